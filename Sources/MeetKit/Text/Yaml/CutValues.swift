/// Values without quotes of which YAML reads less than a person wrote.
///
/// ` #` begins a comment and `!` a tag, wherever they stand, and `null` is nothing at all.
struct CutValues {
  /// The lines of the YAML, as they stand on the page.
  let lines: [String]

  /// Keys whose values are words of people, with what stands below them.
  static let freeKeys: Set = [
    "title", "name", "asked by", "kind", "window", "how", "why", "tell", "checklist", "actions",
    "topics", "note", "place", "summary", "description", "context", "measure", "what",
  ]

  /// A value that is shorter on the page than it looks: where the rest begins, and what was read.
  struct Cut {
    var line: Int
    var column: Int
    var message: String
    /// The value as it was meant, between quotes.
    var whole: String
  }

  /// What is lost of a value that begins at a place of the YAML; nil when nothing is.
  ///
  /// A comment is one as people write it, with two spaces before `#` and one behind it; elsewhere,
  /// where no words of people stand, only a word or number right behind `#` is none.
  func cut(_ value: String, at line: Int, _ column: Int, isFree: Bool) -> Cut? {
    guard let end = end(of: value, line, column) else { return nil }
    let rest = end.rest.unicodeScalars
    let spaces = rest.prefix { $0 == " " || $0 == "\t" }
    let comment = rest.dropFirst(spaces.count)
    guard comment.first == "#", !spaces.isEmpty || value.isEmpty else { return nil }
    let next = comment.dropFirst().first
    let isWord = next.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
    let isComment = spaces.count > 1 && (next == " " || next == nil)
    guard isWord || isFree && !isComment && !value.isEmpty else { return nil }
    let words = String(comment).asLine
    return Cut(
      line: end.line,
      column: end.column + spaces.count,
      message: value.isEmpty
        ? "nothing is read here: '#' begins a comment"
        : "only '\(value.shortened(to: 60))' is read: '#' begins a comment",
      whole: value.isEmpty ? words : "\(value) \(words)".asLine
    )
  }

  /// What a line has from a column on, without spaces at its end.
  func text(at line: Int, _ column: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    return String(String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
      .asLine
  }

  /// Where a plain value ends, which may go over several lines; nil when it is not found.
  private func end(
    of value: String,
    _ line: Int,
    _ column: Int
  ) -> (line: Int, column: Int, rest: String)? {
    guard lines.indices.contains(line - 1) else { return nil }
    var wanted = value.unicodeScalars[...]
    for index in lines.indices.dropFirst(line - 1) {
      let all = lines[index].unicodeScalars
      let start = index == line - 1 ? column - 1 : all.prefix { $0 == " " || $0 == "\t" }.count
      let text = all.dropFirst(start)
      if text.starts(with: wanted) {
        let rest = text.dropFirst(wanted.count)
        return (index + 1, start + wanted.count + 1, String(String.UnicodeScalarView(rest)))
      }
      let words = String(String.UnicodeScalarView(text)).asLine.unicodeScalars
      guard wanted.starts(with: words) else { return nil }
      wanted = wanted.dropFirst(words.count)
      // A line end is read as a space, empty lines as line ends.
      wanted = wanted.drop { $0 == " " || $0 == "\n" }
    }
    return nil
  }
}
