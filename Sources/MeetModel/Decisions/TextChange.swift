/// What a new version of a text changes, word by word.
package enum TextChange {
  /// The text on one line, what has gone in `[-…-]`, what is new in `{+…+}`.
  package static func shown(from old: String, to new: String) -> String {
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
    var runs: [String] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let gone = run(of: before, from: &left, in: removed)
      let come = run(of: after, from: &right, in: inserted)
      if !gone.isEmpty { runs.append("[-\(gone)-]") }
      if !come.isEmpty { runs.append("{+\(come)+}") }
      if gone.isEmpty, come.isEmpty {
        runs.append(after[right])
        left += 1
        right += 1
      }
    }
    return runs.joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.asLine.split(separator: " ").map(String.init)
  }

  private static func run(of words: [String], from place: inout Int, in set: Set<Int>) -> String {
    let start = place
    while set.contains(place) { place += 1 }
    return words[start..<place].joined(separator: " ")
  }
}
