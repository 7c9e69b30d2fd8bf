/// What holds for a whole meeting from its opening on.
package struct MeetingTerms: Hashable, Sendable {
  var prefix: String
  var zone: Zone
  package var groupName: String
  package var meeting: MeetingID
  package var start: Instant
  /// As the agenda planned it, whatever `/length` said later.
  var minutes: Int
  package var opened: Instant
  /// In the order of the group's page.
  package var seats: [OpeningFact.Seat]
  package var policy: Policy
  /// The meetings whose minutes wait for approval, in their order.
  var unapproved: [MeetingID]
}

extension MeetingTerms {
  var members: [PersonID] { seats.filter(\.isMember).map(\.id) }

  func isExpected(_ person: PersonID) -> Bool {
    seats.contains { $0.id == person && $0.isExpected }
  }

  func name(_ person: PersonID) -> String {
    seats.first { $0.id == person }?.name ?? person.text
  }

  /// How the minutes name somebody, if they do.
  func speaker(_ person: PersonID, _ attribution: Policy.Attribution) -> String? {
    switch attribution {
    case .named: name(person)
    case .initials: seats.first { $0.id == person }?.initials ?? person.text
    case .none: nil
    }
  }
}

/// A setting while its facts come in, line by line.
struct MeetingTermsDraft: Sendable {
  var group: (prefix: String, zone: Zone, name: String)?
  var meeting: (id: MeetingID, start: Instant, minutes: Int)?
  var seats: [OpeningFact.Seat] = []
  var policy = Policy()
  var unapproved: [MeetingID] = []
  var items: [AgendaItem] = []
  var actions: [Action] = []
  var standing: [DecisionID: String] = [:]
  var unaccepted: Set<DecisionID> = []
  var roundsHeld = 0
  var carried: [(entry: Int, proposal: CarriedProposal)] = []

  /// Adds to the proposal that was named last.
  mutating func complete(_ detail: OpeningFact.ProposalDetail) {
    guard let last = carried.indices.last else { return }
    switch detail {
    case .about(let subject): carried[last].proposal.subject = subject
    case .until(let day): carried[last].proposal.until = day
    case .field(let field, let text): carried[last].proposal.content[field].append(text)
    case .small: carried[last].proposal.isSmall = true
    case .objection(let objection): carried[last].proposal.objections.append(objection)
    case .selection(var selection):
      selection.focus = carried[last].entry
      carried[last].proposal.selection = selection
    case .qualification(let text): carried[last].proposal.selection?.qualifications.append(text)
    case .candidate(let candidate): carried[last].proposal.selection?.candidate = candidate
    case .nomination(let nomination):
      carried[last].proposal.selection?.nominate(nomination.nominee, by: nomination.by)
    case .understood(let text): carried[last].proposal.changeLastObjection { $0.understood = text }
    case .tested(let text): carried[last].proposal.changeLastObjection { $0.argument = text }
    case .explored: carried[last].proposal.changeLastObjection { $0.isExplored = true }
    }
  }

  func setting(opened: Instant) -> MeetingTerms? {
    guard let group, let meeting else { return nil }
    return MeetingTerms(
      prefix: group.prefix,
      zone: group.zone,
      groupName: group.name,
      meeting: meeting.id,
      start: meeting.start,
      minutes: meeting.minutes,
      opened: opened,
      seats: seats,
      policy: policy,
      unapproved: unapproved
    )
  }
}
