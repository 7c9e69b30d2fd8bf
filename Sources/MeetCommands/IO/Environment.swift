import Foundation
import MeetKit

/// What a command knows of the world around it.
struct Environment {
  /// The moment that counts as now: the clock, or what `--now` or `MEET_NOW` say.
  var clock: () -> Instant
  /// Now was given, so that a transcript can be repeated.
  var isClockFixed: Bool
  /// Where the person stands.
  var directory: String
  /// Finds out where the person lives, as far as the machine knows.
  var localZone: () -> Zone = { Zone.ofThisMachine }
  var variables: [String: String]
  var output: Output
  var error: Output

  init(
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

  var now: Instant { clock() }

  var zone: Zone { localZone() }

  /// The whole path of a file or folder that the person named from where they stand.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : directory + "/" + path
  }
}

extension Environment {
  /// The real world, with the moment that the option or the variable fixes.
  static func live(now option: String?) throws -> Environment {
    let variables = ProcessInfo.processInfo.environment
    let fixed = option ?? variables["MEET_NOW"].flatMap { $0.isEmpty ? nil : $0 }
    var instant: Instant?
    if let fixed {
      guard let read = Instant(fixed) else {
        throw CommandError.usage("'\(fixed)' is no instant; write it as 2026-05-13T09:00:00Z")
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
