@testable import MeetTerminal

/// What a terminal shows of the bytes that were written to it: the part of it that a line needs.
struct Screen: CustomStringConvertible {
  let width: Int
  let height: Int
  private(set) var rows: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  /// What has left the screen at its top.
  private(set) var gone: [String] = []

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    rows = Array(repeating: [], count: height)
  }

  /// The rows down to the last that shows something, with `|` at the cursor.
  var description: String {
    var shown = rows.map { $0.joined() }
    var line = rows[row]
    while line.count < column { line.append(" ") }
    line.insert("|", at: column)
    shown[row] = line.joined()
    while shown.last == "" { shown.removeLast() }
    return shown.joined(separator: "\n")
  }

  mutating func write(_ text: String) {
    var rest = Array(text)[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\r\n":
        column = 0
        feed()
      case "\r": column = 0
      case "\n": feed()
      case "\u{1B}": take(&rest)
      default: put(sign)
      }
    }
  }

  private mutating func feed() {
    if row + 1 < height {
      row += 1
    } else {
      gone.append(rows.removeFirst().joined())
      rows.append([])
    }
  }

  private mutating func put(_ sign: Character) {
    let columns = String(sign).terminalWidth
    // Without its own wrapping a terminal goes on writing into the last column.
    let place = min(column, width - columns)
    while rows[row].count < place + columns { rows[row].append(" ") }
    rows[row][place] = String(sign)
    if columns == 2 { rows[row][place + 1] = "" }
    column = min(place + columns, width - 1)
  }

  private mutating func take(_ rest: inout ArraySlice<Character>) {
    var sequence = ""
    while let sign = rest.popFirst() {
      sequence.append(sign)
      if sign != "[", sign.isLetter { break }
    }
    switch sequence {
    case "[?7l", "[?7h": break
    case "[J":
      rows[row] = Array(rows[row].prefix(column))
      for below in rows.indices where below > row { rows[below] = [] }
    default:
      guard sequence.last == "A", let count = Int(sequence.dropFirst().dropLast()) else {
        preconditionFailure("'\(sequence)' is not known")
      }
      row = max(0, row - count)
    }
  }
}
