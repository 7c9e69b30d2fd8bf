package import MeetModel

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
    let list = try TrackerList(bytes, file: file, of: "merge request", sign: "!")
    var found = Findings(file)
    let accounts = group.accounts
    let requests = list.complete(zone: group.zone, &found)
      .filter { $0.item.isOpen && !$0.item.isDraft }
      .map { item, number, title, opened in
        MergeRequest(
          number: number,
          title: title,
          labels: item.labels,
          opened: opened,
          reviewers: item.people(item.reviewers, by: accounts),
          isConfidential: item.isConfidential ?? false,
          link: item.link
        )
      }
    return Parsed(requests.sorted { $0.number < $1.number }, found.diagnostics)
  }
}
