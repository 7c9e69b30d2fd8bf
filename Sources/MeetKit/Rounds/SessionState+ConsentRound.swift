/// Everybody answers: consent, or an objection.
extension SessionState {
  /// Members who are present and not recused, in the order of the circle.
  var eligible: [PersonID] {
    meeting.circle.filter { meeting.isPresent($0) && isMember($0) && !isRecused($0) }
  }

  func isMember(_ person: PersonID) -> Bool { setting?.members.contains(person) ?? false }

  func isRecused(_ person: PersonID) -> Bool {
    meeting.current.flatMap { meeting.item($0)?.recused.contains(person) } ?? false
  }

  func noMember(_ person: PersonID) -> Refusal {
    meeting.isPresent(person)
      ? Refusal(
        .notInRound,
        "'\(person)' has no consent right",
        "'\(person): TEXT' keeps what they say as a note"
      )
      : Refusal(.notHere, "'\(person)' is not here", "\(meeting.wayIn(person)) first")
  }

  /// A quorum counts members who are present or have answered, and are not recused.
  func checkQuorum(
    _ kind: Proposal.Kind,
    _ people: [PersonID],
    otherwise way: String = "keep it as a note and put it on the next agenda with '/park TEXT'"
  ) throws(Refusal) {
    guard let policy = setting?.policy else { return }
    let needed = policy.quorum(kind).needed(of: setting?.members.count ?? 0)
    guard people.count >= needed else {
      throw Refusal(
        .noQuorum,
        "\(people.count) of \(needed) members needed are here",
        meeting.round == nil
          ? way
          : "wait for them, '/suspend', or '/defer to …'; answers are kept meanwhile"
      )
    }
  }

  /// Who raised an objection may take it back, when they are here.
  func withdrawal(of number: Int, by raiser: PersonID?) -> String {
    raiser.map(meeting.isPresent) == false
      ? "" : ", '/withdraw-objection \(number)' is its raiser's"
  }

  /// The proposal that may be asked for now.
  func checkMayAsk() throws(Refusal) {
    let index = try proposalOnTable()
    try checkNotSuspended(index)
    let proposal = meeting.proposals[index]
    if let number = proposal.objectionsToVersion.first {
      throw Refusal(
        .objectionOpen,
        "objection \(number) to these words is open",
        (proposal.selection == nil
          ? "'/integrate \(number) TEXT'" : "'/elect NAME: REASONS' or '/until …'")
          + " meets it, '/measure-objection \(number) TEXT' watches it"
          + withdrawal(of: number, by: proposal.objections[number - 1].raiser)
      )
    }
    guard proposal.stage == .restated else {
      throw Refusal(
        .notRestated,
        "the proposal has not been read back",
        "'/restate' reads it back word for word"
      )
    }
    try checkQuorum(proposal.kind, eligible)
    if eligible.count == 1, case .lazy? = setting?.policy.absence(proposal.kind) { return }
    guard eligible.count > 1 else {
      throw Refusal(
        .noQuorum,
        "nobody else is here to object",
        "put it on the next agenda with '/defer to …'"
      )
    }
  }

  func checkConcerns(_ act: TurnAct) throws(Refusal) {
    guard case .concern = act, setting?.policy.concerns == Policy.Concerns.none else { return }
    throw Refusal(
      .noConcerns,
      "this group keeps no concerns",
      "'/consent', or '/objection TEXT' if it should stop the proposal"
    )
  }

  /// Takes an answer into the proposal, when the round has taken it.
  mutating func answer(_ act: TurnAct, by person: PersonID) {
    guard let index = openProposal else { return }
    switch act {
    case .objection(let text): meeting.proposals[index].raise(text, by: person)
    case .concern(let text):
      meeting.proposals[index].concerns.append(.init(text: text, raiser: person))
    default: break
    }
  }

  /// All who were asked have answered, or are not here any more.
  mutating func closeConsent(_ round: Round, line: Int) throws(Refusal) {
    let index = try proposalOnTable()
    let kind = meeting.proposals[index].kind
    if let person = round.unheard.first(where: meeting.isPresent) {
      throw Refusal(
        .unanswered,
        "'\(person)' has not answered",
        "'/consent \(person)' or '/as \(person) /objection TEXT'; silence is no consent"
      )
    }
    try checkQuorum(kind, counted(in: round))
    meeting.proposals[index].timesAsked += 1
    guard meeting.proposals[index].objectionsToVersion.isEmpty else {
      meeting.proposals[index].stage = .objected
      meeting.proposals[index].latest = line
      return
    }
    agree(index, by: round.turns.map(\.person), line: line)
  }

  /// Records who consented, who may still object and who took no part.
  mutating func agree(_ index: Int, by consenting: [PersonID], line: Int) {
    let members = setting?.members ?? []
    let others = members.filter { !consenting.contains($0) }
    meeting.proposals[index].agree(
      line: line,
      consenting: members.filter(consenting.contains),
      absent: others.filter { !isRecused($0) },
      recused: others.filter(isRecused)
    )
    waitForAcceptance(index, consenting: consenting)
    meeting.outcome = line
    putInForce(meeting.proposals[index])
  }

  /// Another day others sit at the table: nobody's answer holds, objections do.
  mutating func dropConsentRound() {
    meeting.rounds.removeAll { $0.kind == .consent }
    meeting.roundsSetAside = []
    for index in meeting.proposals.open {
      meeting.proposals[index].dropAnswers()
      meeting.proposals[index].suspension?.people = []
    }
  }

  /// Who comes while others answer is asked when they know what it is about.
  mutating func brief(_ person: PersonID, isBriefed: Bool) throws(Refusal) {
    guard let round = meeting.rounds.lastIndex(where: { $0.kind == .consent }) else {
      throw Refusal(.noRound, "no consent round is going on", "'/round consent' begins one")
    }
    guard meeting.isPresent(person), isMember(person), !isRecused(person) else {
      throw noMember(person)
    }
    guard !meeting.rounds[round].order.contains(person) else {
      throw Refusal(
        .needsNoBriefing,
        "'\(person)' is in the round already",
        "'/consent \(person)' or '/as \(person) /objection TEXT' is the answer"
      )
    }
    if isBriefed { meeting.rounds[round].admit(person) }
  }
}
