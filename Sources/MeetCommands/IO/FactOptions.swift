import ArgumentParser
import MeetKit
import MeetStore

/// What commands have in common that write one line into the group's log.
struct FactOptions: ParsableArguments {
  @Flag(help: "Take it back.")
  var undo = false

  @Flag(help: "Show what would be written.")
  var dryRun = false
}

extension FactOptions {
  /// What is taken back takes no note: it would be kept nowhere.
  func checkAlone(_ note: String?) throws(CommandError) {
    if undo, let note {
      throw .usage("'--undo' takes no text; leave '\(note.asLine.shortened(to: 30))' out")
    }
  }

  /// Appends the fact and says so, or shows it.
  func write(
    _ fact: Fact,
    to workspace: Workspace,
    in environment: Environment,
    saying written: String
  ) throws(StoreError) {
    if dryRun {
      environment.output.line(fact.kind.preview)
    } else {
      try workspace.append(fact)
      environment.output.line(written)
    }
  }
}

extension Fact.Kind {
  /// What `--dry-run` says of it.
  var preview: String {
    let (verb, rest) = words
    return "would write: \(verb) \(rest.asLine)"
  }
}
