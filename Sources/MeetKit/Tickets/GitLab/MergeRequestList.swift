/// Reads merge requests that were saved as a list from GitLab's REST API.
package enum MergeRequestList {
  /// Those that wait for review, by number: open, and no drafts.
  ///
  /// GitLab has no confidential merge requests; one that says it is keeps its title to itself.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<[MergeRequest]> {
    var list = try TrackerList(bytes, file: file, of: "merge request", sign: "!")
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
          reviewers: entry.item.people(entry.item.reviewers, by: accounts),
          isConfidential: entry.item.isConfidential ?? false,
          link: entry.item.link
        )
      }
    return Parsed(requests.sorted { $0.number < $1.number }, found.diagnostics)
  }
}
