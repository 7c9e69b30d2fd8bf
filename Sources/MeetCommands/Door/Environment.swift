import Foundation
package import MeetKit

/// What a command knows of the world around it.
package struct Environment {
  /// The moment that counts as now: the clock, or what `--now` or `MEET_NOW` say.
  package var clock: () -> Instant
  /// Now was given, so that a transcript can be repeated.
  package var isClockFixed: Bool
  /// Where the person stands.
  package var directory: String
  /// Finds out where the person lives, as far as the machine knows.
  package var localZone: () -> Zone = { Zone.ofThisMachine }
  package var variables: [String: String]
  package var output: Output
  package var error: Output

  package init(
    clock: @escaping () -> Instant,
    isClockFixed: Bool,
    directory: String,
    variables: [String: String],
    output: Output,
    error: Output
  ) {
    self.clock = clock
    self.isClockFixed = isClockFixed
    self.directory = directory
    self.variables = variables
    self.output = output
    self.error = error
  }

  package var now: Instant { clock() }

  package var zone: Zone { localZone() }

  /// The whole path of a file or folder that the person named from where they stand.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : directory + "/" + path
  }
}

extension Environment {
  /// The real world, with the moment that the option or the variable fixes.
  package static func live(now option: String?) throws -> Environment {
    let variables = ProcessInfo.processInfo.environment
    let fixed = option ?? variables["MEET_NOW"].flatMap { $0.isEmpty ? nil : $0 }
    var instant: Instant?
    if let fixed {
      guard let read = Instant(fixed) else {
        throw Refused.usage("'\(fixed)' is no instant; write it as 2026-05-13T09:00:00Z")
      }
      instant = read
    }
    var environment = unfixed
    if let instant {
      environment.clock = { instant }
      environment.isClockFixed = true
    }
    return environment
  }

  /// The real world, whatever the option and the variable say.
  static var unfixed: Environment {
    Environment(
      clock: { Instant(seconds: Int(Date().timeIntervalSince1970)) },
      isClockFixed: false,
      directory: FileManager.default.currentDirectoryPath,
      variables: ProcessInfo.processInfo.environment,
      output: Output(descriptor: STDOUT_FILENO),
      error: Output(descriptor: STDERR_FILENO)
    )
  }
}
