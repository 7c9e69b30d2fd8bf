/// Characters that end a line in YAML 1.1 but not in our pages: U+0085, U+2028, U+2029.
///
/// They are exchanged for private characters that the text does not hold, and back afterwards,
/// so that they stay part of a value and line numbers stay true.
struct HiddenBreaks {
  private let pairs: [(shown: Unicode.Scalar, hidden: Unicode.Scalar)]

  init(in lines: some Collection<String>) {
    var used: Set<Unicode.Scalar> = []
    for line in lines {
      for scalar in line.unicodeScalars where Self.isConcerned(scalar) { used.insert(scalar) }
    }
    let shown = used.intersection(Self.breaks).sorted()
    let free = Self.stock.filter { !used.contains($0) }
    pairs = zip(shown, free).map { (shown: $0, hidden: $1) }
  }

  func hide(_ text: String) -> String { exchange(text, pairs) }

  func show(_ text: String) -> String { exchange(text, pairs.map { ($0.hidden, $0.shown) }) }

  private func exchange(_ text: String, _ pairs: [(Unicode.Scalar, Unicode.Scalar)]) -> String {
    guard !pairs.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(pairs.first { $0.0 == scalar }?.1 ?? scalar)
    }
    return String(result)
  }

  private static let breaks: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
  /// The last private-use characters there are.
  private static let stock = (0x10_FF00...0x10_FFFD).compactMap { Unicode.Scalar($0 as UInt32) }

  private static func isConcerned(_ scalar: Unicode.Scalar) -> Bool {
    breaks.contains(scalar) || scalar.value >= 0x10_FF00
  }
}
