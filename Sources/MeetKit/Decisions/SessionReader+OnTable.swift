/// Numbers behind a word that acts on the open proposal: its own is understood, any other is refused.
///
/// Taken for a reason, the number of an action would end the proposal instead.
extension SessionReader {
  /// Why the open proposal goes or waits.
  func reason(_ text: String, _ word: String) throws(Refusal) -> String {
    let line = text.asLine
    guard !isLog, let named = NamedNumber(in: line, prefix) else { return line }
    if isOnTable(named) { return try reason(named.rest, word) }
    var refusal = notOnTable(named, word)
    if !named.rest.isEmpty {
      refusal.wayOut += "; '\(word) because \(offered(line))' has it in the reason"
    }
    throw refusal
  }

  /// What is said of the open proposal, where a number alone or in front of a colon says of which.
  func aboutTable(_ text: String, _ word: String) throws(Refusal) -> String {
    guard !isLog, let named = NamedNumber(in: text, prefix) else { return text }
    // "/measure 90" says something, as does "/context TWG-2026-003 ends soon".
    if case .number = named.id { return text }
    guard named.hasColon || named.rest.isEmpty || word == "/amend" && isOnTable(named) else {
      return text
    }
    guard isOnTable(named) else { throw notOnTable(named, word) }
    return onTable.isEmpty ? text : named.rest
  }

  /// One action or decision behind its word: what others are named there would not be done.
  func checkOnly(_ id: some LastingNumber, _ word: String, _ further: String) throws(Refusal) {
    guard !isLog, let other = NamedNumber(in: further, prefix, isFurther: true) else { return }
    let isAction = id is ActionID
    let second: String
    switch other.id {
    case .action(let action) where isAction: second = "\(action)"
    case .decision(let decision) where !isAction: second = "\(decision)"
    case .number(let number): second = "\(number)"
    case .action, .decision: return
    }
    let needsWords = word == "/action-drop" || word == "/end-decision"
    // A reason may begin with what stands in its place.
    if needsWords, other.isWhole, !other.rest.isEmpty, further.hasPrefix(other.shown),
      NamedNumber(in: other.rest, prefix) == nil
    {
      return
    }
    let tail = other.rest.isEmpty ? needsWords ? " REASON" : "" : " \(offered(other.rest))"
    let kept = other.rest.isEmpty ? "" : "; '\(word) \(id) because \(offered(further))' keeps it"
    throw Refusal(
      .leftOver,
      "'\(word)' takes one number, and '\(other.shown)' is another",
      "write '\(word) \(id)\(tail)', then '\(word) \(second)\(tail)'" + kept
    )
  }

  /// What is said of one objection; a colon behind its number keeps a number in the text.
  func objection(in text: String, _ word: String) throws(Refusal) -> (number: Int, words: String) {
    let (first, rest) = text.asLine.cut(at: " ") ?? (Substring(text.asLine), "")
    if !isLog, let bare = first.before(":") {
      return (try number(String(bare), word), String(rest).asLine)
    }
    let found = try number(String(first), word)
    let words = String(rest).asLine
    if !isLog, let other = NamedNumber(in: words, prefix, isFurther: true),
      case .number(let second) = other.id
    {
      let tail = other.rest.isEmpty ? "TEXT" : offered(other.rest)
      throw Refusal(
        .leftOver,
        "'\(word)' is about one objection",
        "write '\(word) \(found) \(tail)', then '\(word) \(second) \(tail)'; "
          + "'\(word) \(found): \(offered(words))' has the number in the text"
      )
    }
    return (found, words)
  }

  /// A decision behind a word about actions, or an action behind one about decisions.
  func otherKind(_ text: Substring, _ word: String) -> Refusal? {
    guard !isLog, let named = NamedNumber(in: String(text), prefix) else { return nil }
    return switch named.id {
    case .action(let id):
      Refusal(
        .notUnderstood,
        "'\(named.shown)' is an action, and '\(word)' is about decisions",
        "'/action-done \(id)' or '/action-drop \(id) REASON' ends it"
      )
    case .decision(let id):
      Refusal(
        .notUnderstood,
        "'\(named.shown)' is a decision, and '\(word)' is about actions",
        "'/end-decision \(id) REASON' ends it, '/implemented \(id)' says that it is done"
      )
    case .number: nil
    }
  }

  /// `/done A-031` is about an action, `/consent 14` about nothing but whose turn it is.
  func numberBehind(_ word: String, _ text: String) -> Refusal? {
    guard let named = NamedNumber(in: text, prefix) else { return nil }
    let ends: String
    switch named.id {
    case .action(let id): ends = ", '/action-done \(id)' ends the action"
    case .number(let number) where word == "/done":
      ends = ", '/action-done \(number)' ends an action"
    case .decision, .number: ends = ""
    }
    return Refusal(
      .leftOver,
      "'\(word)' takes no number",
      "'\(word)' alone is whose turn it is, '\(word) NAME' somebody else's\(ends)"
    )
  }

  private func isOnTable(_ named: NamedNumber) -> Bool {
    // Where nothing is on the table, that is what is answered.
    guard let table = onTable.first else {
      if case .action = named.id { return false }
      return true
    }
    return switch named.id {
    case .action: false
    case .decision(let id): id == table || id == table.plain
    case .number(let number): number == table.number
    }
  }

  private func notOnTable(_ named: NamedNumber, _ word: String) -> Refusal {
    let ends = word == "/drop" || word == "/withdraw-proposal"
    let because = named.rest.isEmpty ? "REASON" : offered(named.rest)
    let table = onTable.first.map { "; '\(word)' without a number is about \($0)" } ?? ""
    let isOther: Bool =
      if case .decision(let id) = named.id { onTable.contains(id) } else { false }
    let (what, way): (String, String) =
      switch named.id {
      case .action(let id):
        (
          "is an action",
          ends
            ? "'/action-drop \(id) \(because)' drops it"
            : "'/action-done \(id)' or '/action-drop \(id) REASON' ends it"
        )
      case .decision where isOther: ("is another role", "'/select ROLE' turns to it")
      case .decision(let id):
        ("is not on the table here", "'/end-decision \(id) \(because)' ends it by consent")
      case .number: ("is not its number", "write '\(word)'")
      }
    return Refusal(.leftOver, "'\(named.shown)' \(what)", way + table)
  }
}

/// The number of a thing in front of a text.
private struct NamedNumber {
  enum ID {
    case action(ActionID)
    case decision(DecisionID)
    /// Alone, it does not say of what kind it is.
    case number(Int)
  }

  var id: ID
  /// As it was typed.
  var shown: String
  var hasColon: Bool
  var rest: String

  /// `TWG-A-031`, `A-031`, `TWG-2026-014` and `2026-014` in any case, behind "the action" and the
  /// like, and a number with nothing behind it.
  ///
  /// Behind another number a bare one is `isFurther`, whatever follows it, when "and" or a comma
  /// stands between.
  init?(in text: String, _ prefix: String, isFurther: Bool = false) {
    var words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
    var isJoined = false
    while let word = words.first, Self.heads.contains(word.lowercased()) {
      isJoined = isJoined || Self.joints.contains(word.lowercased())
      words = words.dropFirst()
    }
    guard let word = words.first else { return nil }
    var bare = word
    while let last = bare.last, ",;.:".contains(last) { bare = bare.dropLast() }
    if bare.first == "#" { bare = bare.dropFirst() }
    (shown, hasColon) = (String(bare), word.last == ":")
    rest = words.dropFirst().joined(separator: " ")
    if words.dropFirst().first == ":" {
      (hasColon, rest) = (true, words.dropFirst(2).joined(separator: " "))
    }
    let capitals = bare.uppercased()
    if let action = ActionID(capitals) ?? ActionID("\(prefix)-\(capitals)") {
      id = .action(action)
    } else if let decision = DecisionID(capitals) ?? DecisionID("\(prefix)-\(capitals)") {
      id = .decision(decision)
    } else if let number = Int(digits: Array(bare.utf8)),
      rest.allSatisfy({ !$0.isLetter }) || isFurther && isJoined
    {
      id = .number(number)
    } else {
      return nil
    }
  }

  /// It says of what kind it is.
  var isWhole: Bool { if case .number = id { false } else { true } }

  private static let joints: Set = ["and", "&", "+", ","]
  private static let heads: Set = joints.union([
    "the", "action", "actions", "decision", "decisions", "proposal", "item", "number", "objection",
  ])
}
