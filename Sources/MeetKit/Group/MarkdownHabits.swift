/// How a group writes Markdown, and where the short names in it lead.
struct MarkdownHabits: Hashable, Sendable {
  /// What the end of a line within a paragraph is to its reader.
  enum LineEnds: String, CaseIterable, Hashable, Sendable {
    case spaces, breaks
  }

  var lineEnds: LineEnds = .spaces
  /// "Present: Ada, Bo" stays a line of its own.
  var keyLines: Bool = true
  /// `:tada:` is shown as a sign.
  var emoji: Bool = true
  /// The address in front of a page's name, for `[[Some page]]`.
  var wiki: String?
  /// The project of `#12` and `!34`, as `https://git.example.org/twg/desk`; nil for the tracker's.
  var tickets: String?
  /// The address in front of an account, for `@name`.
  var people: String?
}
