import MeetTesting
import Testing

/// One session has one writer at a time.
struct WriterTests {
  @Test func `a second writer is refused while the first one lives`() async throws {
    let hall = try Hall()
    let exit = try await hall.talk("--as", "ada") { first in
      _ = try await first.hear()
      _ = try await first.ask("/present ada bo cam")
      let second = try await hall.minutes(["/present dee"], "--as", "dee")
      let host = try await ProgramRun.of("/bin/hostname", [], in: "/", environment: [:]).output
      #expect(
        second
          == ProgramRun(
            exit: 2,
            output: "",
            error: """
              meet: refused: ada is writing this session (process \(first.processID) on \
              \(host.dropLast())); end it there with Ctrl-D, or '--take-over' here

              """
          )
      )
      _ = try await first.ask("/present dee")
    }
    #expect(exit == 0)
    #expect(try hall.log().hasSuffix("3 ada /present dee\n"))
  }

  @Test func `taking over ends the other and goes on`() async throws {
    let hall = try Hall()
    let exit = try await hall.talk("--as", "ada") { first in
      _ = try await first.hear()
      _ = try await first.ask("2026-05-20T15:56:00Z /present ada bo cam")
      let second = try await hall.minutes(["/present dee"], "--as", "dee", "--take-over")
      #expect(
        second
          == ProgramRun(
            exit: 0,
            output: """
              Tech working group, 2026-05-20: going on behind line 2 '/present ada bo cam'; not open yet
              3  Dee keeps the minutes
              4  here: Ada, Bo, Cam, Dee (4)
              stopped; 'meet minutes 2026-05-20' goes on

              """,
            error: ""
          )
      )
      #expect(
        try await first.hear()
          == "meet: this session was ended from elsewhere; 'meet minutes' goes on with it"
      )
    }
    #expect(exit == 128 + 15)
    #expect(
      try hall.log() == """
        meet-log 1 session
        2026-05-20T15:56:00Z 1 ada /secretary ada
        2026-05-20T15:56:00Z 2 ada /present ada bo cam
        2026-05-20T15:55:00Z 3 ada /secretary dee
        2026-05-20T15:55:00Z 4 dee /present dee

        """
    )
  }

  @Test func `a killed writer blocks nobody`() async throws {
    let hall = try Hall()
    _ = try await hall.talk { first in
      _ = try await first.hear()
      _ = try await first.ask("/present ada")
      try first.kill()
    }
    _ = try hall.folder.read(hall.name(".session.lock"))
    let second = try await hall.minutes(["/present dee"])
    #expect(second.exit == 0, "\(second)")
  }

  @Test func `practising needs no lock and leaves nothing`() async throws {
    let hall = try Hall()
    let exit = try await hall.talk { first in
      _ = try await first.hear()
      _ = try await first.ask("/present ada")
      let before = try hall.log()
      let second = try await hall.minutes(["/present dee"], "--dry-run")
      #expect(second.exit == 0, "\(second)")
      #expect(try hall.log() == before)
    }
    #expect(exit == 0)
  }

  @Test func `who goes on gives numbers that no other meeting has given meanwhile`() async throws {
    let hall = try Hall()
    let later = Hall.agenda.replacing("2026-05-20", with: "2026-06-03")
    try hall.folder.write(later, to: "meetings/2026-06-03/agenda.md")
    let first = [
      "2026-05-20T15:58:00Z /present ada bo cam", "/open", "/agreed First.", "/action bo: write it",
    ]
    _ = try await hall.minutes(first + ["/adjourn"], "2026-05-20")
    let second = first.map { $0.replacing("2026-05-20", with: "2026-06-03") }
    _ = try await hall.minutes(second + ["/close"], "2026-06-03")
    let run = try await hall.minutes(
      ["2026-06-04T16:00:00Z /resume", "/agreed Third.", "/action bo: write that, too", "/close"],
      "2026-05-20"
    )
    #expect(run.output.contains("  TWG-2026-003 agreed by 3"), "\(run)")
    #expect(run.output.contains("  TWG-A-003 Bo"), "\(run)")
    let check = try await hall.meet("check")
    #expect(check.exit == 0, "\(check)")
  }
}
