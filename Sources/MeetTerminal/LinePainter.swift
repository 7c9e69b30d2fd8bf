/// Keeps the rows of a line on the screen as they should be.
///
/// Rows end by hand and never by the terminal's own wrapping, and the cursor is put in its place by
/// writing what stands in front of it: so it stands right also where a terminal takes a sign for
/// wider than we do.
struct LinePainter: Sendable {
  /// What stands on the screen: the columns of its rows, and the cursor among them.
  private var drawn: (columns: [Int], row: Int, before: Int)?
  /// The first row of a line that is higher than the screen.
  private var top = 0

  init() {}

  /// What puts the line on the screen, in the place of what stood there.
  mutating func paint(_ line: LineLayout, height: Int) -> String {
    let most = max(1, height - 1)
    let row = line.cursor.row
    top = min(max(top, row - most + 1), row, max(0, line.rows.count - most))
    let rows = Array(line.rows[top..<min(line.rows.count, top + most)])
    var text = toTop(width: line.width) + Self.noWrap
    text += rows.map(\.text).joined(separator: Self.newLine)
    if rows.count - 1 > row - top { text += "\u{1B}[\(rows.count - 1 - (row - top))A" }
    text += "\r" + line.cursor.before.text + Self.wrap
    drawn = (rows.map(\.columns), row - top, line.cursor.before.columns)
    return text
  }

  /// What takes the line off the screen, to make room for other words.
  mutating func erase(width: Int) -> String {
    defer { drawn = nil }
    return toTop(width: width)
  }

  /// What leaves the whole line on the screen, with the cursor below it.
  mutating func finish(_ line: LineLayout) -> String {
    let text = toTop(width: line.width) + Self.noWrap
    (drawn, top) = (nil, 0)
    var rows = line.rows
    if rows.count > 1, rows[rows.count - 1].columns == 0 { rows.removeLast() }
    return text + rows.map { $0.text + Self.newLine }.joined() + Self.wrap
  }
}

extension LinePainter {
  private static let newLine = "\r\n"
  private static let noWrap = "\u{1B}[?7l"
  private static let wrap = "\u{1B}[?7h"

  /// From the cursor to the first row, with all below it erased.
  ///
  /// A screen that became narrower has broken the rows that stand on it.
  private func toTop(width: Int) -> String {
    guard let drawn else { return "\r\u{1B}[J" }
    let broken = drawn.columns[..<drawn.row].reduce(0) { $0 + max(1, ($1 + width - 1) / width) }
    let up = broken + drawn.before / width
    return (up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J"
  }
}
