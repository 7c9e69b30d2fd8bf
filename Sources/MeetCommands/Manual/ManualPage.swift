import ArgumentParser

/// The manual page, in the language of `man`, made from what the command line says of itself.
struct ManualPage {
  private let tree: CommandTree
  private let version: String

  init() throws {
    tree = try CommandTree(of: Meet.self)
    version = Meet.configuration.version
  }
}

extension ManualPage: CustomStringConvertible {
  var description: String {
    var page = Roff()
    page.macro("TH", tree.commandName.uppercased(), "1", "", "meet \(version)", "meet")
    page.macro("SH", "NAME")
    page.text("\(tree.commandName) - \(tree.abstract.map(Self.phrase) ?? "")")
    page.macro("SH", "SYNOPSIS")
    page.entry(tree.commandName, placeholders: ["<command>", "[<argument> ...]"])
    page.macro("SH", "DESCRIPTION")
    page.prose(tree.discussion ?? tree.abstract ?? "")
    describe(tree, in: &page)
    page.macro("SH", "COMMANDS")
    for command in tree.shownCommands { describe(below: command, in: &page) }
    for (title, entries) in Self.surroundings {
      page.macro("SH", title)
      for (term, meaning) in entries { page.item(term, meaning) }
    }
    return page.description
  }

  private func describe(below command: CommandTree, in page: inout Roff) {
    page.macro("SS", command.path)
    page.entry(command.path, placeholders: command.shownArguments.map(\.synopsis))
    page.macro("PP")
    page.text(command.abstract ?? "")
    page.prose(command.discussion ?? "")
    describe(command, in: &page)
    for inner in command.shownCommands { describe(below: inner, in: &page) }
  }

  private func describe(_ command: CommandTree, in page: inout Roff) {
    for argument in command.shownArguments {
      page.item(argument.term, argument.abstract ?? "")
    }
  }

  /// The phrase that the sentence holds, as the list of all manual pages shows it.
  private static func phrase(_ sentence: String) -> String {
    let phrase = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return phrase.prefix(1).lowercased() + phrase.dropFirst()
  }

  /// What every command shares.
  private static let surroundings: [(String, [(term: String, meaning: String)])] = [
    (
      "ENVIRONMENT",
      [
        ("MEET_NOW", "The moment that counts as now, as 2026-05-13T09:00:00Z; --now goes before."),
        ("NO_COLOR", "When set, nothing is printed in colour."),
      ]
    ),
    (
      "EXIT STATUS",
      [
        ("0", "It is done."),
        ("1", "It failed, or errors were found."),
        ("2", "It was refused, because something would have been lost."),
        ("64", "It was called the wrong way."),
      ]
    ),
  ]
}

extension CommandTree.Argument {
  fileprivate var term: String {
    let words = kind == .positional ? [placeholder] : spellings
    return words.joined(separator: ", ") + (kind == .option ? " " + placeholder : "")
  }

  fileprivate var synopsis: String {
    let word = kind == .positional ? placeholder : spellings.last ?? ""
    let shown = word + (kind == .option ? " " + placeholder : "") + (isRepeating ? " ..." : "")
    return isOptional ? "[\(shown)]" : shown
  }
}
