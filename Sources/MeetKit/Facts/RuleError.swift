/// What somebody asked for cannot be done; the text says why, and what to do instead.
package enum RuleError: Error, Hashable, Sendable {
  /// The group's records do not allow it.
  case failed(String)
  /// It was asked for in the wrong form.
  case usage(String)

  /// A text that should be a day.
  package static func noDay(_ text: String) -> RuleError {
    .usage(Day.fault(of: text))
  }
}

extension Day {
  /// What is wrong with a text that should be a day, and what to write.
  package static func fault(of text: String) -> String {
    "'\(text)' is not a date; write it as 2026-05-20"
  }
}
