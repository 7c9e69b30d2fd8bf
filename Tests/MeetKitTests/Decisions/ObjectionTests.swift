@testable import MeetKit
import Testing

/// What becomes of objections, and of the words they are about: Ada, Bo, Cam and Dee are here.
struct ObjectionTests {
  static let asked = ["/propose bo: Media go after 14 days.", "/restate", "/round consent"]

  /// Dee objects to the first version.
  private func objected(_ change: (inout Policy) -> Void = { _ in }) -> TypedSession {
    var group = Group.sample
    change(&group.policy)
    var desk = TypedSession.open(group: group)
    desk.type(lines: Self.asked)
    desk.type(lines: ["/as dee /objection too short", "/consent", "/consent", "/consent"])
    desk.type("/end-round")
    return desk
  }

  private func lives(_ desk: TypedSession) -> [[String]] {
    guard let proposal = desk.live.state.meeting.proposals.last else { return [] }
    return proposal.objections.indices.map {
      proposal.life(ofObjection: $0 + 1).map(\.rawValue)
    }
  }

  @Test func `an objection is raised, heard, understood, explored, integrated and confirmed`() {
    var desk = TypedSession.open()
    desk.type(lines: Self.asked)
    desk.type("/as dee /objection too short")
    #expect(lives(desk) == [["raised"]])
    desk.type(lines: ["/consent", "/consent", "/consent", "/end-round"])
    #expect(lives(desk) == [["raised", "heard"]])
    let answer = desk.type("/understood 1 who is on holiday loses what they saw")
    #expect(
      answer.text.contains(
        "objection 1 “who is on holiday loses what they saw” is understood; "
          + "'/integrate 1 TEXT' meets it"
      )
    )
    #expect(lives(desk) == [["raised", "heard", "understood"]])
    desk.type(lines: ["/round reaction What does it touch?", "/pass", "/pass", "/pass", "/pass"])
    desk.type("/end-round")
    #expect(lives(desk) == [["raised", "heard", "understood", "explored"]])
    desk.type(lines: ["/integrate 1 dee: Media go after 21 days.", "/restate", "/round consent"])
    #expect(lives(desk) == [["raised", "heard", "understood", "explored", "integrated"]])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent", "/end-round"])
    #expect(
      lives(desk) == [["raised", "heard", "understood", "explored", "integrated", "confirmed"]]
    )
    let proposal = desk.live.state.meeting.proposals.last
    #expect(proposal?.versions.map(\.by?.text) == [nil, "dee"])
  }

  @Test func `who objects to what was to meet their objection reopens it`() {
    var desk = objected()
    desk.type(lines: ["/integrate 1 Media go after 15 days.", "/restate", "/round consent"])
    desk.type(lines: ["/as dee /objection one day is nothing", "/consent", "/consent", "/consent"])
    #expect(
      desk.live.state.meeting.proposals.last?.objections.map(\.fate)
        == [.reopened(as: 2), .open]
    )
    desk.type("/retract dee")
    #expect(
      desk.live.state.meeting.proposals.last?.objections.map(\.fate) == [
        .met(by: 2), .withdrawn,
      ]
    )
    desk.type(lines: ["/as dee /objection one day is nothing", "/end-round"])
    #expect(lives(desk)[0] == ["raised", "heard", "integrated", "reopened"])
    #expect(lives(desk)[2] == ["raised", "heard"])
  }

  @Test func `who objected and has gone is said not to have been asked`() throws {
    var desk = objected()
    desk.type(lines: ["/leave dee", "/integrate 1 Media go after 21 days.", "/restate"])
    desk.type(lines: ["/round consent", "/consent", "/consent", "/consent", "/end-round"])
    #expect(lives(desk) == [["raised", "heard", "integrated", "raiser not heard"]])
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(
      page.contains("Objection (v1): “too short” → met by v2, who raised it was not asked\n")
    )
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
  }

  @Test func `a measure instead of new words, and a word taken back`() {
    var desk = objected()
    desk.type("/measure-objection 1 complaints, stop at five a week")
    #expect(lives(desk) == [["raised", "heard", "measured"]])
    var other = objected()
    other.type("/as dee /withdraw-objection 1")
    #expect(lives(other) == [["raised", "heard", "withdrawn"]])
  }

  @Test func `the sentence of all stands in the minutes in the place of one person's words`()
    throws
  {
    var desk = objected()
    desk.type(lines: ["/understood 1 pictures of people on holiday would go", "/close unresolved"])
    let page = MinutesWriter.page(try desk.minutes)
    #expect(page.contains("Objection (v1): “pictures of people on holiday would go”"))
    #expect(!page.contains("too short"))
  }

  @Test(arguments: [
    (
      Policy.ObjectionTest.argument,
      "'/test 1 REASON'          when nobody disagrees that it is an argument\n"
    ),
    (
      .criteria,
      "'/test 1 REASON'          why it makes the circle less able, limits who raised it, comes of "
        + "this and cannot wait\n"
    ),
  ])
  func `a group that tests objections is asked to before they are met`(
    test: Policy.ObjectionTest,
    prompt: String
  ) {
    var desk = objected { $0.objectionTest = test }
    #expect(desk.answers.last?.contains(prompt) == true, "\(desk.answers.last ?? "")")
    #expect(desk.type("/integrate 1 Media go after 21 days.").refusal?.name == .notTested)
    #expect(desk.type("/measure-objection 1 complaints").refusal?.name == .notTested)
    #expect(desk.type("/test 1 it takes pictures away").refusal == nil)
    #expect(desk.type("/integrate 1 Media go after 21 days.").refusal == nil)
    #expect(lives(desk) == [["raised", "heard", "tested", "integrated"]])
  }

  @Test func `an objection that was left open comes to the next meeting with all of its life`()
    throws
  {
    var last = TypedSession.open()
    last.type(lines: ["/item 3"] + Self.asked)
    last.type(lines: ["/as dee /objection too short", "/consent", "/consent", "/consent"])
    last.type(lines: ["/end-round", "/understood 1 holidays", "/round process", "/end-round"])
    last.type("/close unresolved")
    var next = TypedSession(last: SessionReplay(last.log, file: "session.log").state)
    next.type(lines: ["/present ada bo cam dee", "/open", "/item 3"])
    #expect(lives(next) == [["raised", "heard", "understood", "explored"]])
    let replay = SessionReplay(next.log, file: "session.log")
    let isSame = replay.state.meeting == next.live.state.meeting
    #expect(isSame)
  }

  @Test(arguments: [
    (Policy.AmendBy.anyone, [nil, nil, nil, nil] as [Refusal.Name?]),
    (.proposer, [nil, .notTheirWords, nil, .notTheirWords]),
    (.facilitator, [nil, .notTheirWords, .notTheirWords, nil]),
  ])
  func `whose words a version may be`(rule: Policy.AmendBy, answers: [Refusal.Name?]) {
    var group = Group.sample
    group.policy.amendBy = rule
    var desk = TypedSession.open(group: group)
    desk.type(lines: ["/facilitator dee", "/propose bo: Media go after 14 days."])
    let lines = ["/amend 1.", "/amend ada: 2.", "/amend bo: 3.", "/amend dee: 4."]
    #expect(lines.map { desk.type($0).refusal?.name } == answers)
  }

  @Test func `a text that looks like somebody's is not taken for theirs`() throws {
    var desk = TypedSession.open()
    desk.type("/propose bo: Media go after 14 days.")
    for text in ["by cam: 21 days", "disk: 21 days", "by -: 21 days", "by the way: 21 days"] {
      desk.type("/amend by -: \(text)")
      #expect(desk.live.state.meeting.proposals.last?.text == text)
      #expect(desk.live.state.meeting.proposals.last?.versions.last?.by == nil)
    }
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.state.meeting.proposals == desk.live.state.meeting.proposals)
  }

  @Test func `a decision may have a last day, which comes with it to the next meeting`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days.", "/until 2026-12-31"])
    #expect(desk.type("/until 2026-05-06").refusal?.name == .reviewInPast)
    #expect(desk.type("/restate").text.contains("Review: none · Until: 2026-12-31"))
    desk.type("/close unresolved")
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("\nResponsible: Bo · Until: 2026-12-31\n"))
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
    var next = TypedSession(last: SessionReplay(desk.log, file: "session.log").state)
    next.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(next.live.state.meeting.proposals.first?.until == Day("2026-12-31"))
    let replay = SessionReplay(next.log, file: "session.log")
    #expect(replay.state.meeting.proposals == next.live.state.meeting.proposals)
  }

  @Test func `the circle may be responsible, and an operational decision needs no review`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/propose Media go after 14 days.", "/review 2026-11-04", "/review none"])
    #expect(desk.type("/restate").refusal?.name == .incomplete)
    desk.type("/responsible circle")
    #expect(desk.type("/restate").text.contains("\nResponsible: circle · Review: none\n"))
    desk.type(lines: ["/round consent", "/consent", "/consent", "/consent", "/consent"])
    desk.type("/end-round")
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("\nResponsible: circle\n"))
    let read = MinutesReader.read(page, file: "minutes.md", group: .sample)
    #expect(read.diagnostics == [])
    #expect(read.value == minutes)
    desk.type(lines: ["/propose policy bo: Media go after 7 days.", "/review none"])
    #expect(desk.type("/restate").refusal?.name == .incomplete)
  }
}
