@testable import MeetKit
import Testing

/// A proposal that is not decided by consent to its words.
struct OtherEndsTests {
  static let tabled = [("/propose bo: Media go after 14 days.", "")]

  static let talks = [
    Talk(
      "a matter without a proposal ends in other words, and an action in its own",
      ["/drop", "/refer finance by 2026-06-01: what could we pay?"].map { line in
        (
          line,
          "refused: no proposal is open in this item; '/agreed TEXT' says what becomes of the "
            + "matter, '/park TEXT' keeps it for another time; actions take "
            + "'/action-give ID NAME' and '/action-drop ID REASON'"
        )
      }
    ),
    Talk(
      "who puts off says until when, who prepares and what makes it ready",
      tabled + [
        (
          "/defer",
          "refused: it does not say until when, nor who prepares it, nor what makes it ready; "
            + "write '/defer to DAY, NAME prepares, ready when …'"
        ),
        (
          "/defer to friday, Ada asks the helpers",
          "refused: it does not say who prepares it; "
            + "write '/defer to 2026-05-08, NAME prepares, ready when Ada asks the helpers'"
        ),
        (
          "/defer Ada prepares",
          "refused: it does not say until when, nor what makes it ready; "
            + "write '/defer to DAY, ada prepares, ready when …'"
        ),
        (
          "/defer to 2026-05-01, ada prepares, ready when costs are known",
          "refused: 2026-05-01 is not after this meeting; name a later day"
        ),
        (
          "/defer to 2026-02-30, ada prepares, ready when costs are known",
          "refused: '2026-02-30' is not a date; "
            + "write it as 2026-05-20, or 'tomorrow', or 'friday'"
        ),
        (
          "/defer to the next meeting, Ada prepares, ready when costs are known",
          "TWG-2026-014 is deferred to the next meeting, Ada prepares, ready when costs are known"
        ),
      ]
    ),
    Talk(
      "who refers says to whom, until when and what for",
      tabled + [
        (
          "/refer finance",
          "refused: it does not say until when, nor what they are asked to do; "
            + "write '/refer finance by DAY: …'"
        ),
        (
          "/refer by 2026-06-01: what could we pay?",
          "refused: it does not say who takes it on; "
            + "write '/refer CIRCLE by 2026-06-01: what could we pay?'"
        ),
        (
          "/refer finance by 2026-05-06: what could we pay?",
          "refused: 2026-05-06 is not after this meeting; name a later day"
        ),
        (
          "/refer finance by 2026-06-01: what could we pay?",
          "TWG-2026-014 is referred to finance by 2026-06-01: what could we pay?"
        ),
      ]
    ),
    Talk(
      "who proposed takes it back",
      tabled + [
        (
          "/as ada /withdraw-proposal",
          "refused: 'ada' did not propose it; 'bo' takes it back; '/drop' lets it go by consent"
        ),
        (
          "/as bo /withdraw-proposal the disk is bought",
          "TWG-2026-014 is withdrawn; '/adopt NAME' proposes it again"
        ), ("/adopt dee", ""), ("/leave dee", ""),
        (
          "/withdraw-proposal",
          "refused: 'dee' is not here to take it back; "
            + "'/drop' lets it go by consent, '/defer …' waits for them"
        ), ("/drop", ""),
      ]
    ),
  ]

  @Test(arguments: talks) func `what is missing is asked for`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test(arguments: [
    ("to 2026-06-03, B prepares, ready when, by 2026-06-01, costs are known", "2026-06-03"),
    ("to tomorrow, bo prepares, ready when x prepares, ready when y", "2026-05-07"),
    ("to next Bo prepares ready when costs are known", "next"),
    ("to next meeting, Bo prepares, costs are known", "next"),
    ("to the backlog, bo prepares, ready when costs are known", "backlog"),
  ])
  func `it is logged in one way, and minutes and log are read back`(
    typed: String,
    end: String
  ) throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days."])
    let answer = desk.type("/defer \(typed)")
    let line = try #require(answer.lines.first?.text)
    #expect(line.hasPrefix("/defer to \(end), bo prepares, ready when "))
    let event = try #require(desk.live.state.entries.last?.event)
    #expect(try SessionReader.log.read(line) == .events([event]))
    let minutes = try desk.minutes
    #expect(MinutesReader.read(MinutesWriter.page(minutes), file: "minutes.md").value == minutes)
  }

  @Test(
    arguments: [
      ("to 2026-05-20", "2026-05-20", ["Raise the media cache limit"], []),
      ("to 2026-05-20", "2026-05-13", [], []),
      ("to next", "2026-05-13", ["Raise the media cache limit"], []),
      ("to backlog", "2026-05-20", [], ["Raise the media cache limit"]),
    ] as [(String, String, [String], [String])]
  )
  func `what was put off is on the agenda of its day, or on the backlog`(
    end: String,
    day: String,
    items: [String],
    backlog: [String]
  ) throws {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days."])
    desk.type(lines: ["/defer \(end), ada prepares, ready when costs are known", "/item 2"])
    desk.type(lines: ["/item 4", "/item 5", "/close"])
    let page = MinutesWriter.page(try desk.minutes)
    let minutes = try #require(MinutesReader.read(page, file: "minutes.md").value)
    let left = CarriedOverItem.left(by: [minutes], to: try #require(Day(day)))
    #expect(left.map(\.item.title) == items)
    #expect(left.allSatisfy { $0.reason.hasSuffix("Ada prepares, ready when costs are known") })
    let parked = BacklogItem.backlog(of: [minutes])
    #expect(parked.map(\.text) == backlog)
    let preparation = backlog.map { _ in "Ada prepares, ready when costs are known" }
    #expect(parked.map(\.preparation) == preparation)
  }

  @Test func `an older page that names not all three is read as it stands`() {
    let words = "to 2026-06-03, Ada asks the helpers"
    #expect(Deferral(words) { $0 } == .words(words))
    #expect(Referral("the helpers") == .words("the helpers"))
    #expect(
      Deferral("to 2026-06-03, Ada prepares, ready when x") { $0 }
        == .until(.day(Day(number: 20607)), by: "Ada", ready: "x")
    )
  }
}
