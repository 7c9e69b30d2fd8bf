/// A place in a file that a person wrote.
///
/// Line and column count from 1; a column counts Unicode scalars. A fault of the whole file has
/// no line.
///
/// ```swift
/// let places = MinutesReader.read(page, group: group).diagnostics.map(\.location).sorted()
/// ```
public struct TextLocation: Hashable, Sendable {
  /// The name under which the text was read.
  public var file: String
  /// From 1.
  public var line: Int?
  /// From 1, in Unicode scalars.
  public var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension TextLocation: CustomStringConvertible {
  /// `group.yml:3:9`, as compilers print it.
  public var description: String {
    switch (line, column) {
    case (let line?, let column?): "\(file):\(line):\(column)"
    case (let line?, nil): "\(file):\(line)"
    default: file
    }
  }
}

extension TextLocation: Comparable {
  /// Whether the first place comes before the other.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}
