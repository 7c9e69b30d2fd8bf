/// Tickets from what a server or a file lists.
package enum TicketList {
  /// The tickets by number, with what is wrong or doubtful about the list.
  ///
  /// A ticket that does not clearly say that everybody may read it counts as confidential. Who
  /// asked is told only when it is somebody of the group. `place` is asked for faults only.
  package static func read(
    _ items: [TrackerItem],
    file: String,
    group: Group,
    place: @escaping (Int) -> (line: Int?, column: Int?) = { _ in (nil, nil) }
  ) -> Parsed<[Ticket]> {
    let list = TrackerItems(kind: .ticket, items: items, place: place)
    var found = Findings(file)
    let accounts = group.accounts
    var tickets: [Ticket] = []
    var doubtful: [Int] = []
    for entry in list.entries(zone: group.zone, &found) {
      let ticket = ticket(entry, group: group, accounts)
      tickets.append(ticket)
      if entry.item.isConfidential == nil { doubtful.append(entry.number) }
      for (message, remedy) in doubts(entry, group: group) {
        let place = list.place(entry.index)
        let name = list.name(entry.number)
        found.warning(place.line, place.column, "\(name): \(message)", remedy: remedy)
      }
    }
    reportConfidential(doubtful, &found)
    reportNumbers(list, group, &found)
    return Parsed(tickets.sorted { $0.reference < $1.reference }, found.diagnostics)
  }

  private static func ticket(
    _ entry: TrackerItems.Entry,
    group: Group,
    _ accounts: [String: PersonID]
  ) -> Ticket {
    let item = entry.item
    let marks = LabelMarks(item.labels, rules: group.labels)
    let author = item.author.flatMap { accounts[$0.lowercased()] }
    return Ticket(
      .number(entry.number),
      title: entry.title,
      labels: item.labels,
      urgency: marks.urgency,
      importance: marks.importance,
      isOpen: item.isOpen,
      opened: entry.opened,
      closed: item.closed.flatMap { TrackerTime.day($0, in: group.zone) },
      isDuplicate: !item.isOpen && item.isDuplicate,
      due: item.due.flatMap { TrackerTime.day($0, in: group.zone) },
      assignee: item.assignees.lazy.compactMap { accounts[$0.lowercased()] }.first,
      askedBy: author.map(group.name),
      isConfidential: item.isConfidential ?? true,
      isMarked: marks.isMarked,
      waitsForReview: marks.waitsForReview,
      skills: marks.skills,
      access: marks.access,
      link: item.link,
      text: item.text
    )
  }

  /// What is doubtful about one issue.
  private static func doubts(
    _ entry: TrackerItems.Entry,
    group: Group
  ) -> [(message: String, remedy: String?)] {
    let marks = LabelMarks(entry.item.labels, rules: group.labels)
    var doubts: [(String, String?)] = marks.contradictions.map { ($0.message, $0.remedy) }
    if let text = entry.item.due, TrackerTime.day(text, in: group.zone) == nil {
      doubts.append(("'due_date' is '\(text)', and no date", nil))
    }
    return doubts
  }

  private static func reportConfidential(_ numbers: [Int], _ found: inout Findings) {
    guard !numbers.isEmpty else { return }
    let shown = numbers.sorted().prefix(10).map { "#\($0)" }.joined(separator: ", ")
    let rest =
      numbers.count == 1
      ? "does not say whether everybody may read it, and counts as confidential"
      : "do not say whether everybody may read them, and count as confidential"
    found.warning(
      nil,
      nil,
      "\(shown)\(numbers.count > 10 ? " and others" : "") \(rest)",
      remedy: "save the list again, as the server answers it"
    )
  }

  /// A list that tells labels by name says nothing to rules that know them by number only.
  private static func reportNumbers(
    _ list: TrackerItems,
    _ group: Group,
    _ found: inout Findings
  ) {
    // What a job asks for is compared elsewhere.
    let deciding = group.labels.filter { rule in
      switch rule.meaning {
      case .skill, .access: false
      default: true
      }
    }
    let names = group.labels.map(\.label).filter { $0.name != nil }
    let nameless = (deciding.map(\.label) + group.tracker.include + group.tracker.exclude)
      .filter { label in label.name == nil && !names.contains { $0.isSame(as: label) } }
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
