/// How a text differs from the one that was expected, for a person to read.
package struct TextDifference: Sendable, CustomStringConvertible {
  package let description: String

  /// Nothing when the texts are the same, byte for byte.
  ///
  /// Lines that are missing have `-` in front, lines that are too much `+`; three lines around them are shown.
  package init?(expected: String, actual: String) {
    guard !expected.utf8.elementsEqual(actual.utf8) else { return nil }
    description = Self.shown(Self.marked(Self.lines(expected), Self.lines(actual)))
  }
}

extension TextDifference {
  private enum Mark: String {
    case same = "  "
    case missing = "- "
    case extra = "+ "
  }

  private static func lines(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
  }

  /// A line with what an eye cannot see or tell apart.
  private static func visible(_ line: [UInt8]) -> String {
    var shown = ""
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      shown += isPlain(scalar) ? String(scalar) : scalar.escaped(asASCII: true)
    }
    return line.last == 0x20 ? shown + "␠" : shown
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  // Bytes are compared, since two strings are equal that are written with different scalars.
  private static func marked(_ old: [[UInt8]], _ new: [[UInt8]]) -> [(mark: Mark, line: String)] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [(Mark, String)] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if removed.contains(from) {
        result.append((.missing, visible(old[from])))
        from += 1
      } else if inserted.contains(to) {
        result.append((.extra, visible(new[to])))
        to += 1
      } else {
        result.append((.same, visible(old[from])))
        from += 1
        to += 1
      }
    }
    return result
  }

  private static func shown(_ lines: [(mark: Mark, line: String)]) -> String {
    let context = 3
    var text = ""
    var hidden = false
    for (index, (mark, line)) in lines.enumerated() {
      let around = max(0, index - context)...min(lines.count - 1, index + context)
      if around.contains(where: { lines[$0].mark != .same }) {
        text += mark.rawValue + line + "\n"
        hidden = false
      } else if !hidden {
        text += "  …\n"
        hidden = true
      }
    }
    return text
  }
}
