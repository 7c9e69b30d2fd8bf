package import MeetModel

/// The page `minutes.md` as minutes.
///
/// Structure is read at column 0 only. Reading never fails for what people add: a line that is
/// nothing else is kept as text. Faults are what the head lacks or says wrongly.
package struct MinutesReader {
  var lines: [Substring]
  var next = 0
  let file: String
  var diagnostics: [Diagnostic] = []

  /// Reads a page; nil when its head is too broken to say which meeting it is.
  ///
  /// The folder's meeting and the people are not compared when they are nil.
  package static func read(
    _ page: String,
    file: String,
    meeting: MeetingID? = nil,
    group: Group? = nil
  ) -> Parsed<Minutes?> {
    var page = page[...]
    if page.unicodeScalars.first == "\u{FEFF}" { page.unicodeScalars.removeFirst() }
    let lines = page.lines.map { $0.before("\r") ?? $0 }
    var reader = MinutesReader(lines: lines, file: file)
    let minutes = reader.read()
    if let minutes, let meeting { reader.check(minutes, isOf: meeting) }
    if let minutes, let group { reader.check(minutes, people: group) }
    return Parsed(minutes, reader.diagnostics)
  }

  private init(lines: [Substring], file: String) {
    self.lines = lines
    self.file = file
  }

  private mutating func read() -> Minutes? {
    guard let meeting = frontMatter() else { return nil }
    guard var minutes = head(meeting) else { return nil }
    while next < lines.count {
      if lines[next] == MinutesWords.outside {
        next += 1
        minutes.preamble = body()
      } else if var item = Self.heading(lines[next]) {
        next += 1
        item.link = link()
        item.lines = body()
        minutes.items.append(item)
      } else {
        minutes.preamble += body()
        if next < lines.count, Self.heading(lines[next]) == nil, lines[next] != MinutesWords.outside
        {
          next += 1
        }
      }
    }
    return minutes
  }

  private mutating func link() -> String? {
    var ahead = next
    while ahead < lines.count, lines[ahead].isEmpty { ahead += 1 }
    guard ahead < lines.count, let link = lines[ahead].after("Link: ") else { return nil }
    next = ahead + 1
    return MarkdownText.address(String(link))
  }

  mutating func fault(_ line: Int, _ message: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(.error, at: .init(file: file, line: line + 1, column: 1), message, remedy: remedy)
    )
  }

  /// The heading of an item, or nil.
  static func heading(_ line: Substring) -> MinutesItem? {
    guard line.after("## ") != nil else { return nil }
    guard let match = line.whole(headingPattern), let number = Int(match.1),
      let kind = ItemKind(word: String(match.2)), let planned = Int(match.5)
    else { return nil }
    let extensions = match.8.parts(between: ", ").compactMap { $0.whole(extensionPattern) }
    return MinutesItem(
      number: number,
      kind: kind,
      title: MarkdownText.unescaped(match.3),
      lead: match.4.map(String.init),
      planned: planned,
      took: match.6.flatMap { Int($0) },
      extensions: extensions.map { .init(minutes: Int($0.1) ?? 0, other: $0.2.flatMap { Int($0) }) }
    )
  }
}

extension MinutesReader {
  private static let headingPattern = Pattern(
    /## (\d{1,4}) · (\w+) · (.*) \((?:(.+?) · )?planned (\d{1,5}) · (?:took (\d{1,5})|(not reached))((?:, [+-]\d{1,5}(?: (?:from|to) item \d{1,4})?)*)\)/
  )
  private static let extensionPattern = Pattern(/([+-]\d{1,5})(?: (?:from|to) item (\d{1,4}))?/)
}
