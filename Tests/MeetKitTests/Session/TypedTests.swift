@testable import MeetKit
import Testing

/// Lines that are not taken when they are typed, and that mean what they meant in an older log.
struct TypedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: [String]
    var line: String
    var refusal: String
    /// As an older log has it, when that is another line.
    var logged: String?
  }

  static let objected = [
    "/propose bo: Media go after 14 days.", "/restate", "/round consent",
    "/as dee /objection too short", "/consent", "/consent", "/consent", "/end-round",
  ]

  static let alone = ["/leave ada", "/leave dee", "/out cam"]

  static let cases = [
    Case(
      testDescription: "the words to which somebody absent objected are no new version",
      before: objected + ["/leave dee"],
      line: "/integrate 1 Media go after  14 days.",
      refusal: "refused: objection 1 is to these very words; other words meet it, "
        + "'/measure-objection 1 TEXT' watches it",
      logged: "/integrate 1: Media go after  14 days."
    ),
    Case(
      testDescription: "nor are they when no objection is named",
      before: objected + ["/leave dee"],
      line: "/amend Media go after 14 days.",
      refusal: "refused: objection 1 is to these very words; other words meet it, "
        + "'/measure-objection 1 TEXT' watches it"
    ),
    Case(
      testDescription: "a proposal is not amended by its own words",
      before: ["/propose bo: Media go after 14 days."],
      line: "/amend Media go after 14 days.",
      refusal: "refused: the words are as they were; '/restate' reads them back"
    ),
    Case(
      testDescription: "a small consent has other words after an objection",
      before: ["/agreed Media go after 14 days.", "/objection too short"],
      line: "/agreed Media go after 14 days.",
      refusal: "refused: objection 1 is to these very words; "
        + "'/agreed' with other words, or '/review' and '/measure' in front of it, "
        + "'/withdraw-objection 1' is its raiser's"
    ),
    Case(
      testDescription: "who objected to a version and left is not overridden by a way back to it",
      before: objected + [
        "/leave dee", "/integrate 1 Media go after 21 days.", "/amend Media go after 14 days.",
        "/restate",
      ],
      line: "/round consent",
      refusal: "refused: 'dee' objected to these very words (1) and is not here; "
        + "other words or a '/measure' meet the objection, '/defer to …' waits for them"
    ),
    Case(
      testDescription: "one person alone ends no decision",
      before: alone,
      line: "/end-decision 3 nobody needs it",
      refusal: "refused: 1 of 2 members needed are here; "
        + "keep it as a note and put it on the next agenda with '/park TEXT'",
      logged: "/end-decision TWG-2026-003 nobody needs it"
    ),
    Case(
      testDescription: "nor renews one",
      before: alone,
      line: "/renew 3 until 2027-05-01",
      refusal: "refused: 1 of 2 members needed are here; "
        + "keep it as a note and put it on the next agenda with '/park TEXT'",
      logged: "/renew TWG-2026-003 until 2027-05-01"
    ),
    Case(
      testDescription: "nor drops a proposal",
      before: ["/propose bo: Media go after 14 days."] + alone,
      line: "/drop",
      refusal: "refused: 1 of 2 members needed are here; '/defer to …' puts it off"
    ),
    Case(
      testDescription: "nor leaves a role without anybody",
      before: ["/select secretary"] + alone,
      line: "/vacant",
      refusal: "refused: 1 of 2 members needed are here; '/defer to …' puts it off"
    ),
    Case(
      testDescription: "an action is promised for a day to come",
      before: [],
      line: "/action bo: measure the disk by 2020-01-01",
      refusal: "refused: 2020-01-01 is before this meeting; 'by DAY' names a later day"
    ),
    Case(
      testDescription: "nor is it mended to a day that has passed",
      before: ["/action bo: measure the disk by 2026-05-20"],
      line: "/edit 27 measure the disk by 2020-01-01",
      refusal: "refused: 2020-01-01 is before this meeting; 'by DAY' names a later day",
      logged: "/edit 27 measure the disk by 2020-01-01"
    ),
    Case(
      testDescription: "somebody of the group is no guest",
      before: [],
      line: "/guest Ada",
      refusal:
        "refused: 'ada' is of the group; they are here already; of somebody else of that name write more, as 'Kim Li'"
    ),
    Case(
      testDescription: "nor an observer when they are still to come",
      before: [],
      line: "/observer ليلى",
      refusal: "refused: 'layla' is of the group; '/arrive layla' when they are here"
    ),
    Case(
      testDescription: "nobody is a guest twice",
      before: ["/guest Kim (Finance)"],
      line: "/observer kim",
      refusal: "refused: 'kim' is here already; of two people of one name write more, as 'Kim Li'"
    ),
  ]

  @Test(arguments: cases) func `a line is not taken, and an older log has it`(_ example: Case) {
    var desk = TypedSession.open()
    desk.type(lines: example.before)
    let log = desk.log
    let before = desk.answers
    #expect(desk.type(example.line).text == example.refusal, "\(before.suffix(3))")
    #expect(desk.log == log)
    let old = SessionLogLine(
      instant: desk.now,
      number: desk.live.state.nextNumber,
      who: desk.live.pen,
      text: example.logged ?? example.line
    )
    let replay = SessionReplay(log + [old], file: "session.log")
    #expect(replay.diagnostics == [])
    #expect(replay.state.entries.count == log.count + 1)
  }

  @Test func `a nearer review makes the same words another version`() {
    var desk = TypedSession.open()
    desk.type(lines: Self.objected + ["/review 2026-06-03"])
    #expect(desk.type("/integrate 1 Media go after 14 days.").refusal == nil)
    #expect(desk.live.state.meeting.proposals.last?.version == 2)
  }

  @Test func `who objected and is here is asked about their words again`() {
    var desk = TypedSession.open()
    desk.type(lines: Self.objected)
    desk.type(lines: ["/integrate 1 Media go after 21 days.", "/amend Media go after 14 days."])
    desk.type("/restate")
    #expect(desk.type("/round consent").refusal == nil)
  }

  @Test func `whoever is elected after an objection is somebody else or on other terms`() {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/select secretary", "/nominate ada: cam", "/nominate bo: cam", "/nominate cam: dee",
      "/nominate dee: cam", "/reveal", "/round nominate", "/done", "/done", "/done", "/done",
      "/end-round", "/elect cam: kept notes twice", "/restate", "/round consent",
      "/as dee /objection no time for it", "/consent", "/consent", "/consent cam", "/end-round",
    ])
    #expect(desk.type("/elect cam: kept notes twice").refusal?.name == .sameWords)
    #expect(desk.type("/elect ada: has the time").refusal == nil)
  }

  @Test func `a policy is ended by as many as agree on one`() throws {
    var register = Register.earlier
    register.decisions[0].content.kind = .policy
    var desk = TypedSession(register: register)
    desk.type(lines: ["/present bo cam", "/open"])
    #expect(
      desk.type("/end-decision 3 nobody needs it").text.hasPrefix(
        "refused: 2 of 3 members needed are here"
      )
    )
    desk.type("/arrive dee")
    #expect(desk.type("/end-decision 3 nobody needs it").refusal == nil)
  }

  @Test func `what is put off needs no quorum`() {
    var desk = TypedSession.open()
    desk.type(lines: ["/propose bo: Media go after 14 days."] + Self.alone)
    let line = "/defer to next, ada prepares, ready when more are here"
    #expect(desk.type(line).refusal == nil)
  }

  static let hints = [
    Talk(
      "a day that is none is no word of an action",
      [
        (
          "/action bo: measure the disk by 2026-02-30",
          "refused: '2026-02-30' is not a date; "
            + "write it as 2026-05-20, or 'tomorrow', or 'friday'"
        ),
        (
          "/action bo: measure the disk by someday",
          "refused: 'someday' is not understood as a day; write a day as 'by 2026-05-20', 'by tomorrow' or "
            + "'by friday'; '\\by someday' keeps it as words"
        ),
        (
          "/action ada measure the disk",
          "TWG-A-031: nobody has taken it; '/edit 27 ada: measure the disk' if Ada does"
        ),
        ("/action-give TWG-A-031 ada", "TWG-A-031 is Ada's"),
      ]
    ),
    Talk(
      "a kind among the words, and a review behind the end, are told",
      [
        (
          "/propose bo: Media go after 14 days.",
          ""
        ),
        (
          "/amend operational Media go after 21 days.",
          "TWG-2026-014 v2: {+operational+} Media go after [-14-] {+21+} days.; "
            + "'/restate' reads it back; its words begin with 'operational': '/undo' when that is "
            + "no part of them, '/propose operational TEXT' says of what kind it is"
        ),
        ("/until 2026-06-19", ""),
        (
          "/review 2026-07-19",
          "TWG-2026-014 v2: review on 2026-07-19; that is a review on 2026-07-19 of what ends "
            + "after 2026-06-19; '/round clarify' asks what is not clear"
        ),
      ]
    ),
    Talk(
      "a nearer review is asked about when the objection is watched",
      objected.map { ($0, "") } + [
        (
          "/review 2026-06-03",
          "TWG-2026-014: review on 2026-06-03; '/integrate 1 TEXT' or '/measure-objection 1 TEXT' "
            + "meets objection 1; '/help integrate' tells more"
        ),
        ("/measure-objection 1 stop when three complain", ""), ("/restate", ""),
        ("/round consent", ""),
      ]
    ),
  ]

  @Test(arguments: hints) func `what somebody may not have meant is told`(_ talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
  }

  @Test func `an action gets another day by the day alone`() {
    var desk = TypedSession.open()
    let number = desk.live.state.nextNumber
    desk.type("/action bo: measure the disk by friday")
    desk.type("/edit \(number) by 2026-05-20")
    #expect(desk.log.last?.text == "/edit \(number) measure the disk by 2026-05-20")
    let action = desk.live.state.meeting.openActions.values.first { $0.owner?.text == "bo" }
    #expect(action?.text == "measure the disk" && action?.due == Day("2026-05-20"))
  }

  @Test func `an item that has used its time says how much it is over`() {
    var desk = TypedSession.open()
    desk.type("/item 3")
    desk.type("/next", after: 20 * 60)
    let answer = desk.type("/item 3", after: 60).text
    #expect(answer.contains("15 min, 5 min over · Bo leads"), "\(answer)")
  }
}
