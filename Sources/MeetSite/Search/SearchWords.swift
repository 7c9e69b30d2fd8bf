private import Foundation

/// The words of a text as they are looked for: runs of letters and digits, in lower case and without
/// accents, each once.
///
/// The script that searches, `search.js`, cuts and folds what is typed by the same rules.
struct SearchWords: Sendable {
  /// In no order.
  private(set) var words: [[UInt8]] = []
  private var numbers: [UInt64: Int] = [:]
  /// Runs with letters beyond ASCII, each of which is cut once.
  private var seen: Set<[UInt8]> = []

  /// Longer ones are no words: keys, addresses, sums of bytes.
  static let longest = 40

  init() {}

  init(_ texts: [String]) {
    for text in texts { add(text) }
  }

  /// The words of a text.
  mutating func add(_ text: String) { add(text.utf8, areTagsLeftOut: false) }

  /// The words that a reader of HTML sees; every `<` in it opens a tag, and every `&` an entity.
  mutating func add(html: String) { add(html.utf8, areTagsLeftOut: true) }

  private mutating func add(_ text: String.UTF8View, areTagsLeftOut: Bool) {
    var word: [UInt8] = []
    var isPlain = true
    var end: UInt8?
    for byte in text {
      if let last = end {
        if byte == last { end = nil }
        continue
      }
      switch byte {
      case 0x3C where areTagsLeftOut:
        take(&word, &isPlain)
        end = 0x3E
      case 0x26 where areTagsLeftOut:
        take(&word, &isPlain)
        end = 0x3B
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x80...:
        word.append(byte)
        isPlain = false
      default:
        take(&word, &isPlain)
      }
    }
    take(&word, &isPlain)
  }

  private mutating func take(_ word: inout [UInt8], _ isPlain: inout Bool) {
    defer {
      word.removeAll(keepingCapacity: true)
      isPlain = true
    }
    if word.isEmpty { return }
    guard isPlain else {
      guard seen.insert(word).inserted else { return }
      for part in Self.folded(String(decoding: word, as: UTF8.self)) { keep(Array(part.utf8)) }
      return
    }
    keep(word)
  }

  /// Letters beyond ASCII, cut where they are signs and without what stands above and below them.
  private static func folded(_ text: String) -> [String] {
    let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { $0.properties.generalCategory.kind != .mark }
    return plain.split { $0.properties.generalCategory.kind == .other }
      .map { word in
        // Greek has another form of one letter at the end of a word.
        String(String.UnicodeScalarView(word.map { $0 == "\u{3C2}" ? "\u{3C3}" : $0 }))
      }
  }

  private mutating func keep(_ word: [UInt8]) {
    guard word.count > 1, word.count <= Self.longest else { return }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    // Of two words with one sum the second one stands behind the next free sum.
    while let number = numbers[hash] {
      if words[number] == word { return }
      hash &+= 1
    }
    numbers[hash] = words.count
    words.append(word)
  }
}

extension Unicode.GeneralCategory {
  fileprivate enum Kind {
    case letterOrNumber, mark, other
  }

  fileprivate var kind: Kind {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      .letterOrNumber
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    default: .other
    }
  }
}
