/// A change that waits for somebody to look at it.
package struct MergeRequest: Hashable, Sendable {
  /// The number people say: 7 in `!7`.
  var number: Int
  package var title: String
  var labels: [Label] = []
  var opened: Day
  /// Who was asked to look at it.
  var reviewers: [PersonID] = []
  var isConfidential: Bool = false
  var link: String?

  /// The title as an agenda or minutes may show it.
  var publicTitle: String {
    isConfidential ? "!\(number) (confidential)" : "!\(number) \(title)"
  }
}

extension MergeRequest {
  /// Those that wait for review, by number: open, and no drafts.
  ///
  /// One that says it is confidential keeps its title to itself.
  package static func read(
    _ items: [TrackerItem],
    file: String,
    group: Group,
    place: @escaping (Int) -> (line: Int?, column: Int?) = { _ in (nil, nil) }
  ) -> Parsed<[MergeRequest]> {
    let list = TrackerItems(kind: .mergeRequest, items: items, place: place)
    var found = Findings(file)
    let accounts = group.accounts
    let requests = list.entries(zone: group.zone, &found)
      .filter { $0.item.isOpen && !$0.item.isDraft }
      .map { entry in
        MergeRequest(
          number: entry.number,
          title: entry.title,
          labels: entry.item.labels,
          opened: entry.opened,
          reviewers: entry.item.reviewers.compactMap { accounts[$0.lowercased()] },
          isConfidential: entry.item.isConfidential ?? false,
          link: entry.item.link
        )
      }
    return Parsed(requests.sorted { $0.number < $1.number }, found.diagnostics)
  }
}
