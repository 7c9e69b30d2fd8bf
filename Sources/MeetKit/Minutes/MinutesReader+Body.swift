extension MinutesReader {
  /// Everything up to the next item.
  mutating func body() -> [MinutesLine] {
    var result: [MinutesLine] = []
    while next < lines.count {
      let line = lines[next]
      if MinutesItem(heading: line) != nil || line == MinutesWords.outside { break }
      next += 1
      let number = next
      if line.isEmpty { continue }
      if let first = line.after("- ") ?? (line == "-" ? "" : nil) {
        result.append(Self.listItem(continued(first), unescaping: true))
      } else if let decision = decision(line) {
        result.append(.decision(decision))
        given.append((.decision(decision), number))
      } else if let fact = Self.fact(line) {
        result.append(fact)
        if case .action = fact { given.append((fact, number)) }
      } else {
        result.append(.text(String(line)))
      }
    }
    return result
  }

  /// A list item with its indented lines, and the blank lines between them.
  private mutating func continued(_ first: Substring) -> String {
    var text = [first]
    while true {
      var ahead = next
      while ahead < lines.count, lines[ahead].isEmpty { ahead += 1 }
      guard ahead < lines.count, let further = lines[ahead].after("  ") else { break }
      text += lines[next..<ahead]
      text.append(further)
      next = ahead + 1
    }
    return text.joined(separator: "\n")
  }

  /// What a list item says.
  static func listItem(_ text: String, unescaping: Bool) -> MinutesLine {
    if text == MinutesWords.privateMarker { return .privately }
    if text.after("**") != nil {
      if let remark = labelled(text) { return remark }
      for (mark, line) in marked {
        if let rest = text.after(mark) { return line(String(rest)) }
      }
    }
    if let round = MinutesWords.round(text) { return round }
    if let address = text.after("<")?.before(">"), !address.utf8.contains(0x0A) {
      return .remark(.link, String(address))
    }
    if let (speaker, words) = text.after("*")?.cut(at: ":* "), !speaker.isEmpty,
      !speaker.utf8.contains(0x0A), !speaker.utf8.contains(0x2A)
    {
      return .remark(.note, speaker: String(speaker), String(words))
    }
    return .remark(.note, unescaping ? String(MinutesWords.unescaped(text[...])) : text)
  }

  private static let marked: [(String, @Sendable (String) -> MinutesLine)] = [
    ("**Agenda:** ", { .agendaChanged($0) }), ("**Not agreed:** ", { .notAgreed($0) }),
  ]

  /// A line of one sentence about something with a number.
  private static func fact(_ line: Substring) -> MinutesLine? {
    guard line.after("**") != nil else { return nil }
    if line == "**Agenda consented.**" { return .agendaConsented }
    if let meeting = line.after("**Minutes approved:** ").map(String.init).flatMap(MeetingID.init) {
      return .minutesApproved(meeting)
    }
    if line.after("**Meeting length:") != nil,
      let match = line.whole(lengthPattern)
    {
      return Int(match.1).map { .lengthSet($0) }
    }
    if line.after("**Next meeting:") != nil,
      let match = line.whole(nextMeetingPattern),
      let start = Instant(String(match.1))
    {
      let hats = match.2.parts(between: " · ")
      func hat(_ word: String) -> String? {
        hats.compactMap { $0.after(word) }.first.map(String.init)
      }
      return .nextMeeting(
        .init(start: start, coordinator: hat("Coordinator: "), secretary: hat("Secretary: "))
      )
    }
    guard let match = line.whole(aboutPattern) else {
      return nil
    }
    return about(String(match.1), String(match.2), String(match.3 ?? ""))
  }

  private static func about(_ verb: String, _ id: String, _ rest: String) -> MinutesLine? {
    let reason = rest.after("— ").map(String.init) ?? rest
    if let id = ActionID(id) {
      switch verb {
      case "Action": return action(id, rest)
      case "Done": return .actionDone(id, note: reason.isEmpty ? nil : reason)
      case "Dropped": return .actionDropped(id, reason: reason)
      case "Given": return rest.after("to ").map { .actionGiven(id, to: String($0)) }
      default: return nil
      }
    }
    guard let id = DecisionID(id) else { return nil }
    switch verb {
    case "Renewed":
      return rest.after("until ").flatMap { Day(String($0)) }.map { .renewed(id, until: $0) }
    case "Ended": return .decisionEnded(id, reason: reason)
    case "Implemented": return .implemented(id)
    case "Accepted": return .accepted(id)
    default: return nil
    }
  }

  private static func action(_ id: ActionID, _ rest: String) -> MinutesLine? {
    guard let (before, after) = rest.cut(at: ": ") else { return nil }
    let owner = String(before)
    var text = after
    var due: Day?
    if let match = text.whole(duePattern), let day = Day(String(match.2)) {
      due = day
      text = match.1
    }
    return .action(
      .init(
        id: id,
        owner: owner == MinutesWords.nobody ? nil : owner,
        text: String(text),
        due: due
      )
    )
  }
}

extension MinutesReader {
  private static let lengthPattern = AnchoredRegex(/\*\*Meeting length:\*\* (\d{1,5}) min/)
  private static let nextMeetingPattern = AnchoredRegex(
    /\*\*Next meeting:\*\* \S+ \S+ \S+ \((\S+)\)(.*)/
  )
  private static let aboutPattern = AnchoredRegex(
    /\*\*(\w+) ([A-Z]+-\w+-\d+(?:-\d{4}-\d\d-\d\d(?:-\d+)?[b-z]?)?)\*\*(?: (.*))?/
  )
  private static let duePattern = AnchoredRegex(/(.*), by (\d{4}-\d\d-\d\d)/)
}
