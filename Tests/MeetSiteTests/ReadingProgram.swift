import Foundation
import MeetTesting
import Testing

/// A Python program of `Tests/Acceptance/bin` that reads what was published by means of its own.
enum ReadingProgram {
  /// What it has to say, as JSON.
  static func run<Report: Decodable>(
    _ name: String,
    _ arguments: [String],
    in folder: TemporaryFolder
  ) async throws -> Report {
    let python = Checkout.root + "/.build/tools/bin/python"
    try #require(
      FileManager.default.fileExists(atPath: python),
      "the reader is missing; scripts/setup.sh --tests installs it"
    )
    let run = try await ProgramRun.of(
      python,
      ["\(Checkout.root)/Tests/Acceptance/bin/\(name)"] + arguments,
      in: folder.path,
      environment: ProgramRun.environment(home: folder.path)
    )
    try #require(run.exit == 0, "\(run.error)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }
}
