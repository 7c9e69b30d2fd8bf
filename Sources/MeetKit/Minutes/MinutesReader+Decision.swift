extension MinutesReader {
  /// A decision with the paragraphs that belong to it.
  mutating func decision(_ line: Substring) -> MinutesDecision? {
    guard line.after("**Decision ") ?? line.after("**Proposal ") != nil else { return nil }
    guard let match = line.whole(Self.decisionPattern), let id = DecisionID(String(match.2)) else {
      return nil
    }
    var decision = MinutesDecision(
      id: id,
      content: .init(text: String(match.4 ?? ""), version: match.3.flatMap { Int($0) } ?? 1),
      outcome: match.1 == "Decision" ? .agreed : .unresolved,
      consenting: 0
    )
    if match.4 == nil { decision.text = quotation() }
    while let paragraph = paragraph(), Self.complete(&decision, paragraph) { advance() }
    return decision
  }

  /// The lines behind `> `, as they were.
  private mutating func quotation() -> String {
    var text: [Substring] = []
    var ahead = next
    while ahead < lines.count, lines[ahead].isEmpty { ahead += 1 }
    while ahead < lines.count, let line = lines[ahead].after("> ") ?? lines[ahead].after(">") {
      text.append(line)
      ahead += 1
    }
    if !text.isEmpty { next = ahead }
    return text.joined(separator: "\n")
  }

  /// The next line that is not blank.
  private func paragraph() -> Substring? {
    lines[next...].first { !$0.isEmpty }
  }

  private mutating func advance() {
    while next < lines.count, lines[next].isEmpty { next += 1 }
    next += 1
  }

  /// Takes one paragraph into the decision, or says that it is something else.
  private static func complete(_ decision: inout MinutesDecision, _ line: Substring) -> Bool {
    if let outcome = outcome(line) {
      decision.outcome = outcome
    } else if let selection = selection(line) {
      decision.selection = selection
    } else if complete(&decision.selection, line) {
      return true
    } else if line == MinutesWords.policy {
      decision.kind = .policy
    } else if decision.content.take(line) {
      return true
    } else if line.after("Concern") != nil, let match = line.whole(concernPattern) {
      decision.concerns.append(.init(text: String(match.2), speaker: match.1.map(String.init)))
    } else if line.after("Objection ") != nil, let match = line.whole(objectionPattern) {
      decision.objections.append(
        Objection(
          text: String(match.2),
          version: Int(match.1) ?? 1,
          fate: match.3.map { .init($0) } ?? .open,
          isRaiserHeard: match.4 == nil
        )
      )
    } else if line.after("Consent: ") != nil,
      let match = line.whole(consentPattern)
    {
      decision.consenting = Int(match.1) ?? 0
      decision.recused = match.2?.parts(between: ", ") ?? []
      decision.absent = match.3?.parts(between: ", ") ?? []
      decision.absence = match.4.flatMap { MinutesWords.absence($0) } ?? .presentOnly
    } else {
      return facts(&decision, line)
    }
    return true
  }

  private static func selection(_ line: Substring) -> MinutesSelection? {
    guard line.after("Role: ") != nil, let match = line.whole(rolePattern),
      let from = Day(String(match.2)), let until = Day(String(match.3))
    else { return nil }
    return .init(role: String(match.1), from: from, until: until)
  }

  /// What stands below the role of a decision that chooses somebody.
  private static func complete(_ selection: inout MinutesSelection?, _ line: Substring) -> Bool {
    guard selection != nil else { return false }
    if let text = line.after("Looked for: ") {
      selection?.qualifications.append(String(text))
    } else if let name = line.after("Proposed: ") {
      selection?.candidate = String(name)
    } else if let reasons = line.after("Because: ") {
      selection?.reasons = String(reasons)
    } else if line == MinutesWords.accepted {
      selection?.isAccepted = true
    } else {
      return line == MinutesWords.unaccepted
    }
    return true
  }

  private static func facts(_ decision: inout MinutesDecision, _ line: Substring) -> Bool {
    guard let match = line.whole(factsPattern),
      match.1 != nil || match.2 != nil || match.3 != nil || match.4 != nil
    else { return false }
    decision.responsible = match.1.map(String.init)
    decision.review = match.2.flatMap { Day(String($0)) }
    decision.until = match.3.flatMap { Day(String($0)) }
    decision.measure = match.4.map(String.init)
    return true
  }
}

extension MinutesReader {
  /// How it ended, when the line says so.
  private static func outcome(_ line: Substring) -> MinutesDecision.Outcome? {
    switch line {
    case MinutesWords.unresolved[...], MinutesWords.onTheTable[...]: .unresolved
    case "Withdrawn.": .withdrawn("")
    case "Dropped.": .dropped("")
    default:
      line.after("Deferred: ").map { words in .deferred(Deferral(words) { $0 }) }
        ?? line.after("Referred: ").map { .referred(Referral($0)) }
        ?? line.after("Withdrawn: ").map { .withdrawn(String($0)) }
        ?? line.after("Dropped: ").map { .dropped(String($0)) }
        ?? line.after("Other method: ").map { .otherMethod(String($0)) }
        ?? line.after("Replaced by: ").flatMap { DecisionID(String($0)) }
        .map { .replaced(by: $0) }
        ?? vacancy(line)
    }
  }

  private static func vacancy(_ line: Substring) -> MinutesDecision.Outcome? {
    guard line.after("Vacant") != nil, let match = line.whole(vacantPattern) else { return nil }
    return .vacant(
      interim: match.2.map(String.init),
      until: match.1.flatMap { Day(String($0)) }
    )
  }

  private static let decisionPattern = AnchoredRegex(
    /\*\*(Decision|Proposal) ([A-Z]+-\d{4}-\d{3,}?(?:-\d{4}-\d\d-\d\d(?:-\d+)?[b-z]?)?)(?: \(v(\d{1,4})\))?:\*\*(?: (.*))?/
  )
  private static let rolePattern = AnchoredRegex(
    /Role: (.*) · (\d{4}-\d\d-\d\d) → (\d{4}-\d\d-\d\d)/
  )
  private static let vacantPattern = AnchoredRegex(
    /Vacant(?: until (\d{4}-\d\d-\d\d))?(?:; for the time being: (.+)|\.)/
  )
  private static let objectionPattern = AnchoredRegex(
    /Objection \(v(\d{1,4})\): “(.*)”(?: → ((?:met|settled) by v\d{1,4}|withdrawn|measured|raised again)(, who raised it was not asked)?)?/
  )
  private static let concernPattern = AnchoredRegex(/Concern(?: \((.+?)\))?: “(.*)”/)
  private static let consentPattern = AnchoredRegex(
    /Consent: (\d{1,4}) present(?: · Recused: (.+?))?(?: · Absent: (.+?) — (.+))?/
  )
  private static let factsPattern = AnchoredRegex(
    /(?:Responsible: (.+?))?(?:(?:^| · )Review: (\d{4}-\d\d-\d\d))?(?:(?:^| · )Until: (\d{4}-\d\d-\d\d))?(?:(?:^| · )Measure: (.*))?/
  )
}
