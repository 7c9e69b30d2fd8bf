/// Finds any of many texts in another, in one pass over it.
struct SecretIndex: Sendable {
  /// Shorter texts are not looked for; a key is as long.
  static let shortest = 4

  private struct Entry: Sendable {
    var text: [UInt8]
    /// The number of the secret of which this is a wording.
    var secret: Int
    /// A word that may stand in any text.
    var isOneWord: Bool
  }

  /// By the first four bytes.
  private var entries: [UInt32: [Entry]] = [:]
  /// Which first two bytes there are, so that most places need no more than a look.
  private var beginnings = [Bool](repeating: false, count: 0x10000)

  init(_ secrets: [Secret], names: PublicNames) {
    for (number, secret) in secrets.enumerated() {
      let rewritten = names.without(secret.text)
      let wordings = Set(
        [secret.text, rewritten].flatMap { [ReadableText.folded($0)] + ReadableText.rendered($0) }
      )
      for text in wordings where text.count >= Self.shortest {
        let key = Self.key(text[...])
        entries[key, default: []].append(
          Entry(text: text, secret: number, isOneWord: Self.isOneWord(text))
        )
        beginnings[Int(key >> 16)] = true
      }
    }
  }

  /// The numbers of the secrets that occur in a text, and how often.
  ///
  /// One word, as "passwords", is in many texts and tells nothing; it counts where it is all that
  /// stands in a paragraph, an item or a cell.
  func search(_ searched: SearchedText) -> [Int: Int] {
    var found: [Int: Int] = [:]
    guard !entries.isEmpty, searched.bytes.count >= Self.shortest else { return found }
    searched.bytes.withUnsafeBufferPointer { text in
      beginnings.withUnsafeBufferPointer { beginnings in
        var key: UInt32 = 0
        for end in text.indices {
          key = key << 8 | UInt32(text[end])
          let start = end + 1 - Self.shortest
          guard beginnings[Int(key >> 16)], start >= 0, let candidates = entries[key] else {
            continue
          }
          for entry in candidates where text[start...].starts(with: entry.text) {
            let range = start..<(start + entry.text.count)
            if Self.isWhole(range, in: text), !entry.isOneWord || searched.isAll(range) {
              found[entry.secret, default: 0] += 1
            }
          }
        }
      }
    }
    return found
  }

  /// Letters of scripts that part words, and nothing else.
  private static func isOneWord(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars
      .allSatisfy { $0.value < 0x530 && $0.properties.isAlphabetic }
  }

  var isEmpty: Bool { entries.isEmpty }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(shortest).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// No letter or digit of ASCII goes on where another ends.
  ///
  /// Other scripts may write words without spaces between them, so they part nothing.
  private static func isWhole(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    !(joins(text[..<range.lowerBound].last) && joins(text[range].first))
      && !(joins(text[range].last) && joins(text[range.upperBound...].first))
  }

  private static func joins(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
