/// One cell of a table that people type with pipes.
struct TaskCell {
  /// Without the blanks around it; `\|` is a pipe.
  var text: String
  /// Where the text begins; behind an empty cell's pipe.
  var column: Int

  /// The cells of a line, with or without pipes at its ends.
  static func all(in line: String) -> [TaskCell] {
    var cells: [TaskCell] = []
    var text = String.UnicodeScalarView()
    var start = 1
    let scalars = Array(line.unicodeScalars)
    func close() {
      let blanks = text.prefix { $0 == " " || $0 == "\t" }.count
      let isEmpty = blanks == text.count
      cells.append(
        TaskCell(text: String(text).trimmed, column: isEmpty ? start : start + blanks)
      )
      text = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar == "|", index > 0, scalars[index - 1] == "\\" {
        text.removeLast()
        text.append(scalar)
      } else if scalar == "|" {
        close()
        start = index + 2
      } else {
        text.append(scalar)
      }
    }
    close()
    if cells.count > 1, cells[0].text.isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].text.isEmpty { cells.removeLast() }
    return cells
  }
}
