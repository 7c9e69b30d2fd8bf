/// How the group writes Markdown, in `group.yml`.
enum MarkdownSection {
  private enum Answer: String, CaseIterable {
    case yes, no
  }

  static func read(_ node: YamlNode, _ found: inout Findings) -> MarkdownHabits {
    var habits = MarkdownHabits()
    let known = ["line ends", "key lines", "emoji", "wiki", "tickets", "people"]
    guard let fields = Fields(node, of: "the group's Markdown", known: known, &found) else {
      return habits
    }
    habits.lineEnds = fields.choice("line ends", &found) ?? habits.lineEnds
    habits.keyLines = answer("key lines", fields, &found) ?? habits.keyLines
    habits.emoji = answer("emoji", fields, &found) ?? habits.emoji
    habits.wiki = address("wiki", "https://wiki.example.org", fields, &found)
    habits.tickets = address("tickets", "https://git.example.org/twg/desk", fields, &found)
    habits.people = address("people", "https://git.example.org", fields, &found)
    return habits
  }

  private static func answer(
    _ key: String,
    _ fields: Fields,
    _ found: inout Findings
  ) -> Bool? {
    let answer: Answer? = fields.choice(key, &found)
    return answer.map { $0 == .yes }
  }

  /// An address of the web without a slash at its end.
  private static func address(
    _ key: String,
    _ example: String,
    _ fields: Fields,
    _ found: inout Findings
  ) -> String? {
    fields.value(key, "'\(example)'", &found) { text in
      let scheme = ["https://", "http://"].first(where: text.hasPrefix)
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !"<>\"'\\?#".unicodeScalars.contains($0)
      }
      guard let scheme, isPlain, text.utf8.count > scheme.utf8.count else { return nil }
      var address = text
      while address.hasSuffix("/") { address.removeLast() }
      return address
    }
  }
}
