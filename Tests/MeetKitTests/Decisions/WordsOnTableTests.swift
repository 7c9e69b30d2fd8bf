@testable import MeetKit
import Testing

/// Words that are on the table are replaced by nobody who did not mean it.
@Suite("words on the table are not replaced unasked (5b.1)")
struct WordsOnTableTests {
  private static let objected = [
    ("/item 3", ""), ("/agreed Media go after 14 days.", ""), ("/objection too short", ""),
  ]

  private static let question =
    "replaces TWG-2026-014 “Media go after 14 days.”? open: objection 1 “too short”, which "
    + "consent to other words settles and does not meet; '/yes' in the next line does it, "
    + "'#topic TITLE' begins an item for another decision"

  private static let agreedAgain =
    "TWG-2026-014 v2 agreed by 4, provisional: Cleo may object for 48 hours from sending; "
    + "settles objection 1, '/objection TEXT' if it stands; then /review /responsible /measure"

  private static let asProposed =
    "refused: objection 1 is to these very words; '/agreed' with other words, or '/review' and "
    + "'/measure' in front of it, '/withdraw-objection 1' is its raiser's"

  private static let nothing =
    "refused: nothing is on the table in this item; "
    + "'/agreed TEXT' says what was agreed, '/propose TEXT' tables a proposal"

  static let talks = [
    Talk(
      "right behind the objection, and the talk about it, new words are the next version",
      objected + [
        ("bo: 21 days would do", ""), ("/private one of us was away", ""),
        ("/leave dee", ""), ("/arrive dee", ""), ("/objection too long", ""),
        ("/measure the disk is below 90 %", ""), ("/edit 32 bo: 21 days will do", ""),
        (
          "/agreed Media go after 21 days.",
          agreedAgain.replacing("/review /responsible /measure", with: "/review /responsible")
            .replacing("objection 1,", with: "objection 1 2,")
        ),
      ]
    ),
    Talk(
      "who has been elsewhere is asked",
      objected + [
        ("/item 4", ""), ("/item 3", ""), ("/agreed We go home at nine.", question),
        ("/list 1", "18:01  /item 3"), ("/yes", agreedAgain),
      ]
    ),
    Talk(
      "so is who went on with other things",
      objected + [
        ("/action bo: measure the disk", ""), ("/agreed We go home at nine.", question),
        ("y", agreedAgain),
      ]
    ),
    Talk(
      "and who objected to something else meanwhile",
      objected + [
        ("/extend 5", ""), ("/objection we end on time", ""),
        ("#agreed We go home at nine.", question), ("Yes.", agreedAgain),
      ]
    ),
    Talk(
      "any other line is no answer, and the words stay",
      objected + [
        ("/break", ""), ("/resume", ""), ("/agreed We go home at nine.", question),
        ("no", "note"),
        ("/yes", "refused: nothing was asked; '/undo to N' asks before it acts"),
        ("/list 1", "18:01  no"),
      ]
    ),
    Talk(
      "what the question offers is taken",
      objected + [
        ("/item 4", ""), ("/item 3", ""), ("/agreed We go home at nine.", question),
        (
          "#topic The way home",
          "added 6 Explore: The way home · 10 min, until 18:11 Europe/Berlin "
            + "(item 3 took 1 of 15 min, TWG-2026-014 is open: '/item 3' comes back to it)"
        ),
        (
          "/agreed We go home at nine.",
          "TWG-2026-015 agreed by 4, provisional: Cleo may object for 48 hours from sending; "
            + "then /review /responsible /measure"
        ),
      ]
    ),
    Talk(
      "in a round, and in a talk without turns, another decision is kept for later",
      objected + [
        ("/round reaction", ""),
        (
          "/agreed We go home at nine.",
          question.replacing(
            "'#topic TITLE' begins an item for another decision",
            with: "'/park TEXT' keeps another decision for later"
          )
        ), ("/park We go home at nine.", ""), ("/end-round", ""), ("/free-flow 5", ""),
        (
          "/agreed We go home at nine.",
          question.replacing(
            "'#topic TITLE' begins an item for another decision",
            with: "'/park TEXT' keeps another decision for later"
          )
        ),
      ]
    ),
    Talk(
      "words that would be refused are not asked about",
      objected + [
        ("/break", ""), ("/resume", ""), ("/leave ada", ""), ("/leave dee", ""), ("/out cam", ""),
        (
          "/agreed We go home at nine.",
          "refused: 1 of 2 members needed are here; "
            + "keep it as a note and put it on the next agenda with '/park TEXT'"
        ), ("/yes", "refused: nothing was asked; '/undo to N' asks before it acts"),
      ]
    ),
    Talk(
      "a proposal goes its way, whatever is agreed in passing",
      [
        ("/item 3", ""), ("/propose bo: Media go after 14 days.", ""),
        (
          "/agreed We go home at nine.",
          "refused: a proposal is open: 'Media go after 14 days.'; '/amend TEXT' changes it, "
            + "'/replace-by TEXT' puts another in its place, '/park TEXT' keeps the other for later"
        ),
        (
          "/agreed",
          "refused: everybody is asked about TWG-2026-014 in a round; "
            + "'/round clarify' asks what is not clear"
        ), ("/restate", ""),
        (
          "/agreed ok",
          "refused: everybody is asked about TWG-2026-014 in a round; "
            + "'/round consent' asks everybody"
        ), ("/round consent", ""),
        (
          "/agreed",
          "refused: everybody is asked about TWG-2026-014 in a round; "
            + "Ada answers: '/consent' or '/objection TEXT'"
        ),
      ]
    ),
    Talk(
      "alone it means the words on the table, which an objection holds up",
      objected + [
        ("/agreed", asProposed), ("/agreed As proposed!", asProposed), ("#agreed ok", asProposed),
        ("/review 2026-06-03", ""),
        ("/agreed", agreedAgain.replacing("/review /responsible", with: "/responsible")),
      ]
    ),
    Talk(
      "where nothing is on the table it says nothing",
      [
        ("/agreed", nothing), ("/agreed \u{1F44D}", nothing), ("/item 3", ""),
        ("/agreed ok", nothing), ("/agreed Media go after 14 days.", ""),
        (
          "/agreed +1",
          "refused: TWG-2026-014 is agreed already; "
            + "'/agreed TEXT' says what was agreed, '/propose TEXT' tables a proposal"
        ),
      ]
    ),
    Talk(
      "what was agreed by mistake is taken back by the next line, and by none behind another",
      [
        ("/item 3", ""), ("/agreed Media go after 14 days.", ""), ("/review 2026-11-04", ""),
        ("/responsible bo", ""), ("/help agreed", ""), ("/undo", ""), ("/undo", ""),
        ("/undo", "taken back: 28 /agreed Media go after 14 day…"),
        ("/agreed Media go after 21 days.", ""), ("fine", ""), ("/undo", ""),
        (
          "/undo",
          "refused: line 35 has been announced as agreed; "
            + "'/end-decision TWG-2026-015 REASON' ends it by consent, "
            + "or correct the minutes afterwards"
        ), ("/end-decision TWG-2026-015 it was never said", "TWG-2026-015 has ended"),
      ]
    ),
  ]

  @Test("consent to other words meets no objection (5b.1)", arguments: [true, false])
  func settled(_ isAsked: Bool) throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/agreed Media go after 14 days.", "/objection too short"])
    if isAsked { desk.type(lines: ["/item 4", "/item 3"]) }
    desk.type("/agreed We go home at nine.")
    if isAsked { desk.type("/yes") }
    desk.type("/close")
    let page = MinutesWriter.page(try desk.minutes)
    #expect(page.contains("\nObjection (v1): “too short” → settled by v2\n"), "\(page)")
    #expect(!page.contains("met by"))
  }

  @Test(arguments: talks) func `the answer says what becomes of them`(talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test func `what an earlier meeting left is replaced when somebody says so, and by nothing else`()
  {
    var last = TypedSession.open()
    last.type(lines: ["/item 3", "/agreed Media go after 14 days.", "/objection too short"])
    last.type(lines: ["/item 4", "/close unresolved"])
    let state = SessionReplay(last.log, file: "session.log").state
    var desk = TypedSession(last: state, greatest: (14, 30))
    desk.type(lines: ["/present ada bo cam dee", "/open", "/item 3"])
    let before = desk.live.state.meeting
    #expect(desk.type("/agreed We keep backups for 90 days.").text == Self.question)
    #expect(desk.live.state.meeting == before)
    #expect(desk.type("/agreed We keep backups for a year.").text == Self.question)
    desk.type("/yes")
    #expect(desk.log.suffix(1).map(\.text) == ["/agreed We keep backups for a year."])
  }
}

/// A yes is an answer, and nobody reads it a year later as the words of a decision.
@Suite("a yes is never the words of a decision (5b.1)")
struct AssentTests {
  static let answers = [
    "ok", "OK!", "Okay.", "yes", "Y", "as proposed", "As proposed.", "agreed", "as is", "accepted",
    "consent", "done", "+1", "\u{1F44D}", "\u{1F44D}\u{1F3FD}", "✅", "…", "“ok”", "ok, agreed",
    "Yes, as proposed!", "all agreed", "no objections", "as proposed by Bo", "OK :)",
    "agreed by everybody", "As it stands", "ok ok ok", "ja", "see above",
  ]

  @Test(arguments: answers) func `it is no decision, no proposal and no version`(answer: String) {
    var desk = TypedSession.open()
    desk.type("/item 3")
    let lines = desk.log.count
    #expect(desk.type("/agreed \(answer)").refusal?.name == .missingText)
    #expect(desk.type("#agreed \(answer)").refusal?.name == .missingText)
    #expect(desk.type("/propose \(answer)").refusal?.name == .missingText)
    #expect(desk.type("/propose policy ada: \(answer)").refusal?.name == .missingText)
    #expect(desk.log.count == lines)
    desk.type(lines: TypedTests.objected)
    let open = desk.log.count
    for word in ["/amend", "/amend by bo:", "/integrate 1", "/integrate 1:", "/replace-by"] {
      #expect(desk.type("\(word) \(answer)").refusal?.name == .missingText, "\(word)")
    }
    #expect(desk.log.count == open)
  }

  @Test func `nor is it one behind somebody's name`() {
    var desk = TypedSession.open()
    desk.type("/item 3")
    #expect(desk.type("/agreed Bo: ok").refusal?.name == .missingText)
  }

  @Test(arguments: [
    "Yes, we buy the shed.", "Bo", "OK is written in capitals", "We agree to meet on Fridays",
    "Consent is asked for in rounds", "No", "90 days", "Done by Friday", "the new proposal by Bo",
  ])
  func `words that say something are taken`(text: String) {
    var desk = TypedSession.open()
    desk.type("/item 3")
    #expect(desk.type("/agreed \(text)").refusal == nil)
    #expect(desk.live.state.meeting.proposals.last?.text == text)
  }

  @Test func `a log that holds one means what it meant`() {
    var desk = TypedSession.open()
    desk.type("/item 3")
    let line = SessionLogLine(
      instant: desk.now,
      number: desk.live.state.nextNumber,
      who: desk.live.pen,
      text: "/agreed ok"
    )
    let replay = SessionReplay(desk.log + [line], file: "session.log")
    #expect(replay.diagnostics == [])
    #expect(replay.state.meeting.proposals.last?.text == "ok")
  }
}
