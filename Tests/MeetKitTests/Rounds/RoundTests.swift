@testable import MeetKit
import Testing

/// Rounds as they are typed: an answer, or a prompt, for each line.
struct RoundTests {
  static let tables = [
    Talk(
      "turns are passed, put off and skipped",
      [
        (
          "/round reaction What do you make of it?",
          "reaction round: now Ada, next Bo, after Cam; "
            + "text is the turn of the one who is due; '/pass' '/later' '/skip'"
        ),
        ("good enough", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("/later", "Bo comes later; now Cam, next Dee, after Bo"),
        ("/skip", "Cam comes at the end; now Dee, next Bo, after Cam"),
        ("dee: I need a day", "Dee has spoken; now Bo, next Cam"),
        (
          "/later",
          "refused: 'bo' has asked for a later turn once; "
            + "'/pass' or '/skip' goes on without them"
        ),
        ("/pass", "Bo has nothing to add; now Cam"),
        ("/skip", "Cam is not waited for; nobody is left to speak; '/end-round' ends it"),
        ("/end-round", "reaction round: 2 spoke, 1 passed, not heard: Cam"),
      ]
    ),
    Talk(
      "the next round begins with another, in the other direction",
      [
        (
          "/round check-in",
          "check-in round: now Ada, next Bo, after Cam; "
            + "any text is a turn and is not kept, as '/done'; '/pass' '/later' '/skip'"
        ),
        ("/end-round", "check-in round: 0 spoke, not heard: Ada, Bo, Cam, Dee"),
        (
          "/round evaluate",
          "evaluate round: now Ada, next Bo, after Dee; "
            + "any text is a turn and is not kept; '/improve TEXT' keeps what to do better"
        ),
      ]
    ),
    Talk(
      "who comes late speaks last, who steps out is waited for, who leaves is not",
      [
        ("/round check-in", ""),
        ("/arrive cleo", "here: Ada, Bo, Cam, Cleo, Dee (5)"),
        ("/out ada", "Ada stepped out; here: Bo, Cam, Cleo, Dee"),
        ("I am fine", "Bo has spoken; now Cam, next Dee, after Cleo"),
        ("/leave dee", "Dee left; here: Bo, Cam, Cleo"),
        ("me too", "Cam has spoken; now Cleo"),
        ("/done", "Cleo has spoken; only Ada, who stepped out; '/end-round' ends it"),
        ("/back ada", "here: Ada, Bo, Cam, Cleo (4)"),
        ("/done", "Ada has spoken; nobody is left to speak; '/end-round' ends it"),
        ("/end-round", "check-in round: 4 spoke, not heard: Dee"),
      ]
    ),
    Talk(
      "a process round comes between",
      [
        ("/round reaction", ""),
        ("too late for me", "Ada has spoken; now Bo, next Cam, after Dee"),
        (
          "/round process How do we go on?",
          "process round: now Ada, next Bo, after Dee; "
            + "any text is a turn and is not kept, as '/done'; '/pass' '/later' '/skip'"
        ),
        ("let us finish", "Ada has spoken; now Bo, next Dee, after Cam"),
        (
          "/end-round",
          "process round: 1 spoke, not heard: Bo, Dee, Cam; "
            + "the reaction round goes on: now Bo, next Cam, after Dee"
        ),
      ]
    ),
    Talk(
      "turns out of the order, and notes that are none",
      [
        ("/round clarify", ""),
        ("Q: does it cost more?", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("A: no, it does not", "answer; '/undo', then 'ada: TEXT' if Ada asked it"),
        ("cam: I can look it up", "note by Cam"),
        (" Cam looks it up.", "note"),
        ("/as cam I have no question", "Cam has spoken; now Bo, next Dee"),
        ("/as dee /pass", "Dee passes; now Bo"),
        (
          "/as ada a second one",
          "refused: 'ada' has had a turn in this round; "
            + "'ada: TEXT' is a note and needs no turn; '/undo' takes the last turn back"
        ),
        (
          "/close",
          "refused: the clarify round is going on, 1 to speak; "
            + "'/end-round' ends it, '/round process' asks how to go on"
        ),
      ]
    ),
    Talk(
      "who facilitates goes, and the round waits for a hand-over",
      [
        ("/round reaction", ""), ("/leave bo", "Bo left; who facilitates now? '/facilitator cam'"),
        (
          "/pass",
          "refused: 'bo' facilitates and is not here; "
            + "'/facilitator cam' hands over, or '/arrive bo'"
        ),
        ("/facilitator dee", "Dee facilitates"),
        ("/pass", "Ada has nothing to add; now Cam, next Dee"),
      ]
    ),
  ]

  @Test(arguments: tables) func `a round is answered line by line`(talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
  }

  @Test func `the prompt shows now, next and after`() {
    var desk = TypedSession.open()
    desk.type("/round reaction")
    #expect(
      desk.live.prompt(at: Agenda.evening.start) == "[reaction · now Ada, next Bo, after Cam] "
    )
  }

  @Test(arguments: ["check-in", "evaluate", "process"])
  func `what is said in it is kept nowhere`(kind: String) throws {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/round \(kind)", "a marked secret", "bo: a marked secret", "/as cam a marked secret",
      "\"a marked secret", "dee: a marked secret", "a marked secret", "ada: a marked secret",
    ])
    #expect(desk.answers.last?.contains("not kept") == true)
    desk.type(lines: ["/end-round", "/close"])
    #expect(!desk.logText.contains("marked"))
    #expect(!MinutesWriter.page(try desk.minutes).contains("marked"))
  }

  @Test func `minutes hold the round and what was said in it`() throws {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/round check-in How are you?", "fine", "/end-round", "/round reaction Is it enough?",
      "ada: for now", "bo: for a year", "/pass", "/end-round", "/close",
    ])
    let page = MinutesWriter.page(try desk.minutes)
    #expect(
      page.contains(
        """
        - **Round:** check-in (not minuted) · How are you?
        - **Round:** reaction · Is it enough?
        - *A:* for now
        - *B:* for a year
        """
      )
    )
  }

  @Test func `the next meeting goes on where the last order was`() throws {
    var last = TypedSession.open()
    last.type(lines: ["/round check-in", "/end-round", "/round reaction", "/end-round", "/close"])
    var next = TypedSession(last: SessionReplay(last.log, file: "session.log").state)
    next.type(lines: ["/present ada bo cam dee", "/open", "/round check-in"])
    #expect(next.live.state.meeting.round?.order.map(\.text) == ["cam", "dee", "bo", "ada"])
    #expect(next.logText.contains("= rounds 2"))
  }
}
