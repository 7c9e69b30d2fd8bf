/// What a new version of a text changes, word by word.
package enum TextChange {
  /// Words in a row that stayed, went or came.
  package enum Piece: Hashable, Sendable {
    case same(String)
    case gone(String)
    case new(String)
  }

  /// The new text with what has gone from the old one, on one line.
  package static func pieces(from old: String, to new: String) -> [Piece] {
    let before = words(old)
    let after = words(new)
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var pieces: [Piece] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let gone = run(from: &left, in: removed)
      let come = run(from: &right, in: inserted)
      if !gone.isEmpty { pieces.append(.gone(before[gone].joined(separator: " "))) }
      if !come.isEmpty { pieces.append(.new(after[come].joined(separator: " "))) }
      let start = right
      while right < after.count, !inserted.contains(right), !removed.contains(left) {
        left += 1
        right += 1
      }
      if start < right { pieces.append(.same(after[start..<right].joined(separator: " "))) }
    }
    return pieces
  }

  /// The text on one line, what has gone in `[-…-]`, what is new in `{+…+}`.
  package static func shown(from old: String, to new: String) -> String {
    shown(pieces(from: old, to: new))
  }

  /// Pieces in the same form.
  package static func shown(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .same(let words): words
      case .gone(let words): "[-\(words)-]"
      case .new(let words): "{+\(words)+}"
      }
    }.joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.asLine.split(separator: " ").map(String.init)
  }

  private static func run(from place: inout Int, in set: Set<Int>) -> Range<Int> {
    let start = place
    while set.contains(place) { place += 1 }
    return start..<place
  }
}
