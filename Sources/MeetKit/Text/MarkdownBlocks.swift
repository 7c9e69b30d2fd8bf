/// What makes a block of Markdown where a text begins.
enum MarkdownBlocks {
  /// The text would begin a heading, a list, a quotation, code, a rule, a definition of a link or
  /// HTML: with a backslash in front it is a text.
  static func begins(_ text: some StringProtocol) -> Bool {
    let line = text.utf8.prefix { $0 != 0x0A }
    guard let first = line.first else { return false }
    let run = line.prefix { $0 == first }.count
    let next = line.dropFirst(run).first
    let isApart = next == nil || next == 0x20 || next == 0x09
    switch first {
    case 0x3E: return true
    case 0x23: return run <= 6 && isApart
    case 0x2D, 0x2A, 0x5F, 0x2B:
      if first != 0x5F, run == 1, isApart { return true }
      return first != 0x2B && isRule(line, of: first)
    case 0x60, 0x7E: return run >= 3
    case 0x5B: return isDefinition(line)
    case 0x3C: return isHTML(line)
    default: return false
    }
  }

  private static func isRule(_ line: some Collection<UInt8>, of mark: UInt8) -> Bool {
    line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 } && line.count { $0 == mark } >= 3
  }

  /// As `[1]: https://example.org`, which nobody sees.
  private static func isDefinition(_ line: some Collection<UInt8>) -> Bool {
    guard let end = line.firstIndex(of: 0x5D) else { return false }
    return line[end...].dropFirst().first == 0x3A
  }

  /// No address stands between the brackets.
  private static func isHTML(_ line: some Collection<UInt8>) -> Bool {
    guard let next = line.dropFirst().first else { return false }
    let isName = (0x61...0x7A).contains(next | 0x20) || [0x21, 0x2F, 0x3F].contains(next)
    let word = line.dropFirst().prefix { $0 != 0x20 && $0 != 0x3E }
    return isName && !word.contains(0x3A) && !word.contains(0x40)
  }

  /// A number that would begin a list, as `20. May` does: its digits and the backslashes behind them.
  static func number(_ text: some StringProtocol) -> (digits: Int, backslashes: Int)? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    let backslashes = text.utf8.dropFirst(digits).prefix { $0 == 0x5C }.count
    let rest = text.utf8.dropFirst(digits + backslashes)
    guard (1...9).contains(digits), rest.first == 0x2E || rest.first == 0x29,
      [nil, 0x20, 0x09, 0x0A].contains(rest.dropFirst().first)
    else { return nil }
    return (digits, backslashes)
  }
}
