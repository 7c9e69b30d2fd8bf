/// Words that a command has no use for are never dropped: the line is refused with the right form.
extension SessionReader {
  /// The value of a line that is whole, when nothing stands behind it.
  func alone<Value>(_ value: Value, _ text: String, _ line: String) throws(Refusal) -> Value {
    guard text.isEmpty else { throw leftOver(text, behind: line) }
    return value
  }

  /// What stands behind a line that would be whole without it.
  func leftOver(_ text: String, behind line: String) -> Refusal {
    let number = Int(digits: Array((text.before(" min").map(String.init) ?? text).utf8))
    let instead: [String]
    let way: String
    switch (line, number) {
    case ("/next", let number?):
      instead = ["/next", "/item \(number)"]
      way = "'/item \(number)' goes to item \(number), '/next' to the next one"
    case ("/break", _):
      instead = ["/break"]
      way = "'/break' alone begins one, '/resume' ends it"
    case ("/undo", let number?):
      instead = ["/undo", "/undo to \(number)"]
      way = "'/undo' takes back the last line, '/undo to \(number)' all from line \(number) on"
    default:
      instead = [line]
      way = "write '\(line)'"
    }
    return Refusal(.leftOver, "\(quoted(text)) does not belong behind '\(line)'", way, instead)
  }

  /// `/done` of the one who is due or of somebody who is named; other words are no part of it.
  func name(_ text: String, of act: String) throws(Refusal) -> String {
    let known = seats.flatMap { [$0.id.text, $0.name] }
    guard !isLog, !text.isEmpty, seats(called: text).isEmpty,
      text.utf8.contains(0x20) || Spelling.nearest(to: text, in: known) == nil
    else { return text }
    if let several = severalPeople(text, act) { throw several }
    if let refusal = everybody(behind: act, text) { throw refusal }
    if let refusal = numberBehind(act, text) { throw refusal }
    if floor == nil { return text }
    let words =
      switch (act, floor?.kind) {
      case ("/consent", .consent): ", '/concern TEXT' consents with words"
      case ("/stay", _), (_, .consent), (_, .change): ""
      case (_, let kind?) where kind.keepsWords: ", any text without '\(act)' is what is said"
      default: ""
      }
    throw Refusal(
      .leftOver,
      "\(quoted(text)) is nobody's name behind '\(act)'",
      "'\(act)' alone is whose turn it is, '\(act) NAME' somebody else's\(words)",
      [act]
    )
  }

  /// Nobody answers for others: each who says so has a line.
  private func everybody(behind act: String, _ text: String) -> Refusal? {
    guard OwnerWords.all.contains(text.lowercased()) else { return nil }
    let people = (floor?.waiting ?? []).prefix(3).map { "'\(act) \($0)'" }
    return Refusal(
      .severalPeople,
      "\(quoted(text)) is not one person",
      people.isEmpty
        ? "'/agreed TEXT' is what all agree to in passing, '/round consent' asks everybody"
        : "write a line for each who says so: \(people.joined(separator: ", "))"
    )
  }

  /// One person, where a name is all that follows `line`.
  func onlyPerson(_ text: String, _ word: String, after line: String) throws(Refusal) -> PersonID {
    if !isLog, seats(called: text).isEmpty {
      if let several = severalPeople(text, line) { throw several }
      let words = text.split(separator: " ", omittingEmptySubsequences: true)
      for count in (1..<max(words.count, 1)).reversed() {
        let found = seats(called: words[..<count].joined(separator: " "))
        guard found.count == 1 else { continue }
        let rest = words[count...].joined(separator: " ")
        throw leftOver(rest, behind: "\(line) \(found[0].id)")
      }
    }
    return try person(text, word)
  }

  /// Two or more people where one is asked for.
  private func severalPeople(_ text: String, _ line: String) -> Refusal? {
    let people = Self.listed(text).flatMap { part in
      seats(called: part).isEmpty ? part.split(separator: " ").map(String.init) : [part]
    }.map { seats(called: $0) }
    guard people.count > 1, people.allSatisfy({ $0.count == 1 }) else { return nil }
    return Refusal(
      .severalPeople,
      "\(quoted(text)) are \(people.count) people, and one is asked for",
      "name one: "
        + people.prefix(3).map { "'\(line) \($0[0].id)'" }.joined(separator: " or ")
    )
  }

  /// The parts of "ada, bo and cam".
  static func listed(_ text: some StringProtocol) -> [String] {
    var words: [[Substring]] = [[]]
    for word in String(text).split(separator: " ") {
      switch word.lowercased() {
      case "and", "&", "+", "or", "/", ",", ";": words.append([])
      default: words[words.count - 1].append(word)
      }
    }
    return words.flatMap { part in
      part.joined(separator: " ").split { [",", ";", "+", "&", "/"].contains($0) }
        .map { String($0).asLine }
    }.filter { !$0.isEmpty }
  }

  func quoted(_ text: String) -> String { "'\(text.withoutControls.shortened(to: 30))'" }
}
