import MeetModel

/// Cuts from a page of Markdown what is for members, and leaves a mark where it stood.
enum MemberLines {
  private static let mark = Array(ForMembers.mark.utf8)
  private static let instead = Array("*(for members)*".utf8)

  /// The page without list items and lines that begin with "For members:".
  ///
  /// With such a line go those below it that stand further in.
  static func cut(_ bytes: [UInt8]) -> [UInt8] {
    guard holdsMark(bytes) else { return bytes }
    var result: [UInt8] = []
    var depth: Int?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let isBlank = indent == line.count
      if let within = depth, isBlank || indent > within { continue }
      depth = nil
      if !result.isEmpty { result.append(0x0A) }
      let start = line.dropFirst(indent).drop { Self.isSign($0) }
      if start.starts(with: mark) {
        result += line[..<start.startIndex].filter { $0 != 0x2A && $0 != 0x5F } + instead
        depth = indent
      } else {
        result += line
      }
    }
    return result
  }

  private static func holdsMark(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }
  }

  /// Stands before the words of a list item, or makes them bold.
  private static func isSign(_ byte: UInt8) -> Bool {
    [0x20, 0x2A, 0x2B, 0x2D, 0x5F].contains(byte)
  }
}
