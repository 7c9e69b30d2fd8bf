@testable import MeetKit
import MeetTesting
import Testing

struct ConversationTests {
  static let evening = [
    "/apologies cleo", "/present ada bo cam dee", "good evening everybody", "/open",
    "/minutes ok", "/agenda ok", "/guest Kim (Finance)", "Bo: the disk is filling again",
    "TODO: this is a plain note", "/next", "/action-done 28 finance has answered", "/next",
    "Q: does it delete uploads?", "/agreed Remote media are removed after 14 days.",
    "/objection too short for people who come back after a holiday",
    "/agreed Remote media are removed after 21 days.\nOld link previews after 30 days.",
    "/review 2026-11-04", "/responsible bo", "/measure disk below 80 %",
    "/action cam: move the cron job by 2026-05-15", "/action tidy the wiki", "/extend 5 from 4",
    "/private Dee may change jobs", "/link https://example.org/cache", "/out ada", "/back ada",
    "/leave dee", "/facilitator ada", "/next", "/improve start on time", "/park open house poster",
    "/edit 9 TODO: a mended note", "/next-meeting 2026-05-20 18:00 cam dee", "/close",
  ]

  @Test func `an evening is answered line by line`() throws {
    var desk = TypedSession()
    desk.type(lines: Self.evening)
    expectGolden(desk.answers.joined(separator: "\n") + "\n", "evening-answers.txt")
  }

  @Test(
    arguments: [
      ("next", "27  note; the command is '/next'"),
      ("Help", "27  note; the command is '/help'"),
      ("exit", "27  note; Ctrl-D stops, and 'meet minutes' goes on"),
      ("next week", "27  note"),
      (
        "/quit",
        "refused: '/quit' is no command; Ctrl-D stops, and 'meet minutes' goes on; "
          + "'/close' ends the meeting"
      ),
    ]
  )
  func `a word for a command or for the way out is helped along`(line: String, answer: String) {
    var desk = TypedSession.open()
    #expect(desk.type(line).text == answer)
  }

  @Test func `an evening leaves its log`() throws {
    var desk = TypedSession()
    desk.type(lines: Self.evening)
    expectGolden(desk.logText + "\n", "evening-session.log")
  }

  @Test func `an evening leaves its minutes`() throws {
    var desk = TypedSession()
    desk.type(lines: Self.evening)
    expectGolden(MinutesWriter.page(try desk.minutes), "evening-minutes.md")
  }

  @Test func `two people with one initial are named by name`() throws {
    var desk = TypedSession(group: .withTwoCs)
    desk.type(lines: ["/present ada bo cam cleo", "/open"])
    let number = desk.live.state.nextNumber
    #expect(
      desk.type("C: hello").text == "\(number)  note; '/by \(number) cam' or '/by \(number) cleo' "
        + "says whose words it holds"
    )
    #expect(desk.type("/by \(number) cleo").text.hasSuffix("line \(number) is by Cleo"))
    #expect(
      desk.type("/action C: ask").text
        == "refused: 'C' may be cam or cleo; write the id: '/action cam: ask' or '/action cleo: ask'"
    )
    #expect(desk.type("/leave C").refusal?.name == .ambiguousPerson)
    #expect(desk.type("/leave Cleo").refusal == nil)
  }
}
