import MeetModel

/// Turns on call as a person reads them in a terminal.
struct OnCallText {
  let desk: OnCallDesk

  private var group: Group { desk.group }

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
    return names.isEmpty ? "nobody" : names.joined(separator: ", ")
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
      let other = desk.rota?.substitute(for: person, in: turn, now: desk.now)
      return "\(group.name(person)) cannot come"
        + (other.map { "; \(group.name($0)) could" } ?? "")
    }
    let short =
      turn.state != .missing && turn.shortfall > 0 ? ["\(turn.shortfall) too few"] : []
    return ([state] + turn.relaxed.map(\.rawValue) + short + holes).joined(separator: ", ")
  }
}

extension OnCallText {
  /// What was published with a turn, or who could have it and who could not.
  func reasons(_ turn: OnCallTurn, _ reasons: OnCallReasons?) -> String {
    let notes = (desk.rota?.notes ?? []).filter { $0.week == turn.week }.map { note in
      "  hand-over, \(group.name(note.who)): \(note.text)\n"
    }
    guard let reasons else {
      let why = turn.why.flatMap { $0.isEmpty ? nil : $0 } ?? "no reason was written"
      let stands = turn.state == .missing ? "" : "  published: \(why)\n"
      return (stands + notes.joined()).withoutControlsOfLines
    }
    let rows = reasons.candidates.map { candidate in
      [
        " ", desk.names(candidate.people), "awake \(candidate.awakeHours.tenths) h of 24",
        "due \(candidate.due)", together(candidate),
        candidate.inDrill > 0 ? "has the drill" : "",
      ]
    }
    let others = reasons.passedOver.map { passed in
      [" ", group.name(passed.person), words(passed.cause)]
    }
    let count = reasons.count - reasons.candidates.count
    return TextTable.lines(rows) + (count > 0 ? "  and \(count) others as fair\n" : "")
      + TextTable.lines(others) + notes.joined().withoutControlsOfLines
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
    }
  }

  /// One line that stays with a published turn.
  func why(_ reasons: OnCallReasons) -> String {
    let chosen = reasons.candidates.first.map { candidate in
      "awake \(candidate.awakeHours.tenths) h of 24, due \(candidate.due), "
        + together(candidate) + (candidate.inDrill > 0 ? ", has the drill" : "")
    }
    let others = reasons.passedOver.map { "\($0.person) (\(words($0.cause)))" }
    let passed = others.isEmpty ? nil : "passed over: " + others.joined(separator: ", ")
    return
      ([chosen ?? "too few can come"] + reasons.relaxed.map(\.rawValue)
      + [reasons.count > 1 ? "first of \(reasons.count) as fair" : nil, passed].compactMap { $0 })
      .joined(separator: "; ")
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
