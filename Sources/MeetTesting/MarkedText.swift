/// A text in which `1️⃣`, `2️⃣` … name places, so that a test can say where a fault stands.
package struct MarkedText: Sendable {
  /// A line and a column, both from 1; a column counts Unicode scalars.
  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    package var description: String { "\(line):\(column)" }
  }

  /// The text without its marks.
  package let text: String
  private let places: [Int: Place]

  package init(_ marked: String) {
    let scalars = Array(marked.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var places: [Int: Place] = [:]
    var place = Place(line: 1, column: 1)
    var index = 0
    while index < scalars.count {
      if let number = Self.mark(in: scalars, at: index) {
        precondition(places[number] == nil, "mark \(number) stands twice in the text")
        places[number] = place
        index += Self.markLength
        continue
      }
      plain.append(scalars[index])
      if scalars[index] == "\n" {
        place = Place(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
      index += 1
    }
    self.text = String(plain)
    self.places = places
  }

  /// The place of a mark; a text without that mark is a mistake of the test.
  package subscript(_ number: Int) -> Place {
    guard let place = places[number] else {
      preconditionFailure("the text has no mark \(number)")
    }
    return place
  }
}

extension MarkedText {
  /// A digit, the emoji selector, the keycap.
  private static let markLength = 3

  private static func mark(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard index + markLength <= scalars.count, scalars[index + 1] == "\u{FE0F}",
      scalars[index + 2] == "\u{20E3}", ("1"..."9").contains(scalars[index])
    else { return nil }
    return Int(scalars[index].value) - 0x30
  }
}
