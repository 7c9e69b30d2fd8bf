/// A place in a file that a person wrote.
///
/// Line and column count from 1; a column counts Unicode scalars. A fault of the whole file has
/// no line.
package struct TextLocation: Hashable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension TextLocation: CustomStringConvertible {
  package var description: String {
    switch (line, column) {
    case (let line?, let column?): "\(file):\(line):\(column)"
    case (let line?, nil): "\(file):\(line)"
    default: file
    }
  }
}

extension TextLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}
