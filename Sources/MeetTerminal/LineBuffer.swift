/// A line that is being typed, and where in it one is.
///
/// What moves and is erased is a character as people see it: a letter with its accents, a picture
/// of several signs.
struct LineBuffer: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// The next character is put in front of the one with this number.
  private(set) var cursor = 0
  /// What was erased last, for `yank`.
  private var erased = ""

  init() {}

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var before: String { String(characters[..<cursor]) }
  var behind: String { String(characters[cursor...]) }

  /// Puts another text in the place of all of it, with the cursor at its end.
  mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  mutating func insert(_ text: String) {
    // An accent joins what stands in front of it.
    let head = before + text
    characters = Array(head + behind)
    cursor = min(head.count, characters.count)
  }

  /// Does what a key that edits says; false when the key is none of those.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .text(let text): insert(text)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = startOfWord
    case .wordRight: cursor = endOfWord
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .backspace:
      if cursor > 0 {
        characters.remove(at: cursor - 1)
        cursor -= 1
      }
    case .delete:
      if cursor < characters.count { characters.remove(at: cursor) }
    case .eraseToStart: erase(0..<cursor)
    case .eraseToEnd: erase(cursor..<characters.count)
    case .eraseWord: erase(startOfWord..<cursor)
    case .eraseNextWord: erase(cursor..<endOfWord)
    case .yank: insert(erased)
    case .paste, .enter, .up, .down, .clearScreen, .interrupt, .endOfInput, .suspend, .escape,
      .other:
      return false
    }
    return true
  }
}

extension LineBuffer {
  private mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    erased = String(characters[range])
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var endOfWord: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
