/// What decisions may be about, with the words that mark it.
package struct Topic: Hashable, Sendable {
  /// As everybody may read it.
  package var name: String
  var words: [Word]

  /// What is not about any topic of the group.
  package static let other = "Other"
}

extension Topic {
  /// One word, or several in a row, as they stand in a text; their case does not matter.
  struct Word: Hashable, Sendable {
    /// Letters and digits in lower case; what stands between them is not compared.
    private let parts: [String]

    /// Nil when there is neither a letter nor a digit.
    init?(_ text: String) {
      parts = Self.parts(of: text)
      if parts.isEmpty { return nil }
    }

    fileprivate func stands(in text: [String]) -> Bool {
      text.indices.contains { text[$0...].starts(with: parts) }
    }

    fileprivate static func parts(of text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
  }
}

extension [Topic] {
  /// What a decision is about: the first topic of which a word stands in its title, or else the
  /// first of which one stands in its text.
  package func topic(of decision: Decision) -> Topic? {
    isEmpty ? nil : topic(in: decision.title) ?? topic(in: decision.text)
  }

  /// The topics in their order with what is about them, then what is about none of them, which
  /// has no topic; a topic without decisions is left out.
  package func sorted(_ decisions: [Decision]) -> [(topic: Topic?, decisions: [Decision])] {
    let all = Dictionary(grouping: decisions, by: topic(of:))
    return (map(Optional.some) + [nil]).compactMap { topic in
      all[topic].map { (topic, $0) }
    }
  }

  private func topic(in text: String) -> Topic? {
    let parts = Topic.Word.parts(of: text)
    return first { $0.words.contains { $0.stands(in: parts) } }
  }
}
