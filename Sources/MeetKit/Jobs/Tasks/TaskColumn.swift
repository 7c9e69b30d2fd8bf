/// A column of the table of jobs, by the words that head it.
enum TaskColumn: CaseIterable {
  case name, description, frequency, skill, contingency, assigned

  fileprivate var heads: [String] {
    switch self {
    case .name: []
    case .description: ["description", "what"]
    case .frequency: ["freq", "frequency", "how often"]
    case .skill: ["skill", "skills", "labels"]
    case .contingency: ["contingencies", "contingency", "when"]
    case .assigned: ["assigned to", "assigned", "assignee", "who"]
    }
  }
}

/// The head of a table of jobs.
struct TaskTable {
  /// The words of its first column, under which the jobs are named: "scheduled jobs".
  var title: String
  /// The columns from left to right; nil for one that is not read.
  var columns: [TaskColumn?]
  /// The words above each column.
  var heads: [String]

  /// Nil when the cells head some other table: fewer than two columns are known.
  init?(_ cells: [TaskCell]) {
    heads = cells.map(\.text)
    title = heads.first ?? ""
    columns = heads.enumerated().map { index, head in
      index == 0 ? .name : TaskColumn.allCases.first { $0.heads.contains(head.lowercased()) }
    }
    let names = title.lowercased()
    let isNamed = names.contains("job") || names.contains("task")
    guard isNamed || columns.dropFirst().compactMap(\.self).count >= 2 else { return nil }
  }

  /// Reports columns that are not known.
  func check(_ cells: [TaskCell], line: Int, _ found: inout Findings) {
    for (cell, column) in zip(cells, columns) where column == nil {
      let known = TaskColumn.allCases.flatMap(\.heads)
      found.warning(
        line,
        cell.column,
        "'\(cell.text)' is no column of the jobs, and is not read",
        remedy: Spelling.didYouMean(cell.text, in: known)
          ?? "the columns are \(TaskColumn.allCases.compactMap(\.heads.first).quoted)"
      )
    }
  }

  func index(of column: TaskColumn) -> Int? { columns.firstIndex(of: column) }

  /// The words above a column.
  func head(_ column: TaskColumn) -> String { index(of: column).map { heads[$0] } ?? "" }
}
