extension String {
  /// The text on one line, safe for a terminal: controls, line ends and bidirectional overrides
  /// become a space or vanish.
  package var withoutControls: String {
    // What is taken out has one of these bytes; most texts have none.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return self
    }
    return safe { _ in " " }
  }

  /// The same with the lines and the tabs that the text has.
  package var inSafeLines: String {
    let isSuspect = utf8.contains { byte in
      byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }
    return isSuspect ? safe { $0 == "\n" || $0 == "\t" ? $0 : " " } : self
  }

  /// Without what a terminal would obey, and what would turn the order of the letters around;
  /// `blank` stands for white space that is no space.
  private func safe(_ blank: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: result.append(blank(scalar))
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
