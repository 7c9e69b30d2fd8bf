extension MinutesReader {
  /// Lines that are nearly what counts, and dates that the calendar does not have: what they say
  /// would be lost without a word.
  mutating func checkSlips() {
    var isHead = true
    var isOfDecision = false
    for index in lines.indices {
      let line = lines[index]
      if line.after("## ") != nil { isHead = false }
      if isHead {
        if let key = line.after("- ")?.cut(at: ": ")?.before {
          checkWord(key, Self.headKeys, "of the head", index, column: 3)
        }
        continue
      }
      if let words = line.after("**") {
        let verb = words.prefix { $0.isLetter }
        isOfDecision = verb == "Decision" || verb == "Proposal"
        if let number = words[verb.endIndex...].after(" ")?.cut(at: "-")?.before,
          DecisionID.isPrefix(number)
        {
          checkWord(verb, Self.verbs, "with a number", index, column: 3)
        }
        if verb == "Action" { checkDay(behind: ", by ", last: true, index) }
      } else if line.isEmpty {
        continue
      } else if line.after("-") != nil || line.after("#") != nil {
        isOfDecision = false
      } else if isOfDecision, let key = line.cut(at: ": ")?.before {
        checkWord(key, Self.decisionKeys, "of a decision", index, column: 1)
        for mark in ["Review: ", "Until: "] { checkDay(behind: mark, last: false, index) }
      }
    }
  }

  private mutating func checkWord(
    _ word: Substring,
    _ known: [String],
    _ whose: String,
    _ index: Int,
    column: Int
  ) {
    // Short words are near to many others.
    guard word.count >= 6, !known.contains(String(word)), word.allSatisfy(\.isLetter),
      let remedy = Spelling.didYouMean(String(word), in: known)
    else { return }
    doubt("'\(word)' begins no line \(whose)", remedy, index, column)
  }

  /// What stands behind a mark looks like a day and is none.
  private mutating func checkDay(behind mark: String, last: Bool, _ index: Int) {
    let line = lines[index]
    guard let (before, after) = last ? line.cut(atLast: mark) : line.cut(at: mark) else { return }
    let text = String(after.prefix(10))
    let isWritten =
      text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
      }
    guard isWritten, Day(text) == nil else { return }
    let column = before.unicodeScalars.count + mark.unicodeScalars.count + 1
    doubt("\(text) is not a date", "mend it, or leave it out", index, column)
  }

  private mutating func doubt(_ message: String, _ remedy: String, _ index: Int, _ column: Int) {
    diagnostics.append(
      Diagnostic(
        .warning,
        at: .init(file: file, line: index + 1, column: column),
        message,
        remedy: remedy
      )
    )
  }

  private static let headKeys = [
    "Planned", "Held", "Resumed", "Coordinator", "Secretary", "Present", "Apologies", "Absent",
    "Guest", "Observer", "Rules", "Removed",
  ]
  private static let verbs = [
    "Decision", "Proposal", "Action", "Done", "Dropped", "Given", "Renewed", "Ended", "Implemented",
    "Accepted",
  ]
  private static let decisionKeys =
    Decision.Field.allCases.map(\.row.label) + [
      "Responsible", "Review", "Until", "Kind", "Role", "Proposed", "Because", "Objection",
      "Concern", "Consent", "Deferred", "Referred", "Withdrawn", "Dropped",
    ]
}
