/// What a group goes through before its first item: who is here, how long, last minutes,
/// information, next meeting, consent to the agenda.
struct OpeningNotes {
  static let expectedMark = "Expected: "
  static let apologiesMark = "Apologies: "

  private let material: Agenda.Material

  init(_ material: Agenda.Material) {
    self.material = material
  }

  var lines: [String] {
    [
      introductions, attendance, away, "Who leaves early?", length, lastMinutes,
      "Information that everybody should have",
    ].compactMap { $0 } + handOvers + improvements
      + [nextMeeting, "Consent to this agenda"].compactMap { $0 }
  }

  private var group: Group { material.group }
  private var day: Day { material.meeting.day }

  /// Whom the last meeting did not know as one of the group.
  private var introductions: String? {
    guard let last = material.minutes.last?.meeting.day else {
      return "Introductions: the first meeting, so everybody says who they are"
    }
    let new = group.people.filter { $0.belongs(on: day) && !$0.belongs(on: last) }
    if new.isEmpty { return nil }
    return "Introductions: \(new.map(\.name).joined(separator: ", ")), new since the last meeting"
  }

  private var expected: [Person] { group.people(whoMay: .expected, on: day) }

  private var attendance: String? {
    let here = expected.filter { !material.away.contains($0.id) }
    return here.isEmpty ? nil : Self.expectedMark + here.map(\.name).joined(separator: ", ")
  }

  private var away: String? {
    let away = expected.filter { material.away.contains($0.id) }
    return away.isEmpty ? nil : Self.apologiesMark + away.map(\.name).joined(separator: ", ")
  }

  private var length: String {
    let end = material.start.adding(minutes: material.length)
    return "\(material.length) minutes, until \(group.zone.clock(of: end))"
  }

  private var lastMinutes: String? {
    let waiting = material.minutes.unapproved
    return waiting.isEmpty ? nil : "Minutes of \(waiting.listed): any corrections?"
  }

  /// What is going on with the machines, as those who were on call left it.
  private var handOvers: [String] {
    material.handOvers.map { note in
      ForMembers.line("On call in \(note.week), \(group.name(note.who)): \(note.text)".agendaTitle)
    }
  }

  /// What evaluations left in the backlog since a meeting last had an opening to hear it.
  private var improvements: [String] {
    var texts: [String] = []
    for page in material.minutes.reversed() {
      texts = page.improvements + texts
      if page.items.contains(where: { $0.kind == .opening && $0.took != nil }) { break }
    }
    return texts.map { "Improvement from the last evaluation: \($0.agendaTitle)" }
  }

  private var nextMeeting: String? {
    guard let next = material.following else { return nil }
    let (day, clock) = group.zone.wall(next.start)
    let hats = [
      next.coordinator.map { "\(group.name($0)) coordinates" },
      next.secretary.map { "\(group.name($0)) keeps the minutes" },
    ].compactMap { $0 }
    return (["Next meeting: \(day.weekday.name) \(day) \(clock)"] + hats).joined(separator: ", ")
  }
}

extension Agenda {
  /// What an opening says that changes with people's plans: its words, as a page has them and as
  /// they are foreseen; an empty one stands for none.
  package func openingBehind(_ draft: Agenda) -> [(old: String, new: String)] {
    let own = items.first { $0.kind == .opening }?.notes ?? []
    let foreseen = draft.items.first { $0.kind == .opening }?.notes ?? []
    // Without the first a person has taken this out, and did so on purpose.
    guard own.contains(where: { $0.hasPrefix(OpeningNotes.expectedMark) }) else { return [] }
    return [OpeningNotes.expectedMark, OpeningNotes.apologiesMark].compactMap { mark in
      let old = own.first { $0.hasPrefix(mark) } ?? ""
      let new = foreseen.first { $0.hasPrefix(mark) } ?? ""
      return old == new ? nil : (old, new)
    }
  }
}

extension Minutes {
  /// How to meet better, as the meeting said it.
  fileprivate var improvements: [String] {
    (preamble + items.flatMap(\.lines)).compactMap { line in
      if case .remark(.improvement, _, let text) = line { text } else { nil }
    }
  }
}
