/// A prompt and a line as rows of a screen, by the columns that their characters take.
struct LineLayout: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var text = ""
    var columns = 0
  }

  /// The number of a row, and what stands in it in front of the cursor.
  struct Cursor: Hashable, Sendable {
    var row = 0
    var before = Row()
  }

  private(set) var rows = [Row()]
  private(set) var cursor = Cursor()
  let width: Int

  init(prompt: String, _ line: LineBuffer, width: Int) {
    self.init(Array(prompt) + line.characters, cursor: prompt.count + line.cursor, width: width)
  }

  init(_ characters: [Character], cursor place: Int, width: Int) {
    self.width = max(width, 2)
    for (index, character) in characters.enumerated() {
      let shown = character.onScreen
      let columns = shown.terminalWidth
      if rows[rows.count - 1].columns + columns > self.width { rows.append(Row()) }
      if index == place { cursor = Cursor(row: rows.count - 1, before: rows[rows.count - 1]) }
      rows[rows.count - 1].text += shown
      rows[rows.count - 1].columns += columns
    }
    if place >= characters.count {
      // The cursor needs a place of its own.
      if rows[rows.count - 1].columns >= self.width { rows.append(Row()) }
      cursor = Cursor(row: rows.count - 1, before: rows[rows.count - 1])
    }
  }
}

extension Character {
  /// As a screen may show it: a sign for what would steer the terminal.
  var onScreen: String {
    if self == "\t" { return " " }
    guard unicodeScalars.contains(where: \.steersTerminals) else { return String(self) }
    return unicodeScalars.map { scalar in
      guard scalar.steersTerminals else { return String(scalar) }
      let picture = scalar.value < 0x20 ? UnicodeScalar(0x2400 + scalar.value) : nil
      return String(picture ?? (scalar.value == 0x7F ? "\u{2421}" : "\u{FFFD}"))
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Controls, line ends, and what turns the direction of writing.
  fileprivate var steersTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
