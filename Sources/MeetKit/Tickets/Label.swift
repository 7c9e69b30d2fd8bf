/// A label of the tracker, by its number (`~1318`), its name, or both.
package struct Label: Hashable, Codable, Sendable {
  package var id: Int?
  var name: String?

  package init(id: Int? = nil, name: String? = nil) {
    self.id = id
    self.name = name
  }

  /// Reads `~1318` as a number; anything else, with or without the tilde and quotes, is a name.
  package init(_ word: String) {
    let bytes = word.utf8
    guard bytes.first == 0x7E else {
      self.init(name: word)
      return
    }
    let rest = bytes.dropFirst()
    if let id = Int(digits: rest) {
      self.init(id: id)
    } else if rest.count > 2, rest.first == 0x22, rest.last == 0x22 {
      self.init(name: String(Substring(rest.dropFirst().dropLast())))
    } else {
      self.init(name: String(Substring(rest)))
    }
  }
}

extension Label {
  /// The same number or the same name.
  func isSame(as other: Label) -> Bool {
    (id != nil && id == other.id) || (name != nil && name == other.name)
  }
}

extension Label: CustomStringConvertible {
  package var description: String { name ?? id.map { "~\($0)" } ?? "" }
}
