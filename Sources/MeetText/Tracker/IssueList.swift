package import MeetModel

/// Reads tickets that were saved as a list of issues from GitLab's REST API.
package enum IssueList {
  /// The tickets by number, with what is wrong or doubtful about the list.
  ///
  /// An issue that does not clearly say that everybody may read it counts as confidential. Who
  /// asked is told only when it is somebody of the group. Throws when it is no list at all.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<[Ticket]> {
    let list = try TrackerList(bytes, file: file, of: "issue", sign: "#")
    var found = Findings(file)
    let accounts = group.accounts
    var doubtful: [Int] = []
    var tickets: [Ticket] = []
    for (item, number, title, opened) in list.complete(zone: group.zone, &found) {
      let marks = LabelMarks(item.labels, rules: group.labels)
      for fault in marks.contradictions {
        found.warning(nil, nil, "\(list.name(number)): \(fault.message)", remedy: fault.remedy)
      }
      let due = item.dueDate.flatMap { TrackerTime.day($0, in: group.zone) }
      if let text = item.dueDate, due == nil {
        found.warning(nil, nil, "\(list.name(number)): 'due_date' is '\(text)', and no date")
      }
      if item.isConfidential == nil { doubtful.append(number) }
      let author = item.author.flatMap { item.people([$0], by: accounts).first }
      tickets.append(
        Ticket(
          number: number,
          title: title,
          labels: item.labels,
          urgency: marks.urgency,
          importance: marks.importance,
          isOpen: item.isOpen,
          opened: opened,
          due: due,
          assignee: item.people(item.assignees, by: accounts).first,
          askedBy: author.map(group.name),
          isConfidential: item.isConfidential ?? true,
          isMarked: marks.isMarked,
          waitsForReview: marks.waitsForReview,
          skills: marks.skills,
          access: marks.access,
          link: item.link
        )
      )
    }
    reportConfidential(doubtful, &found)
    reportNumbers(list, group, &found)
    return Parsed(tickets.sorted { $0.number < $1.number }, found.diagnostics)
  }

  private static func reportConfidential(_ numbers: [Int], _ found: inout Findings) {
    guard !numbers.isEmpty else { return }
    let shown = numbers.sorted().prefix(10).map { "#\($0)" }.joined(separator: ", ")
    found.warning(
      nil,
      nil,
      "\(shown)\(numbers.count > 10 ? " and others do" : numbers.count > 1 ? " do" : " does") "
        + "not say whether everybody may read them, and count as confidential",
      remedy: "save the list again, as the server answers it"
    )
  }

  /// A list that tells labels by name says nothing to rules that know them by number only.
  private static func reportNumbers(
    _ list: TrackerList,
    _ group: Group,
    _ found: inout Findings
  ) {
    let known = group.labels.map(\.label) + group.tracker.include + group.tracker.exclude
    let nameless = known.filter { label in
      label.name == nil
        && !group.labels.contains { $0.label.isSame(as: label) && $0.label.name != nil }
    }
    guard let first = nameless.first,
      list.items.contains(where: { $0.labels.contains { $0.id == nil } })
    else { return }
    found.warning(
      nil,
      nil,
      "the list tells labels by name, and group.yml knows \(nameless.map(\.description).quoted) "
        + "by number only",
      remedy: "write '\(first): {name: …, means: …}' under 'labels:'"
    )
  }
}
