@testable import MeetKit
import Testing

/// A proposal waits while the meeting goes to other items, or to another day.
struct SuspensionTests {
  /// Ada, Bo and Cam are here, of three who must be; Ada answers last.
  static let asked: [(String, String)] = [
    ("/leave dee", ""), ("/item 3", ""), ("/propose policy bo: Media go after 14 days.", ""),
    ("/restate", ""), ("/round consent", ""), ("/consent bo", ""), ("/consent cam", ""),
  ]

  static let talks = [
    Talk(
      "11 the quorum is lost, and the round is suspended",
      asked + [
        (
          "/leave ada",
          "Ada left; here: Bo, Cam; no answer, so they count as absent; "
            + "for a last word '/undo', '/consent ada', '/leave ada'; "
            + "the quorum is lost, 2 of 3: wait, '/suspend', or '/defer …'"
        ),
        ("/suspend too few", "TWG-2026-014 waits; '/resume' in item 3 takes it up again"),
        (
          "/restate",
          "refused: the proposal is suspended; "
            + "'/resume' takes it up again, '/next' leaves it for now"
        ),
        (
          "/consent bo",
          "refused: no round is going on; '/restate', then '/round consent' asks for consent"
        ), ("/next", ""),
        (
          "/resume",
          "refused: there is no break to end, and nothing is suspended in this item; "
            + "'/item 3' goes to what is, then '/resume'"
        ),
        (
          "/close",
          "refused: a proposal is open: 'Media go after 14 days.'; "
            + "'/item 3' and '/resume' or '/defer to …', or '/close unresolved'"
        ),
      ]
    ),
    Talk(
      "12 with the same people the round goes on, and answers hold",
      asked + [
        ("/leave ada", ""), ("/suspend too few", ""), ("/next", ""), ("/arrive ada", ""),
        ("/break", ""), ("/resume", "going on with 4 Explore: What should the open house show?"),
        (
          "/item 3",
          "3 Decide: Raise the media cache limit · 15 min, until 18:16 Europe/Berlin · Bo leads "
            + "(item 4 took 1 of 15 min); TWG-2026-014 waits: '/resume' takes it up"
        ),
        (
          "/resume",
          "TWG-2026-014: the same words and people, so answers hold; now Ada"
        ), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 agreed by 3, provisional: Cleo, Dee may object for 6 days from sending; "
            + "'/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"
        ),
      ]
    ),
    Talk(
      "with other people nobody's answer holds, and objections do",
      asked.dropLast() + [
        ("/as cam /objection too short", ""), ("/suspend", ""), ("/next", ""), ("/arrive dee", ""),
        ("/item 3", ""),
        (
          "/resume",
          "TWG-2026-014 is on the table again; no answer holds, '/restate' reads it back; "
            + "objections: 1 “too short”"
        ), ("/restate", ""),
        (
          "/round consent",
          "refused: objection 1 to these words is open; '/integrate 1 TEXT' meets it, "
            + "'/measure-objection 1 TEXT' watches it, '/withdraw-objection 1' is its raiser's"
        ),
      ]
    ),
    Talk(
      "what has not been asked is as it was",
      [
        ("/propose bo: Media go after 14 days.", ""), ("/restate", ""), ("/suspend", ""),
        ("/resume", "TWG-2026-014 is on the table again; '/round consent' asks everybody"),
        ("/round consent", ""), ("/consent", ""), ("/suspend", ""), ("/drop", ""),
      ]
    ),
    Talk(
      "18 adjourned while it waits: another day nobody's answer holds",
      asked.dropLast() + [
        ("/as cam /objection too short", ""), ("/suspend", ""), ("/adjourn", ""), ("/resume", ""),
        (
          "/resume",
          "TWG-2026-014 is on the table again; no answer holds, '/restate' reads it back; "
            + "objections: 1 “too short”"
        ),
      ]
    ),
  ]

  @Test(arguments: talks) func `the answer says what becomes of it`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test func `18 two weeks later others sit there: read back, no answers, objections kept`() throws
  {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days.", "/restate"])
    desk.type(lines: ["/round consent", "/consent", "/objection too short", "/adjourn"])
    let before = try #require(desk.live.state.meeting.proposals.last)
    desk.type("/arrive cleo", after: 14 * 24 * 3600)
    desk.type(lines: ["/leave ada", "/leave dee", "/resume"])
    let after = try #require(desk.live.state.meeting.proposals.last)
    #expect(desk.live.state.meeting.rounds == [])
    #expect(after.stage == .objected)
    #expect(after.objections == before.objections)
    #expect(after.text == before.text)
    desk.type(lines: ["/integrate 1 Media go after 21 days.", "/restate", "/round consent"])
    let round = try #require(desk.live.state.meeting.round)
    #expect(round.turns == [])
    #expect(round.order.sorted().map(\.text) == ["bo", "cam", "cleo"])
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
  }

  @Test func `a suspended round ends once`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/suspend", "/resume", "/consent", "/consent", "/consent"])
    desk.type("/end-round")
    let ended = desk.live.state.entries.flatMap(\.endedRounds)
    #expect(ended.count == 1)
    #expect(ended.first?.turns.count == 4)
    desk.type(lines: ["/item 2", "/propose bo: One more.", "/restate", "/round consent"])
    desk.type(lines: ["/suspend", "/adjourn", "/resume", "/resume"])
    #expect(desk.live.state.entries.flatMap(\.endedRounds).count == 2)
  }
}
