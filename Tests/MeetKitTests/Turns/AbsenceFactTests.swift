@testable import MeetKit
import Testing

@Suite struct `An absence in the group's log` {
  private let ada: PersonID
  private let now: Instant

  init() throws {
    ada = try #require(PersonID("ada"))
    now = try #require(Instant("2026-05-13T09:00:00Z"))
  }

  @Test(arguments: [
    ("2026-06-01..2026-06-14", nil),
    ("2026-06-03", "at the dentist"),
    ("2026-06-01..2026-06-14", "a \\ and a\nline, 2026-06-20"),
  ])
  func `is read as it was written`(_ days: String, _ note: String?) throws {
    let absence = Absence(person: ada, days: try DaySpan(reading: days), note: note)
    let (verb, rest) = Fact.Kind.away(absence).words
    let line = GroupFact(instant: now, id: "qwertyui", who: ada, verb: verb, rest: rest).encoded
    let log = GroupLog.read(
      Array("meet-log 1 group\n\(line)\n".utf8),
      file: "group.log",
      people: [ada]
    )
    #expect(log.diagnostics == [])
    #expect(log.value.facts.compactMap { Fact($0)?.kind } == [.away(absence)])
  }

  @Test(arguments: [
    ("away", "35: error: this names no absence"),
    ("away ada", "35: error: this names no absence"),
    ("away ada 2026-06-14..2026-06-01", "35: error: this names no absence"),
    ("away Ada 2026-06-01", "35: error: this names no absence"),
    ("away adda 2026-06-01", "40: error: unknown person 'adda'; did you mean 'ada'?"),
  ])
  func `is left out when it cannot be read`(_ words: String, _ fault: String) {
    let text = "meet-log 1 group\n\(now) qwertyui ada \(words)\n"
    let log = GroupLog.read(Array(text.utf8), file: "group.log", people: [ada])
    #expect(log.value.facts == [])
    let form = "; the form is 'away ada 2026-05-01..2026-05-14'"
    let whole = fault.contains("absence") ? fault + form : fault
    #expect(log.diagnostics.map(\.description) == ["group.log:2:\(whole)"])
  }
}
