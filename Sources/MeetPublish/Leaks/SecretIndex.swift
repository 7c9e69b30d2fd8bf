/// Finds any of many texts in another, in one pass over it.
struct SecretIndex: Sendable {
  /// Shorter texts are not looked for; a key is as long.
  static let shortest = 4

  private struct Entry: Sendable {
    var text: [UInt8]
    /// The number of the secret of which this is a wording.
    var secret: Int
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
        entries[key, default: []].append(Entry(text: text, secret: number))
        beginnings[Int(key >> 16)] = true
      }
    }
  }

  /// The numbers of the secrets that occur in a text.
  func search(_ text: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    guard !entries.isEmpty, text.count >= Self.shortest else { return found }
    text.withUnsafeBufferPointer { text in
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
            if Self.isWhole(range, in: text) { found.insert(entry.secret) }
          }
        }
      }
    }
    return found
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
