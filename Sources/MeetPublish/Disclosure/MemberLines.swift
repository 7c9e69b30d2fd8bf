import MeetModel

/// Cuts from a page of Markdown what is for members, and leaves a mark where it stood.
enum MemberLines {
  /// Without its colon, in small letters.
  private static let mark = Array(ForMembers.mark.lowercased().utf8.dropLast())
  private static let instead = Array("*(for members)*".utf8)

  /// The page without lines that begin with "For members:", however they are marked up: as items
  /// of any list, with a box, quoted, as headings, behind a speaker, in a cell; in bold or not, in
  /// capitals or not.
  ///
  /// With such a line go the rest of its paragraph and what stands further in below it.
  static func cut(_ bytes: [UInt8]) -> [UInt8] {
    guard holdsMark(bytes) else { return bytes }
    var lines: [[UInt8]] = []
    /// How far in the line stands that was cut last, and whether its paragraph goes on.
    var within: (indent: Int, isParagraph: Bool)?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let isBlank = indent == line.count
      if let (outer, isParagraph) = within {
        if isBlank {
          within = (outer, false)
          continue
        }
        if indent > outer || isParagraph && goesOn(line) { continue }
      }
      within = nil
      if let start = start(in: line) {
        // Emphasis that begins before the words would have no end.
        lines.append(line[..<start].filter { $0 != 0x2A && $0 != 0x5F } + instead)
        within = (indent, true)
      } else {
        lines.append(Array(line))
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func holdsMark(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { bytes[$0] | 0x20 == mark[0] && isMark(bytes[$0...]) }
    }
  }

  /// The words of the mark begin the text.
  private static func isMark(_ text: some Sequence<UInt8>) -> Bool {
    text.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.starts(with: mark)
  }

  /// Where the mark begins in a line.
  private static func start(in line: ArraySlice<UInt8>) -> Int? {
    var rest = afterSigns(line)
    // Somebody says it: `*Bo:* For members: …`.
    if !isMark(rest), let end = rest.firstIndex(of: 0x3A), rest[end...].starts(with: [0x3A, 0x2A]) {
      rest = afterSigns(rest[(end + 2)...])
    }
    if isMarkWithColon(rest) { return rest.startIndex }
    guard line.contains(0x7C) else { return nil }
    // A cell of a table.
    return line.indices.filter { line[$0] == 0x7C }.lazy.map { afterSigns(line[($0 + 1)...]) }
      .first(where: isMarkWithColon)?.startIndex
  }

  private static func isMarkWithColon(_ text: ArraySlice<UInt8>) -> Bool {
    isMark(text)
      && text.dropFirst(mark.count).first { ![0x20, 0x2A, 0x5F].contains($0) } == 0x3A
  }

  /// The line without what makes it an item, a quotation, a heading or bold.
  private static func afterSigns(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let byte = rest.first {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      if " \t*+-_>#|".utf8.contains(byte) {
        rest = rest.dropFirst()
      } else if rest.count > 2, byte == 0x5B, rest[rest.startIndex + 2] == 0x5D {
        rest = rest.dropFirst(3)
      } else if !digits.isEmpty, let end = rest[digits.endIndex...].first,
        [0x2E, 0x29].contains(end)
      {
        rest = rest[(digits.endIndex + 1)...]
      } else {
        break
      }
    }
    return rest
  }

  /// The line goes on with a paragraph: it begins no other block, and is no line such as
  /// "Present: Ada".
  private static func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    if text.isEmpty || "#|*+-".utf8.contains(text[text.startIndex]) { return false }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, [0x2E, 0x29].contains(text[digits.endIndex...].first) { return false }
    let word = text.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    return word.isEmpty || text[word.endIndex...].first != 0x3A
  }
}
