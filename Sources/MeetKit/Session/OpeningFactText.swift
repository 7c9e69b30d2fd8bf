/// The lines that only the program writes, which begin with `=`.
enum OpeningFactText {
  static func line(_ fact: OpeningFact) -> String {
    switch fact {
    case .group(let prefix, let zone, let name): "= group \(prefix) \(zone) \(name.asLine)"
    case .meeting(let id, let start, let minutes): "= meeting \(id) \(start) \(minutes)"
    case .person(let seat):
      "= \(seat.isMember ? "member" : "person") \(seat.id) \(seat.initials) \(seat.name.asLine)"
    case .expected(let people): (["= expected"] + people.map(\.text)).joined(separator: " ")
    case .quorum(let policy, let operations):
      "= quorum \(policy.word) \(operations.word)"
    case .absence(let policy, let operations): "= absence \(policy), \(operations)"
    case .attribution(let attribution): "= attribution \(attribution.rawValue)"
    case .rule(let key, let value): "= rule \(key.rawValue): \(value)"
    case .item(let item):
      "= item \(item.kind.rawValue) \(item.minutes) \(item.lead?.text ?? "-") \(item.title.asLine)"
    case .itemLink(let link): "= item-link \(link.asLine)"
    case .openAction(let action):
      "= action \(action.id) \(action.owner?.text ?? "-") \(action.due?.description ?? "-") "
        + "\(action.meeting) \(action.text.asLine)"
    case .standingDecision(let id, let title): "= decision \(id) \(title.asLine)"
    case .lastMinutes(let id): "= last-minutes \(id)"
    case .greatest(let decision, let action): "= greatest \(decision) \(action)"
    case .proposal(let proposal): line(proposal)
    case .proposalDetail(let detail): line(detail)
    case .unaccepted(let id): "= unaccepted \(id)"
    case .rounds(let count): "= rounds \(count)"
    case .opened: "= opened"
    case .decisionID(let id): "= id \(id)"
    case .actionID(let id): "= id \(id)"
    case .leftOpen(let id): "= left-open \(id)"
    }
  }

  static func read(_ line: String) -> OpeningFact? {
    let words = line.parts(between: " ")
    guard words.count >= 2, words[0] == "=" else { return nil }
    func rest(_ from: Int) -> String { words.dropFirst(from).joined(separator: " ") }
    func word(_ index: Int) -> String { index < words.count ? words[index] : "" }
    switch words[1] {
    case "group": return Zone(word(3)).map { .group(prefix: word(2), zone: $0, name: rest(4)) }
    case "meeting":
      guard let id = MeetingID(word(2)), let start = Instant(word(3)), let minutes = Int(word(4))
      else { return nil }
      return .meeting(id, start: start, minutes: minutes)
    case "member", "person":
      return PersonID(word(2)).map {
        .person(
          .init(id: $0, initials: word(3), name: rest(4), isMember: words[1] == "member")
        )
      }
    case "expected": return .expected(words.dropFirst(2).compactMap { PersonID($0) })
    case "quorum":
      guard let policy = Policy.Quorum(word(2)), let operations = Policy.Quorum(word(3)) else {
        return nil
      }
      return .quorum(policy: policy, operations: operations)
    case "absence":
      let parts = rest(2).parts(between: ", ")
      guard parts.count == 2, let policy = Policy.Absence(parts[0]),
        let operations = Policy.Absence(parts[1])
      else { return nil }
      return .absence(policy: policy, operations: operations)
    case "attribution": return Policy.Attribution(rawValue: word(2)).map { .attribution($0) }
    case "concerns": return rule(.concerns, word(2))
    case "rule":
      guard let (key, value) = rest(2).cut(at: ": "),
        let key = Policy.Switch(rawValue: String(key))
      else { return nil }
      return rule(key, String(value))
    case "item":
      guard let kind = ItemKind(rawValue: word(2)), let minutes = Int(word(3)) else { return nil }
      return .item(
        AgendaItem(kind: kind, title: rest(5), minutes: minutes, lead: PersonID(word(4)))
      )
    case "item-link": return .itemLink(rest(2))
    case "action":
      guard let id = ActionID(word(2)), let meeting = MeetingID(word(5)) else { return nil }
      return .openAction(
        Action(
          id: id,
          owner: PersonID(word(3)),
          text: rest(6),
          due: Day(word(4)),
          meeting: meeting
        )
      )
    case "decision": return DecisionID(word(2)).map { .standingDecision($0, title: rest(3)) }
    case "last-minutes": return MeetingID(word(2)).map { .lastMinutes($0) }
    case "greatest":
      guard let decision = Int(word(2)), let action = Int(word(3)) else { return nil }
      return .greatest(decision: decision, action: action)
    case "proposal": return proposal(Array(words.dropFirst(2)))
    case "proposal-about": return .proposalDetail(.about(rest(2)))
    case "proposal-until": return Day(word(2)).map { .proposalDetail(.until($0)) }
    case "proposal-small": return .proposalDetail(.small)
    case "proposal-objection":
      return Int(word(2)).map {
        .proposalDetail(
          .objection(.init(text: rest(4), version: $0, raiser: PersonID(word(3))))
        )
      }
    case "proposal-selection": return selection(Array(words.dropFirst(2)))
    case "proposal-qualification": return .proposalDetail(.qualification(rest(2)))
    case "proposal-candidate":
      return rest(2).cut(at: ": ").flatMap { names, reasons in
        Nominee(logged: String(names)).map { nominee in
          .proposalDetail(.candidate(.init(nominee: nominee, reasons: String(reasons))))
        }
      }
    case "proposal-nomination":
      return PersonID(word(2)).map {
        .proposalDetail(.nomination(.init(by: $0, nominee: Nominee(logged: rest(3)))))
      }
    case "left-open": return DecisionID(word(2)).map { .leftOpen($0) }
    case "unaccepted": return DecisionID(word(2)).map { .unaccepted($0) }
    case "proposal-understood": return .proposalDetail(.understood(rest(2)))
    case "proposal-tested": return .proposalDetail(.tested(rest(2)))
    case "proposal-explored": return .proposalDetail(.explored)
    case "rounds": return Int(word(2)).map { .rounds($0) }
    case "opened": return .opened
    case "id":
      return ActionID(word(2)).map { .actionID($0) } ?? DecisionID(word(2)).map { .decisionID($0) }
    default:
      return words[1].after("proposal-").flatMap { Decision.Field(rawValue: String($0)) }
        .map { .proposalDetail(.field($0, rest(2))) }
    }
  }

  private static func line(_ proposal: CarriedProposal) -> String {
    [
      "= proposal", "\(proposal.id)", proposal.kind.rawValue, proposal.proposer?.text ?? "-",
      proposal.responsible?.description ?? "-", proposal.review?.description ?? "-",
      "\(proposal.version)", proposal.text,
    ].joined(separator: " ")
  }

  private static func proposal(_ words: [String]) -> OpeningFact? {
    guard words.count > 6, let id = DecisionID(words[0]),
      let kind = Proposal.Kind(rawValue: words[1]), let version = Int(words[5])
    else { return nil }
    return .proposal(
      CarriedProposal(
        id: id,
        content: .init(
          text: words.dropFirst(6).joined(separator: " "),
          version: version,
          kind: kind,
          review: Day(words[4])
        ),
        proposer: PersonID(words[2]),
        responsible: Responsible(words[3])
      )
    )
  }

  private static func line(_ detail: OpeningFact.ProposalDetail) -> String {
    switch detail {
    case .about(let subject): "= proposal-about \(subject.asLine)"
    case .until(let day): "= proposal-until \(day)"
    case .field(let field, let text): "= proposal-\(field.rawValue) \(text)"
    case .small: "= proposal-small"
    case .objection(let objection):
      "= proposal-objection \(objection.version ?? 1) \(objection.raiser?.text ?? "-") "
        + objection.text
    case .selection(let selection):
      "= proposal-selection \(selection.until) \(selection.step.rawValue) \(selection.role)"
    case .qualification(let text): "= proposal-qualification \(text)"
    case .candidate(let candidate):
      "= proposal-candidate \(candidate.nominee): \(candidate.reasons)"
    case .nomination(let nomination):
      "= proposal-nomination \(nomination.by) \(nomination.nominee?.description ?? "-")"
    case .understood(let text): "= proposal-understood \(text)"
    case .tested(let text): "= proposal-tested \(text)"
    case .explored: "= proposal-explored"
    }
  }

  private static func selection(_ words: [String]) -> OpeningFact? {
    guard words.count > 2, let until = Day(words[0]), let step = Selection.Step(rawValue: words[1])
    else { return nil }
    var selection = Selection(
      role: words.dropFirst(2).joined(separator: " "),
      until: until,
      focus: 0
    )
    selection.step = step
    return .proposalDetail(.selection(selection))
  }

  /// Nil for a value that only a newer program knows.
  private static func rule(_ key: Policy.Switch, _ value: String) -> OpeningFact? {
    var policy = Policy()
    return policy.set(key, to: value) ? .rule(key, value) : nil
  }
}

extension Nominee {
  /// As a log has it: `cam`, or `outsider Kim`.
  fileprivate init?(logged text: String) {
    if let name = text.after("outsider ") {
      self = .outsider(String(name))
    } else if let person = PersonID(text) {
      self = .person(person)
    } else {
      return nil
    }
  }
}
