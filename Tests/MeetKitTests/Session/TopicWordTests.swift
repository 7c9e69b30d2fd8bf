@testable import MeetKit
import Testing

/// Items that are gone to by their titles, and words of other note-takers.
@Suite("a topic goes where it says, and a known word is no note (5b.1)")
struct TopicTests {
  static let talks = [
    Talk(
      "an item that is on the agenda is gone to",
      [
        (
          "#topic open actions",
          "2 Report: Open actions · 10 min, until 18:10 Europe/Berlin (item 1 took 0 of 10 min)"
        ),
        ("#topic Raise the media", ""), ("/item What should the open house show", ""),
        ("/item 2 Report: Open actions", ""),
        ("/item explore what should the open house show?", ""),
        ("/item closing", ""), ("#TOPIC 2 open actions", ""),
        (
          "#topic Open actions",
          "refused: item 2 is being discussed; '/next' ends it"
        ),
      ]
    ),
    Talk(
      "one that is not follows the item under discussion, and the others come behind it",
      [
        ("/next", ""),
        (
          "#topic Wasps",
          "added 6 Explore: Wasps · 10 min, until 18:10 Europe/Berlin (item 2 took 0 of 10 min)"
        ),
        (
          "#topic Decide: Bees (5 min)",
          "added 7 Decide: Bees · 5 min, until 18:05 Europe/Berlin (item 6 took 0 of 10 min); '/propose TEXT' tables a proposal, '/agreed TEXT' a small consent"
        ),
        (
          "#topic wasps",
          "6 Explore: Wasps · 10 min, until 18:10 Europe/Berlin (item 7 took 0 of 5 min, nothing agreed)"
        ),
        ("#topic Decide: Bees (5 min)", ""),
        ("/next", ""),
        ("/item 5", ""), ("#topic Hornets", ""), ("/next", ""),
      ]
    ),
    Talk(
      "what does not lead to one item is refused",
      [
        ("/add report Open source (5 min)", ""),
        (
          "#topic Open",
          "refused: several items begin so; '/item 2' is Open actions, '/item 6' is Open source"
        ),
        (
          "/item Wasps",
          "refused: no item is called 'Wasps'; "
            + "'/agenda' shows the items, '#topic TITLE' adds one and goes to it"
        ),
        (
          "/item open actoins",
          "refused: no item is called 'open actoins'; '/item 2' goes to 'Open actions'"
        ),
        ("/item 4 please", "refused: no item is called '4 please'; '/item 4' goes to that number"),
        (
          "#topic",
          "refused: '#topic' says nothing; '#topic TITLE' goes to an item, or adds it"
        ),
        ("/round reaction", ""),
        (
          "#topic Wasps",
          "refused: the reaction round is going on, 4 to speak; '/end-round' ends it, '/round process' asks how to go on"
        ),
      ]
    ),
    Talk(
      "other words are taken, or answered with what to type",
      [
        ("#info the hoster was here", "information"), ("#AGREED We go home.", ""),
        ("#undo", "taken back: 28 /agreed We go home."), ("#accepted We go home.", ""),
        ("#link https://example.org/", "link"), ("#help", ""),
        (
          "#next",
          "refused: '#next' is not taken; '/next' is the command; a space in front makes it a note"
        ),
        (
          "#topc Wasps",
          "refused: '#topc' is not taken; did you mean '#topic'? A space in front makes it a note"
        ), ("#12 is still open", "note"), ("# a heading", "note"), ("#mastodon is slow", "note"),
        ("#backup ran", "note"), (" #next", "note"),
      ]
    ),
  ]

  @Test(arguments: talks) func `the answer says where the meeting is`(talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test func `the agenda shows it where it was put`() {
    var desk = TypedSession.open()
    desk.type(lines: ["/next", "#topic Wasps", "#topic Decide: Bees (5 min)"])
    #expect(
      desk.type("/agenda").text == """
        1 Opening: Check-in and agenda (took 0)
        2 Report: Open actions (took 0)
        6 Explore: Wasps (took 0)
        7 Decide: Bees (now)
        3 Decide: Raise the media cache limit (15 min)
        4 Explore: What should the open house show? (15 min)
        5 Closing: Actions read back (5 min)
        """
    )
    #expect(desk.type("/next").text.contains("3 Decide"))
    desk.type(lines: ["/item 5", "#topic Hornets"])
    #expect(desk.type("/next").text.contains("4 Explore"))
  }

  @Test(arguments: [
    "idea", "help docs", "halp", "startmeeting Wasps", "endmeeting", "chair cam", "unchair cam",
    "save", "meetingtopic Wasps", "meetingname wasps", "rejected no wasps", "nick cam", "lurk",
    "vote wasps?", "startvote wasps?", "endvote", "showvote",
  ])
  func `what MeetBot knows and meet does not is no note`(words: String) {
    var desk = TypedSession.open()
    let lines = desk.log
    #expect(desk.type("#\(words)").refusal?.name == .unknownCommand)
    #expect(desk.log == lines)
  }
}
