extension String {
  /// The text on one line, safe for a terminal: controls, line ends and bidirectional overrides
  /// become a space or vanish.
  package var withoutControls: String {
    // What is taken out has one of these bytes; most texts have none.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    var iterator = unicodeScalars.makeIterator()
    while let scalar = iterator.next() {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// At most `length` characters, the last an ellipsis when something was cut.
  package func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}

extension String {
  /// The text on one line, safe for a page: no controls, no space at either end.
  package var asLine: String {
    let scalars = withoutControls.unicodeScalars
    guard let start = scalars.firstIndex(where: { $0 != " " }),
      let end = scalars.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(scalars[start...end])
  }
}
