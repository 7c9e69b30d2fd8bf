/// Reads turns that somebody typed: `coordinator 2026-06-03 dee`.
package struct TurnWords {
  let group: Group
  let today: Day
  private var words: ArraySlice<String>

  package init(_ words: [String], group: Group, today: Day) {
    self.group = group
    self.today = today
    self.words = words[...]
  }

  package static let kinds = MeetingRole.allCases.map(\.rawValue) + [TurnSlot.onCall]

  package static func noKind(_ word: String) -> RuleError {
    .usage(
      "'\(word.asLine)' is no kind of turn; "
        + (Spelling.didYouMean(word, in: kinds) ?? "the kinds are \(kinds.quoted)")
    )
  }

  /// What stands behind, as a note.
  mutating func note() -> String? {
    let note = words.joined(separator: " ").asLine
    words = []
    return note.isEmpty ? nil : note
  }

  /// Passes over one word, when it stands here.
  mutating func take(_ word: String) -> Bool {
    guard words.first == word else { return false }
    words.removeFirst()
    return true
  }

  /// The person whose name stands here.
  mutating func person() -> PersonID? {
    guard let word = words.first, let person = group.onlyPerson(called: word) else { return nil }
    words.removeFirst()
    return person
  }

  /// The person whose name has to stand here.
  mutating func requiredPerson() throws(RuleError) -> PersonID {
    guard let word = words.popFirst() else {
      throw .usage("nobody is named behind 'by'")
    }
    return try group.person(named: word)
  }

  /// A turn; `what` is the kind of turn when only the time stands here.
  package mutating func slot(of what: String? = nil) throws(RuleError) -> TurnSlot {
    var kind = what
    if let word = words.first, Self.kinds.contains(word) || kind == nil {
      kind = word
      words.removeFirst()
    }
    guard let kind, Self.kinds.contains(kind) else {
      throw Self.noKind(kind ?? "")
    }
    let isWeek = kind == TurnSlot.onCall
    let form = "write '\(kind) \(isWeek ? "2026-W21" : "2026-06-03")'"
    guard let when = words.popFirst() else {
      throw .usage("the \(isWeek ? "week" : "day") is missing; \(form)")
    }
    // W21 is a week of this year.
    let whole =
      isWeek && when.hasPrefix("W") ? "\(CalendarWeek(containing: today).year)-\(when)" : when
    guard let slot = TurnSlot(what: kind, when: whole) else {
      throw .usage("'\(when.asLine)' is no \(isWeek ? "week" : "day"); \(form)")
    }
    return slot
  }

  /// Who takes the turn stands here.
  var isAtBy: Bool { words.first == "by" }

  /// A word here is a kind of turn, or a time.
  var isAtSlot: Bool {
    guard let word = words.first else { return false }
    return Self.kinds.contains(word) || word.utf8.first.map { (0x30...0x39).contains($0) } == true
  }
}
