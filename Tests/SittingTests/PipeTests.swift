import MeetTesting
import Testing

/// Lines that come through a pipe, with and without their moment in front.
struct PipeTests {
  static let opening = ["2026-05-20T15:58:00Z /present ada bo cam", "2026-05-20T16:01:00Z /open"]

  /// What a sitting with these lines, after the opening, answers.
  private func answers(_ lines: [String]) async throws -> (
    output: String, hall: Hall, run: ProgramRun
  ) {
    let hall = try Hall()
    let run = try await hall.minutes(Self.opening + lines)
    let output = run.output.split(separator: "\n").dropFirst(3).joined(separator: "\n")
    return (output, hall, run)
  }

  @Test func `refused lines are told with their number, and the end is 1`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      [
        "/present ada bo cam", "", "/opne", "/open", "/agreed \"\"\"", "one", "two", "\"\"\"",
        "/undo to",
      ]
        + ["/close"]
    )
    #expect(
      run.error == """
        line 3: refused: '/opne' is no command; did you mean '/open'? '/help' shows all; \
        a space in front makes it a note
        line 9: refused: 'to' does not belong behind '/undo'; write '/undo'

        """
    )
    #expect(run.exit == 1)
    #expect(try hall.minutes().contains("> one\n> two\n"))
  }

  @Test func `carriage returns, byte order marks and line separators do no harm`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      [
        "\u{FEFF}2026-05-20T15:58:00Z /present ada bo cam\r", "2026-05-20T16:01:00Z /open\r",
        "2026-05-20T16:02:00Z one\u{2028}two\r", "\u{FEFF}three\r", "\r", "   ",
        "2026-05-20T16:03:00Z /close\r",
      ]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    let log = try hall.log()
    #expect(log.contains(#"2026-05-20T16:02:00Z 23 cam one\u{2028}two"#), "\(log)")
    #expect(log.contains(" 24 cam three\n") && log.contains(" 25 cam /close\n"), "\(log)")
    #expect(try hall.minutes().contains("- one\u{2028}two\n- three\n"))
  }

  @Test func `an agenda with carriage returns and a byte order mark is read`() async throws {
    let hall = try Hall(agenda: "\u{FEFF}" + Hall.agenda.replacing("\n", with: "\r\n"))
    let run = try await hall.minutes(Hall.evening)
    #expect(run.exit == 0 && run.error == "", "\(run)")
    let plain = try Hall()
    _ = try await plain.minutes(Hall.evening)
    #expect(try hall.minutes() == plain.minutes())
  }

  @Test func `an agenda with no items can be held`() async throws {
    let head = Hall.agenda.split(separator: "##")[0]
    let hall = try Hall(agenda: String(head))
    let run = try await hall.minutes(
      Self.opening + [
        "2026-05-20T16:02:00Z good evening", "2026-05-20T16:03:00Z /next",
        "2026-05-20T16:04:00Z /add explore Why we meet (10 min)", "2026-05-20T16:05:00Z /next",
        "2026-05-20T16:06:00Z /agreed We go home.", "2026-05-20T16:07:00Z /close",
      ]
    )
    #expect(run.exit == 1)
    #expect(
      run.error == """
        meetings/2026-05-20/agenda.md:8: warning: the agenda has no items; an item begins '## [10 min] Explore: …'
        line 4: refused: no item is left; '/close' ends the meeting, '/add' puts an item on

        """
    )
    #expect(try hall.minutes().contains("## 1 · Explore · Why we meet (planned 10 · took 2)"))
  }

  @Test("moments of other programs are read, and what is not read is refused (5b.1)")
  func moments() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      [
        "2026-05-20T15:58:00.5Z /present ada bo cam", "2026-05-20T18:01:00+02:00\t/open",
        "\u{FEFF}2026-05-20t16:02z /next", "\u{C}/next", "2026-05-20T16:03:00 /next",
        "2026-05-20T16:61:00Z /next", "[3 Decide: x · ends 19:00] /next", "\"\"\"", "/next",
        "is what they typed", "\"\"\"", "2026-05-20 16:04:00Z /close",
      ]
    )
    #expect(
      run.error == """
        line 5: refused: '2026-05-20T16:03:00' stands in front of '/next'; write '/next', \
        in a pipe '2026-05-20T16:02:00Z /next'; a space in front makes it a note
        line 6: refused: '2026-05-20T16:61:00Z' stands in front of '/next'; write '/next', \
        in a pipe '2026-05-20T16:02:00Z /next'; a space in front makes it a note
        line 7: refused: '[3' stands in front of '/next'; write '/next'; \
        a space in front makes it a note

        """
    )
    #expect(
      try hall.log().split(separator: "\n").suffix(4).map { $0.split(separator: " ", maxSplits: 1) }
        .map { [String($0[0]), $0[1].drop { $0 != " " }.dropFirst().description] } == [
          ["2026-05-20T16:02:00Z", "cam /next"], ["2026-05-20T16:02:00Z", "cam /next"],
          ["2026-05-20T16:02:00Z", #"cam \\/next\nis what they typed"#],
          ["2026-05-20T16:04:00Z", "cam /close"],
        ]
    )
  }

  @Test func `names of every script speak`() async throws {
    let (output, hall, run) = try await answers(
      [
        "明: 你好", "M: 再见", "ming: ok", "ليلى: مرحبا", "L: شكرا", "Ming: by 明, too",
        "ADA: by Ada", "名: by nobody", "/present 明", "/action ليلى: ترجمة by 2026-05-29", "/close",
      ]
    )
    #expect(run.exit == 0, "\(run)")
    #expect(
      output == """
        23  note by 明
        24  note by 明
        25  note by 明
        26  note by ليلى
        27  note by ليلى
        28  note by 明
        29  note by Ada
        30  note
        31  here: Ada, Bo, Cam, 明 (4)
        32  TWG-A-001 ليلى, by 2026-05-29
        34  closed at 18:01 Europe/Berlin
        minutes written to 'meetings/2026-05-20/minutes.md'; read them, then 'meet publish'
        """
    )
    let minutes = try hall.minutes()
    for line in [
      "- *M:* 你好", "- *L:* مرحبا", "- *A:* by Ada", "- 名: by nobody", "ليلى: ترجمة, by 2026-05-29",
    ] {
      #expect(minutes.contains(line), "\(minutes)")
    }
  }

  @Test func `quotation marks at the end of a word begin no text`() async throws {
    let (output, _, _) = try await answers(["he said \"\"\"so\"\"\"", "and went"])
    #expect(output == "23  note\n24  note\nstopped; 'meet minutes 2026-05-20' goes on")
  }

  @Test func `a reader that goes away ends no session`() async throws {
    let hall = try Hall()
    try hall.folder.write(Hall.evening.map { $0 + "\n" }.joined(), to: "evening.txt")
    let run = try await hall.script("meet minutes < evening.txt | true")
    #expect(run == ProgramRun(exit: 0, output: "", error: ""))
    let other = try Hall()
    _ = try await other.minutes(Hall.evening)
    #expect(try hall.minutes() == other.minutes())
  }

  @Test(
    arguments: [
      "meet decisions", "meet actions", "meet minutes --replay meetings/2026-05-20/session.log",
      "meet minutes --replay meetings/2026-05-20/session.log --format json",
    ]
  )
  func `a reader that goes away is no fault`(command: String) async throws {
    let hall = try Hall()
    _ = try await hall.minutes(Hall.evening)
    let run = try await hall.script("\(command) | true")
    #expect(run == ProgramRun(exit: 0, output: "", error: ""))
  }

  @Test(arguments: [("/close", "closed"), ("/adjourn", "adjourned")])
  func `lines behind the end are told, and the end is 1`(_ end: (line: String, how: String))
    async throws
  {
    let hall = try Hall()
    let run = try await hall.minutes(Self.opening + [end.line, "", "one more thing", "/next"])
    #expect(
      run.error == """
        line 5: not taken, the meeting is \(end.how)
        line 6: not taken, the meeting is \(end.how)

        """
    )
    #expect(run.exit == 1)
    #expect(!(try hall.log()).contains("one more thing"))
  }
}
