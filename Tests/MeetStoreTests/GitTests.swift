import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `A repository` {
  @Test func `tells which files it tracks`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "inner/tracked")
    try folder.write("two", to: "inner/other")
    #expect(await !Git.isTracked(folder.path("inner/tracked")))
    for arguments in [["init", "-q"], ["add", "inner/tracked"]] {
      let run = try await ProgramRun.of(
        "/usr/bin/git",
        arguments,
        in: folder.path,
        environment: ProgramRun.environment(home: folder.path)
      )
      #expect(run.exit == 0, "\(run.error)")
    }
    #expect(await Git.isTracked(folder.path("inner/tracked")))
    #expect(await !Git.isTracked(folder.path("inner/other")))
    #expect(await !Git.isTracked(folder.path("nowhere/at/all")))
    #expect(await Git.tracked(in: folder.path, matching: ["*/*"]) == ["inner/tracked"])
    #expect(await Git.tracked(in: folder.path("inner"), matching: ["*"]) == ["tracked"])
    #expect(await Git.tracked(in: folder.path("nowhere"), matching: ["*"]) == [])
  }
}
