/// A matter that a meeting parked for a later one.
package struct Parked: Hashable, Sendable {
  package var text: String
  package var meeting: MeetingID

  /// What is parked in the minutes and was not an item of a later meeting, oldest first.
  ///
  /// The minutes are in order of their meetings; of a matter parked twice the first time counts.
  package static func backlog(of minutes: [Minutes]) -> [Parked] {
    var parked: [Parked] = []
    for page in minutes {
      let treated = Set(page.items.filter { $0.took != nil }.map { $0.title.asLine.lowercased() })
      parked.removeAll { treated.contains($0.text.lowercased()) }
      for case .parked(let text) in page.preamble + page.items.flatMap(\.lines) {
        let text = text.asLine
        if !parked.contains(where: { $0.text.lowercased() == text.lowercased() }) {
          parked.append(Parked(text: text, meeting: page.meeting))
        }
      }
    }
    return parked
  }
}
