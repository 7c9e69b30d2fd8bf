import MeetKit

/// Something that can be found on a site.
struct SearchEntry: Sendable {
  /// From the folder of the site: `decisions/TWG-2026-014/`.
  var address: String
  var title: String
  /// What it is, for who reads: "decision".
  var kind: String
  var date: Day?
  /// The words by which it is found, those of its title among them.
  let words: [[UInt8]]

  init(_ address: String, title: String, kind: String, date: Day?, text: String) {
    self.init(address, title: title, kind: kind, date: date, words: SearchWords([text]))
  }

  init(_ address: String, title: String, kind: String, date: Day?, words: SearchWords) {
    self.address = address
    self.title = title
    self.kind = kind
    self.date = date
    var words = words
    words.add(title)
    self.words = words.words
  }
}

/// An index of a site that a page loads by itself, without a server.
///
/// `search/entries.js` lists what can be found; the words stand in files by their first letter, of
/// which a search loads those that it needs. They are scripts and no data, since a page on a disk
/// may load scripts only.
package struct SearchIndex: Sendable {
  /// Their contents by their paths within the site.
  let files: [String: [UInt8]]

  /// The file is a list of an index.
  package static func isList(_ path: String) -> Bool {
    path.hasPrefix("search/") && path.hasSuffix(".js")
  }

  /// Newest first; of one day in the order in which they were given.
  init(_ entries: [SearchEntry]) {
    let entries = entries.enumerated()
      .sorted { a, b in
        (b.element.date?.number ?? .min, a.offset) < (a.element.date?.number ?? .min, b.offset)
      }
      .map(\.element)
    var rows = [[Occurrence]](repeating: [], count: 256)
    for (number, entry) in entries.enumerated() {
      for word in entry.words { rows[Self.row(word[0])].append((word, number)) }
    }
    let made = inParallel(rows.count, inRowsOf: 1) { [rows] in Self.shelves(of: rows[$0]) }
    var files = ["search/entries.js": Self.list(entries)]
    for shelves in made {
      files.merge(shelves) { _, _ in preconditionFailure("a shelf is made of one row") }
    }
    self.files = files
  }

  /// A word, and the number of the entry in which it stands.
  private typealias Occurrence = (word: [UInt8], entry: Int)

  /// The row of the words that begin with a byte: all words of a shelf are in one row.
  ///
  /// Of letters that are two bytes long, four first bytes share a shelf.
  private static func row(_ byte: UInt8) -> Int {
    (0xC0..<0xE0).contains(byte) ? 0x80 + Int((byte & 0x1F) >> 2) : Int(byte)
  }

  /// The files for the words of a row.
  private static func shelves(of occurrences: [Occurrence]) -> [String: [UInt8]] {
    var places: [[UInt8]: [Int]] = [:]
    for (word, entry) in occurrences { places[word, default: []].append(entry) }
    var files: [String: [UInt8]] = [:]
    for (shelf, words) in Dictionary(grouping: places, by: { shelf($0.key) }) {
      let lines = words.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { word, entries in
        "\(quoted(word)):\"\(steps(entries))\""
      }
      files["search/\(shelf).js"] = Array(
        "meetSearch.words(\"\(shelf)\",{\n\(lines.joined(separator: ",\n"))\n})\n".utf8
      )
    }
    return files
  }

  private static func list(_ entries: [SearchEntry]) -> [UInt8] {
    let lines = entries.map { entry in
      let fields = [entry.address, entry.title, entry.kind, entry.date?.description ?? ""]
      return "[" + fields.map { quoted(Array($0.utf8)) }.joined(separator: ",") + "]"
    }
    return Array("meetSearch.entries([\n\(lines.joined(separator: ",\n"))\n])\n".utf8)
  }

  /// The file in which a word stands: its first letter or digit, or for others the number of the
  /// 256 signs among which it is, as `u06`.
  static func shelf(_ word: [UInt8]) -> String {
    guard let first = String(decoding: word, as: UTF8.self).unicodeScalars.first else {
      return "u00"
    }
    if first.isASCII { return String(first) }
    let block = String(first.value >> 8, radix: 16)
    return "u" + (block.utf8.count == 1 ? "0" : "") + block
  }

  /// Rising numbers as what each is more than the one before, to the base of 36.
  static func steps(_ numbers: [Int]) -> String {
    var last = 0
    return numbers.map { number in
      defer { last = number }
      return String(number - last, radix: 36)
    }.joined(separator: " ")
  }

  /// A text as a script has it; nothing in it ends the script, whatever surrounds it.
  private static func quoted(_ text: [UInt8]) -> String {
    var result = "\""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{00}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
