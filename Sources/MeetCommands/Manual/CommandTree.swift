import ArgumentParser
import Foundation

/// What the command line says of itself: a command, its arguments and the commands below it.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  var commandName: String
  var superCommands: [String]?
  var shouldDisplay: Bool?
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandTree]?
}

private struct Export: Decodable {
  var command: CommandTree
}

extension CommandTree {
  /// The tree of a command, as the parser exports it.
  init(of command: (some ParsableCommand).Type) throws {
    let export = Data(command._dumpHelp().utf8)
    self = try JSONDecoder().decode(Export.self, from: export).command
  }

  /// The words that a person types: `meet agenda`.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The arguments that are for people; what every command takes is told once, at the top.
  var shownArguments: [Argument] {
    let isTop = (superCommands ?? []).isEmpty
    return (arguments ?? []).filter { argument in
      argument.shouldDisplay && (isTop || !argument.isForEveryCommand)
    }
  }

  /// The commands below it that are for people, without the parser's own.
  var shownCommands: [CommandTree] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }
}

extension CommandTree.Argument {
  /// Its spellings, the short one first: `-h, --help`.
  var spellings: [String] {
    let spelled = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    return spelled.sorted { $0.count < $1.count }
  }

  fileprivate var isForEveryCommand: Bool {
    spellings.contains { $0 == "--version" || $0 == "--help" }
  }

  var placeholder: String { "<\(valueName ?? "value")>" }
}
