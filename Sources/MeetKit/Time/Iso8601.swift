/// Durations as ISO 8601 writes them.
enum Iso8601 {
  /// Whole minutes of `PT2H15M`, `P1DT6H` or `PT90M`; seconds round to the nearest minute.
  ///
  /// Nil for anything else, and for months and years, whose length depends on when they begin.
  static func minutes(_ text: String) -> Int? {
    var rest = text.utf8[...]
    guard rest.popFirst() == 0x50, !rest.isEmpty else { return nil }
    var seconds = 0
    var units: [(letter: UInt8, seconds: Int)] = [(0x57, 604_800), (0x44, 86_400)]
    var isTime = false
    while let first = rest.first {
      if first == 0x54, !isTime {
        isTime = true
        units = [(0x48, 3600), (0x4D, 60), (0x53, 1)]
        rest.removeFirst()
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard let count = Int(digits: digits), count < 1_000_000, let letter = rest.popFirst(),
        let index = units.firstIndex(where: { $0.letter == letter })
      else { return nil }
      seconds += count * units[index].seconds
      units.removeFirst(index + 1)
    }
    return (seconds + 30) / 60
  }
}
