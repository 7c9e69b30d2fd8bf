import ArgumentParser

/// The options of every command that reads a group's folder.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The group's folder.", valueName: "dir"),
    completion: .directory
  )
  var folder: String?

  @Option(help: CommonOptions.nowHelp)
  var now: String?

  static let nowHelp = ArgumentHelp(
    "The moment that counts as now, as 2026-05-13T09:00:00Z (also MEET_NOW).",
    valueName: "instant"
  )
}

/// How a command prints what it found.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
