/// A list whose copies share what neither has changed.
///
/// A session remembers where it stood before each of its lines; a line that changes one proposal
/// copies that one and its neighbours, however many there are.
package struct SharedList<Element: Sendable>: Sendable {
  private static var width: Int { 128 }
  private var runs: [[Element]] = []
  package private(set) var endIndex = 0

  init() {}

  package mutating func append(_ element: Element) {
    if let last = runs.indices.last, runs[last].count < Self.width {
      runs[last].append(element)
    } else {
      runs.append([element])
    }
    endIndex += 1
  }

  mutating func removeLast() {
    guard let last = runs.indices.last else { return }
    runs[last].removeLast()
    endIndex -= 1
    if runs[last].isEmpty { runs.removeLast() }
  }
}

extension SharedList: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }

  package subscript(position: Int) -> Element {
    get { runs[position / Self.width][position % Self.width] }
    set { runs[position / Self.width][position % Self.width] = newValue }
  }
}

extension SharedList: Equatable where Element: Equatable {}

extension SharedList: Hashable where Element: Hashable {}
