/// Something to tell the person who wrote a page, and what to do about it.
///
/// The message is lower case, one phrase, without a full stop, with names in '…'.
///
/// ```swift
/// let read = MinutesReader.read(page, group: group)
/// for diagnostic in read.diagnostics where diagnostic.severity == .error { print(diagnostic) }
/// ```
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error makes a page useless in part, a warning does not.
  public enum Severity: String, Sendable, Hashable {
    /// Something is not read.
    case error
    /// Everything is read, and something looks wrong.
    case warning
  }

  /// An error or a warning.
  public var severity: Severity
  /// Where it is.
  public var location: TextLocation
  /// What is wrong, in one phrase.
  public var message: String
  /// What to do, as a phrase that can stand after the message: "did you mean 'ada'?".
  public var remedy: String?

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
  public var description: String {
    let text = "\(location): \(severity.rawValue): \(message)" + (remedy.map { "; \($0)" } ?? "")
    return text.withoutControls
  }
}

/// A value, and what was wrong or doubtful in the text it was read from.
///
/// ```swift
/// let read = try GroupPage.read(text)
/// for diagnostic in read.diagnostics { print(diagnostic) }
/// let group = read.value
/// ```
public struct Parsed<Value> {
  /// What was read.
  public var value: Value
  /// What was wrong or doubtful, in the order of the text.
  public var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Parsed: Sendable where Value: Sendable {}

/// The error that carries every fault of a reading.
///
/// A page is read to its end, so that one run tells all of them.
///
/// ```swift
/// do {
///   _ = try GroupPage.read(text)
/// } catch {
///   print(error)
/// }
/// ```
public struct InvalidInput: Error, Sendable {
  /// In the order of the text, at least one error among them.
  public var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension InvalidInput: CustomStringConvertible {
  /// A line for each.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension [Diagnostic] {
  /// One of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
