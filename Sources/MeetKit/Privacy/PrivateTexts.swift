/// Texts that were said in private, found again in another text without going through all of them.
struct PrivateTexts: Sendable {
  typealias Entry = (number: Int, text: String)

  private(set) var all: [Entry] = []
  /// Where texts stand in `all`, by the characters that they begin with.
  private var byBeginning: [String: [Int]] = [:]
  /// The first characters of those beginnings.
  private var firsts: Set<Character> = []

  /// Notes a text with the number of the line that said it.
  mutating func append(_ text: String, line number: Int) {
    all.append((number, text))
    let plain = PrivateText.plain(text)
    guard let first = plain.first, plain.count >= PrivateText.shortest else { return }
    firsts.insert(first)
    byBeginning[String(plain.prefix(PrivateText.shortest)), default: []].append(all.count - 1)
  }

  /// The first text that a text repeats, of those that still count.
  func first(repeatedIn text: String, where counts: (Entry) -> Bool) -> Entry? {
    guard !byBeginning.isEmpty else { return nil }
    let characters = Array(PrivateText.plain(text))
    var found: [Int] = []
    for start in characters.indices
    where start + PrivateText.shortest <= characters.count && firsts.contains(characters[start]) {
      let beginning = String(characters[start..<(start + PrivateText.shortest)])
      found += byBeginning[beginning, default: []].filter { place in
        characters[start...].starts(with: PrivateText.plain(all[place].text)) && counts(all[place])
      }
    }
    return found.min().map { all[$0] }
  }
}
