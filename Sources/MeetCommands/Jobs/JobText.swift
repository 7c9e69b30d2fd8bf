import MeetKit

/// Jobs as a person reads them in a terminal: two or three lines each, below the head of their table.
struct JobText {
  let board: JobBoard

  func all(_ entries: [JobBoard.Entry]) -> String {
    guard !entries.isEmpty else { return "no jobs; they stand in a table of 'tasks.md'\n" }
    return tables(entries) + legend(of: entries) + proposals(entries)
  }

  /// Below a head for each thing that jobs ask for; one that asks for two stands below both.
  func due(_ entries: [JobBoard.Entry]) -> String {
    let standings = JobStatus.allCases.flatMap { standing in
      entries.filter { $0.standings.contains(standing) }.map { (standing.head, $0) }
    }
    let isDue = entries.contains { $0.standings.contains { $0 != .settle } }
    let nothing = isDue ? "" : "nothing is due on \(board.day)\n"
    return nothing + (isDue || standings.isEmpty ? "" : "\n") + sections(standings)
  }

  private func tables(_ entries: [JobBoard.Entry]) -> String {
    sections(entries.map { ($0.job.row.table.asLine, $0) })
  }

  private func sections(_ entries: [(head: String, entry: JobBoard.Entry)]) -> String {
    // One table, so that the columns of all stand below each other.
    let lines = TextTable.lines(entries.map { head($0.entry) }).lines
    var text = ""
    var last: String?
    for ((head, entry), line) in zip(entries, lines) {
      if head != last {
        text += (last == nil ? "" : "\n") + "\(head)\n"
        last = head
      }
      text += line + "\n"
      for line in details(entry) { text += "    \(line)\n" }
    }
    return text
  }

  private func head(_ entry: JobBoard.Entry) -> [String] {
    let job = entry.job
    return [
      "  " + job.name.asLine.shortened(to: 40), job.row.words.frequency.asLine.shortened(to: 20),
      next(entry), people(job),
    ]
  }

  /// The date with the day from which it is due, or why there is none.
  private func next(_ entry: JobBoard.Entry) -> String {
    switch entry.next {
    case .none(let reason): return "no date: \(reason)"
    case .work(let date):
      return words(date, late: "overdue since \(date.day)", "\(date.day)", entry)
    case .expiry(let date):
      return words(date, late: "expired on \(date.day)", "expires \(date.day)", entry)
    case .verification(let date):
      return words(date, late: "to be verified since \(date.day)", "verify \(date.day)", entry)
    }
  }

  private func words(
    _ date: NextDate.JobDate,
    late: String,
    _ text: String,
    _ entry: JobBoard.Entry
  ) -> String {
    if date.late < board.day { return late }
    if date.day < board.day { return "\(text), until \(date.late)" }
    if let reminder = entry.reminder { return "\(text), in \(reminder) days or less" }
    return date.begins < date.day ? "\(text), begin \(date.begins)" : text
  }

  private func people(_ job: Job) -> String {
    guard let assignee = job.assignee else {
      return job.row.words.assigned.isEmpty ? "nobody" : job.row.words.assigned.asLine
    }
    let buddies = job.buddies.map(board.group.name)
    return board.group.name(assignee)
      + (buddies.isEmpty ? "" : ", buddy \(buddies.joined(separator: ", "))")
  }

  private func details(_ entry: JobBoard.Entry) -> [String] {
    let job = entry.job
    let labels = { (title: String, kind: TaskLabel.Kind) -> String? in
      let labels = job.labels(kind).map(\.text).joined(separator: " ")
      return labels.isEmpty ? nil : "\(title) \(labels.asLine)"
    }
    let together = entry.companions.map { "'\($0.name.asLine)'" }.joined(separator: ", ")
    let facts = [
      job.work?.rawValue, labels("skill", .skill), labels("access", .access),
      labels("label", .other),
      together.isEmpty ? nil : "with it \(together)",
      entry.next.date == nil || job.alsoOn.isEmpty
        ? nil : "also on \(job.alsoOn.map(\.rawValue).joined(separator: " and "))",
      job.plan?.window.map { "window \($0.asLine)" },
    ]
    let lacks = entry.lacks.map { $0.words(in: board.group) }.joined(separator: "; ")
    return [
      facts.compactMap(\.self).joined(separator: " · "), lacks.isEmpty ? "" : "lacks \(lacks)",
    ].filter { !$0.isEmpty }
  }

  /// Who would write the page: not somebody who has left.
  private func writer(_ entry: JobBoard.Entry) -> String {
    let hasLeft = entry.lacks.contains { if case .successor = $0 { true } else { false } }
    if hasLeft { return "nobody yet" }
    return entry.job.assignee.map(board.group.name) ?? entry.job.row.words.assigned.asLine
  }

  /// The labels that are shown, in the words of the page.
  private func legend(of entries: [JobBoard.Entry]) -> String {
    let used = Set(entries.flatMap(\.job.row.labels))
    let rows = board.labels.filter { used.contains($0) && $0.kind != .other }
      .map { ["  " + $0.text, $0.kind.rawValue, $0.meaning.asLine.shortened(to: 80)] }
    return rows.isEmpty ? "" : "\nlabels\n" + TextTable.lines(rows)
  }

  private func proposals(_ entries: [JobBoard.Entry]) -> String {
    let rows = entries.compactMap { entry in
      entry.proposal.map { ["  " + $0, writer(entry)] }
    }
    return rows.isEmpty ? "" : "\ntickets to write\n" + TextTable.lines(rows)
  }
}

extension JobStatus {
  fileprivate var head: String {
    switch self {
    case .overdue: "overdue"
    case .due: "due"
    case .coming: "coming"
    case .verify: "to be verified"
    case .settle: "to settle at a meeting"
    }
  }
}
