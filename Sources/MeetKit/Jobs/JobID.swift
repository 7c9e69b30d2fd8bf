/// The stable name of a job, and of its page without the ending: `renew-the-domain`.
package struct JobID: Hashable, Sendable {
  package let text: String

  /// The id, or nil unless it is letters, digits and hyphens, the letters in lower case.
  package init?(_ text: String) {
    guard !text.isEmpty, text == Self.slug(text) else { return nil }
    self.text = text
  }

  /// The id that a job's name makes; nil when the name has neither letter nor digit.
  init?(naming name: String) {
    let slug = Self.slug(name)
    guard !slug.isEmpty else { return nil }
    text = slug
  }

  /// Letters and digits of any script, a hyphen for everything between them.
  private static func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The page, as seen from the task page.
  package var link: String { "jobs/\(text).md" }
}

extension JobID: Comparable {
  package static func < (a: JobID, b: JobID) -> Bool { a.text < b.text }
}

extension JobID: CustomStringConvertible {
  package var description: String { text }
}
