extension SessionReader {
  /// Lines about choosing somebody for a role; several roles are called by several events.
  func selectionEvents(_ word: String, _ text: String) throws(Refusal) -> [SessionEvent]? {
    switch word {
    case "/select": return try roles(text)
    case "/until": return [.until(try day(text.asLine, word))]
    case "/qualifications": return [.qualification(try line(text, word))]
    case "/nominate": return [try nomination(text.asLine)]
    case "/reveal": return [try alone(.reveal, text, word)]
    case "/stay": return [try turn(.stay, name(text, of: word), word)]
    case "/change": return [try turn(try change(text.asLine), "", word)]
    case "/elect": return [try election(text.asLine)]
    case "/vacant": return [try vacancy(text.asLine)]
    case "/accept": return [.accepted(try decisionID(Substring(text.asLine), word))]
    default: return nil
    }
  }

  /// `secretary, keeper of the keys until 2026-11-04`, without the day the group's usual term.
  private func roles(_ text: String) throws(Refusal) -> [SessionEvent] {
    var line = text.asLine
    var until: Day?
    if isLog {
      var parts = line.parts(between: " until ")
      if parts.count > 1, let last = parts.popLast() { until = try day(last.asLine, "/select") }
      line = parts.joined(separator: " until ")
    } else {
      (line, until) = try roleAndTerm(line)
    }
    let roles = line.parts(between: ",").map(\.asLine)
    guard !roles.contains("") else { throw missing("/select") }
    guard !roles.contains(where: { $0.cut(at: ": ") != nil || $0.utf8.last == 0x3A }) else {
      throw notUnderstood("/select", text)
    }
    return roles.map { .select(.init(role: $0, until: until)) }
  }

  /// The roles, and the last day of the term; words that speak of a term are no part of a name.
  ///
  /// A backslash keeps them there, as in "host \for the next meeting".
  private func roleAndTerm(_ text: String) throws(Refusal) -> (roles: String, until: Day?) {
    var words = text.split(separator: " ").map(String.init)
    let place = words.lastIndex { ["until", "till"].contains($0.lowercased().trimmingMarks) }
    if let place {
      let (roles, rest) = (Self.front(of: words, to: place), Self.back(of: words, from: place + 1))
      guard !roles.isEmpty else { throw missing("/select") }
      guard let day = dayWords(rest).day else {
        throw noSuchDay(rest, after: "/select \(roles) until")
      }
      return (roles, day)
    }
    for index in words.indices.dropFirst() {
      let word = words[index]
      if word.utf8.first == 0x5C, Self.termMarks.contains(word.dropFirst().lowercased()) {
        words[index] = String(word.dropFirst())
        continue
      }
      let isMark = Self.termMarks.contains(word.lowercased().trimmingMarks)
      let rest = Self.back(of: words, from: isMark ? index + 1 : index)
      guard isMark ? dayWords(rest).speakOfDay : dayWords(word).isCertain else { continue }
      throw unclearTerm(of: Self.front(of: words, to: index), word, rest, isMark)
    }
    return (words.joined(separator: " "), nil)
  }

  private func unclearTerm(
    of roles: String,
    _ word: String,
    _ rest: String,
    _ isMark: Bool
  ) -> Refusal {
    let days = dayWords(rest).candidates.prefix(1).map(\.description)
    let kept = isMark ? "; '\\\(word) \(rest)' keeps it in the role's name" : ""
    return Refusal(
      .unclearDay,
      "\(quoted(isMark ? "\(word) \(rest)" : rest)) is no part of a role's name",
      "write '/select \(offered(roles)) until \(days.first ?? "DAY")'" + kept
    )
  }

  private static let termMarks: Set = [
    "for", "by", "before", "to", "from", "since", "starting", "through", "til", "during", "in",
  ]

  private static func front(of words: [String], to end: Int) -> String {
    var text = words[..<end].joined(separator: " ")
    while let last = text.last, ",;(-–— ".contains(last) { text.removeLast() }
    return text
  }

  private static func back(of words: [String], from start: Int) -> String {
    words[start...].joined(separator: " ")
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
    var line = "/vacant"
    if let name = match.1 {
      let name = String(name).asLine
      if !isLog, let (person, term) = name.cut(at: " for "), dayWords(term).speakOfDay {
        throw noSuchDay("for \(term)", after: "/vacant interim \(person) until")
      }
      interim = try onlyPerson(name, "/vacant", after: "/vacant interim")
      line += " interim \(name)"
    }
    if let last = match.2 {
      until = try day(String(last).asLine, "/vacant", after: "\(line) until")
    }
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
  private static let vacant = AnchoredRegex(/(?:interim +(.+?))?(?:(?:^| +)until +(.+))?/)
}
