import MeetTesting
import Testing

/// Whole evenings, from the first line to the minutes.
struct EveningTests {
  /// The head of the minutes of a session, and its items with their times.
  private func record(_ hall: Hall) throws -> String {
    try hall.minutes().split(separator: "\n").filter {
      $0.hasPrefix("- Held") || $0.hasPrefix("- Resumed") || $0.hasPrefix("- Coordinator")
        || $0.hasPrefix("- Secretary") || $0.hasPrefix("- Present") || $0.hasPrefix("## ")
    }.joined(separator: "\n")
  }

  @Test func `people come late, step out, leave, and the hats go round`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "2026-05-20T16:10:00Z /next", "2026-05-20T16:12:00Z /present dee",
        "2026-05-20T16:13:00Z /arrive layla", "2026-05-20T16:14:00Z /edit 25 18:07",
        "2026-05-20T16:15:00Z /out ada", "2026-05-20T16:20:00Z /back ada",
        "2026-05-20T16:21:00Z /leaves-at layla 18:50", "2026-05-20T16:25:00Z /facilitator ada",
        "2026-05-20T16:26:00Z /secretary dee", "2026-05-20T16:27:00Z /leave cam",
        "2026-05-20T16:30:00Z /next", "2026-05-20T16:31:00Z /agreed Bo may sleep.",
        "2026-05-20T16:35:00Z /arrive cam", "2026-05-20T16:50:00Z /leave layla",
        "2026-05-20T16:55:00Z /close",
      ]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    #expect(
      try record(hall) == """
        - Held: 2026-05-20 18:01–18:55 Europe/Berlin (2026-05-20T16:01Z, 54 min)
        - Coordinator: Bo, Ada (from 18:25)
        - Secretary: Cam, Dee (from 18:26)
        - Present: Ada (until 18:15; from 18:20), Bo, Cam (until 18:27; from 18:35), \
        Dee (from 18:12), ليلى (from 18:07 until 18:50)
        ## 1 · Opening · Check-in (planned 10 · took 9)
        ## 2 · Report · Open actions (planned 10 · took 20)
        ## 3 · Decide · Raise the media cache limit (Bo · planned 15 · took 25)
        ## 4 · Explore · #7 \\(confidential) (planned 15 · not reached)
        ## 5 · Closing · Actions read back (planned 5 · not reached)
        """
    )
    #expect(try hall.minutes().contains("Consent: 4 present · Absent: Cam — may object"))
    #expect(try hall.log().contains("dee /leave cam") && hall.log().contains("cam /secretary dee"))
  }

  @Test func `words are mended and taken back`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "first", "third", "/insert 24 second", "/edit 23 the first", "fifth", "/delete 27",
        "/by 24 ada", "/action bo: write by 2026-05-29", "/edit 30 dee: write the page",
        "/action cam: nothing", "/undo", "a b", "c d", "/undo to 36", "/yes",
        "/link https://a.example",
        "he: and \"\"\"", "one", "", "  two", "\"\"\"", "/close",
      ]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    #expect(
      run.output.contains("takes back 2 lines: 36 a b | 37 c d; '/yes' does it\n"),
      "\(run.output)"
    )
    let minutes = try hall.minutes()
    #expect(
      minutes.contains(
        """
        ## 1 · Opening · Check-in (planned 10 · took 0)

        - the first
        - second
        - *A:* third

        **Action TWG-A-001** Dee: write the page, by 2026-05-29

        - <https://a.example>
        - he: and one

            two

        ## 2
        """
      ),
      "\(minutes)"
    )
    #expect(minutes.contains("- Removed: TWG-A-002 (taken back in the session)\n"))
  }

  @Test func `an id that was taken back is given to nothing else`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/action one", "/undo", "/action two", "/delete 26", "/action three", "/agreed a", "/undo",
        "/agreed b", "/close",
      ]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    let minutes = try hall.minutes()
    for line in [
      "**Action TWG-A-003** (nobody yet): three\n", "**Decision TWG-2026-002:** b\n",
      "- Removed: TWG-A-001 (taken back in the session)\n",
      "- Removed: TWG-A-002 (taken back in the session)\n",
      "- Removed: TWG-2026-001 (taken back in the session)\n",
    ] {
      #expect(minutes.contains(line), "\(minutes)")
    }
  }

  @Test func `a break belongs to no item`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "2026-05-20T16:11:00Z /next", "2026-05-20T16:16:00Z /break",
        "2026-05-20T16:17:00Z the kettle boils", "2026-05-20T16:26:00Z /resume",
        "2026-05-20T16:31:00Z /close",
      ]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    #expect(
      try record(hall).contains(
        """
        - Held: 2026-05-20 18:01–18:31 Europe/Berlin (2026-05-20T16:01Z, 30 min)
        """
      )
    )
    #expect(try record(hall).contains("## 2 · Report · Open actions (planned 10 · took 10)"))
    #expect(try hall.minutes().contains("(planned 10 · took 10)\n\n- the kettle boils\n"))
  }

  @Test func `an adjourned meeting goes on another day`() async throws {
    let hall = try Hall()
    let first = try await hall.minutes(
      PipeTests.opening + ["2026-05-20T16:11:00Z /next", "2026-05-20T16:16:00Z /adjourn"]
    )
    #expect(
      first.output.hasSuffix(
        """
        24  adjourned; 'meet minutes' and '/resume' go on
        'meet minutes 2026-05-20' and '/resume' go on

        """
      )
    )
    #expect(first.exit == 0)
    let second = try await hall.minutes(
      [
        "2026-05-21T07:00:00Z /next", "2026-05-21T07:00:10Z /leave bo",
        "2026-05-21T07:00:20Z /facilitator ada", "2026-05-21T07:01:00Z /resume",
        "2026-05-21T07:10:00Z /next", "2026-05-21T07:30:00Z /close",
      ]
    )
    #expect(
      second.output.contains(
        "27  going on with 2 Report: Open actions; marked as here: Ada, Cam; '/arrive' and '/leave' mend it\n"
      ),
      "\(second.output)"
    )
    #expect(
      second.error == "line 1: refused: the meeting is adjourned; '/resume' goes on with it\n"
    )
    #expect(
      try record(hall) == """
        - Held: 2026-05-20 18:01–18:16 Europe/Berlin (2026-05-20T16:01Z, 15 min)
        - Resumed: 2026-05-21 09:01–09:30 Europe/Berlin (2026-05-21T07:01Z, 29 min)
        - Coordinator: Bo, Ada (from 09:00)
        - Secretary: Cam
        - Present: Ada, Bo (until 09:00), Cam
        ## 1 · Opening · Check-in (planned 10 · took 10)
        ## 2 · Report · Open actions (planned 10 · took 14)
        ## 3 · Decide · Raise the media cache limit (Bo · planned 15 · took 20)
        ## 4 · Explore · #7 \\(confidential) (planned 15 · not reached)
        ## 5 · Closing · Actions read back (planned 5 · not reached)
        """
    )
  }

  @Test func `a meeting across midnight and the end of summer time counts real minutes`()
    async throws
  {
    let agenda = Hall.agenda.replacing("2026-05-20 18:00", with: "2026-10-24 23:30")
      .replacing("agenda: 2026-05-20", with: "agenda: 2026-10-24")
    let hall = try Hall()
    try hall.folder.write(agenda, to: "meetings/2026-10-24/agenda.md")
    let lines = [
      "2026-10-24T21:30:00Z /present ada bo cam", "2026-10-24T21:31:00Z /open",
      "2026-10-24T21:59:00Z /next", "2026-10-24T22:01:00Z /present dee",
      "2026-10-25T00:30:00Z /next", "2026-10-25T00:40:00Z /leaves-at dee 02:50",
      "2026-10-25T01:40:00Z /leave dee", "2026-10-25T02:00:00Z /close",
    ]
    let run = try await runMeet(
      ["minutes", "2026-10-24"],
      in: hall.folder.path,
      input: lines.map { $0 + "\n" }.joined(),
      environment: ["MEET_NOW": "2026-10-24T21:00:00Z"]
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    let minutes = try hall.folder.read("meetings/2026-10-24/minutes.md")
    for line in [
      "- Held: 2026-10-24 23:31–03:00 Europe/Berlin (2026-10-24T21:31Z, 269 min)\n",
      "- Present: Ada, Bo, Cam, Dee (from 00:01 until 02:40)\n",
      "(planned 10 · took 28)\n", "(planned 10 · took 151)\n", "(Bo · planned 15 · took 90)\n",
    ] {
      #expect(minutes.contains(line), "\(minutes)")
    }
  }

  @Test
  func `a meeting planned to last beyond midnight is still found then, and not once it is over`()
    async throws
  {
    let hall = try Hall(agenda: Hall.agenda.replacing("2026-05-20 18:00", with: "2026-05-20 23:30"))
    func minutes(at now: String) async throws -> ProgramRun {
      try await runMeet(
        ["minutes"],
        in: hall.folder.path,
        input: "",
        environment: ["MEET_NOW": now]
      )
    }
    let over = try await minutes(at: "2026-05-20T22:30:00Z")
    #expect(
      over.exit == 1
        && over.error == """
          meet: error: no meeting is prepared; 'meet agenda' prepares the next one, \
          'meet minutes 2026-05-20' keeps the one that was to be held

          """,
      "\(over)"
    )
    let late = try await minutes(at: "2026-05-20T22:29:00Z")
    #expect(
      late.exit == 0 && late.output.hasPrefix("Tech working group, 2026-05-20: 5 items"),
      "\(late)"
    )
  }

  @Test func `an open objection holds the end up until somebody means it`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/agreed Media go after 14 days.", "/objection too short",
        "/objection nobody asked members",
        "/implemented 1", "/close", "/close unresolved",
      ]
    )
    #expect(run.exit == 1)
    #expect(
      run.error == """
        line 6: refused: nobody has decided 'TWG-2026-001'; \
        it is on the table of item 1, and '/drop' ends it there
        line 7: refused: a proposal has an open objection: 'Media go after 14 days.'; \
        '/agreed' a new text or '/defer to …', or '/close unresolved'

        """
    )
    #expect(
      try hall.minutes().contains(
        """
        **Proposal TWG-2026-001:** Media go after 14 days.

        Objection (v1): “too short”

        Objection (v1): “nobody asked members”

        Not decided: an objection is open.
        """
      )
    )
    #expect(try await hall.meet("decisions").output.contains("TWG-2026-001  open"))
  }
}
