package import ArgumentParser

/// What `meet accept`, `meet consent` and `meet object` have in common.
package struct AnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The decision.", valueName: "id"))
  package var id: String

  @Option(help: ArgumentHelp("Whose answer it is.", valueName: "person"))
  package var by: String

  package init() {}
}
