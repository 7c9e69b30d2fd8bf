@testable import MeetKit
import Testing

/// What is said in passing holds while nobody objects, and can be asked of everybody.
struct SmallConsentTests {
  static let talks = [
    Talk(
      "17 an extension that somebody objects to is none",
      [
        ("/item 3", ""), ("/extend 5 from 4", "+5 min from item 4, until 18:20 Europe/Berlin"),
        (
          "/objection we promised to end on time",
          "not extended, until 18:15 Europe/Berlin; '/next', '/defer …' or '/park'; "
            + "'/undo' when it was none"
        ),
        (
          "/objection once more",
          "refused: nothing has been agreed in this item; "
            + "'/agreed TEXT' says what was, '/propose TEXT' puts a proposal on the table"
        ),
      ]
    ),
    Talk(
      "what was said behind it makes it hold",
      [
        ("/extend 5", ""), ("fine", ""),
        (
          "/objection too long",
          "refused: nothing has been agreed in this item; "
            + "'/agreed TEXT' says what was, '/propose TEXT' puts a proposal on the table"
        ),
      ]
    ),
    Talk(
      "the agenda waits until nobody objects",
      [
        ("/agenda ok", ""),
        (
          "/objection the disk first",
          "the agenda is not agreed; '/add' '/move' '/length' change it, then '/agenda ok'; "
            + "'/undo' when it was none"
        ), ("/move 3 before 2", ""), ("/agenda ok", "the agenda is consented"),
      ]
    ),
    Talk(
      "the minutes wait, and the objection to them is parked",
      [
        ("/minutes ok 2026-04-22", ""),
        (
          "/objection the disk was Bo's",
          "the minutes of 2026-04-22 wait; the objection is parked for the next agenda; "
            + "'/undo' when it was none"
        ),
      ]
    ),
    Talk(
      "nobody goes on a break",
      [
        ("/break", ""),
        (
          "/objection let us finish",
          "no break; '/promote' makes it a proposal; '/undo' when it was none"
        ),
        ("/next", ""),
      ]
    ),
    Talk(
      "a proposal stays where it was",
      [
        ("/propose bo: Media go after 14 days.", ""), ("/drop", "TWG-2026-014 is dropped"),
        (
          "/objection it would help",
          "TWG-2026-014 stays on the table; '/restate', '/amend', or '/round process'; "
            + "'/undo' when it was none"
        ),
        ("/replace-by ada: We buy a disk.", ""),
        (
          "/objection one after the other",
          "TWG-2026-014 stays on the table; '/restate', '/amend', or '/round process'; "
            + "'/undo' when it was none"
        ), ("/restate", ""), ("/undo", ""),
        (
          "/undo",
          "taken back: 33 /objection one after the other"
        ),
        (
          "/amend We buy two disks.",
          "TWG-2026-015 v2: We buy [-a disk.-] {+two disks.+}; '/restate' reads it back"
        ),
      ]
    ),
    Talk(
      "a role is not left to nobody when somebody objects",
      [
        ("/select keeper of the keys until 2026-11-04", ""), ("/vacant interim bo", ""),
        (
          "/objection we need one",
          "TWG-2026-014 stays on the table; '/nominate', '/elect NAME: REASONS', "
            + "or '/round process'; '/undo' when it was none"
        ), ("/nominate ada: cam", ""),
      ]
    ),
    Talk(
      "a small consent becomes a proposal under its number",
      [
        ("/agreed Media go after 14 days.", ""), ("/objection too short", ""),
        (
          "/promote",
          "TWG-2026-014 is a proposal now: “Media go after 14 days.”; "
            + "objections: 1 “too short”; '/responsible NAME' says who sees to it"
        ), ("/integrate 1 Media go after 21 days.", ""), ("/responsible bo", ""), ("/restate", ""),
        ("/round consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 v2 agreed by 4, provisional: Cleo may object for 48 hours from sending; "
            + "'/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"
        ),
      ]
    ),
    Talk(
      "so does any other, before or after somebody objected",
      [
        ("/length 90", ""),
        (
          "/promote",
          "TWG-2026-014 is a proposal now: “90 min for the meeting”; "
            + "'/responsible NAME' says who sees to it"
        ), ("/drop", ""),
        (
          "/promote",
          "refused: how a proposal ends is no proposal of its own; '/objection TEXT' leaves it "
            + "on the table, '/round process' asks how to go on"
        ), ("/extend 5", ""), ("/objection no", ""), ("it was late", ""),
        (
          "/promote",
          "TWG-2026-015 is a proposal now: “5 more minutes”; objections: 1 “no”; "
            + "'/responsible NAME' says who sees to it"
        ),
      ]
    ),
    Talk(
      "what was announced stands",
      [
        ("/agreed Media go after 14 days.", ""), ("fine", ""),
        (
          "/promote",
          "refused: the outcome has been announced; '/add review' puts it on the agenda again, "
            + "'/end-decision' ends it by consent"
        ),
      ]
    ),
  ]

  @Test(arguments: talks) func `the answer says what holds instead`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test(arguments: [
    "/agenda ok", "/add decide A new disk (10 min)", "/move 4 before 2", "/extend 5 from 4",
    "/break", "/length 75", "/next-meeting 2026-05-20 18:00", "/minutes ok", "/drop",
    "/replace-by ada: We buy a disk.", "/other-method loomio", "/renew 3 until 2027-05-01",
    "/end-decision 3 nobody needs it",
  ])
  func `an objection takes back all that was said, and another word gives it again`(
    line: String
  ) throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days."])
    let before = desk.live.state.meeting
    desk.type(line)
    let after = desk.live.state.meeting
    #expect(desk.type("/objection <b>no</b>").refusal == nil)
    #expect(desk.live.state.meeting == before)
    let page = MinutesWriter.page(try desk.minutes)
    #expect(page.contains("- **Not agreed:** "))
    #expect(page.contains(" — “<b>no</b>”\n"))
    #expect(desk.type("/undo").refusal == nil)
    #expect(desk.live.state.meeting == after)
    #expect(!MinutesWriter.page(try desk.minutes).contains("Not agreed"))
  }

  @Test func `minutes that wait are approved one by one, or all of them`() throws {
    var desk = TypedSession.open(unapproved: ["2026-03-25", "2026-04-08", "2026-04-22"])
    #expect(
      desk.type("/minutes ok").text.hasSuffix(
        "the minutes of 2026-04-22 are approved; those of 2026-03-25 and 2026-04-08 wait: "
          + "'/minutes ok all' approves them"
      )
    )
    #expect(
      desk.type("/minutes ok 2026-04-08").text.hasSuffix(
        "the minutes of 2026-04-08 are approved; those of 2026-03-25 wait: "
          + "'/minutes ok 2026-03-25' approves them"
      )
    )
    desk.type(lines: ["/objection that was not said", "/minutes ok all"])
    #expect(desk.answers.last?.hasSuffix("of 2026-03-25 and 2026-04-08 are approved") == true)
    #expect(desk.log.last?.text == "/minutes ok 2026-03-25 2026-04-08")
    let minutes = try desk.minutes
    let lines = minutes.preamble + minutes.items.flatMap(\.lines)
    #expect(
      lines.filter { if case .minutesApproved = $0 { true } else { false } }.count == 3
    )
    #expect(
      desk.type("/minutes ok 2026-02-25").text
        == "refused: the minutes of 2026-02-25 do not wait for approval; those of 2026-03-25, "
        + "2026-04-08 and 2026-04-22 wait; '/minutes ok all' approves them"
    )
  }

  @Test func `the minutes say what was proposed and why not, and name a number that went`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/extend 5 from 4", "/objection we end on time", "/minutes ok"])
    desk.type(lines: ["/objection the disk was Bo's", "/propose bo: Media go after 14 days."])
    desk.type(lines: ["/replace-by ada: We buy a disk.", "/objection one after the other"])
    desk.type("/close unresolved")
    let minutes = try desk.minutes
    #expect(
      minutes.items.first { $0.number == 3 }?.lines.prefix(3) == [
        .notAgreed("5 more minutes from item 4 — “we end on time”"),
        .notAgreed("the minutes of 2026-04-22 — “the disk was Bo's”"),
        .remark(.parked, "objection to the minutes of 2026-04-22: the disk was Bo's"),
      ]
    )
    #expect(minutes.removed.map(\.id) == ["TWG-2026-015"])
    #expect(BacklogItem.backlog(of: [minutes]).count == 1)
  }
}
