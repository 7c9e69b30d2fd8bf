/// What was found wrong or doubtful while one page is read.
struct Findings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: String) {
    self.file = file
  }

  mutating func error(
    _ line: Int?,
    _ column: Int?,
    _ message: String,
    remedy: String? = nil
  ) {
    add(.error, line, column, message, remedy: remedy)
  }

  mutating func warning(
    _ line: Int?,
    _ column: Int?,
    _ message: String,
    remedy: String? = nil
  ) {
    add(.warning, line, column, message, remedy: remedy)
  }

  mutating func add(
    _ severity: Diagnostic.Severity,
    _ line: Int?,
    _ column: Int?,
    _ message: String,
    remedy: String? = nil
  ) {
    let place = TextLocation(file: file, line: line, column: column)
    diagnostics.append(Diagnostic(severity, at: place, message, remedy: remedy))
  }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }
}

extension Findings {
  mutating func error(_ node: YamlNode, _ message: String, remedy: String? = nil) {
    error(node.line, node.column, message, remedy: remedy)
  }

  mutating func warning(_ node: YamlNode, _ message: String, remedy: String? = nil) {
    warning(node.line, node.column, message, remedy: remedy)
  }
}

extension Findings {
  /// A key that should be an id and is none.
  mutating func noIdentifier(_ key: YamlNode, _ text: String, _ isID: (String) -> Bool) {
    let near = text.lowercased().replacing(" ", with: "-")
    error(
      key,
      "'\(text)' is no id: an id is lower-case letters, digits and hyphens, a letter first",
      remedy: isID(near) ? "did you mean '\(near)'?" : nil
    )
  }
}

extension Findings {
  /// The value with what was found, or every fault when there is no value to give.
  func parsed<Value>(_ value: Value?) throws(InvalidInput) -> Parsed<Value> {
    guard let value else { throw InvalidInput(diagnostics) }
    return Parsed(value, diagnostics)
  }
}
