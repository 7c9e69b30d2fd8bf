extension String {
  /// The columns of a terminal that the text takes.
  ///
  /// Two for what East Asian scripts write wide, and for pictures (Unicode Standard Annex 11).
  package var terminalWidth: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }
}

extension Character {
  fileprivate var isWide: Bool {
    unicodeScalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }
      || unicodeScalars.prefix(1).contains { scalar in
        Self.wideBlocks.contains { $0.contains(scalar.value) }
      }
  }

  /// Hangul, kana, ideographs and their full-width signs.
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
