import MeetModel

extension SessionReader {
  /// Lines about choosing somebody for a role; several roles are called by several events.
  func selectionEvents(_ word: String, _ text: String) throws(Refusal) -> [SessionEvent]? {
    switch word {
    case "/select": return try roles(text)
    case "/until": return [.until(try day(text.asLine, word))]
    case "/qualifications": return [.qualification(try line(text, word))]
    case "/nominate": return [try nomination(text.asLine)]
    case "/reveal": return [.reveal]
    case "/stay": return [try turn(.stay, text, word)]
    case "/change": return [try turn(try change(text.asLine), "", word)]
    case "/elect": return [try election(text.asLine)]
    case "/vacant": return [try vacancy(text.asLine)]
    case "/accept": return [.accepted(try decisionID(Substring(text.asLine), word))]
    default: return nil
    }
  }

  /// `secretary, keeper of the keys until 2026-11-04`, without the day the group's usual term.
  private func roles(_ text: String) throws(Refusal) -> [SessionEvent] {
    var parts = text.asLine.parts(between: " until ")
    var until: Day?
    if parts.count > 1, let last = parts.popLast() { until = try day(last.asLine, "/select") }
    let roles = parts.joined(separator: " until ").parts(between: ",").map(\.asLine)
    guard !roles.contains("") else { throw missing("/select") }
    guard !roles.contains(where: { $0.cut(at: ": ") != nil || $0.utf8.last == 0x3A }) else {
      throw notUnderstood("/select", text)
    }
    return roles.map { .select(.init(role: $0, until: until)) }
  }

  /// `ada: cam for secretary`; what is refused does not repeat the name, which is hidden.
  private func nomination(_ text: String) throws(Refusal) -> SessionEvent {
    guard let (who, rest) = text.cut(at: ": "), rest.cut(at: ": ") == nil else {
      throw Refusal(
        .notUnderstood,
        "a nomination is somebody, a colon and a name",
        "write '/nominate ada: NAME', with several roles '/nominate ada: NAME for ROLE'"
      )
    }
    let person = try person(String(who).asLine, "/nominate")
    let (name, role) = Self.forRole(rest)
    if name == "nobody" { return .nominate(person, nil, role: role) }
    return .nominate(person, try nominee(name, "/nominate"), role: role)
  }

  /// `cam for secretary: asked for by those who want Bo free`, where the reason may be missing.
  func change(_ text: String) throws(Refusal) -> TurnAct {
    let (names, because) = text.cut(at: ": ") ?? (Substring(text), "")
    let (name, role) = Self.forRole(names)
    let reason = String(because).asLine
    return .change(
      .init(try nominee(name, "/change"), for: role),
      because: reason.isEmpty ? nil : reason
    )
  }

  private func election(_ text: String) throws(Refusal) -> SessionEvent {
    guard let (names, reasons) = text.cut(at: ": ") else {
      throw Refusal(
        .missingText,
        "somebody is proposed for reasons, which come into the minutes",
        "write '\(SessionWord.named("/elect")?.usage ?? "/elect")'"
      )
    }
    let (name, role) = Self.forRole(names)
    return .elect(
      .init(try nominee(name, "/elect"), for: role),
      reasons: try line(String(reasons), "/elect")
    )
  }

  /// `interim bo until 2026-07-01`, of which both may be missing.
  private func vacancy(_ text: String) throws(Refusal) -> SessionEvent {
    guard let match = text.whole(Self.vacant) else { throw notUnderstood("/vacant", text) }
    var interim: PersonID?
    var until: Day?
    if let name = match.1 { interim = try person(String(name).asLine, "/vacant") }
    if let last = match.2 { until = try day(String(last).asLine, "/vacant") }
    return .vacant(interim: interim, until: until)
  }

  /// Somebody of the table, or from elsewhere when the line says so.
  private func nominee(_ text: String, _ word: String) throws(Refusal) -> Nominee {
    if let name = text.after("outsider ").map({ String($0).asLine }), !name.isEmpty {
      return .outsider(name)
    }
    if let id = isLog ? PersonID(text) : nil { return .person(id) }
    let found = isLog ? [] : seats(called: text)
    if found.count == 1 { return .person(found[0].id) }
    throw Refusal(
      found.isEmpty ? .unknownPerson : .ambiguousPerson,
      found.isEmpty ? "nobody here has the name behind '\(word)'" : "two people may be meant",
      "people are \(seats.map(\.id.text).joined(separator: " ")); 'outsider NAME' for others"
    )
  }

  /// The name, and the role behind the first " for ".
  private static func forRole(_ text: Substring) -> (name: String, role: String?) {
    guard let (name, role) = text.cut(at: " for ") else { return (String(text).asLine, nil) }
    let words = String(role).asLine
    return (String(name).asLine, words.isEmpty ? nil : words)
  }
}

extension SessionReader {
  private static let vacant = Pattern(/(?:interim +(.+?))?(?:(?:^| +)until +(\S+))?/)
}
