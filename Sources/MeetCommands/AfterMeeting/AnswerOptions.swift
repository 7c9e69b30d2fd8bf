import ArgumentParser
import MeetKit
import MeetStore

/// What `meet accept`, `meet consent` and `meet object` have in common.
struct AnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The decision.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Whose answer it is.", valueName: "person"))
  var by: String
}

extension AnswerOptions {
  /// The decision that is named.
  func decision(
    in history: History,
    of group: Group,
    at now: Instant
  ) throws(CommandError) -> Decision {
    try history.register.decision(called: id, SessionReader(group, at: now))
  }
}
