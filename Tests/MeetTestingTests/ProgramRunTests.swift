import MeetTesting
import Testing

@Suite("Program run")
struct ProgramRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func shell(_ script: String, input: String = "") async throws -> ProgramRun {
    try await ProgramRun.of(
      "/bin/sh",
      ["-c", script],
      in: folder.path,
      input: input,
      environment: ProgramRun.environment(home: folder.path)
    )
  }

  @Test func `both streams and the exit code come back`() async throws {
    let run = try await shell("cat; echo wrong >&2; exit 3", input: "typed\n")
    #expect(run == ProgramRun(exit: 3, output: "typed\n", error: "wrong\n"))
  }

  @Test func `a signal counts as 128 and its number`() async throws {
    #expect(try await shell("kill -TERM $$").exit == 143)
  }

  @Test func `input that nobody reads is no fault`() async throws {
    let input = String(repeating: "a line that nobody reads\n", count: 100_000)
    #expect(try await shell("true", input: input).exit == 0)
  }

  @Test func `it starts in its folder with its own environment`() async throws {
    let run = try await shell("pwd; env | cut -d= -f1 | sort | tr '\\n' ' '")
    #expect(run.output == "\(folder.path)\nHOME LC_ALL MEET_NOW NO_COLOR PATH PWD TZ ")
  }

  @Test func `the program under test answers`() async throws {
    let run = try await runMeet(["--version"], in: folder.path)
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(run.output.hasSuffix("\n") && run.output.count > 1)
  }
}
