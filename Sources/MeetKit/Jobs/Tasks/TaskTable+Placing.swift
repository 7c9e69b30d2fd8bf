extension TaskTable {
  /// Puts the cells of a row below the columns they belong to; an irregular row is told.
  ///
  /// A cell that holds nothing but `@names`, or but `~labels`, says its own column. Where one
  /// stands elsewhere, the others go by their order to the columns that are left. `end` is the
  /// column behind the line.
  func placed(
    _ cells: [TaskCell],
    line: Int,
    end: Int,
    _ labels: TaskLabels,
    _ found: inout Findings
  ) -> [TaskColumn: TaskCell] {
    let marks = cells.enumerated().map { $0 == 0 ? nil : mark($1, labels) }
    let isMisplaced = { (index: Int) in
      marks[index].map { columns.indices.contains(index) ? columns[index] != $0 : true } ?? false
    }
    // What has far more cells than the table has columns is no row that somebody shifted.
    guard cells.count <= 2 * columns.count,
      let first = cells.indices.first(where: isMisplaced), let own = marks[first]
    else {
      reportCount(of: cells, line, end, &found)
      var placed: [TaskColumn: TaskCell] = [:]
      for (column, cell) in zip(columns, cells) {
        if let column { placed[column] = cell }
      }
      return placed
    }
    let cell = cells[first]
    let under = heads.indices.contains(first) ? "under '\(heads[first])'" : "behind the last column"
    found.warning(
      line,
      cell.column,
      "'\(cell.text)' stands \(under); it is read as '\(head(own))'",
      remedy: first < (index(of: own) ?? 0)
        ? "a cell is missing before it; an empty one is '| |'"
        : "there is a cell too many before it; a pipe within a text is '\\|'"
    )
    return byOrder(cells, marks, line, &found)
  }

  /// The column of a cell that says it, when the table has it.
  private func mark(_ cell: TaskCell, _ labels: TaskLabels) -> TaskColumn? {
    let words = TaskWord.all(in: cell)
    guard !words.isEmpty else { return nil }
    let isLabel = { (word: TaskWord) in
      word.label.map { Int(digits: $0.utf8) != nil || labels.knows($0) } ?? false
    }
    let own: TaskColumn? =
      if words.allSatisfy(isLabel) {
        .skill
      } else if words.allSatisfy({ $0.person != nil || $0.joins }), words[0].person != nil {
        .assigned
      } else {
        nil
      }
    return own.flatMap { columns.contains($0) ? $0 : nil }
  }

  private func reportCount(
    of cells: [TaskCell],
    _ line: Int,
    _ end: Int,
    _ found: inout Findings
  ) {
    if cells.count < heads.count {
      found.warning(
        line,
        end,
        "the row ends after \(cells.count) of \(heads.count) cells; "
          + "\(Array(heads[cells.count...]).quoted) \(heads.count - cells.count > 1 ? "are" : "is")"
          + " missing",
        remedy: "an empty cell is '| |'"
      )
    } else if cells.count > heads.count {
      found.warning(
        line,
        cells[heads.count].column,
        "the row has \(cells.count) cells, and the table \(heads.count) columns; "
          + "'\(cells[heads.count].text)' is not read",
        remedy: "a pipe within a text is '\\|'"
      )
    }
  }

  /// Marked cells to their own columns, the others from left to right to what is free between.
  private func byOrder(
    _ cells: [TaskCell],
    _ marks: [TaskColumn?],
    _ line: Int,
    _ found: inout Findings
  ) -> [TaskColumn: TaskCell] {
    var placed: [TaskColumn: TaskCell] = [:]
    var next = 0
    for (position, cell) in cells.enumerated() {
      if let own = marks[position], placed[own] == nil, let place = index(of: own) {
        placed[own] = cell
        next = max(next, place + 1)
        continue
      }
      let following =
        position + 1..<(marks[(position + 1)...].firstIndex { $0 != nil } ?? cells.count)
      let limit =
        following.upperBound < cells.count
        ? marks[following.upperBound].flatMap(index) : nil
      // Words that say how often say their column too.
      let often = cell.tellsFrequency
      let isTaken = !often && cells[following].contains(where: \.tellsFrequency)
      let free = (next..<max(next, limit ?? columns.count)).filter { index in
        guard let column = columns[index] else { return true }
        if column == .frequency, isTaken { return false }
        return placed[column] == nil && column != .skill && column != .assigned
      }
      if let place = free.first(where: { often && columns[$0] == .frequency }) ?? free.first {
        if let column = columns[place] { placed[column] = cell }
        next = place + 1
      } else if !cell.text.isEmpty {
        found.warning(line, cell.column, "'\(cell.text)' stands in no column, and is not read")
      }
    }
    return placed
  }
}

extension TaskCell {
  fileprivate var tellsFrequency: Bool {
    switch Frequency(text).meaning {
    case .missing, .unknown: false
    default: true
    }
  }
}
