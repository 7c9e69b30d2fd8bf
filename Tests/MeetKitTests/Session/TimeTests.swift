@testable import MeetKit
import Testing

/// Time is shown and warned of, and moves nothing.
struct TimeTests {
  private let start = Agenda.evening.start

  /// A meeting that was opened 20 seconds late, in its first item of 10 minutes.
  private let desk = TypedSession.open()

  @Test(arguments: [
    (20, "[1 Opening: Check-in and agenda · 10 min left · ends 19:00] ", []),
    (8 * 60 + 19, "[1 Opening: Check-in and agenda · 3 min left · ends 19:00] ", []),
    (
      8 * 60 + 20, "[1 Opening: Check-in and agenda · 2 min left · ends 19:00] ",
      ["two minutes left for item 1"]
    ),
    (
      10 * 60 + 20, "[1 Opening: Check-in and agenda · 0 min left · ends 19:00] ",
      ["time is up for item 1: '/extend 5', '/next', '/park', or go on"]
    ),
    (10 * 60 + 21, "[1 Opening: Check-in and agenda · 1 min over · ends 19:00] ", []),
    (
      58 * 60, "[1 Opening: Check-in and agenda · 48 min over · ends 19:00] ",
      ["two minutes left for the meeting"]
    ),
    (
      3600, "[1 Opening: Check-in and agenda · 50 min over · ends 19:00] ",
      ["the meeting's time is up: '/close', or '/length'"]
    ),
  ])
  func `the prompt tells, and warns in its second`(
    seconds: Int,
    prompt: String,
    warnings: [String]
  ) {
    let now = start.adding(seconds: seconds)
    #expect(desk.live.prompt(at: now) == prompt)
    #expect(desk.live.warnings(after: now.adding(seconds: -1), upTo: now) == warnings)
  }

  @Test func `a meeting is opened long before its time only when that is meant`() {
    var desk = TypedSession()
    #expect(desk.type("/open", after: -3 * 3600).refusal?.name == .nobodyPresent)
    desk.type("/present ada bo cam dee")
    let answer = desk.type("/open")
    #expect(
      answer.text
        == "the meeting is planned for 2026-05-06 18:00 Europe/Berlin; '/yes' in the next line opens it now"
    )
    #expect(answer.lines.isEmpty && desk.live.state.phase == .waiting)
    #expect(desk.type("/yes").text.contains("open: 5 items"))
    var other = TypedSession()
    other.type("/present ada bo cam dee", after: -30 * 60)
    #expect(other.type("/open", after: 0).text.contains("open: 5 items"))
  }

  @Test func `hours of silence move nothing`() {
    var late = desk
    late.type("still here", after: 5 * 3600)
    var early = desk
    early.type("still here", after: 1)
    let isSame = late.live.state.meeting == early.live.state.meeting
    #expect(isSame)
  }

  @Test func `a meeting that was adjourned ends later by as much`() {
    var desk = desk
    desk.type("/adjourn", after: 29 * 60 + 40)
    desk.type("/resume", after: 7 * 24 * 3600)
    let now = start.adding(minutes: 7 * 24 * 60 + 30)
    #expect(
      desk.live.prompt(at: now) == "[1 Opening: Check-in and agenda · 20 min over · ends 19:00] "
    )
    #expect(desk.live.nextWarning(after: now) == now.adding(minutes: 28))
    desk.type("/length 75", after: 0)
    #expect(desk.live.end == now.adding(minutes: 45))
  }

  @Test func `time that runs out in somebody's turn moves nothing`() {
    var desk = TypedSession.open()
    desk.type(lines: ["/round reaction", "good enough"])
    let before = desk.live.state.meeting
    let due = Agenda.evening.start.adding(minutes: 10).adding(seconds: 20)
    #expect(
      desk.live.warnings(after: due.adding(seconds: -1), upTo: due) == [
        "time is up for item 1: '/extend 5', '/next', '/park', or go on"
      ]
    )
    let isSame = desk.live.state.meeting == before
    #expect(isSame)
    #expect(desk.live.prompt(at: due) == "[reaction · now Bo, next Cam, after Dee] ")
    desk.type("it is", after: 3600)
    #expect(desk.live.state.meeting.waiting.first?.text == "cam")
  }

  @Test func `an item takes no minutes from itself, and one without minutes is due at once`() {
    var desk = TypedSession.open()
    desk.type("/add report News (0 min)")
    #expect(desk.type("/item 6").text.contains("6 Report: News · 0 min, until 18:00 Europe/Berlin"))
    #expect(
      desk.type("/extend 6 from 6").text
        == "refused: an item cannot take minutes from itself; "
        + "'from N' names another item, '/extend 6' takes them from none"
    )
    let now = desk.now
    #expect(
      desk.live.warnings(after: now.adding(minutes: -5), upTo: now)
        == ["time is up for item 6: '/extend 5', '/next', '/park', or go on"]
    )
  }
}
