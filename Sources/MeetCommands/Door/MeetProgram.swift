import ArgumentParser
import Foundation

/// The program: arguments in, exit code out.
public enum MeetProgram {
  public static func run() async {
    // A reader that went away shows as EPIPE where we write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    await Meet.main()
  }
}
