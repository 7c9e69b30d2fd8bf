@testable import MeetKit
import Testing

/// Lines in a round that begin with a name: whose turn they are, and whose they are not.
@Suite("nobody's turn is spent by the words of others (5b.1)")
struct TurnsOfOthersTests {
  private static func stays(_ why: String, _ name: String = "Ada") -> String {
    "note; \(why), so it is still \(name)'s turn: '/undo', then '\(name.lowercased()): TEXT' if "
      + "\(name) said it"
  }

  static let talks = [
    Talk(
      "a guest has none, by any way of writing the name",
      [
        ("/guest Kim Lee (Finance)", ""), ("/observer Lou Reed", ""), ("/round reaction", ""),
        ("Kim: I have kept bees", stays("Kim is a guest")),
        ("kim lee: I have kept bees", stays("kim lee is a guest")),
        ("Kim Lee (Finance): bees", stays("Kim Lee (Finance) is a guest")),
        ("@kim:bees", stays("@kim is a guest")), ("LOU：蜜蜂", stays("LOU is a guest")),
        ("\u{200B}Lou : wasps", stays("Lou is a guest")),
        (
          "Kim: /pass",
          "refused: '/pass' stands behind a name; write '/pass'; 'Kim: \\/pass …' is a note"
        ),
        ("I like bees", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("Kim: so do I", stays("Kim is a guest", "Bo")),
        ("/undo", "taken back: 37 Kim: so do I"),
        ("bo: Kim: so do I", "Bo has spoken; now Cam, next Dee"),
      ]
    ),
    Talk(
      "nor has a name that nobody here has",
      [
        ("/round reaction", ""),
        ("Zed Moe: I have kept bees", stays("nobody here is called 'Zed Moe'")),
        ("@zed: bees", stays("nobody here is called '@zed'")),
        ("zed: bees", stays("nobody here is called 'zed'")),
        ("Anna van der Berg: bees", stays("nobody here is called 'Anna van der Berg'")),
        ("王: 你好", stays("nobody here is called '王'")),
        ("Cleop: bees", stays("nobody here is called 'Cleop', 'Cleo' is")),
        ("canm: bees", stays("nobody here is called 'canm', 'Cam' is")),
        ("ADA: I like bees", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("dee: me too", "note by Dee"),
        ("Q: which ones?", "Bo has spoken; now Cam, next Dee"),
      ]
    ),
    Talk(
      "what is said in a check-in is kept nowhere, and is nobody else's turn either",
      [
        ("/guest Kim", ""), ("/round check-in", ""),
        (
          "Kim: I am tired",
          "not kept, as nothing of a check-in round; Kim is a guest, so it is still Ada's turn; "
            + "a space in front makes it a note"
        ),
        (
          "Zed: me too",
          "not kept, as nothing of a check-in round; nobody here is called 'Zed', "
            + "so it is still Ada's turn; a space in front makes it a note"
        ),
        ("In one word: tired", "Ada has spoken; now Bo, next Cam, after Dee"),
      ]
    ),
    Talk(
      "when everybody has spoken a line is a note and no more",
      [
        ("/guest Kim", ""), ("/round ideas", ""), ("/pass", ""), ("/pass", ""), ("/pass", ""),
        ("/pass", ""), ("Kim: bees", "note"), ("Zed: wasps", "note"),
      ]
    ),
    Talk(
      "an answer is marked so that nobody's initials can be meant",
      [
        ("/round clarify", ""), ("Which colour?", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("A: black", "answer; '/undo', then 'ada: TEXT' if Ada asked it"),
        ("a: or green", "answer; '/undo', then 'ada: TEXT' if Ada asked it"),
        ("Answer: or red", "answer; '/undo', then 'ada: TEXT' if Ada asked it"),
        ("ada: green too?", "note by Ada"),
      ]
    ),
  ]

  @Test(arguments: talks) func `the answer says whose turn it is`(talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test(arguments: [
    "One thing: the disk is full", "Note: the disk is full", "https://example.org/ is full",
    "18:30: that is late", "My question: how full?", "for me: yes", "Two points: a, b", "PS: no",
    "e.g.: the disk", "C:\\temp is full", "Option A: the disk", "Yes: the disk", "disk full: no",
    "I am for it", "TODO: look at the disk", "ratio 3:1 is fine",
  ])
  func `what is no name in front of a colon is the turn of the one who is due`(line: String) {
    var desk = TypedSession.open()
    desk.type("/round reaction")
    #expect(desk.type(line).text.contains("Ada has spoken"))
    #expect(desk.live.state.entries.last?.event == .turn(Group.sample.people[0].id, .words(line)))
  }

  @Test func `the minutes name a guest in the guest's own line alone, and answers are answers`()
    throws
  {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/guest Kim", "/round reaction", "Kim: I have kept bees", "me too", "/end-round",
      "/round clarify", "Which?", "A: black ones", "ada: green too?", "/end-round", "/close",
    ])
    let page = MinutesWriter.page(try desk.minutes)
    #expect(
      page.contains(
        """
        - **Round:** reaction
        - Kim: I have kept bees
        - *A:* me too
        - **Round:** clarify
        - *A:* Which?
        - Answer: black ones
        - *A:* green too?

        """
      ),
      "\(page)"
    )
    let minutes = try desk.minutes
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
  }

  @Test(arguments: [
    (
      "/observer Lou Reed, Max Roe (Tiny Forge)", "observers: Lou Reed, Max Roe (Tiny Forge)",
      ["Lou Reed", "Max Roe (Tiny Forge)"]
    ),
    (
      "/observer Lou Reed and Max Roe (Tiny Forge)", "observers: Lou Reed, Max Roe (Tiny Forge)",
      ["Lou Reed", "Max Roe (Tiny Forge)"]
    ),
    (
      "/observer Lou Reed (Forge, Tiny and Old); Max",
      "observers: Lou Reed (Forge, Tiny and Old), Max",
      ["Lou Reed (Forge, Tiny and Old)", "Max"]
    ),
    ("/observer Lou Sand", "observer: Lou Sand", ["Lou Sand"]),
  ])
  func `two people in one line are two people`(line: String, answer: String, names: [String]) throws
  {
    var desk = TypedSession.open()
    #expect(desk.type(line).text.hasSuffix(answer))
    #expect(try desk.minutes.observers.map(\.description) == names)
    #expect(desk.log.suffix(names.count).map(\.text) == names.map { "/observer \($0)" })
    #expect(desk.type(line).refusal?.name == .alreadyHere)
    #expect(desk.type("/undo").refusal == nil)
    #expect(try desk.minutes.observers.map(\.description) == names.dropLast())
  }
}
