import ArgumentParser
import Dispatch
import Foundation

/// The program: arguments in, exit code out.
public enum MeetProgram {
  /// Runs what the command line asks for, and ends the program.
  ///
  /// A command that waits for nothing runs here on the first thread: where a program has one
  /// thread only, memory is had for less.
  public static func run() -> Never {
    // A reader that went away shows as EPIPE where we write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Meet.parseAsRoot()
      guard let waiting = command as? any AsyncParsableCommand else {
        try command.run()
        Meet.exit()
      }
      run(waiting)
    } catch {
      Meet.exit(withError: error)
    }
  }

  private static func run(_ command: sending any AsyncParsableCommand) -> Never {
    Task {
      do {
        var command = command
        try await command.run()
        Meet.exit()
      } catch {
        Meet.exit(withError: error)
      }
    }
    dispatchMain()
  }
}
