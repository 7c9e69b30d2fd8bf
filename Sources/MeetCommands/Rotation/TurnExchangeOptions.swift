import ArgumentParser

/// What `meet cover` and `meet swap` have in common.
struct TurnExchangeOptions: ParsableArguments {
  @Flag(help: "Ask for it: it holds when somebody takes it.")
  var ask = false

  @Option(help: ArgumentHelp("Take what was asked for.", valueName: "id"))
  var take: String?

  @Option(help: ArgumentHelp("Say that somebody does not take it.", valueName: "id"))
  var refuse: String?

  @Option(help: ArgumentHelp("Who takes it, or does not.", valueName: "person"))
  var by: String?

  @Option(help: ArgumentHelp("Take one back, or withdraw a request.", valueName: "id"))
  var undo: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; whose turn it is otherwise.", valueName: "person")
  )
  var writer: String?

  @Flag(help: "List those that are over, too.")
  var all = false

  @Flag(help: "Show what would be written, whose turns would change, and whom it concerns.")
  var dryRun = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text
}
