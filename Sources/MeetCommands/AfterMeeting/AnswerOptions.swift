import ArgumentParser

/// What `meet accept`, `meet consent` and `meet object` have in common.
struct AnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The decision.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Whose answer it is.", valueName: "person"))
  var by: String
}
