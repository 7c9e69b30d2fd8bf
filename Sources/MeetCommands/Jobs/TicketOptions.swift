package import ArgumentParser

/// The options of `meet jobs tickets`.
package struct TicketOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who makes the tickets.", valueName: "person")
  )
  package var writer: String?

  @Option(
    help: ArgumentHelp("A job whose dates were moved on purpose; can repeat.", valueName: "job")
  )
  package var moved: [String] = []

  @Option(help: ArgumentHelp("Take back what the log says of a ticket.", valueName: "id"))
  package var undo: String?

  @Flag(help: "Show which tickets would be made.")
  package var dryRun = false

  package init() {}
}
