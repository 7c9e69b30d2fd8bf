/// What a new version of a text changes, word by word.
package enum TextChange {
  /// Words in a row that stayed, went or came.
  package enum Piece: Hashable, Sendable {
    case same(String)
    case gone(String)
    case new(String)
  }

  /// The new text with what has gone from the old one, on one line.
  static func pieces(from old: String, to new: String) -> [Piece] {
    let before = words(old)
    let after = words(new)
    let (removed, inserted) = changes(from: before, to: after)
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

// MARK: - What has changed

extension TextChange {
  /// Pairs of words that are compared at most in one piece: two thousand with two thousand.
  private static let pairs = 4_000_000

  /// The places of the words that went from one text, and of those that came into the other.
  ///
  /// Long texts are cut where a word stands that each has once, in the same order; of a piece that
  /// is too long all the same, all words have changed.
  private static func changes(
    from old: [String],
    to new: [String]
  ) -> (removed: Set<Int>, inserted: Set<Int>) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for (left, right) in pieces(old, new) {
      guard left.count * right.count <= pairs else {
        removed.formUnion(left)
        inserted.formUnion(right)
        continue
      }
      for change in new[right].difference(from: old[left]) {
        switch change {
        case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
        case .insert(let offset, _, _): inserted.insert(right.lowerBound + offset)
        }
      }
    }
    return (removed, inserted)
  }

  /// What is compared with what; all with all where that does not take long.
  private static func pieces(
    _ old: [String],
    _ new: [String]
  ) -> [(left: Range<Int>, right: Range<Int>)] {
    guard old.count * new.count > pairs else { return [(old.indices, new.indices)] }
    var pieces: [(left: Range<Int>, right: Range<Int>)] = []
    var start = (left: 0, right: 0)
    for word in common(old, new) + [(old.count, new.count)] {
      pieces.append((start.left..<word.left, start.right..<word.right))
      start = word
    }
    return pieces
  }

  /// The places of words that each text has once, as many as stand in the same order in both.
  private static func common(_ old: [String], _ new: [String]) -> [(left: Int, right: Int)] {
    let right = once(new)
    let left = once(old)
    let both = old.indices.compactMap { place -> (left: Int, right: Int)? in
      guard left[old[place]] != nil, let other = right[old[place]] else { return nil }
      return (place, other)
    }
    // The longest run that rises: for each length, the place at which one ends that ends least.
    var ends: [Int] = []
    var before: [Int?] = []
    for (number, word) in both.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if both[ends[middle]].right < word.right { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low < ends.count { ends[low] = number } else { ends.append(number) }
    }
    var run: [(left: Int, right: Int)] = []
    var last = ends.last
    while let number = last {
      run.append(both[number])
      last = before[number]
    }
    return run.reversed()
  }

  /// The words that stand in a text once, with their places.
  private static func once(_ words: [String]) -> [String: Int] {
    var places: [String: Int?] = [:]
    for (place, word) in words.enumerated() {
      places.updateValue(places[word] == nil ? place : nil, forKey: word)
    }
    return places.compactMapValues(\.self)
  }
}
