import Testing

/// One change to a text that is right, and the complaints it causes.
struct Fault: CustomTestStringConvertible {
  var old: String
  var new: String
  var complaints: [String]

  init(_ old: String, _ new: String, _ complaints: String...) {
    self.old = old
    self.new = new
    self.complaints = complaints
  }

  var complaint: String { complaints.joined(separator: " | ") }

  var testDescription: String { complaint }

  /// The text with the first occurrence changed.
  func applied(to text: String) throws -> String {
    guard let range = text.firstRange(of: old) else { throw NoSuchValue(text: old) }
    return text.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
