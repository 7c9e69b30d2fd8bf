import Foundation
@testable import MeetKit
import MeetTesting
import Testing

/// What holds in each kind of round.
struct RoundKindTests {
  static let talks = [
    Talk(
      "ideas are kept without names",
      [
        (
          "/round ideas What could we show?",
          "ideas round: now Ada, next Bo, after Cam; "
            + "text is an idea of the one who is due, kept without names; '/pass' '/later' '/skip'"
        ), ("a film", "Ada has spoken; now Bo, next Cam, after Dee"),
        ("/pass", "Bo passes; now Cam, next Dee"),
        ("/as dee the old machine", ""), ("cam: a game", ""),
        ("/end-round", "ideas round: 3 spoke, 1 passed"),
      ]
    ),
    Talk(
      "who passes in a reaction round has nothing to add",
      [
        ("/round reaction", ""),
        ("/pass", "Ada has nothing to add; now Bo, next Cam, after Dee"),
      ]
    ),
    Talk(
      "in a review the one whose work it is speaks first, and nobody passes",
      [
        (
          "/round review",
          "refused: a review is about somebody's work; "
            + "write '/round review NAME: QUESTION'; an earlier decision is reviewed in its item"
        ),
        ("/round review cleo: How was it?", "refused: 'cleo' is not here; '/arrive cleo' first"),
        (
          "/round review dee: How was it?",
          "review round: now Dee, next Ada, after Bo; "
            + "any text is a turn and is not kept; nobody passes; '/action' keeps what is planned"
        ), ("it was a lot", "Dee has spoken; now Ada, next Bo, after Cam"),
        (
          "/pass",
          "refused: in a review round everybody speaks; '/later' asks again at the end"
        ), ("it was good", ""), ("/skip", ""), ("/skip", ""), ("/done cam", ""), ("/skip bo", ""),
        (
          "/end-round",
          "refused: 'bo' has not spoken, and in this round everybody does; "
            + "'/done bo' when they have"
        ), ("/done bo", ""), ("/end-round", "review round: 4 spoke"),
      ]
    ),
    Talk(
      "who facilitates may choose another order, before anybody has spoken",
      [
        ("/round reaction", ""),
        (
          "/order dee cam bo: Dee was there",
          "refused: that are not the people of this round; "
            + "name them all: '/order ada bo cam dee: REASON'"
        ),
        (
          "/order dee cam bo ada",
          "refused: '/order dee cam bo ada' is not understood; "
            + "write '/order bo ada cam dee: Bo was there'"
        ),
        ("/order Dee Cam Bo Ada: Dee was there", "another order: now Dee, next Cam, after Bo"),
        ("good enough", "Dee has spoken; now Cam, next Bo, after Ada"),
        (
          "/order ada bo cam dee: again",
          "refused: the round has begun; '/later' and '/skip' put somebody to the end, "
            + "'/as NAME …' takes a turn before its time"
        ),
      ]
    ),
    Talk(
      "a talk without turns ends with a round in which everybody has one",
      [
        (
          "/free-flow 10",
          "talk without turns for 10 min, until 18:10 Europe/Berlin; "
            + "'/round reaction' closes it, so that everybody has a turn"
        ), ("bo: let us see", "note by Bo"),
        (
          "/next",
          "refused: people talk without turns, and everybody has one at the end; "
            + "'/round reaction' closes the talk"
        ), ("/round process", ""), ("/end-round", ""),
        ("/round reaction", ""), ("a word", ""), ("another", ""), ("/skip", ""), ("/pass dee", ""),
        (
          "/end-round",
          "refused: 'cam' has not spoken, and in this round everybody does; "
            + "'/done cam' when they have, or '/pass cam'"
        ), ("/pass", ""), ("/end-round", "reaction round: 2 spoke, 2 passed"), ("/next", ""),
        ("/free-flow 5", ""),
        (
          "/objection we are late",
          "no talk without turns; '/round reaction' gives everybody one; '/undo' when it was none"
        ), ("/next", ""),
      ]
    ),
    Talk(
      "improvements may have somebody who sees to them",
      [
        ("/round check-out What could be better?", ""), ("a bit long", ""),
        (
          "/improve Dee: a break after an hour", "improvement, for the next opening; Dee sees to it"
        ),
        ("/improve start: on time", "improvement, for the next opening"),
        ("/end-round", "check-out round: 1 spoke, not heard: Bo, Cam, Dee"),
      ]
    ),
  ]

  @Test(arguments: talks) func `a line is answered by the rules of the round`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test(arguments: RoundKind.allCases.filter { !$0.isOfSelection })
  func `what is said is kept as the kind says`(
    kind: RoundKind
  ) throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate"])
    desk.type("/round \(kind.rawValue)" + (kind == .review ? " ada" : ""))
    let due = try #require(desk.live.state.meeting.waiting.first)
    desk.type("only here")
    let log = desk.logText.contains("only here")
    let page = MinutesWriter.page(try desk.minutes)
    let line = page.split(separator: "\n").first { $0.contains("only here") }
    let initials = [PersonID("ada"): "A", PersonID("cam"): "Ca"][due] ?? ""
    switch kind.rules.keeping {
    case .words: #expect(log && line == "- *\(initials):* only here")
    case .ideas, .answers: #expect(log && line == "- only here")
    case .ofPeople: break
    case .nothing: #expect(!log && line == nil)
    }
    let pass = desk.type("/pass")
    #expect((pass.refusal?.name == .noPass) == !kind.rules.mayPass)
  }

  @Test func `the page about sessions says who may pass`() throws {
    let page = try String(contentsOfFile: Checkout.root + "/docs/session.md", encoding: .utf8)
    for kind in RoundKind.allCases {
      let row = page.split(separator: "\n").first { row in
        row.hasPrefix("| `") && row.split(separator: "|")[0].contains("`\(kind.rawValue)`")
      }
      let last = try #require(row).split(separator: "|").last?.trimmingCharacters(in: .whitespaces)
      #expect((last == "nobody") == !kind.rules.mayPass, "\(kind)")
    }
  }

  @Test func `the time of a talk without turns is called`() {
    var desk = TypedSession.open()
    desk.type("/free-flow 10")
    let end = Agenda.evening.start.adding(seconds: 30).adding(minutes: 10)
    let said = desk.live.warnings(after: end.adding(seconds: -1), upTo: end)
    #expect(said == ["the talk's time is up: '/round reaction' closes it"])
  }

  @Test func `an improvement comes to the next opening with its owner`() throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 5", "/round check-out", "/improve D: a break after an hour"])
    desk.type(lines: ["/improve end on time", "/end-round", "/close"])
    let page = MinutesWriter.page(try desk.minutes)
    let minutes = try #require(MinutesReader.read(page, file: "minutes.md").value)
    let day = try #require(MeetingID("2026-05-20"))
    let agenda = Agenda.draft(
      .init(
        group: .sample,
        meeting: day,
        start: Agenda.evening.start.adding(minutes: 14 * 24 * 60),
        length: 60,
        minutes: [minutes],
        today: day.day
      )
    )
    #expect(
      agenda.items.first?.notes.filter { $0.contains("Improvement") } == [
        "Improvement from the last evaluation: Dee: a break after an hour",
        "Improvement from the last evaluation: end on time",
      ]
    )
  }
}
