/// The marks that git leaves in a page where two copies of it differ.
///
/// Both copies stand on such a page, so that nobody knows what it says.
package enum ConflictMarks {
  /// Every mark at the beginning of a line: `<<<<<<< ours`, `||||||| base`, `=======` between
  /// them, `>>>>>>> theirs`.
  package static func find(in bytes: [UInt8], file: String) -> [Diagnostic] {
    guard mayBeIn(bytes) else { return [] }
    var found: [Diagnostic] = []
    var isOpen = false
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let sign = sign(of: line) else { continue }
      if sign == 0x3C { isOpen = true }
      // A line of equal signs or bars is one elsewhere, and a deep quotation too.
      guard isOpen else { continue }
      if sign == 0x3E { isOpen = false }
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      found.append(
        Diagnostic(
          .error,
          at: TextLocation(file: file, line: number + 1, column: 1),
          "'\(text.shortened(to: 40))' is a mark of git where two copies of the page differ",
          remedy: "keep what is right, and delete the lines with marks"
        )
      )
    }
    return found
  }

  private static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 7 else { return false }
      return (0..<bytes.count - 7).contains { start in
        bytes[start] == 0x3C && (start == 0 || bytes[start - 1] == 0x0A)
          && bytes[start..<start + 7].allSatisfy { $0 == 0x3C }
      }
    }
  }

  /// Seven of a sign, with nothing behind them or a space.
  private static func sign(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(sign),
      line.prefix(7).count == 7, line.prefix(7).allSatisfy({ $0 == sign })
    else { return nil }
    let behind = line.dropFirst(7).first
    return behind == nil || behind == 0x20 || behind == 0x0D ? sign : nil
  }
}
