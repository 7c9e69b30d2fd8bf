import Foundation
@testable import MeetKit
import MeetTesting
import Testing

private let page = """
  ---
  drill: 2026-05
  kind: restore
  date: 2026-05-09
  steering: ada
  documenting: cam
  observers: []
  restore:
    source: offsite
    rto_target: PT8H
    started: 2026-05-09T18:10Z
    usable: 2026-05-09T20:25Z
  result: passed-with-findings
  ---
  ## Summary (three sentences, for the meeting)

  The copy came back.
  Two keys were missing.

  ## Timeline
  18:10 start

  """

@Suite struct `The page of a drill` {
  @Test func `is read, and its recovery time is measured`() throws {
    let parsed = try read(page)
    var expected = Drill(
      id: "2026-05-09-restore",
      kind: "restore",
      date: try day("2026-05-09"),
      steering: try person("ada"),
      documenting: try person("cam"),
      result: "passed with findings",
      times: .init(started: try instant("18:10"), usable: try instant("20:25")),
      recoveryTargetMinutes: 480,
      summary: "The copy came back.\nTwo keys were missing."
    )
    expected.words.started = .init(try instant("18:10"), at: place(11, 12))
    expected.words.usable = .init(try instant("20:25"), at: place(12, 11))
    #expect(parsed.value.recoveryMinutes == 135)
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test func `holds what is computed, so that it can be compared`() throws {
    let text = page.replacing(
      "kind: restore",
      with: "kind: restore\nstate: reported"
    )
    .replacing("observers: []", with: "window_utc: [2026-05-09T18:00Z, 2026-05-09T21:00Z]")
    .replacing("  source: offsite", with: "  restore_point: 2026-05-09T02:00Z\n  data_age: PT16H")
    let drill = try read(text).value
    #expect(drill.words.state == .init(.reported, at: place(4, 8)))
    #expect(drill.dataAgeMinutes == 960)
    #expect(drill.words.dataAgeMinutes == .init(960, at: place(11, 13)))
    #expect(drill.measured == ["recovery 2 h 15 min, target 8 h", "data age 16 h"])
  }

  @Test func `knows which actions have a ticket`() throws {
    let text =
      page.replacing(
        "observers: []",
        with: "actions: [{what: keys, ticket: 12}, {what: feeds}, 'runbook #9']"
      )
      + "## Actions\n\n- cups\n1. saucers [12](../tickets/0012-saucers.md)\n- spoons (#41)\nno item\n"
    let actions = try read(text).value.actions
    #expect(
      actions.map { ($0.hasTicket ? "+ " : "- ") + $0.text } == [
        "+ keys", "- feeds", "+ runbook #9", "- cups",
        "+ saucers [12](../tickets/0012-saucers.md)", "+ spoons (#41)",
      ]
    )
  }

  @Test(arguments: ["restore", "upgrade", "upgrade-and-restore", "tabletop"])
  func `is drafted so that it reads as the plan`(_ kind: String) throws {
    let plan = Drill(
      id: "2026-05-09-restore",
      kind: kind,
      date: try day("2026-05-09"),
      steering: try person("ada"),
      documenting: try person("cam"),
      recoveryTargetMinutes: kind.contains("restore") ? 480 : nil,
      dataAgeTargetMinutes: kind.contains("restore") ? 1440 : nil
    )
    let parsed = try read(DrillDraft.text(plan))
    #expect(parsed.diagnostics == [])
    #expect(parsed.value == plan)
  }

  /// The id is the page's name, and what is measured is computed.
  @Test(.enabled(if: Vectors.folder != nil, Vectors.missing))
  func `is drafted with every field and part that a report needs`() throws {
    let folder = try #require(Vectors.folder)
    let template = try String(contentsOfFile: "\(folder)/drill_report_template.md", encoding: .utf8)
    let plan = Drill(id: "a", kind: "upgrade-and-restore", date: try day("2026-05-09"))
    let draft = DrillDraft.text(plan)
    let computed: Set = ["drill", "state", "data_age", "recovery_time", "started", "usable"]
    let keys = { (text: String) in
      text.split(separator: "\n").prefix { !$0.hasPrefix("## ") }
        .compactMap { $0.firstMatch(of: /^ {0,2}([a-z_]+):/)?.1 }.map(String.init)
    }
    #expect(Set(keys(draft)) == Set(keys(template)).subtracting(computed))
    let parts = { (text: String) in
      text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        .map { String($0.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces) }
    }
    #expect(parts(draft).filter { $0 != "## Plan" } == parts(template))
  }

  @Test func `is a plan until it has a result`() throws {
    let plan = try read("---\nkind: upgrade\ndate: 2026-06-13\nresult:\nrestore:\n---\n").value
    #expect(
      try plan == Drill(id: "2026-05-09-restore", kind: "upgrade", date: day("2026-06-13"))
    )
  }

  @Test(arguments: [
    Fault(
      "documenting: cam",
      "documenting: kam",
      "6:14: error: unknown person 'kam'; did you mean 'cam'?"
    ),
    Fault(
      "usable: 2026-05-09T20:25Z",
      "usable: 2026-05-09T17:25Z",
      "12:11: error: usable at 2026-05-09T17:25:00Z, "
        + "before the restore started at 2026-05-09T18:10:00Z"
    ),
    Fault(
      "usable: 2026-05-09T20:25Z",
      "usable: tonight",
      "12:11: error: 'tonight' is no value of 'usable'; write it as 2026-05-09T18:10Z"
    ),
    Fault(
      "rto_target: PT8H",
      "rto_target: 8 hours",
      "10:15: error: '8 hours' is no value of 'rto_target'; write it as PT8H or PT2H15M"
    ),
    Fault(
      "result: passed-with-findings",
      "result: pased",
      "13:9: error: 'pased' is no result of a drill; did you mean 'passed'?"
    ),
    Fault("date: 2026-05-09\n", "", "1:1: error: a drill has no 'date'"),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in try read(text) }
    #expect(found == ["drills/2026-05-09-restore.md:" + fault.complaint])
  }

  @Test(arguments: [
    ("PT2H15M", 135), ("P1DT6H", 1800), ("PT90M", 90), ("PT90S", 2), ("P1W", 10_080),
    ("PT8H", 480), ("P", nil), ("PT", nil), ("P1M", nil), ("PT1M1H", nil), ("8H", nil),
    ("PT-1H", nil), ("PT1.5H", nil), ("P1H", nil),
  ])
  func `has durations of ISO 8601`(_ text: String, _ minutes: Int?) throws {
    let parsed = complaints { () throws(InvalidInput) in
      try read(page.replacing("PT8H", with: text))
    }
    let drill = try read(page.replacing("PT8H", with: text)).value
    #expect(drill.recoveryTargetMinutes == minutes)
    #expect(parsed.isEmpty == (minutes != nil))
  }

  private func instant(_ clock: String) throws -> Instant {
    try #require(Instant("2026-05-09T\(clock)Z"))
  }

  private func place(_ line: Int, _ column: Int) -> TextLocation {
    TextLocation(file: "drills/2026-05-09-restore.md", line: line, column: column)
  }

  private func read(_ text: String) throws(InvalidInput) -> Parsed<Drill> {
    let group = try? sampleGroup()
    return try DrillPage.read(
      Array(text.utf8),
      file: "drills/2026-05-09-restore.md",
      name: "2026-05-09-restore.md",
      group: group
    )
  }
}
