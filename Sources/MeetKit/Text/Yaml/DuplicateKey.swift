/// The place of a key's second occurrence, which the YAML library does not tell.
enum DuplicateKey {
  /// The next line below `first` on which the key stands in the same column.
  ///
  /// - Returns: Line and column, or nil when both stand on one line.
  static func second(
    of key: String,
    after first: (line: Int, column: Int),
    in lines: [String]
  ) -> (line: Int, column: Int)? {
    for index in lines.indices.dropFirst(first.line) {
      let line = lines[index].unicodeScalars
      let indentation = line.prefix { $0 == " " }.count
      if indentation == line.count { continue }
      if indentation < first.column - 1 { return nil }
      guard indentation == first.column - 1 else { continue }
      let rest = String(line.dropFirst(indentation))
      let forms = [key, "\"\(key)\"", "'\(key)'"]
      if forms.contains(where: { rest.hasPrefix($0 + ":") || rest.hasPrefix($0 + " ") }) {
        return (index + 1, first.column)
      }
    }
    return nil
  }
}
