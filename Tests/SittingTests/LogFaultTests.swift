import MeetTesting
import Testing

/// Logs that a crash, a newer program or a person has changed.
struct LogFaultTests {
  static let path = "meetings/2026-05-20/session.log"
  static let begun = [
    "2026-05-20T15:58:00Z 1 cam /secretary cam", "2026-05-20T15:58:00Z 2 cam /present ada bo cam",
  ]

  /// The log of a whole evening, line by line, behind its first.
  private func evening() async throws -> [String] {
    let hall = try Hall()
    _ = try await hall.minutes(Hall.evening)
    return try hall.log().split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `the log of a newer version is refused`() async throws {
    let hall = try Hall()
    try hall.write(log: "meet-log 2 session\n")
    for options in [["minutes"], ["minutes", "--replay", Self.path]] {
      let run = try await runMeet(options, in: hall.folder.path, environment: Hall.clock)
      #expect(run.exit == 1)
      #expect(
        run.error.hasPrefix(
          """
          meetings/2026-05-20/session.log:1:10: error: the log has version 2 and was written by a \
          newer meet; update meet; this one reads version 1

          """
        ),
        "\(run.error)"
      )
    }
  }

  @Test func `a word of a newer version is shown and not continued`() async throws {
    var lines = try await evening()
    lines.insert("2026-05-20T16:29:00Z 38 dee /applaud ada", at: 37)
    lines = lines.enumerated().map { index, line in
      var words = line.split(separator: " ", maxSplits: 2).map(String.init)
      words[1] = "\(index + 1)"
      return words.joined(separator: " ")
    }
    let hall = try Hall()
    try hall.write(logLines: lines)
    let told = """
      meetings/2026-05-20/session.log:39:1: warning: '/applaud ada' is unknown here; \
      a newer meet wrote it; update meet to go on with this session

      """
    let shown = try await hall.meet("minutes", "--replay", Self.path)
    let other = try Hall()
    _ = try await other.minutes(Hall.evening)
    let minutes = try other.minutes()
    #expect(shown == ProgramRun(exit: 0, output: minutes, error: told))
    let continued = try await hall.minutes(["one more"])
    #expect(continued.exit == 1)
    #expect(
      continued.error == told + """
        meet: error: this session can be shown with \
        '--replay meetings/2026-05-20/session.log', not continued

        """
    )
  }

  @Test func `a gap in the numbers is an error`() async throws {
    let hall = try Hall()
    try hall.write(logLines: Self.begun + ["2026-05-20T15:59:00Z 4 cam /present dee"])
    let run = try await hall.minutes(["one more"])
    #expect(
      run
        == ProgramRun(
          exit: 1,
          output: "",
          error: """
            meetings/2026-05-20/session.log:4:22: error: a gap in the numbers: 3 is missing; \
            a log is never edited; take the lines from git or a copy

            """
        )
    )
  }

  @Test func `a line that cannot follow is an error`() async throws {
    let hall = try Hall()
    try hall.write(logLines: Self.begun + ["2026-05-20T15:59:00Z 3 cam /next"])
    let run = try await hall.minutes(["one more"])
    #expect(
      run.error == """
        meetings/2026-05-20/session.log:4:1: error: line 3 cannot follow: the meeting is not open; \
        a log is never edited; take it from git or a copy

        """
    )
    #expect(run.exit == 1)
  }

  @Test func `an unfinished line is shown without it and left where it is`() async throws {
    let hall = try Hall()
    let log = (["meet-log 1 session"] + (try await evening())).joined(separator: "\n")
    try hall.write(log: log)
    let run = try await hall.meet("minutes", "--replay", Self.path)
    #expect(run.exit == 0)
    #expect(
      run.error == """
        meet: the last line is unfinished and left out: '2026-05-20T16:57:00Z 50 dee /close'

        """
    )
    #expect(try hall.log() == log)
  }
}
