import ArgumentParser
import Foundation
import MeetKit
import MeetStore

/// `meet minutes`: the live session, and logs shown again.
struct MinutesCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Keep the minutes of a meeting, line by line.",
    discussion: """
      What you type is on the disk before the prompt comes back; stop at any moment and \
      'meet minutes' goes on where it was. A line that begins with '/' is a command, any other \
      is a note. '/help' shows the words. Several pasted lines are shown first and wait for Enter.

      EXAMPLES:
        meet minutes                    the meeting that is open, or the next one
        meet minutes 2026-05-20 --as dee
        meet minutes < evening.txt      lines from a file, each with its moment in front
        meet minutes --dry-run          practise; nothing is written
        meet minutes --replay meetings/2026-05-06/session.log
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The meeting.", valueName: "date"))
  var meeting: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who types; the agenda's secretary otherwise.", valueName: "person")
  )
  var writer: String?

  @Flag(help: "End the session of another terminal on this machine and go on here.")
  var takeOver = false

  @Flag(help: "Answer every line and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Show the minutes of a log and touch nothing.", valueName: "file"),
    completion: .file(extensions: ["log"])
  )
  var replay: String?

  @Option(help: "How '--replay' prints: md or json.")
  var format: ReplayFormat = .md

  enum ReplayFormat: String, CaseIterable, ExpressibleByArgument {
    case md, json
  }

  func run(in environment: Environment) async throws {
    if let replay {
      try ReplayReport.show(file: replay, format: format, in: environment)
    } else {
      try await TerminalSession.begin(self, in: environment).hold()
    }
  }
}
