/// What the program writes into the log when a meeting opens or an id is given, so that the log
/// alone gives the same minutes for ever.
package enum OpeningFact: Hashable, Sendable {
  case group(prefix: String, zone: Zone, name: String)
  case meeting(MeetingID, start: Instant, minutes: Int)
  case person(Seat)
  /// Who comes or sends apologies, when it is not the members.
  case expected([PersonID])
  case quorum(policy: Policy.Quorum, operations: Policy.Quorum)
  case absence(policy: Policy.Absence, operations: Policy.Absence)
  case attribution(Policy.Attribution)
  /// A switch that the group has moved from where it usually is, with its value.
  case rule(Policy.Switch, String)
  case item(AgendaItem)
  /// Where to read about the item before.
  case itemLink(String)
  case openAction(Action)
  case standingDecision(DecisionID, title: String)
  /// Minutes that wait for approval, in order of their meetings.
  case lastMinutes(MeetingID)
  /// The greatest numbers given so far in any page or log.
  case greatest(decision: Int, action: Int)
  /// Left open or put off by an earlier meeting; its details follow.
  case proposal(CarriedProposal)
  case proposalDetail(ProposalDetail)
  /// An earlier selection whose nominee has still to accept.
  case unaccepted(DecisionID)
  /// How many rounds the group has had before, when it has had any.
  case rounds(Int)
  case opened
  case decisionID(DecisionID)
  case actionID(ActionID)
  /// An earlier meeting's, which was on the table, and is left there by '/close unresolved'.
  case leftOpen(DecisionID)

  /// What belongs to the proposal in front of it.
  package enum ProposalDetail: Hashable, Sendable {
    case about(String)
    case until(Day)
    case field(Decision.Field, String)
    /// It was a small consent.
    case small
    case objection(Objection)
    /// Of the objection in front of it.
    case understood(String)
    case tested(String)
    case explored
    /// That it chooses somebody, for which role, until when and how far it has come.
    case selection(Selection)
    case qualification(String)
    case candidate(Selection.Candidate)
    case nomination(Selection.Nomination)
  }

  /// A person at the table: with consent rights, or without.
  package struct Seat: Hashable, Sendable {
    package var id: PersonID
    var initials: String
    package var name: String
    package var isMember: Bool
    /// Comes, or sends apologies: else the minutes say that they were absent.
    var isExpected: Bool

    package init(
      id: PersonID,
      initials: String,
      name: String,
      isMember: Bool,
      isExpected: Bool? = nil
    ) {
      self.id = id
      self.initials = initials
      self.name = name
      self.isMember = isMember
      self.isExpected = isExpected ?? isMember
    }
  }
}

/// Everything a meeting needs to know when it opens, and when somebody goes on with it.
package struct Opening: Hashable, Sendable {
  var facts: [OpeningFact]
  /// The greatest numbers that were ever given; other meetings may have been held meanwhile.
  var greatest: Numbers
  /// Decisions whose end or renewal takes the quorum of a policy.
  var policies: Set<DecisionID> = []

  init(facts: [OpeningFact], greatest: Numbers = .init()) {
    self.facts = facts
    self.greatest = greatest
  }

  struct Numbers: Hashable, Sendable {
    var decision: Int = 0
    var action: Int = 0
  }

  package init(
    group: Group,
    agenda: Agenda,
    register: Register,
    unapproved: [MeetingID],
    greatest: (decision: Int, action: Int),
    last: SessionState? = nil
  ) {
    let day = agenda.meeting.day
    self.greatest = .init(decision: greatest.decision, action: greatest.action)
    policies = Set(register.decisions.filter(\.isPolicy).map(\.id))
    facts = [
      .group(prefix: group.prefix, zone: group.zone, name: group.name),
      .meeting(agenda.meeting, start: agenda.start, minutes: agenda.length),
    ]
    let seats = group.seats(on: day)
    facts += seats.map { .person($0) }
    if seats.contains(where: { $0.isExpected != $0.isMember }) {
      facts.append(.expected(seats.filter(\.isExpected).map(\.id)))
    }
    let policy = group.policy
    facts += [
      .quorum(policy: policy.quorumForPolicy, operations: policy.quorumForOperations),
      .absence(policy: policy.absenceForPolicy, operations: policy.absenceForOperations),
      .attribution(policy.attribution),
    ]
    let usual = Policy()
    for key in Policy.Switch.allCases where policy[key] != usual[key] {
      facts.append(.rule(key, policy[key]))
    }
    for item in agenda.items {
      facts.append(
        .item(
          AgendaItem(kind: item.kind, title: item.title, minutes: item.minutes, lead: item.lead)
        )
      )
      if let link = item.link { facts.append(.itemLink(link)) }
    }
    facts += register.actions.filter { $0.status == .open }.map { .openAction($0) }
    facts += register.decisions.filter { $0.stands || $0.isContested }.map {
      .standingDecision($0.id, title: $0.title)
    }
    facts += register.decisions.filter { $0.term?.isAccepted == false && $0.stands }.map {
      .unaccepted($0.id)
    }
    facts += unapproved.map { .lastMinutes($0) }
    let contested = register.contested.map { CarriedProposal(contested: $0) }
    let left = (last?.proposalsLeft ?? []).map(register.named).filter { proposal in
      !contested.contains { $0.id == proposal.id }
    }
    let known = Set((contested + left).map(\.id))
    let others = register.decisions.filter { !known.contains($0.id) }
      .compactMap { CarriedProposal(open: $0) }
    for proposal in contested + left + others { facts += Self.facts(of: proposal) }
    if let held = last?.meeting.roundsHeld, held > 0 { facts.append(.rounds(held)) }
    facts += [.greatest(decision: greatest.decision, action: greatest.action), .opened]
  }
}

extension Opening {
  private static func facts(of proposal: CarriedProposal) -> [OpeningFact] {
    let details: [OpeningFact.ProposalDetail?] = [
      .about(proposal.subject), proposal.until.map { .until($0) },
      proposal.isSmall ? .small : nil,
    ]
    let selection = proposal.selection.map { selection in
      [.selection(selection.bare)] + selection.qualifications.map { .qualification($0) }
        + [selection.candidate.map { .candidate($0) }].compactMap { $0 }
        + selection.nominations.map { OpeningFact.ProposalDetail.nomination($0) }
    }
    let further =
      Decision.Field.allCases.flatMap { field in
        proposal.content[field].map { OpeningFact.ProposalDetail.field(field, $0) }
      } + proposal.objections.flatMap(facts)
    return [.proposal(proposal.bare)]
      + (details.compactMap { $0 } + further + (selection ?? [])).map { .proposalDetail($0) }
  }

  private static func facts(
    of objection: Objection
  ) -> [OpeningFact.ProposalDetail] {
    [
      .objection(objection.bare), objection.understood.map { .understood($0) },
      objection.argument.map { .tested($0) }, objection.isExplored ? .explored : nil,
    ].compactMap { $0 }
  }
}

extension Group {
  /// The people who sit at a table of that day, with what their roles bring.
  func seats(on day: Day) -> [OpeningFact.Seat] {
    people.filter { $0.belongs(on: day) }.map { person in
      .init(
        id: person.id,
        initials: person.initials,
        name: person.name,
        isMember: person.may(.consent, on: day),
        isExpected: person.may(.expected, on: day)
      )
    }
  }
}

extension Decision {
  /// In force, or in the time of absent members: it can be renewed, ended, implemented.
  package var stands: Bool {
    switch status {
    case .active, .provisional, .pending: true
    case .contested, .open, .ended: false
    }
  }
}

extension Register {
  /// With its meeting behind a number that was given twice.
  fileprivate func named(_ proposal: CarriedProposal) -> CarriedProposal {
    guard self[proposal.id] == nil else { return proposal }
    var named = proposal
    let twins = decisions.filter { $0.id.plain == proposal.id && $0.text == proposal.text }
    if twins.count == 1 { named.id = twins[0].id }
    return named
  }
}
