import Foundation
import Subprocess
import SystemPackage

/// What a program said and how it ended.
package struct ProgramRun: Hashable, Sendable {
  /// The exit code, or 128 and the number of the signal that ended it.
  package var exit: Int32
  package var output: String
  package var error: String

  package init(exit: Int32, output: String, error: String) {
    self.exit = exit
    self.output = output
    self.error = error
  }
}

/// Runs the program under test, as `meet` followed by the arguments, with an environment of its own.
///
/// The variables replace or join those of `ProgramRun.environment`; the input stands in a file.
package func runMeet(
  _ arguments: [String],
  in folder: String,
  input: String = "",
  environment: [String: String] = [:]
) async throws -> ProgramRun {
  try await ProgramRun.of(
    Checkout.program,
    arguments,
    in: folder,
    input: input,
    environment: ProgramRun.environment(home: folder).merging(environment) { $1 }
  )
}

extension ProgramRun {
  /// The same surroundings for every test: the sample group's day, no colour, nothing of the person at the keyboard.
  package static func environment(home: String) -> [String: String] {
    [
      "HOME": home,
      "LC_ALL": "C.UTF-8",
      "MEET_NOW": "2026-05-13T09:00:00Z",
      "NO_COLOR": "1",
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "TZ": "UTC",
    ]
  }

  /// Runs any program to its end.
  package static func of(
    _ program: String,
    _ arguments: [String],
    in folder: String,
    input: String = "",
    environment: [String: String]
  ) async throws -> ProgramRun {
    // A file, since a program that ends before it has read a pipe would end the tests with it.
    let inputs = try TemporaryFolder()
    try inputs.write(input, to: "input")
    let limit = 64 << 20
    let result = try await run(
      .path(FilePath(program)),
      arguments: Arguments(arguments),
      environment: .custom(environment.map { Array("\($0)=\($1)\0".utf8) }),
      workingDirectory: FilePath(folder),
      input: .fileDescriptor(
        .open(FilePath(inputs.path("input")), .readOnly),
        closeAfterSpawningProcess: true
      ),
      output: .string(limit: limit),
      error: .string(limit: limit)
    )
    return ProgramRun(
      exit: exit(result.terminationStatus),
      output: result.standardOutput,
      error: result.standardError
    )
  }

  /// The exit code, or 128 and the number of the signal.
  static func exit(_ status: TerminationStatus) -> Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}
