extension SessionEvent {
  /// Needs somebody who facilitates: everything but notes, people, hats, mending, and stopping for
  /// today.
  var movesTheMeeting: Bool {
    switch self {
    case .present, .apologies, .arrive, .stepOut, .comeBack, .leave, .leavesAt, .guest, .observer,
      .facilitator, .secretary, .edit, .insert, .delete, .attribute, .undo, .undoBack, .adjourn,
      .recorded, .unknown:
      false
    default: isTurn || !onlySays
    }
  }
}
