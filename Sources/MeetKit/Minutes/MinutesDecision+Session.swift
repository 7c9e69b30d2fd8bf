extension Proposal {
  /// The line at which minutes show it: a small consent where this meeting agreed to it first, any
  /// other where it was decided, behind what was asked and said about it.
  var line: Int { method == .smallConsent && subject == nil ? entry : latest }
}

extension MinutesDecision {
  /// What a session has made of a proposal, with the text of its last version.
  init?(_ proposal: Proposal, _ state: SessionState, _ setting: MeetingTerms) {
    guard let id = state.decisionID(proposal),
      let outcome = Outcome(proposal.stage, state, setting)
    else { return nil }
    var content = proposal.content.changingFields(\.asLine)
    content.text = content.text.asNote
    self.init(
      id: id,
      content: content,
      outcome: outcome,
      responsible: proposal.responsible.map {
        $0.person.map(setting.name) ?? Responsible.circleWord
      },
      objections: proposal.objections.map { $0.minuted(isRaiserHeard: proposal.hasHeard($0)) },
      concerns: proposal.concerns.map { Concern($0, setting) },
      consenting: 0,
      selection: proposal.selection.map { MinutesSelection($0, setting) }
    )
    guard outcome == .agreed else { return }
    consenting = proposal.consenting.count
    absent = proposal.absent.map(setting.name)
    recused = proposal.recused.map(setting.name)
    if !absent.isEmpty { absence = setting.policy.absence(proposal.kind) }
  }
}

extension MinutesDecision.Outcome {
  fileprivate init?(_ stage: Proposal.Stage, _ state: SessionState, _ setting: MeetingTerms) {
    switch stage {
    case .tabled, .restated, .objected: self = .unresolved
    case .ended(.agreed): self = .agreed
    case .ended(.deferred(let deferral)): self = .deferred(deferral.named(setting.name))
    case .ended(.referred(let referral)): self = .referred(referral)
    case .ended(.withdrawn(let reason)): self = .withdrawn(reason.asLine)
    case .ended(.dropped(let reason)): self = .dropped(reason.asLine)
    case .ended(.otherMethod(let words)): self = .otherMethod(words.asLine)
    case .ended(.vacant(let interim, let until)):
      self = .vacant(interim: interim.map(setting.name), until: until)
    case .ended(.replaced(let line)):
      guard case .decision(let id)? = state.entries[line - 1].id else { return nil }
      self = .replaced(by: id)
    }
  }
}

extension MinutesSelection {
  fileprivate init(_ selection: Selection, _ setting: MeetingTerms) {
    self.init(
      role: selection.role,
      from: setting.meeting.day,
      until: selection.until,
      qualifications: selection.qualifications.map(\.asLine),
      candidate: selection.candidate?.nominee.name(setting.name).asLine,
      reasons: selection.candidate?.reasons.asLine,
      isAccepted: selection.isAccepted
    )
  }
}

extension MinutesDecision.Concern {
  fileprivate init(_ concern: Proposal.Concern, _ setting: MeetingTerms) {
    self.init(
      text: concern.text.asLine,
      speaker: concern.raiser.flatMap {
        setting.speaker($0, setting.policy.attributionOfConcerns)
      }
    )
  }
}
