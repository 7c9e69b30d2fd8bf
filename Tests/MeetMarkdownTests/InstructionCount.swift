import Foundation
import MeetTesting
import Testing

/// Counts the instructions that `meet render` takes: a measure that no other work on the machine
/// changes.
struct InstructionCount {
  static let programs = (counting: "/usr/bin/valgrind", stripping: "/usr/bin/strip")

  static var isThere: Bool {
    [programs.counting, programs.stripping].allSatisfy(
      FileManager.default.isExecutableFile(atPath:)
    )
  }

  private let folder: TemporaryFolder
  /// What the program takes before it looks at a text.
  private let start: Int

  init() async throws {
    folder = try TemporaryFolder()
    // valgrind does not read what Swift's compiler tells debuggers.
    let strip = try await ProgramRun.of(
      Self.programs.stripping,
      ["-g", "-o", folder.path("meet"), Checkout.program],
      in: folder.path,
      environment: [:]
    )
    try #require(strip.exit == 0, "\(strip.error)")
    // All names that may be links are looked for.
    let group = try String(contentsOfFile: Checkout.sampleGroup + "/group.yml", encoding: .utf8)
    let dialect = "\nmarkdown: {wiki: https://a.example, tickets: https://b.example/c/d}\n"
    try folder.write(group + dialect, to: "group.yml")
    start = try await Self.all(in: folder, "")
  }

  /// What a text takes, whether it is rendered or refused.
  func rendering(_ text: String) async throws -> Int {
    try await Self.all(in: folder, text) - start
  }

  private static func all(in folder: TemporaryFolder, _ text: String) async throws -> Int {
    let run = try await ProgramRun.of(
      programs.counting,
      ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
        + [folder.path("meet"), "render", "--fragment", "--within", "600", "-"],
      in: folder.path,
      input: text,
      // What is in a set or a dictionary has the same place each time.
      environment: ProgramRun.environment(home: folder.path)
        .merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    )
    let count = try #require(run.error.firstMatch(of: /I\s+refs:\s+([0-9,]+)/), "\(run.error)")
    return try #require(Int(count.1.replacing(",", with: "")))
  }
}
