/// Something to tell the person who wrote a page, and what to do about it.
///
/// The message is lower case, one phrase, without a full stop, with names in '…'.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  package var severity: Severity
  package var location: TextLocation
  package var message: String
  /// What to do, as a phrase that can stand after the message: "did you mean 'ada'?".
  package var remedy: String?

  package init(
    _ severity: Severity,
    at location: TextLocation,
    _ message: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The line a compiler would print, control characters made visible.
  package var description: String {
    let text = "\(location): \(severity.rawValue): \(message)" + (remedy.map { "; \($0)" } ?? "")
    return text.withoutControls
  }
}

/// A value, and what was wrong or doubtful in the text it was read from.
package struct Parsed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Parsed: Sendable where Value: Sendable {}

/// The error that carries every fault of a reading.
package struct InvalidInput: Error, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
