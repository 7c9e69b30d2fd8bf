@testable import MeetKit
import Testing

/// What a decision leaves behind: for those who were absent, the next meeting and the minutes.
///
/// Ada, Bo, Cam and Dee are here, and Cleo is a member who is not.
struct DecisionTests {
  private static let goesOn =
    "; '/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"

  @Test(arguments: [
    (Policy.Absence.hold, ", pending: Cleo still to answer"), (.presentOnly, ""),
    (.lazy(hours: 48), ", provisional: Cleo may object for 48 hours from sending"),
  ])
  func `what absent members may still do is the group's rule`(
    absence: Policy.Absence,
    words: String
  ) {
    var group = Group.sample
    group.policy.absenceForOperations = absence
    var desk = TypedSession.open(group: group)
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent"])
    #expect(
      desk.type("/end-round").text.hasSuffix("TWG-2026-014 agreed by 4" + words + Self.goesOn)
    )
  }

  @Test(arguments: [
    ["/close unresolved"],
    ["/defer to 2026-05-20, bo prepares, ready when we know more", "/close"],
  ])
  func `what is left comes back under its number, with who objected to which words`(
    end: [String]
  ) throws {
    var last = TypedSession.open()
    last.type(lines: ["/item 3", "/propose policy bo: Media go\nafter 14 days.", "/context a disk"])
    last.type(lines: ["/measure 80 %", "/tell finance", "/amend Media go\nafter 21 days."])
    last.type(lines: ["/restate", "/round consent", "/consent", "/objection why 21?", "/consent"])
    last.type(lines: ["/consent", "/end-round"] + end)
    // A meeting in between does not come to it.
    var between = TypedSession(agenda: .withoutItems, last: last.live.state)
    between.type(lines: ["/present ada bo cam dee", "/open", "/close"])
    #expect(between.live.state.phase == .closed)
    #expect(!MinutesWriter.page(try between.minutes).contains("TWG-2026-014"))
    let log = SessionReplay(between.log, file: "session.log")
    #expect(log.diagnostics == [])
    var next = TypedSession(last: log.state)
    next.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(next.type("/item 3").text.contains("on the table: TWG-2026-014 v2 “Media go after 21"))
    let before = try #require(last.live.state.meeting.proposals.last)
    let after = try #require(next.live.state.meeting.proposals.last)
    #expect(after.text == before.text)
    #expect(after.objections == before.objections)
    #expect([after.context, after.measure] == [before.context, before.measure])
    #expect(after.review == before.review)
    #expect(after.stage == .objected)
    next.type(lines: ["/integrate 1 Media go after 30 days.", "/restate", "/round consent"])
    next.type(lines: ["/consent", "/consent", "/consent", "/consent"])
    #expect(next.type("/end-round").text.contains("TWG-2026-014 v3 agreed by 4"))
    let replay = SessionReplay(next.log, file: "session.log")
    let isSame = replay.state.meeting == next.live.state.meeting
    #expect(isSame)
  }

  @Test func `a decision with one objection stands in the minutes with all that belongs to it`()
    throws
  {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/propose policy bo: Media go after 14 days.", "/context The disk fills every eight weeks.",
      "/measure disk below 80 %", "/tell finance", "/round clarify", "Q: own uploads, too?",
      "A: no, only remote media", "/pass", "/pass", "/end-round", "/restate", "/round consent",
      "/objection too short for people who come back after a holiday", "/consent", "/consent",
      "/consent", "/end-round", "/integrate 1 Media go after 21 days.",
      "/restate", "/round consent", "/consent", "/concern who tells the members?", "/consent",
      "/consent", "/end-round", "/close",
    ])
    let page = MinutesWriter.page(try desk.minutes)
    let item = page.split(separator: "\n## ").first { $0.hasPrefix("1 ") } ?? ""
    #expect(
      item == """
        1 · Opening · Check-in and agenda (planned 10 · took 4)

        - **Round:** clarify
        - *A:* Q: own uploads, too?
        - Answer: no, only remote media

        **Decision TWG-2026-014 (v2):** Media go after 21 days.

        Kind: policy

        Context: The disk fills every eight weeks.

        Responsible: Bo · Review: 2026-11-04 · Measure: disk below 80 %

        Tell: finance

        Objection (v1): “too short for people who come back after a holiday” → met by v2

        Concern: “who tells the members?”

        Consent: 4 present · Absent: Cleo — may object for 6 days from sending → provisional

        """
    )
  }
}
