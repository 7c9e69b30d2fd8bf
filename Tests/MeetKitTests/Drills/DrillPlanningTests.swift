@testable import MeetKit
import Testing

@Suite struct `What may be said of a drill` {
  private let now = Instant(seconds: 1_778_662_800)

  @Test func `it is planned for a day to come, by two who can`() throws {
    let drill = try planning().planned(
      "restore",
      on: day("2026-06-06"),
      steering: nil,
      documenting: nil
    )
    #expect(drill.id == "2026-06-06-restore")
    #expect(drill.steering != nil && drill.documenting != nil)
    #expect(drill.steering != drill.documenting)
    let named = try planning()
      .planned("restore", on: day("2026-06-06"), steering: person("cam"), documenting: nil)
    #expect(named.steering?.text == "cam")
    #expect(named.documenting != nil && named.documenting?.text != "cam")
    #expect(try planning().plan(drill, isAgreed: false) == [.planned])
  }

  @Test func `it has a kind, and is not past`() throws {
    let planning = try planning()
    let soon = try day("2026-06-06")
    #expect(
      words { try planning.planned("the restore", on: soon, steering: nil, documenting: nil) }
        == "usage: 'the restore' is no kind of drill; write it as 'restore' or "
        + "'upgrade-and-restore'"
    )
    #expect(
      words {
        try planning.planned("restore", on: day("2026-05-12"), steering: nil, documenting: nil)
      } == "failed: 2026-05-12 is past; a drill is planned for a day to come"
    )
  }

  @Test func `it begins on its day, once, and is usable afterwards`() throws {
    let planning = try planning()
    let today = Drill(id: "2026-05-13-restore", kind: "restore", date: try day("2026-05-13"))
    try planning.mayStart(today, at: now)
    #expect(
      words { try planning.mayStart(today, at: now.adding(seconds: 60)) }
        == "usage: 2026-05-13T09:01:00Z is not yet"
    )
    let other = Drill(id: "2026-05-16-restore", kind: "restore", date: try day("2026-05-16"))
    #expect(
      words { try planning.mayStart(other, at: now) }
        == "failed: '2026-05-16-restore' is on 2026-05-16, and that moment on 2026-05-13"
    )
    #expect(
      words { try planning.mayBeUsable(today, at: now) }
        == "failed: '2026-05-13-restore' has not begun; 'meet drill start' says when it did"
    )
    #expect(
      words { try planning.mayBeAccepted(today) }
        == "failed: '2026-05-13-restore' is not complete: it has no 'result'; "
        + "nothing stands under 'Summary'"
    )
    #expect(
      words { try planning.takenBack(today, [.planned]) }
        == "failed: nothing of the kind was told of '2026-05-13-restore'; "
        + "there is nothing to take back"
    )
  }

  private func planning() throws -> DrillPlanning {
    DrillPlanning(group: try sampleGroup(), drills: [], facts: [], at: now)
  }
}
