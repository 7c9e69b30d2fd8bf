import MeetKit

/// Turns on call as a person reads them in a terminal.
struct OnCallText {
  let rules: OnCallDuty

  private var group: Group { rules.group }

  /// A line a week.
  func list(_ turns: [OnCallTurn]) -> String { TextTable.lines(turns.map(row)) }

  private func row(_ turn: OnCallTurn) -> [String] {
    [turn.week.description, "from \(moment(turn.start))", people(turn), remarks(turn)]
  }

  /// As "Monday 2026-05-18 09:00", on the clock by which turns begin.
  func moment(_ instant: Instant) -> String {
    let (day, clock) = (group.onCall?.zone ?? group.zone).wall(instant)
    return "\(day.weekday.name) \(day) \(clock)"
  }

  private func people(_ turn: OnCallTurn) -> String {
    let names = turn.serving.map { person in
      let other = turn.covers.first { $0.to == person }?.from
      return group.name(person) + (other.map { " for \(group.name($0))" } ?? "")
    }
    let shadow = turn.shadow.map { ", with \(group.name($0))" } ?? ""
    return (names.isEmpty ? "nobody" : names.joined(separator: ", ")) + shadow
  }

  /// What somebody is in a turn, where that makes a difference.
  func place(of person: PersonID, in turn: OnCallTurn) -> String {
    if person == turn.shadow { return "comes along" }
    guard group.onCall?.secondFollows == true else { return "" }
    let number = turn.serving.firstIndex(of: person)
    return number == 0 ? "first" : number == 1 ? "second" : ""
  }

  private func remarks(_ turn: OnCallTurn) -> String {
    let state =
      switch turn.state {
      case .served: "served"
      case .published: "published"
      case .forecast: "forecast"
      case .missing: "not published"
      }
    let holes = turn.holes.map { person in
      let other = rules.rota?.substitute(for: person, in: turn, now: rules.now)
      return "\(group.name(person)) cannot come"
        + (other.map { "; \(group.name($0)) could" } ?? "")
    }
    let short =
      turn.state != .missing && turn.shortfall > 0 ? ["\(turn.shortfall) too few"] : []
    return ([state] + turn.relaxed.map(\.rawValue) + short + holes).joined(separator: ", ")
  }

  func text(_ changes: [OnCallChange]) -> String {
    changes.map { change in
      let holes = change.holes.map { person in
        "\(group.name(person)) is on call in \(change.week), which stands; "
          + "'meet cover \(TurnSlot.onCall(change.week)) \(person) by PERSON' gives it to another"
      }
      let isMoved = !change.before.isEmpty || !change.after.isEmpty
      let moved =
        isMoved
        ? [
          "\(group.names(change.before)) would have been on call in \(change.week); "
            + "now \(group.names(change.after))"
        ] : []
      return (moved + holes).map { $0.withoutControls + "\n" }.joined()
    }.joined()
  }
}

extension OnCallText {
  /// What was published with a turn, or who could have it and who could not.
  func reasons(_ turn: OnCallTurn, _ reasons: OnCallReasons?) -> String {
    let notes = (rules.rota?.notes ?? []).filter { $0.week == turn.week }.map { note in
      "  hand-over, \(group.name(note.who)): \(note.text)\n"
    }
    guard let reasons else {
      let why = turn.why.flatMap { $0.isEmpty ? nil : $0 } ?? "no reason was written"
      let stands = turn.state == .missing ? "" : "  published: \(why)\n"
      return (stands + notes.joined()).withoutControlsOfLines
    }
    let rows = reasons.candidates.map { candidate in
      [
        " ", group.names(candidate.people), "awake \(candidate.awakeHours.tenths) h of 24",
        "due \(candidate.due)", together(candidate),
        candidate.inDrill > 0 ? "has the drill" : "",
      ]
    }
    let others = reasons.passedOver.map { passed in
      [" ", group.name(passed.person), words(passed.cause)]
    }
    let count = reasons.count - reasons.candidates.count
    return TextTable.lines(rows) + (count > 0 ? "  and \(count) others as fair\n" : "")
      + TextTable.lines(others) + (further(reasons) + notes).joined().withoutControlsOfLines
  }

  /// Who follows, and who comes along.
  private func further(_ reasons: OnCallReasons) -> [String] {
    [
      reasons.follows.map { "  \(group.name($0)) was second the week before, and is first now\n" },
      reasons.shadow.map { "  \(group.name($0)) is new, and comes along; it does not count\n" },
    ].compactMap(\.self)
  }

  private func together(_ candidate: OnCallCandidate) -> String {
    guard let weeks = candidate.weeksSincePaired else { return "never together" }
    return "together \(weeks) weeks ago"
  }

  private func words(_ cause: OnCallReasons.Cause) -> String {
    switch cause {
    case .away(let days): "away \(days)"
    case .rests(let week): "on call in \(week)"
    case .lacks(let what): "lacks \(what)"
    case .isNew: "is new, and comes along first"
    }
  }

  /// One line that stays with a published turn.
  func why(_ reasons: OnCallReasons) -> String {
    let chosen = reasons.candidates.first.map(keys)
    let not = reasons.passedOver.map { "\($0.person) (\(words($0.cause)))" }
    let passed = not.isEmpty ? nil : "passed over: " + not.joined(separator: ", ")
    return
      ([chosen ?? "too few can come"]
      + [reasons.follows.map { "\($0) was second before" }].compactMap(\.self)
      + reasons.relaxed.map(\.rawValue)
      + [others(reasons), passed].compactMap { $0 })
      .joined(separator: "; ")
  }

  /// Who comes next of those who are as fair, as "before cam+cleo (awake 14 h …) and 3 more".
  private func others(_ reasons: OnCallReasons) -> String? {
    let next = reasons.candidates.dropFirst().prefix(2)
    guard !next.isEmpty else { return nil }
    let words = next.map { candidate in
      "\(candidate.people.map(\.text).joined(separator: "+")) (\(keys(candidate)))"
    }
    let more = reasons.count - 1 - next.count
    return "before "
      + (words + (more > 0 ? ["\(more) more as fair"] : [])).joined(separator: " and ")
  }

  /// What decides, as "awake 20 h of 24, due +1.60, never together".
  private func keys(_ candidate: OnCallCandidate) -> String {
    "awake \(candidate.awakeHours.tenths) h of 24, due \(candidate.due), "
      + together(candidate) + (candidate.inDrill > 0 ? ", has the drill" : "")
  }
}

extension Double {
  /// To one place, without a zero behind the point.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The same lines, none of which can harm a terminal.
  fileprivate var withoutControlsOfLines: String {
    split(separator: "\n").map { String($0).withoutControls + "\n" }.joined()
  }
}
