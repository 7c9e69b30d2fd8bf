/// Reads one row of the table of jobs.
struct TaskRowReader {
  let table: TaskTable
  let labels: TaskLabels
  let group: Group?
  let line: Int

  /// The row, or nil when it names no job, which is told.
  func row(_ cells: [TaskCell], end: Int, _ found: inout Findings) -> TaskRow? {
    guard let cell = cells.first, !cell.text.isEmpty else {
      let isEmpty = cells.allSatisfy(\.text.isEmpty)
      found.warning(
        line,
        cells.first?.column,
        isEmpty ? "the row is empty" : "the row names no job, and is not read",
        remedy: isEmpty ? "take it away" : "its name stands in the first cell"
      )
      return nil
    }
    let placed = table.placed(cells, line: line, end: end, labels, &found)
    let (name, link) = self.name(cell, &found)
    let frequency = placed[.frequency]
    if let frequency { check(frequency, placed[.contingency], &found) }
    let (people, strangers) = placed[.assigned].map { self.people(in: $0, &found) } ?? ([], [])
    return TaskRow(
      words: words(placed),
      name: name,
      link: link,
      table: table.title,
      labels: placed[.skill].map { labels(in: $0, &found) } ?? [],
      people: people,
      strangers: strangers,
      place: TextLocation(file: found.file, line: line, column: cell.column)
    )
  }

  private func words(_ placed: [TaskColumn: TaskCell]) -> TaskRow.Words {
    var words = TaskRow.Words()
    words.name = placed[.name]?.text ?? ""
    words.description = placed[.description]?.text ?? ""
    words.frequency = placed[.frequency]?.text ?? ""
    words.skill = placed[.skill]?.text ?? ""
    words.contingency = placed[.contingency]?.text ?? ""
    words.assigned = placed[.assigned]?.text ?? ""
    return words
  }

  private static let link = AnchoredRegex(/\[(.+)\]\(\s*<?([^<>]*)>?\s*\)/)

  /// A name may be a link; one to a page of ours says the job's id.
  private func name(_ cell: TaskCell, _ found: inout Findings) -> (String, JobID?) {
    guard let match = cell.text.whole(Self.link) else {
      return (cell.text, nil)
    }
    let address = String(match.2)
    let path = address.after("./") ?? Substring(address)
    guard let file = path.after("jobs/") else { return (String(match.1), nil) }
    let text = String(file.before(".md") ?? file)
    let id = JobID(text)
    if id == nil {
      found.warning(
        line,
        cell.column,
        "'\(address)' is no page of a job",
        remedy: JobID(naming: text).map { "did you mean '\($0.link)'?" }
          ?? "a page is 'jobs/' and lower-case letters, digits and hyphens"
      )
    }
    return (String(match.1), id)
  }

  private func check(
    _ cell: TaskCell,
    _ contingency: TaskCell?,
    _ found: inout Findings
  ) {
    let frequency = Frequency(cell.text)
    switch frequency.meaning {
    case .ambiguous(let clear):
      found.warning(
        line,
        cell.column,
        "'\(cell.text)' is read in more than one sense",
        remedy: "write \(clear.map { "'\($0)'" }.joined(separator: " or "))"
      )
    case .unknown:
      found.warning(
        line,
        cell.column,
        "'\(cell.text)' is not understood as a frequency",
        remedy: "write 'weekly', 'every 4 months', 'on demand' or the like"
      )
    case .missing:
      found.warning(
        line,
        cell.column,
        "the job has no frequency",
        remedy: "write 'weekly', 'every 4 months', 'on demand' or the like"
      )
    case .automated where !isAutomated(contingency):
      found.warning(
        line,
        cell.column,
        "'\(cell.text)' counts as automated",
        remedy: "say 'now automated' under '\(table.head(.contingency))', or how often it comes"
      )
    default: return
    }
  }

  private func isAutomated(_ cell: TaskCell?) -> Bool {
    !table.columns.contains(.contingency)
      || cell.map { Contingency($0.text).meanings.contains(.automated) } ?? false
  }

  private func labels(in cell: TaskCell, _ found: inout Findings) -> [TaskLabel] {
    TaskWord.all(in: cell).compactMap { word in
      guard let name = word.label else {
        if ["-", "–", "—"].contains(word.text) { return nil }
        found.warning(
          line,
          word.column,
          "'\(word.text)' is no label, and is not read",
          remedy: labels.explained.first.map { "write it as '\($0.text)'" }
        )
        return nil
      }
      if !labels.knows(name) {
        found.warning(
          line,
          word.column,
          "unknown label '\(word.text)'",
          remedy: labels.remedy(for: name)
        )
      }
      return labels.label(name)
    }
  }

  private func people(
    in cell: TaskCell,
    _ found: inout Findings
  ) -> (known: [PersonID], strangers: [String]) {
    var people: [PersonID] = []
    var strangers: [String] = []
    for word in TaskWord.all(in: cell) where !word.joins {
      if ["-", "–", "—", "?"].contains(word.text) { continue }
      let name = word.person ?? word.text
      let id = PersonText.id(name, in: group, line, word.column, &found, as: .warning)
      if let id {
        if !people.contains(id) { people.append(id) }
      } else {
        strangers.append(word.text)
      }
    }
    return (people, strangers)
  }
}
