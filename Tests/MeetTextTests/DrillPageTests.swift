import MeetModel
import MeetText
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
    let expected = Drill(
      id: "2026-05-09-restore",
      kind: "restore",
      date: try day("2026-05-09"),
      steering: try person("ada"),
      documenting: try person("cam"),
      result: "passed with findings",
      recoveryMinutes: 135,
      recoveryTargetMinutes: 480,
      summary: "The copy came back.\nTwo keys were missing."
    )
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
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
