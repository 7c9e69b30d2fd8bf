@testable import MeetKit
import Testing

@Suite struct `Who may be away` {
  @Test func `is told by name and days, with a note`() throws {
    let absence = try rules().absence(
      of: "Ada",
      days: "2026-06-01..2026-06-07",
      note: ["at", "sea"]
    )
    let days = try DaySpan(reading: "2026-06-01..2026-06-07")
    #expect(absence == Absence(person: try person("ada"), days: days, note: "at sea"))
  }

  @Test(arguments: [
    ("ada", "soon", [], "usage: 'soon' is no days; write them as 2026-06-01..2026-06-14"),
    ("ada", "2026-02-30", [], "usage: 2026-02-30 is not a date"),
    (
      "ada", "2026-06-07..2026-06-01", [],
      "usage: 2026-06-07..2026-06-01 ends before it begins; the first day comes first"
    ),
    (
      "ada", "2026-06-01", ["to", "2026-06-07"],
      "usage: several days are one word; write them as 2026-06-01..2026-06-07"
    ),
    (
      "layla", "2026-01-01", [],
      "failed: ليلى is not in the group on these days; is in it from 2026-01-10"
    ),
  ])
  func `says what is wrong`(
    _ name: String,
    _ days: String,
    _ note: [String],
    _ complaint: String
  ) throws {
    let rules = try rules()
    #expect(words { try rules.absence(of: name, days: days, note: note) } == complaint)
  }

  @Test func `is told once, and taken back by its id`() throws {
    var ground = try RecordsOfThree()
    let days = try DaySpan(reading: "2026-06-01..2026-06-07")
    let id = try ground.add(.away(Absence(person: person("ada"), days: days)), by: "ada")
    let rules = AbsenceRules(try ground.records())
    #expect(
      words { try rules.absence(of: "ada", days: "2026-06-02", note: []) }
        == "failed: Ada is away 2026-06-01..2026-06-07 already, by '\(id)'"
    )
    #expect(try rules.absence(called: id).absence.days == days)
    #expect(try rules.absences(of: "ada", all: false).map(\.id) == [id])
    #expect(
      words { try rules.absence(called: "zzzzzzzz") }
        == "failed: there is no absence 'zzzzzzzz'; 'meet away --all' lists them"
    )
  }

  private func rules() throws -> AbsenceRules { AbsenceRules(try RecordsOfThree().records()) }
}
