/// The page `minutes.md` as minutes.
///
/// Structure is read at column 0 only. Reading never fails for what people add: a line that is
/// nothing else is kept as text. Faults are what the head lacks or says wrongly.
///
/// ```swift
/// let read = MinutesReader.read(page, group: group)
/// for diagnostic in read.diagnostics { print(diagnostic) }
/// ```
public struct MinutesReader {
  var lines: [Substring]
  var next = 0
  let file: String
  var diagnostics: [Diagnostic] = []
  /// The decisions and actions of the page, each with its line from 1.
  var given: [(line: MinutesLine, number: Int)] = []

  /// Reads a page; nil when its head is too broken to say which meeting it is.
  ///
  /// The folder's meeting and the people are not compared when they are nil.
  public static func read(
    _ page: String,
    file: String = "minutes.md",
    meeting: MeetingID? = nil,
    group: Group? = nil
  ) -> Parsed<Minutes?> {
    readWithPlaces(page, file: file, meeting: meeting, group: group).parsed
  }

  /// The same, with the place of each number that the page gives.
  package static func readWithPlaces(
    _ page: String,
    file: String,
    meeting: MeetingID? = nil,
    group: Group? = nil
  ) -> (parsed: Parsed<Minutes?>, given: [GivenID]) {
    var reader = MinutesReader(page, file: file)
    guard let minutes = reader.read() else { return (Parsed(nil, reader.diagnostics), []) }
    if let meeting { reader.check(minutes, isOf: meeting) }
    if let group { reader.check(minutes, people: group) }
    reader.checkSlips()
    let given = reader.given.compactMap { line, number in
      GivenID(line, in: minutes.meeting, at: TextLocation(file: file, line: number, column: 1))
    }
    return (Parsed(minutes, reader.diagnostics), given)
  }

  private init(_ page: String, file: String) {
    var page = page[...]
    if page.unicodeScalars.first == "\u{FEFF}" { page.unicodeScalars.removeFirst() }
    self.init(lines: page.lines.map { $0.before("\r") ?? $0 }, file: file)
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
      } else if var item = MinutesItem(heading: lines[next]) {
        next += 1
        item.link = link()
        item.lines = body()
        minutes.items.append(item)
      } else {
        minutes.preamble += body()
        if next < lines.count, MinutesItem(heading: lines[next]) == nil,
          lines[next] != MinutesWords.outside
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
}

extension GivenID {
  /// The number of a decision or an action as it is written down; nil for any other line.
  fileprivate init?(_ line: MinutesLine, in meeting: MeetingID, at place: TextLocation) {
    switch line {
    case .decision(let decision):
      let isOpen = if case .agreed = decision.outcome { false } else { true }
      self.init(.decision(decision.id), in: meeting, at: place, isOpen: isOpen)
    case .action(let action): self.init(.action(action.id), in: meeting, at: place)
    default: return nil
    }
  }
}
