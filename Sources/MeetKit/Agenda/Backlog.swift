/// A matter that a meeting parked for a later one, or put off without saying to when.
package struct BacklogItem: Hashable, Sendable {
  package var text: String
  package var meeting: MeetingID
  /// Who prepares it, and what would make it ready, when somebody does.
  package var preparation: String?

  /// What is parked in the minutes and was not an item of a later meeting, oldest first.
  ///
  /// The minutes are in order of their meetings; of a matter parked twice the first time counts.
  package static func backlog(of minutes: [Minutes]) -> [BacklogItem] {
    var parked: [(words: String, matter: BacklogItem)] = []
    for page in minutes {
      if !parked.isEmpty {
        let treated = Set(
          page.items.filter { $0.took != nil }.map { $0.title.asLine.lowercased() }
        )
        parked.removeAll { treated.contains($0.words) }
      }
      for matter in matters(of: page) {
        let words = matter.text.lowercased()
        if !parked.contains(where: { $0.words == words }) { parked.append((words, matter)) }
      }
    }
    return parked.map(\.matter)
  }

  private static func matters(of page: Minutes) -> [BacklogItem] {
    page.preamble.compactMap { parked($0, page.meeting) }
      + page.items.flatMap { item in
        let preparation = item.deferral?.preparationInBacklog
        let putOff = preparation.map {
          BacklogItem(text: item.title.asLine, meeting: page.meeting, preparation: $0)
        }
        return item.lines.compactMap { parked($0, page.meeting) } + (putOff.map { [$0] } ?? [])
      }
  }

  private static func parked(_ line: MinutesLine, _ meeting: MeetingID) -> BacklogItem? {
    guard case .remark(.parked, _, let text) = line else { return nil }
    return BacklogItem(text: ForMembers.onOneLine(text), meeting: meeting)
  }
}
