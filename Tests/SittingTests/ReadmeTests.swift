import Foundation
import MeetTesting
import Testing

/// The first meeting that the README describes, held as somebody would who has only that.
struct ReadmeTests {
  /// The blocks of a language in "Hold a first meeting".
  private func block(_ language: String) throws -> String {
    let page = try String(contentsOfFile: Checkout.root + "/README.md", encoding: .utf8)
    let section = try #require(page.split(separator: "\n## Hold a first meeting\n").last)
    let part = try #require(section.split(separator: "\n```\(language)\n").dropFirst().first)
    return String(try #require(part.split(separator: "\n```").first)) + "\n"
  }

  @Test("a first meeting, typed as it is printed, gives a true record (5b.1)")
  func firstMeeting() async throws {
    let home = try TemporaryFolder()
    try home.copy(Checkout.sampleGroup, to: "meetings")
    try home.write(try block("text"), to: "typed")
    let commands = try block("sh").split(separator: "\n", omittingEmptySubsequences: false)
    let script = commands.map { $0.hasPrefix("meet minutes") ? "meet minutes < ~/typed" : $0 }
    let programs = URL(fileURLWithPath: Checkout.program).deletingLastPathComponent().path
    var environment = ProgramRun.environment(home: home.path)
    environment["MEET_NOW"] = nil
    environment["PATH"] = "\(programs):/usr/local/bin:/usr/bin:/bin"
    let run = try await ProgramRun.of(
      "/bin/bash",
      ["-e", "-c", script.joined(separator: "\n")],
      in: home.path,
      environment: environment
    )
    #expect(run.exit == 0 && run.error == "", "\(run)")
    #expect(run.output.hasSuffix("open 'public/index.html'\n"), "\(run.output)")
    let minutes = try home.read("tech-meetings/2026-05-20/minutes.md")
    expectGolden(minutes, "readme-minutes.md")
    let page = try home.read("tech-meetings/public/index.html")
    #expect(page.contains("We keep backups for 90 days"))
  }
}
