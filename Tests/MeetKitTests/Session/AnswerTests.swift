@testable import MeetKit
import Testing

/// How answers of a consent round are given, taken back and shown.
struct AnswerTests {
  static let together: Group = {
    var group = Group.sample
    group.policy.answers = .together
    return group
  }()

  static let secret = "the cache holds evidence"

  @Test func `an answer is taken back while the round goes on, and owed again`() {
    var desk = TypedSession.open()
    desk.type(lines: ObjectionTests.asked)
    desk.type(lines: ["/consent", "/consent", "/consent"])
    #expect(desk.type("/retract bo").text.hasSuffix("Bo answers again; now Bo, next Dee"))
    #expect(desk.type("/end-round").refusal?.name == .unanswered)
    desk.type(lines: ["/concern who tells the members?"])
    #expect(desk.type("/retract").text.hasSuffix("Bo answers again; now Bo, next Dee"))
    desk.type(lines: ["/consent", "/consent"])
    #expect(desk.type("/end-round").text.contains("TWG-2026-014 agreed by 4"))
    #expect(desk.live.state.meeting.proposals.last?.concerns == [])
  }

  @Test func `answers are hidden until all are in, and then shown together`() {
    var desk = TypedSession.open(group: Self.together)
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate"])
    #expect(
      desk.type("/round consent").text.hasSuffix(
        "consent round: still to answer: Ada, Bo, Cam, Dee; "
          + "each tells the secretary alone, in any order: '/consent NAME' or "
          + "'/as NAME /objection TEXT'; '/end-round' shows all answers together"
      )
    )
    let answer = desk.type("/as cam /objection \(Self.secret)").text
    #expect(answer.hasSuffix("Cam has answered; still to answer: Ada, Bo, Dee"))
    desk.type(lines: ["/consent dee", "/consent ada", "/list", "/who", "/agenda"])
    desk.type(lines: ["/undo to 28", "/undo", "/consent ada", "/as ada /concern \(Self.secret)"])
    let shown = desk.answers.joined(separator: "\n")
    #expect(!shown.contains(Self.secret))
    #expect(!shown.contains("objects"))
    #expect(
      desk.type("/consent bo").text.hasSuffix(
        "Bo has answered; all answers are in; '/end-round' shows them"
      )
    )
    let end = desk.type("/end-round").text
    #expect(
      end.contains(
        "Ada consents, Bo consents, Cam objects, Dee consents; "
          + "TWG-2026-014 is not agreed; 1 “\(Self.secret)”"
      )
    )
    #expect(desk.type("/list").text.contains("/as cam /objection \(Self.secret)"))
  }

  @Test func `a round is hidden in a session that is taken up again, too`() {
    var desk = TypedSession.open(group: Self.together)
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type("/as cam /objection \(Self.secret)")
    let replay = SessionReplay(desk.log, file: "session.log")
    let again = LiveSession(
      group: Self.together,
      agenda: .evening,
      opening: Opening(facts: []),
      writer: replay.state.meeting.secretary ?? desk.live.pen,
      state: replay.state
    )
    #expect(again.lastWords.hasSuffix("'/as cam (an answer)'"))
    #expect(replay.state.meeting == desk.live.state.meeting)
  }

  @Test(arguments: [
    (Policy.Attribution.none, "Concern: “who tells the members?”"),
    (.initials, "Concern (A): “who tells the members?”"),
    (.named, "Concern (Ada): “who tells the members?”"),
  ])
  func `a concern stands in the minutes as the group wants it`(
    attribution: Policy.Attribution,
    line: String
  ) throws {
    var group = Group.sample
    group.policy.attributionOfConcerns = attribution
    var desk = TypedSession.open(group: group)
    desk.type(lines: ObjectionTests.asked)
    desk.type(lines: ["/concern who tells the members?", "/consent", "/consent", "/consent"])
    desk.type("/end-round")
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("\n\(line)\n"))
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
  }

  @Test(arguments: [
    ("60 %", 2, false), ("60 %", 3, true), ("all but 2", 2, false), ("all but 2", 3, true),
    ("none", 2, true),
  ])
  func `a quorum may be a part of all five members`(
    quorum: String,
    count: Int,
    isAsked: Bool
  ) throws {
    var group = Group.sample
    group.policy.quorumForOperations = try #require(Policy.Quorum(quorum))
    var desk = TypedSession(writer: "bo", group: group)
    desk.type("/present \(["bo", "ada", "cam"].prefix(count).joined(separator: " "))")
    desk.type(lines: ["/open", "/propose bo: Media go after 14 days.", "/restate"])
    #expect((desk.type("/round consent").refusal == nil) == isAsked)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.state.setting?.policy == group.policy)
  }

  @Test func `a decision is renewed for the group's usual term when nobody says otherwise`() {
    var desk = TypedSession.open()
    #expect(desk.type("/renew 3").text.hasSuffix("TWG-2026-003 goes on until 2027-05-05"))
    var group = Group.sample
    group.policy.termOfRenewals = 3
    var other = TypedSession.open(group: group)
    #expect(other.type("/renew 3").text.hasSuffix("TWG-2026-003 goes on until 2026-08-05"))
  }

  @Test(arguments: ["/leave dee", "/out dee"])
  func `who is not here gives no answer, and one who comes back does`(goes: String) {
    var desk = TypedSession.open()
    desk.type(lines: ObjectionTests.asked + [goes])
    let refused = desk.type("/consent dee")
    #expect(refused.refusal?.name == .notHere)
    desk.type(goes == "/out dee" ? "/back dee" : "/arrive dee")
    #expect(desk.type("/consent dee").refusal == nil)
  }

  static let voices = [
    Talk(
      "whose answer it is may stand in front of it",
      ObjectionTests.asked.map { ($0, "") } + [
        (
          "/objection dee: too short",
          "an objection by Dee, thank you; the round goes on; now Ada, next Bo, after Cam"
        ),
        ("/concern Bo: who tells the members?", "Bo consents, with a concern; now Ada, next Cam"),
        ("ada: /consent", "Ada consents; now Cam"),
        (
          "Ca: /objection no",
          "an objection by Cam, thank you; the round goes on; nobody is left to speak; "
            + "'/end-round' ends it"
        ),
      ]
    ),
    Talk(
      "whoever objects to a small consent is not named",
      [
        ("/agreed Media go after 14 days.", ""), ("bo: /objection too short", ""),
        ("/agreed Media go after 21 days.", ""), ("/objection dee: still too short", ""),
      ]
    ),
    Talk(
      "a command behind a name is no note",
      [
        (
          "bo: /private the price is not settled",
          "refused: '/private' stands behind a name; write '/private text'; 'bo: \\/private …' is a note"
        ),
        (
          "ada: /action bo: measure the disk",
          "refused: '/action' stands behind a name; "
            + "write '/action cam: move the cron job by 2026-05-15'; 'ada: \\/action …' is a note"
        ),
        (
          "bo:/privat the price is not settled",
          "refused: '/privat' is no command; did you mean '/private'? 'bo: \\/privat …' is a note"
        ),
        (" bo: /private is a word", "note"), ("bo: /tmp is full", "note by Bo"),
        ("/round reaction", ""),
        ("bo: /pass", "Bo has nothing to add; now Ada, next Cam, after Dee"),
      ]
    ),
  ]

  @Test(arguments: voices) func `answers and commands with a name`(_ talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let page = MinutesWriter.page(try desk.minutes)
    #expect(!page.contains("dee:") && !page.contains("bo: /objection"), "\(page)")
  }
}
