extension SessionEvent {
  /// What holds because nobody objected when it was said; a decision of `/agreed` is not meant.
  var isSmallConsent: Bool {
    switch self {
    case .agendaConsented, .add, .move, .extend, .breakTime, .length, .nextMeeting,
      .minutesApproved, .renewed, .decisionEnded, .freeFlow:
      true
    default: endsProposal
    }
  }

  /// A proposal leaves the table by it, in another way than by consent to its words.
  var endsProposal: Bool {
    switch self {
    case .deferred, .referred, .dropped, .replaced, .otherMethod, .vacant: true
    default: false
    }
  }
}
