import MeetKit
import MeetTerminal

/// Rows of text in columns, two spaces between them, for a terminal.
enum TextTable {
  static func lines(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map(\.withoutControls) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].terminalWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.terminalWidth + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
