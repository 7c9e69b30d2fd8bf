import MeetLive
import MeetModel
import MeetText
import Testing

/// What happens around decisions: time, dates, names, and agendas that are too long.
struct MeetingScenarioTests {
  static let talks = [
    Talk(
      "33 the next meeting on the day of this one is told",
      [
        (
          "/next-meeting 2026-05-06 18:00 cam dee",
          "next meeting: Wednesday 2026-05-06 18:00 Europe/Berlin, Cam coordinates, "
            + "Dee keeps the minutes; that is the day of this meeting: '/undo' if it is not"
        ), ("/undo", ""),
        (
          "/next-meeting 2026-05-05 18:00",
          "refused: that is before this meeting; '/next-meeting YYYY-MM-DD HH:MM' names a later day"
        ),
        (
          "/next-meeting 2026-05-20 18:00",
          "next meeting: Wednesday 2026-05-20 18:00 Europe/Berlin"
        ),
      ]
    ),
    Talk(
      "34 a name in another script is understood, and stands as it is",
      [
        ("/arrive ليلى", "here: Ada, Bo, Cam, Dee, ليلى (5)"),
        ("ليلى: the disk is full", "note by ليلى"),
        ("/action ليلى: ask the hoster by 2026-05-20", "TWG-A-031 ليلى, by 2026-05-20"),
        ("/leave L", "ليلى left; here: Ada, Bo, Cam, Dee"),
      ]
    ),
    Talk(
      "36 an item with no minutes is due at once",
      [
        ("/add report News (0 min)", "added 6 Report: News (0 min)"),
        (
          "/item 6",
          "6 Report: News · 0 min, until 18:00 Europe/Berlin (item 1 took 0 of 10 min)"
        ),
        ("/extend 5 from 2", "+5 min from item 2, until 18:05 Europe/Berlin"),
        (
          "/extend 6 from 6",
          "refused: an item cannot take minutes from itself; "
            + "'from N' names another item, '/extend 6' takes them from none"
        ),
      ]
    ),
  ]

  @Test(arguments: talks) func `the scenario is answered line by line`(talk: Talk) throws {
    var desk = Desk.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let minutes = try desk.minutes
    #expect(MinutesReader.read(MinutesWriter.page(minutes), file: "minutes.md").value == minutes)
  }

  @Test func `16 a timer that runs out in somebody's turn says so and moves nothing`() {
    var desk = Desk.open()
    desk.type(lines: ["/round reaction", "good enough"])
    let before = desk.live.state.situation
    let due = Agenda.evening.start.adding(minutes: 10).adding(seconds: 20)
    #expect(
      desk.live.warnings(after: due.adding(seconds: -1), upTo: due) == [
        "time is up for item 1: '/extend 5', '/next', '/park', or go on"
      ]
    )
    let isSame = desk.live.state.situation == before
    #expect(isSame)
    #expect(desk.live.prompt(at: due) == "[reaction · now Bo, next Cam, after Dee] ")
    desk.type("it is", after: 3600)
    #expect(desk.live.state.situation.waiting.first?.text == "cam")
  }

  @Test func `34 two people with one initial are named by name`() throws {
    var desk = Desk(group: .withTwoCs)
    desk.type(lines: ["/present ada bo cam cleo", "/open"])
    let number = desk.live.state.nextNumber
    #expect(
      desk.type("C: hello").text == "\(number)  note; '/by \(number) cam' or '/by \(number) cleo' "
        + "says whose words it holds"
    )
    #expect(desk.type("/by \(number) cleo").text.hasSuffix("line \(number) is by Cleo"))
    #expect(
      desk.type("/action C: ask").text.hasSuffix("nobody has taken it") == true
    )
    #expect(desk.type("/leave C").refusal?.name == .ambiguousPerson)
    #expect(desk.type("/leave Cleo").refusal == nil)
  }

  @Test func `36 an agenda that is longer than its meeting is held as it is`() throws {
    var agenda = Agenda.evening
    agenda.length = 20
    agenda.items[1].minutes = 0
    var desk = Desk(agenda: agenda)
    desk.type("/present ada bo cam dee")
    #expect(desk.type("/open").text.contains("20 min, until 18:20 Europe/Berlin"))
    desk.type("/next", after: 600)
    desk.type("/next", after: 0)
    desk.type("/close", after: 1800)
    let minutes = try desk.minutes
    #expect(minutes.items.map(\.planned) == [10, 0, 15, 15, 5])
    #expect(minutes.items.map(\.took) == [10, 0, 30, nil, nil])
    #expect(minutes.held.minutes == 40)
    #expect(MinutesReader.read(MinutesWriter.page(minutes), file: "minutes.md").value == minutes)
  }
}
