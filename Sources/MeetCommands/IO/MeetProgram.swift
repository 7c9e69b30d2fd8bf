import ArgumentParser
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
      end(with: error)
    }
  }

  /// What was typed stands in the message, so that it goes the way of all texts.
  private static func end(with error: any Error) -> Never {
    let code = Meet.exitCode(for: error)
    let text = Meet.fullMessage(for: error)
    let output = Output(descriptor: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    if !text.isEmpty { output.line(text) }
    exit(code.rawValue)
  }

  private static func run(_ command: sending any AsyncParsableCommand) -> Never {
    Task {
      do {
        var command = command
        try await command.run()
        Meet.exit()
      } catch {
        end(with: error)
      }
    }
    dispatchMain()
  }
}
