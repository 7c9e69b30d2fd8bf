/// Lines that may be typed, each with what it does, one below the other.
struct Menu {
  var title: String
  private var rows: [(line: String, what: String)]

  init(_ title: String, _ rows: [(String, String)]) {
    self.title = title
    self.rows = rows.map { (line: "'\($0.0)'", what: $0.1) }
  }
}

extension Menu: CustomStringConvertible {
  var description: String {
    let width = rows.map(\.line.count).max() ?? 0
    let lines = rows.map { row in
      "  " + row.line + String(repeating: " ", count: width - row.line.count + 2) + row.what
    }
    return (["\(title):"] + lines).joined(separator: "\n")
  }
}
