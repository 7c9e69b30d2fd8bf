@testable import MeetKit
import Testing

/// Words that speak of a day are read as one, or answered with what to type; typed on Wednesday,
/// 2026-05-06.
struct TypedDayTests {
  /// The end of an action, and the days that are offered in its place.
  static let asked: [(String, [String])] = [
    ("by 3 June", ["2026-06-03"]), ("by the 3rd of June", ["2026-06-03"]),
    ("by June 3rd, 2027", ["2027-06-03"]), ("by 3. June", ["2026-06-03"]),
    ("by May 20", ["2026-05-20"]), ("by 1 May", ["2027-05-01"]),
    ("by Friday 8 May", ["2026-05-08"]), ("by Monday 8 May", []),
    ("by next friday", ["2026-05-08", "2026-05-15"]), ("by this Friday", ["2026-05-08"]),
    ("by friday or saturday", ["2026-05-08", "2026-05-09"]),
    ("by friday if possible", ["2026-05-08"]), ("by friday noon", ["2026-05-08"]),
    ("by 3 June please", ["2026-06-03"]), ("by 3 June, Bo helps", ["2026-06-03"]),
    ("by tomorrow morning", ["2026-05-07"]), ("by tonight", ["2026-05-06"]),
    ("by next meeting", []), ("before the next meeting", []),
    ("until next week", ["2026-05-11", "2026-05-15"]),
    ("by this week", ["2026-05-08", "2026-05-10"]), ("by the week after next", []),
    ("by the end of the week", ["2026-05-08", "2026-05-10"]),
    ("by the beginning of next week", ["2026-05-11"]), ("by the middle of next week", []),
    ("by the end of next week", ["2026-05-15", "2026-05-17"]),
    ("by eow", ["2026-05-08", "2026-05-10"]),
    ("by this weekend", ["2026-05-08", "2026-05-10"]),
    ("by the coming week", ["2026-05-11", "2026-05-15"]),
    ("by next month", ["2026-06-01", "2026-06-30"]), ("by the end of next month", ["2026-06-30"]),
    ("by next year", ["2027-01-01", "2027-12-31"]), ("by the end of next year", ["2027-12-31"]),
    ("by end of the month", ["2026-05-31"]), ("by the end of June", ["2026-06-30"]),
    ("by the end of the year", ["2026-12-31"]), ("by the end of the project", []),
    ("by 20.5.", ["2026-05-20"]), ("by 20.05.2026", ["2026-05-20"]),
    ("by 5/20", ["2026-05-20"]), ("by 5/6", ["2026-05-06", "2026-06-05"]),
    ("by 2026-5-20", ["2026-05-20"]), ("by 2026/05/20", ["2026-05-20"]),
    ("by the 20th", ["2026-05-20"]), ("by 18:00", []), ("by summer", []), ("by soon", []),
    ("by someday", []), ("by frieday", []), ("by week 21", []), ("by 2027", []),
    ("by two weeks", ["2026-05-20"]), ("due in 3 days", ["2026-05-09"]),
    ("due: 3 June", ["2026-06-03"]), ("(due: 3 June)", ["2026-06-03"]),
    (", due 3 June", ["2026-06-03"]), ("till 3 June", ["2026-06-03"]),
    ("UNTIL 3 JUNE", ["2026-06-03"]), ("deadline 3 June", ["2026-06-03"]),
    ("no later than 3 June", ["2026-06-03"]), ("before 2026-05-20", ["2026-05-19", "2026-05-20"]),
    ("before 3 June", ["2026-06-02", "2026-06-03"]), ("by 2026-05-20 please", ["2026-05-20"]),
    ("by Monday's meeting", ["2026-05-11"]),
  ]

  @Test("the end of an action that speaks of a day is never dropped (5b.2)", arguments: asked)
  func action(end: String, days: [String]) throws {
    for start in ["/action ada: call the bank", "#action ada: call the bank", "/edit 27 ada: call"]
    {
      var desk = TypedSession.open()
      desk.type("/action ada: ask")
      let log = desk.log
      let answer = desk.type("\(start) \(end)")
      #expect(answer.refusal?.name == .unclearDay, "\(end): \(answer.text)")
      #expect(desk.log == log)
      let offered = answer.text.matches(of: /'by (\d{4}-\d\d-\d\d)'/).map { String($0.1) }
      let example = ["2026-05-20"]
      #expect(offered == (days.isEmpty ? example : days), "\(answer.text)")
      for day in offered {
        var copy = desk
        #expect(copy.type("\(start) by \(day)").refusal == nil, "\(end): \(day)")
      }
      // The way to keep the words works, and the log has them.
      let kept = try #require(answer.text.firstMatch(of: /'(\\.*)' keeps it as words/)).1
      let text = try #require(desk.type("\(start) \(kept)").lines.first?.text)
      #expect(text.hasSuffix(String(kept.dropFirst())), "\(text)")
      let replay = SessionReplay(desk.log, file: "session.log")
      let isSame = replay.state.meeting == desk.live.state.meeting
      #expect(replay.diagnostics == [] && isSame)
    }
  }

  @Test(
    "a day that is understood is the due date, whatever word stands in front (5b.2)",
    arguments: [
      ("by 2026-05-29", "2026-05-29"), ("until 2026-05-30", "2026-05-30"),
      (", due 2026-05-20", "2026-05-20"), ("due 2026-05-20", "2026-05-20"),
      ("(due: 2026-05-20)", "2026-05-20"), ("(by 2026-05-20)", "2026-05-20"),
      ("due by friday", "2026-05-08"), ("due on friday", nil), ("by fri", "2026-05-08"),
      ("By Friday", "2026-05-08"), ("by friday!", "2026-05-08"), ("by 2026-05-20.", "2026-05-20"),
      ("no later than 2026-05-20", "2026-05-20"), ("till tomorrow", "2026-05-07"),
      ("deadline: 2026-05-20", "2026-05-20"), ("by today", "2026-05-06"),
    ] as [(String, String?)]
  )
  func due(end: String, day: String?) {
    var desk = TypedSession.open()
    let answer = desk.type("/action ada: call the bank \(end)")
    guard let day else {
      #expect(answer.refusal?.name == .unclearDay)
      return
    }
    #expect(answer.text == "27  TWG-A-031 Ada, by \(day)")
    #expect(desk.log[desk.log.count - 2].text == "/action ada: call the bank by \(day)")
  }

  @Test(
    "words that speak of no day stay words (5b.2)",
    arguments: [
      "call by phone", "drive by the office", "print it by hand", "take the text by Bo",
      "raise the limit by 20 GB", "sort them week by week", "list the bills by month",
      "take them one by one", "wait until Bo is back", "stop it before it breaks",
      "write what is due to the weather", "change it by 20 %", "ask by mail", "do it by ticket #12",
      "call \\by 3 June", "stand by",
    ]
  )
  func words(_ words: String) {
    var desk = TypedSession.open()
    #expect(desk.type("/action ada: \(words)").text == "27  TWG-A-031 Ada")
    let line = desk.log[desk.log.count - 2].text
    #expect(line == "/action ada: " + words.replacing("\\", with: ""))
  }

  static let elsewhere: [(String, String)] = [
    (
      "/review in 6 months",
      "refused: 'in 6 months' is not understood as a day; write '/review 2026-11-06'"
    ),
    ("/until 1 year", "refused: '1 year' is not understood as a day; write '/until 2027-05-06'"),
    (
      "/review 31 January",
      "refused: '31 January' is not understood as a day; write '/review 2027-01-31'"
    ),
    (
      "/review next spring",
      "refused: 'next spring' is not understood as a day; "
        + "write it as 2026-05-20, or 'tomorrow', or 'friday'"
    ),
    (
      "/renew 3 for a year",
      "refused: 'for a year' is not understood as a day; "
        + "write '/renew TWG-2026-003 until 2027-05-06'"
    ),
    (
      "/refer finance by 3 June: what could we pay?",
      "refused: '3 June' is not understood as a day; write 'by 2026-06-03'"
    ),
    (
      "/refer finance before 2026-06-03: what could we pay?",
      "refused: 'before 2026-06-03' may be that day or the one in front of it; "
        + "write 'by 2026-06-02' or 'by 2026-06-03'"
    ),
    (
      "/defer to next week, ada prepares, ready when costs are known",
      "refused: 'next week' is not understood as a day; "
        + "write '/defer to 2026-05-11, ada prepares, ready when costs are known' or "
        + "'/defer to 2026-05-15, ada prepares, ready when costs are known'"
    ),
    (
      "/defer to 3 June, ada prepares, ready when costs are known",
      "refused: '3 June' is not understood as a day; "
        + "write '/defer to 2026-06-03, ada prepares, ready when costs are known'"
    ),
    (
      "/defer to next, soon, ada prepares, ready when costs are known",
      "refused: it is not clear what 'soon' is; "
        + "write '/defer to next, ada prepares, ready when costs are known'"
    ),
    (
      "/next-meeting 3 June 18:00 cam dee",
      "refused: '3 June' is not understood as a day; "
        + "write '/next-meeting 2026-06-03 18:00 cam dee'"
    ),
    (
      "/minutes ok 22 April",
      "refused: '22 April' is not understood as days of meetings; "
        + "write '/minutes ok 2026-04-22', or '/minutes ok all'"
    ),
    (
      "/select secretary until next year",
      "refused: 'next year' is not understood as a day; "
        + "write '/select secretary until 2027-01-01' or '/select secretary until 2027-12-31'"
    ),
    (
      "/select secretary for one year",
      "refused: 'for one year' is no part of a role's name; "
        + "write '/select secretary until 2027-05-06'; '\\for one year' keeps it in the role's name"
    ),
    (
      "/select secretary, keeper of the keys for 6 months",
      "refused: 'for 6 months' is no part of a role's name; "
        + "write '/select secretary, keeper of the keys until 2026-11-06'; "
        + "'\\for 6 months' keeps it in the role's name"
    ),
    (
      "/select secretary by 2026-11-04",
      "refused: 'by 2026-11-04' is no part of a role's name; "
        + "write '/select secretary until 2026-11-04'; "
        + "'\\by 2026-11-04' keeps it in the role's name"
    ),
    (
      "/select secretary 2026-11-04",
      "refused: '2026-11-04' is no part of a role's name; "
        + "write '/select secretary until 2026-11-04'"
    ),
  ]

  @Test("a day is never part of a name or dropped elsewhere (5b.2)", arguments: elsewhere)
  func other(typed: String, answer: String) {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose policy bo: Media go after 14 days."])
    if typed.hasPrefix("/select") { desk.type("/drop") }
    let log = desk.log
    let given = desk.type(typed)
    #expect(given.text == answer)
    #expect(desk.log == log)
    desk.expectOffersWork(given)
  }

  @Test(
    "the week of a day is that of the calendar (5b.1)",
    arguments: [
      ("2026-11-30", "next week", ["2026-12-07", "2026-12-11"]),
      ("2026-11-30", "this week", ["2026-12-04", "2026-12-06"]),
      ("2026-12-05", "the end of the week", ["2026-12-06"]),
      ("2026-12-06", "next week", ["2026-12-07", "2026-12-11"]),
      ("2026-12-06", "this week", ["2026-12-06"]),
      ("2026-11-30", "the end of next month", ["2026-12-31"]),
      ("2026-12-31", "next month", ["2027-01-01", "2027-01-31"]),
      ("2026-11-30", "last week", []),
    ]
  )
  func week(today: String, words: String, days: [String]) throws {
    let today = try #require(Day(today))
    #expect(DayWords(words, today: today).candidates.map(\.description) == days)
  }

  @Test(
    "whose it is and until when are answered together, and what is offered is taken (5b.1)",
    arguments: [
      (
        "/action everyone: tell the neighbours until next week",
        "refused: 'everyone' is not one person, and 'next week' is not understood as a day; "
          + "write one '/action NAME: tell the neighbours by DAY' for each; "
          + "'/action -: everyone: tell the neighbours by DAY' has no owner; "
          + "DAY is 2026-05-11 or 2026-05-15"
      ),
      (
        "/action somebody: buy toner by 3/4",
        "refused: 'somebody' is not a person of the group, and '3/4' is not understood as a day; "
          + "write '/action NAME: buy toner by DAY'; '/action -: buy toner by DAY' has no owner; "
          + "DAY is 2027-03-04 or 2027-04-03"
      ),
      (
        "/action ada, bo: write the rota by 7.12.",
        "refused: 'ada, bo' are 2 people, and '7.12.' is not understood as a day; "
          + "write one line for each: '/action ada: write the rota by 2026-12-07', "
          + "'/action bo: write the rota by 2026-12-07'; "
          + "'/action -: ada, bo: write the rota by 2026-12-07' has no owner"
      ),
      (
        "/action Kim: call by 2026-02-30",
        "refused: nobody of the group is called 'Kim', and '2026-02-30' is not a date; "
          + "people are ada bo cam cleo dee layla; '/action -: Kim: call by DAY' has no owner"
      ),
      (
        "/action ada - call the bank by 3 June",
        "refused: no ':' stands behind 'ada', and '3 June' is not understood as a day; "
          + "write '/action ada: call the bank by 2026-06-03'; "
          + "'/action -: ada - call the bank by 2026-06-03' has no owner"
      ),
    ]
  )
  func together(typed: String, answer: String) {
    var desk = TypedSession.open()
    let given = desk.type(typed)
    #expect(given.text == answer)
    desk.expectOffersWork(given)
  }

  @Test(
    "the term of a role is understood in the ways in which people write it (5b.2)",
    arguments: [
      ("secretary until 2026-11-04", "secretary until 2026-11-04"),
      ("secretary, until 2026-11-04", "secretary until 2026-11-04"),
      ("secretary Until 2026-11-04", "secretary until 2026-11-04"),
      ("secretary (until 2026-11-04)", "secretary until 2026-11-04"),
      ("secretary till friday", "secretary until 2026-05-08"),
      ("keeper of the keys", "keeper of the keys"),
      ("speaker to the federation", "speaker to the federation"),
      ("host \\for the next meeting", "host for the next meeting"),
    ]
  )
  func term(typed: String, role: String) {
    var desk = TypedSession.open()
    let answer = desk.type("/select \(typed)")
    let line = answer.lines.first?.text ?? answer.text
    #expect(line.hasPrefix("/select \(role)"), "\(line)")
    let replay = SessionReplay(desk.log, file: "session.log")
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(replay.diagnostics == [] && isSame)
  }
}
