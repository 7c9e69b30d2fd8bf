import ArgumentParser

/// The options of `meet jobs tickets`.
struct TicketOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who makes the tickets.", valueName: "person")
  )
  var writer: String?

  @Option(
    help: ArgumentHelp("A job whose dates were moved on purpose; can repeat.", valueName: "job")
  )
  var moved: [String] = []

  @Option(help: ArgumentHelp("Take back what the log says of a ticket.", valueName: "id"))
  var undo: String?

  @Flag(help: "Show which tickets would be made.")
  var dryRun = false
}
