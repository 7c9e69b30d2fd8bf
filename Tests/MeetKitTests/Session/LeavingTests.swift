@testable import MeetKit
import Testing

/// People come, listen and go, and the meeting says what that means.
struct LeavingTests {
  static let talks = [
    Talk(
      "who has to go is named when something is decided later than that",
      [
        (
          "/leaves-at dee 18:25",
          "Dee leaves at 18:25 Europe/Berlin; planned after that to decide: item 3, '/move' helps"
        ),
        (
          "/next",
          "2 Report: Open actions · 10 min, until 18:10 Europe/Berlin "
            + "(item 1 took 0 of 10 min)"
        ),
        (
          "/move 4 before 3",
          "item 4 moved; the order is 1 2 4 3 5"
        ),
        (
          "/add decide A new disk (10 min)",
          "added 6 Decide: A new disk (10 min); "
            + "Dee leaves at 18:25 Europe/Berlin, before item 6 is decided"
        ),
        (
          "/item 3",
          "3 Decide: Raise the media cache limit · 15 min, "
            + "until 18:16 Europe/Berlin · Bo leads (item 2 took 1 of 10 min); "
            + "'/propose TEXT' tables a proposal, '/agreed TEXT' a small consent"
        ),
        (
          "/extend 10",
          "+10 min, until 18:26 Europe/Berlin; "
            + "Dee leaves at 18:25 Europe/Berlin, before item 3 is decided"
        ), ("/leave dee", ""), ("/extend 5", "+5 min, until 18:31 Europe/Berlin"),
      ]
    ),
    Talk(
      "19 without somebody who facilitates nothing moves but a hand-over",
      [
        ("/agreed Media go after 14 days.", ""),
        ("/leave bo", "Bo left; who facilitates now? '/facilitator cam'"),
        (
          "/add report News",
          "refused: 'bo' facilitates and is not here; "
            + "'/facilitator cam' hands over, or '/arrive bo'"
        ), ("the disk is full", ""), ("/action ada: ask", ""), ("/out dee", ""),
        ("/back dee", ""), ("/leaves-at dee 18:30", ""), ("/edit 31 better", ""), ("/undo", ""),
        ("/private he is ill", ""), ("/observer Lou", "observer: Lou"), ("/facilitator ada", ""),
        ("/add report News", ""),
      ]
    ),
    Talk(
      "who keeps the minutes hands the pen over",
      [
        ("/out cam", "Cam stepped out; who keeps the minutes meanwhile? '/secretary NAME'"),
        ("/back cam", ""),
        ("/leave cam", "refused: 'cam' keeps the minutes; '/secretary NAME' first hands over"),
        ("/secretary ada", ""), ("/leave cam", "Cam left; here: Ada, Bo, Dee"),
        ("/out bo", "Bo stepped out; who facilitates now? '/facilitator ada'"),
      ]
    ),
  ]

  @Test(arguments: talks) func `the answer says what it means`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
  }

  @Test(arguments: [
    "/next", "/item 3", "/add report News", "/move 4 before 2", "/extend 5", "/agenda ok",
    "/length 75", "/next-meeting 2026-05-20 18:00", "/minutes ok", "/break", "/close",
    "/close unresolved", "/agreed We meet.", "/review 2026-11-04", "/responsible ada",
    "/measure x", "/objection no", "/promote", "/propose ada: We meet.", "/context x",
    "/amend We meet.", "/tell finance", "/restate", "/withdraw-objection 1", "/drop",
    "/measure-objection 1 x", "/defer to next, ada prepares, ready when x", "/suspend",
    "/refer finance by 2026-06-01: x", "/withdraw-proposal", "/adopt ada", "/replace-by x",
    "/other-method loomio", "/round check-in", "/end-round", "/done ada", "/consent ada",
    "/renew 3 until 2027-05-01", "/end-decision 3 x", "/implemented 3", "/action-done 28",
    "/action-drop 28 x", "/action-give 28 bo", "/recuse ada", "/briefed ada", "/not-briefed ada",
    "/resume",
  ])
  func `it waits for a hand-over`(line: String) {
    var desk = TypedSession.open()
    desk.type(lines: ["/round reaction", "/end-round", "/out bo"])
    #expect(desk.type(line).refusal?.name == .roleMissing)
  }

  @Test func `the time to go is called`() {
    var desk = TypedSession.open()
    desk.type("/leaves-at dee 18:40")
    let start = Agenda.evening.start
    func said(_ minutes: Int) -> [String] {
      desk.live.warnings(
        after: start.adding(minutes: minutes).adding(seconds: -1),
        upTo: start.adding(minutes: minutes)
      )
    }
    #expect(said(35) == ["Dee leaves in 5 minutes"])
    #expect(said(40) == ["Dee has to go: '/leave dee'"])
    desk.type("/leave dee")
    #expect(said(35) + said(40) == [])
  }

  @Test func `who listens stands in the head of the minutes`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/guest Kim (Finance)", "/observer Lou (Tiny Forge)", "/observer Max"])
    desk.type(lines: ["/undo", "/close"])
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("\n- Guest: Kim (Finance)\n- Observer: Lou (Tiny Forge)\n- Rules: "))
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
  }
}
