/// What was said in private must not come back in what others read.
package enum PrivateText {
  /// Shorter texts occur by chance.
  static let shortest = 8

  /// How many of the last lines are looked through for what is then said in private.
  static let lookBack = 1000

  /// The number of the private line whose words a text repeats.
  static func repeated(in text: String, by state: SessionState) -> Int? {
    guard !state.privateTexts.isEmpty else { return nil }
    let text = plain(text)
    return state.privateTexts.first { holds(text, $0.text) && counts($0, in: state) }?.number
  }

  /// The confidential ticket whose title a text repeats.
  package static func titled(in text: String, of tickets: [Ticket]) -> Ticket? {
    guard !tickets.isEmpty else { return nil }
    let text = plain(text)
    return tickets.first { holds(text, $0.title) }
  }

  private static func holds(_ plainText: String, _ words: String) -> Bool {
    let secret = plain(words)
    return secret.count >= shortest && plainText.contains(secret)
  }

  /// Every text that was said in private and not taken back, as it was before it was mended, too.
  package static func all(in state: SessionState) -> [(number: Int, text: String)] {
    state.privateTexts.filter { counts($0, in: state) }
  }

  private static func counts(_ text: (number: Int, text: String), in state: SessionState) -> Bool {
    !state.entries[text.number - 1].isTakenBack
  }

  /// The number of a standing line that said openly of late what a private one says.
  static func isOpen(_ words: String, in state: SessionState) -> Int? {
    let secret = plain(words)
    guard secret.count >= shortest else { return nil }
    return state.entries.suffix(lookBack).last { entry in
      guard !entry.isTakenOut, !entry.isOfSelection, let text = entry.event.openWords else {
        return false
      }
      return plain(text).contains(secret)
    }?.number
  }

  /// Lower case, every run of space one space.
  static func plain(_ text: String) -> String {
    text.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
