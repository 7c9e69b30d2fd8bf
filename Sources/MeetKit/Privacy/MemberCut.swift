/// A text without what is for members: the line that begins with the mark, the rest of its
/// paragraph, and what stands further in below it.
///
/// A paragraph ends where CommonMark ends it, and not where a line merely looks like something
/// else: `+49 30 …`, `*word*`, `#12`, `2026.`, `-x` and `Kim:` go on with it.
struct MemberCut {
  private(set) var isFound = false
  private var lines: [ArraySlice<UInt8>] = []
  private var kept: [[UInt8]] = []
  private let instead: [UInt8]

  /// What is being cut.
  private struct Cut {
    /// How far in its first line stands.
    var indent: Int
    var isParagraph = true
    /// Its first line is an item with a number, or a row of a table.
    var isNumbered: Bool
    var isRow: Bool
  }

  private var cut: Cut?
  /// The fence of a block of code that is open, and whether it is cut.
  private var fence: (sign: UInt8, length: Int, isCut: Bool)?

  /// Looks through a text, and puts `instead` where something is cut.
  init(_ bytes: [UInt8], instead: [UInt8]) {
    self.instead = instead
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for number in lines.indices { look(at: number) }
  }

  var bytes: [UInt8] { Array(kept.joined(separator: [0x0A])) }

  private mutating func look(at number: Int) {
    let line = lines[number]
    if isWithinCut(number) { return }
    let next = number + 1 < lines.count ? lines[number + 1] : []
    if let start = MemberText.start(in: line) ?? MemberText.start(in: line, before: next) {
      isFound = true
      kept.append(head(of: line[..<start]) + instead)
      cut = Cut(
        indent: indent(of: line),
        isNumbered: Self.number(in: line) != nil,
        isRow: line[..<start].contains(0x7C)
      )
    } else {
      kept.append(Array(line))
    }
    if let open = Self.fence(in: line) { toggle(open, isCut: false) }
  }

  /// The line goes with what is cut; a line that does not ends that.
  private mutating func isWithinCut(_ number: Int) -> Bool {
    let line = lines[number]
    if let fence {
      guard fence.isCut else {
        // In code that stays, the lines that are cut end with it.
        if Self.fence(in: line) != nil { cut = nil }
        return cut != nil && isGoingOn(number)
      }
      if let close = Self.fence(in: line) { toggle(close, isCut: true) }
      return true
    }
    guard cut != nil, isGoingOn(number) else { return false }
    if let open = Self.fence(in: line) { toggle(open, isCut: true) }
    return true
  }

  private mutating func isGoingOn(_ number: Int) -> Bool {
    guard let cut else { return false }
    let line = lines[number]
    let text = line.drop { MemberText.isSpace($0) || $0 == 0x3E }
    if text.isEmpty {
      self.cut?.isParagraph = false
      // An empty line of a quotation stays, since it is a quotation's end.
      return text.startIndex == line.startIndex || !line.contains(0x3E)
    }
    if indent(of: line) > cut.indent || cut.isParagraph && !beginsBlock(text, number, cut) {
      return true
    }
    self.cut = nil
    return false
  }

  /// The fence opens a block of code, or closes the one that is open.
  private mutating func toggle(_ found: (sign: UInt8, length: Int, isBare: Bool), isCut: Bool) {
    guard let open = fence else {
      fence = (found.sign, found.length, isCut)
      return
    }
    if found.isBare, found.sign == open.sign, found.length >= open.length { fence = nil }
  }

  /// What stands in front of the mark, without emphasis, which would have no end.
  private func head(of text: ArraySlice<UInt8>) -> [UInt8] {
    let containers = MemberText.containers(of: text)
    var rest = Array(text.dropFirst(containers))
    while let last = rest.last, MemberText.isEmphasis(last) { rest.removeLast() }
    rest.removeAll { $0 == 0x2A }
    return Array(text.prefix(containers)) + rest
  }

  /// Columns in front of the text, those of quotations among them.
  private func indent(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      .reduce(0) { $1 == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1 }
  }

  /// The line begins a block of its own, even within a paragraph.
  private func beginsBlock(_ text: ArraySlice<UInt8>, _ number: Int, _ cut: Cut) -> Bool {
    let first = text[text.startIndex]
    let isApart = text.dropFirst().first.map(MemberText.isSpace) ?? true
    switch first {
    case 0x2A, 0x2B, 0x2D, 0x3D: return isApart || Self.isRule(text)
    case 0x5F: return Self.isRule(text)
    case 0x23:
      let levels = text.prefix { $0 == 0x23 }
      return levels.count <= 6 && (text[levels.endIndex...].first.map(MemberText.isSpace) ?? true)
    case 0x7C:
      // A table: further rows, or a head with its line below.
      return cut.isRow || number + 1 < lines.count && Self.isBelowHead(lines[number + 1])
    default:
      guard let value = Self.number(in: text) else { return false }
      // Only a first item may stand in the middle of a paragraph.
      return value == 1 || cut.isNumbered || indent(of: lines[number]) < cut.indent
    }
  }

  /// Of an item with a number.
  private static func number(in line: ArraySlice<UInt8>) -> Int? {
    let text = line.drop { MemberText.isSpace($0) || $0 == 0x3E }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count < 10, let sign = text[digits.endIndex...].first,
      [0x2E, 0x29].contains(sign),
      text[(digits.endIndex + 1)...].first.map(MemberText.isSpace) ?? true
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// `---`, `* * *`, `===`.
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    let signs = text.filter { !MemberText.isSpace($0) }
    return signs.allSatisfy { $0 == signs.first } && (signs.count > 2 || signs.first == 0x3D)
  }

  /// `|---|:-:|`.
  private static func isBelowHead(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x2D) && line.allSatisfy { MemberText.isSpace($0) || "|-:>".utf8.contains($0) }
  }

  /// Three or more of the same sign that begin a line, and whether nothing stands behind them.
  private static func fence(
    in line: ArraySlice<UInt8>
  ) -> (sign: UInt8, length: Int, isBare: Bool)? {
    let text = line.dropFirst(MemberText.containers(of: line))
    guard let sign = text.first, sign == 0x60 || sign == 0x7E else { return nil }
    let signs = text.prefix { $0 == sign }
    let rest = text[signs.endIndex...]
    guard signs.count > 2, sign == 0x7E || !rest.contains(0x60) else { return nil }
    return (sign, signs.count, rest.allSatisfy(MemberText.isSpace))
  }
}
