/// What a group goes through before its first item: who is here, how long, last minutes,
/// information, next meeting, consent to the agenda.
struct OpeningNotes {
  private let material: Agenda.Material

  init(_ material: Agenda.Material) {
    self.material = material
  }

  var lines: [String] {
    [
      introductions, attendance, away, "Who leaves early?", length, lastMinutes,
      "Information that everybody should have",
    ].compactMap { $0 } + improvements + [nextMeeting, "Consent to this agenda"].compactMap { $0 }
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
    return here.isEmpty ? nil : "Expected: " + here.map(\.name).joined(separator: ", ")
  }

  private var away: String? {
    let away = expected.filter { material.away.contains($0.id) }
    return away.isEmpty ? nil : "Apologies: " + away.map(\.name).joined(separator: ", ")
  }

  private var length: String {
    let end = material.start.adding(minutes: material.length)
    return "\(material.length) minutes, until \(group.zone.clock(of: end))"
  }

  private var lastMinutes: String? {
    guard let last = material.minutes.last else { return nil }
    return "Minutes of \(last.meeting): any corrections?"
  }

  private var improvements: [String] {
    guard let last = material.minutes.last else { return [] }
    let lines = last.preamble + last.items.flatMap(\.lines)
    return lines.compactMap { line in
      guard case .improvement(let text) = line else { return nil }
      return "Improvement from the last evaluation: \(text.agendaTitle)"
    }
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
