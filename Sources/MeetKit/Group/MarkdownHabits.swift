/// How a group writes Markdown, and where the short names in it lead.
package struct MarkdownHabits: Hashable, Sendable {
  /// What the end of a line within a paragraph is to its reader.
  package enum LineEnds: String, CaseIterable, Hashable, Sendable {
    case spaces, breaks
  }

  package var lineEnds: LineEnds
  /// "Present: Ada, Bo" stays a line of its own.
  package var keyLines: Bool
  /// `:tada:` is shown as a sign.
  package var emoji: Bool
  /// The address in front of a page's name, for `[[Some page]]`.
  package var wiki: String?
  /// The project of `#12` and `!34`, as `https://git.example.org/twg/desk`; nil for the tracker's.
  package var tickets: String?
  /// The address in front of an account, for `@name`.
  package var people: String?

  package init(
    lineEnds: LineEnds = .spaces,
    keyLines: Bool = true,
    emoji: Bool = true,
    wiki: String? = nil,
    tickets: String? = nil,
    people: String? = nil
  ) {
    self.lineEnds = lineEnds
    self.keyLines = keyLines
    self.emoji = emoji
    self.wiki = wiki
    self.tickets = tickets
    self.people = people
  }
}
