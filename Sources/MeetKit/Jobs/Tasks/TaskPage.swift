/// Reads the page of recurring jobs, `tasks.md`, as people keep it in a wiki.
///
/// A row is a line with a pipe below a header and a line of dashes, whatever stands around it;
/// `docs/jobs.md` has the columns.
///
/// ```swift
/// let tasks = TaskPage.read(text, group: group).value
/// ```
public struct TaskPage: Hashable, Sendable {
  package let rows: [TaskRow]
  /// The labels that the page explains, in its order.
  package let labels: [TaskLabel]
}

extension TaskPage {
  /// The rows of the text of `tasks.md`, with everything that is irregular about them.
  ///
  /// A page that many hands keep is read as far as it goes: what is doubtful about it is a warning.
  public static func read(_ text: String, group: Group) -> Parsed<TaskPage> {
    read(Array(text.utf8), file: "tasks.md", group: group)
  }

  private static let listItem = AnchoredRegex(/[-*+]\s.*/)

  /// The rows, with everything that is irregular about them.
  ///
  /// A page that many hands keep is read as far as it goes: what is doubtful about it is a
  /// warning. Without a group, when `group.yml` itself is at fault, people and labels are not
  /// checked.
  package static func read(_ bytes: [UInt8], file: String, group: Group?) -> Parsed<TaskPage> {
    let source = SourceText(bytes, file: file)
    var found = Findings(file)
    found.add(source.diagnostics)
    let lines = TaskLine.all(of: source.lines)
    var labels = TaskLabels(group: group)
    var heading = ""
    for case .text(let text) in lines {
      let isItem = text.trimmed.whole(listItem) != nil
      if isItem { labels.explain(text, under: heading) }
      if !isItem, !text.trimmed.isEmpty { heading = text }
    }
    var rows: [TaskRow] = []
    var table: TaskTable?
    for (index, line) in lines.enumerated() {
      switch line {
      case .text, .dashes: continue
      case .head(let cells):
        table = TaskTable(cells)
        table?.check(cells, line: index + 1, &found)
      case .row(let cells):
        guard let table else { continue }
        let end = source.lines[index].unicodeScalars.count + 1
        let reader = TaskRowReader(table: table, labels: labels, group: group, line: index + 1)
        if let row = reader.row(cells, end: end, &found) { rows.append(row) }
      }
    }
    return Parsed(TaskPage(rows: rows, labels: labels.explained), found.diagnostics)
  }
}

/// What a line of the task page is.
private enum TaskLine {
  case text(String)
  case head([TaskCell])
  case dashes
  case row([TaskCell])

  static func all(of lines: [String]) -> [TaskLine] {
    var hasTable = false
    let lines = lines.map(unmarked)
    return lines.indices.map { index in
      let line = lines[index]
      if isDashes(line), hasTable { return .dashes }
      guard line.unicodeScalars.contains("|") else { return .text(line) }
      let cells = TaskCell.all(in: line)
      if index + 1 < lines.count, isDashes(lines[index + 1]) {
        // A rule below the last row makes no head of it.
        if lines[index + 1].unicodeScalars.contains("|") || TaskTable(cells) != nil {
          hasTable = true
          return .head(cells)
        }
      }
      return hasTable ? .row(cells) : .text(line)
    }
  }

  /// A table may stand in a quotation, or its rows in a list: those marks become spaces, so that
  /// what stands behind them keeps its column.
  private static func unmarked(_ line: String) -> String {
    guard line.utf8.contains(0x7C), let marks = line.whole(marked), !isDashes(line) else {
      return line
    }
    return String(repeating: " ", count: marks.1.unicodeScalars.count) + marks.2
  }

  private static let marked = AnchoredRegex(/(\s*(?:>\s*)+(?:[-*+]\s+)?|\s*[-*+]\s+)(.*)/)
  private static let rule = AnchoredRegex(/[\s|:-]*-[\s|:-]*/)

  private static func isDashes(_ line: String) -> Bool {
    line.whole(rule) != nil
  }
}
