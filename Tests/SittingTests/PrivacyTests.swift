import MeetTesting
import Testing

/// What is private stays with the group, and what is confidential with fewer.
struct PrivacyTests {
  @Test func `a private line never reaches the minutes, and repeating it is warned of`()
    async throws
  {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/private Dee may change jobs in the summer", "so: dee may  change jobs in the Summer!",
        "/undo", "/action ada: ask if Dee may change jobs in the summer", "/undo",
        "/info Dee may change jobs", "/close",
      ]
    )
    #expect(
      run.output.split(separator: "\n").dropFirst(3).dropLast(2).joined(separator: "\n") == """
        23  private: in the log, never in the minutes
        24  note; line 23 said this in private: '/undo' takes it back
        25  taken back: 24 so: dee may  change jobs in t…
        26  TWG-A-001 Ada; line 23 said this in private: '/undo' takes it back
        28  taken back: 26 /action ada: ask if Dee may c…
        29  information
        """
    )
    let minutes = try hall.minutes()
    #expect(minutes.contains("- *(private, not minuted)*\n"))
    #expect(!minutes.contains("summer") && !minutes.contains("Summer"))
  }

  @Test func `a private line that was mended stays as private as before`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/private Dee may change jobs", "/edit 23 Dee may move to Cairo", "dee may change jobs",
        "/undo", "/info Dee may move to Cairo", "/park Dee may change jobs", "/undo", "/close",
      ]
    )
    #expect(
      run.output.split(separator: "\n").dropFirst(3).dropLast(2).joined(separator: "\n") == """
        23  private: in the log, never in the minutes
        24  line 23 mended
        25  note; line 23 said this in private: '/undo' takes it back
        26  taken back: 25 dee may change jobs
        27  information; line 24 said this in private: '/undo' takes it back
        28  parked for another time; line 23 said this in private: '/undo' takes it back
        29  taken back: 28 /park Dee may change jobs
        """
    )
    let publishing = try await hall.meet("publish")
    #expect(publishing.exit == 1)
    #expect(
      publishing.error == """
        meetings/2026-05-20/session.log:25: error: a private line would be published in \
        'meetings/2026-05-20/index.html'; take it out of the minutes or the agenda

        """
    )
  }

  @Test func `who nominated whom and why is in the log and in nothing that others read`()
    async throws
  {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/select keeper of the keys", "/nominate ada: outsider Zora Zed",
        "/nominate cam: outsider Yann Yew", "/nominate bo: bo", "/list", "/reveal",
        "/round nominate", "/as ada Zora grew up among keys.", "ada: that is a marvel",
        "/as cam Yann is a locksmith.", "/as bo I was late thrice.", "/end-round",
        "/round information", "/as ada Yann has a dog.", "/end-round", "/round change", "/stay ada",
        "/as cam /change bo: because of the locksmith's dog", "/stay bo", "/end-round",
        "/elect bo: answers at once", "/restate", "/round consent", "/consent ada", "/consent cam",
        "/consent bo", "/end-round", "/close",
      ]
    )
    #expect(run.exit == 0, "\(run)")
    let marks = ["Zora", "Zed", "Yann", "Yew", "marvel", "locksmith", "thrice", "dog"]
    let log = try hall.folder.read("meetings/2026-05-20/session.log")
    #expect(marks.filter { !log.contains($0) } == [])
    let before = run.output.split(separator: "keeper of the keys: ").first ?? ""
    #expect(before.contains("/nominate ada: …") && !before.contains("Zora"), "\(run)")
    #expect(try hall.minutes().contains("Bo is keeper of the keys until 2026-11-18."))
    _ = try await hall.meet("agenda", "--date", "2026-06-03T18:00")
    let publishing = try await hall.meet("publish", "--out", "site")
    #expect(publishing.exit == 0, "\(publishing)")
    let git = try await hall.script("grep -rlE '\(marks.joined(separator: "|"))' . | sort")
    #expect(git.output == "./meetings/2026-05-20/session.log\n", "\(git)")
    let json = try await hall.meet("decisions", "--format", "json")
    #expect(json.output.contains("\"holder\" : \"bo\""), "\(json)")
    #expect(marks.filter { json.output.contains($0) } == [])
  }

  @Test func `what was said openly before it was said in private is pointed at`() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + ["Dee may change jobs", "/private dee may change jobs", "/delete 23"]
    )
    #expect(
      run.output.contains(
        "24  private: in the log, never in the minutes; line 23 says this openly: '/delete 23'\n"
      ),
      "\(run.output)"
    )
  }

  @Test func `a confidential ticket has no title anywhere`() async throws {
    let hall = try Hall()
    _ = try await hall.minutes(Hall.evening)
    let minutes = try hall.minutes()
    #expect(
      minutes.contains("## 4 · Explore · #7 \\(confidential) (planned 15 · took 12)"),
      "\(minutes)"
    )
  }

  @Test func `a confidential title is warned of, typed or on the agenda`() async throws {
    let hall = try Hall(
      agenda: Hall.agenda.replacing("#7 (confidential)", with: "Dee may change jobs")
    )
    try hall.folder.write(
      """
      ---
      number: 7
      title: Dee may change jobs
      opened: 2026-05-01
      confidential: true
      ---

      """,
      to: "meetings/tickets/0007-jobs.md"
    )
    let run = try await hall.minutes(
      PipeTests.opening + ["/add explore dee  may change jobs", "so: Dee may change", "/undo"]
    )
    #expect(
      run.error == """
        meetings/2026-05-20/agenda.md: warning: an item has the title of a confidential ticket, \
        and the minutes will have it; write '#7 (confidential)'

        """
    )
    #expect(
      run.output.contains(
        "23  added 6 Explore: dee  may change jobs (10 min); #7 is confidential, and so is its "
          + "title: '/undo'\n24  note\n"
      ),
      "\(run.output)"
    )
  }

  @Test func `the log of a public group must not be tracked`() async throws {
    let hall = try Hall(repository: "public")
    let before = try await hall.minutes(["/present ada"])
    #expect(before.exit == 0, "\(before)")
    let git = try await hall.script("git init -q . && git add --force meetings")
    #expect(git.exit == 0, "\(git)")
    let after = try await hall.minutes(["/present bo"])
    #expect(
      after
        == ProgramRun(
          exit: 1,
          output: "",
          error: """
            meetings/2026-05-20/session.log: error: git tracks this file, and the group's folder is \
            public; 'git rm --cached meetings/2026-05-20/session.log' and a line in .gitignore \
            keep it here

            """
        )
    )
    let members = try Hall()
    _ = try await members.minutes(["/present ada"])
    _ = try await members.script("git init -q . && git add --force meetings")
    #expect(try await members.minutes(["/present bo"]).exit == 0)
  }
}
