extension DecisionHistory.Event {
  /// What happened, as "deferred to 2026-05-20, Bo prepares, ready when costs are known".
  ///
  /// Names are those of the minutes.
  package var words: String {
    switch kind {
    case .taken(let outcome, let version): outcome.words + (version > 1 ? " (v\(version))" : "")
    case .sent: "the minutes were sent"
    case .consented: "an absent member consented"
    case .objected: "a member objected after the meeting"
    case .final: "final"
    case .reviewed: "reviewed"
    case .renewed(let day): "renewed until \(day)"
    case .implemented: "put into practice"
    case .accepted: "the role was accepted"
    case .ended(let reason): reason.isEmpty ? "ended" : "ended: \(ForMembers.onOneLine(reason))"
    }
  }

  /// One word for other programs.
  package var word: String {
    switch kind {
    case .taken(let outcome, _): outcome.word
    case .sent: "sent"
    case .consented: "consented"
    case .objected: "objected"
    case .final: "final"
    case .reviewed: "reviewed"
    case .renewed: "renewed"
    case .implemented: "implemented"
    case .accepted: "accepted"
    case .ended: "ended"
    }
  }
}

extension MinutesDecision.Outcome {
  fileprivate var word: String {
    switch self {
    case .agreed: "agreed"
    case .deferred: "deferred"
    case .referred: "referred"
    case .withdrawn: "withdrawn"
    case .dropped: "dropped"
    case .replaced: "replaced"
    case .otherMethod: "otherMethod"
    case .vacant: "vacant"
    case .unresolved: "unresolved"
    }
  }

  /// What it came to, as "withdrawn: nobody wants it".
  var words: String {
    switch self {
    case .agreed: "decided"
    case .deferred(let deferral): "deferred \(deferral.sentence)"
    case .referred(let referral): "referred to \(referral.sentence)"
    case .withdrawn(let reason): Self.because("withdrawn", reason)
    case .dropped(let reason): Self.because("dropped", reason)
    case .replaced(let id): "replaced by \(id)"
    case .otherMethod(let words): "decided by \(words)"
    case .vacant(let interim, let until):
      "nobody was chosen" + (interim.map { ", \($0) for the time being" } ?? "")
        + (until.map { " until \($0)" } ?? "")
    case .unresolved: "left undecided"
    }
  }

  private static func because(_ word: String, _ reason: String) -> String {
    reason.isEmpty ? word : "\(word): \(reason)"
  }
}

extension Objection {
  /// How it was met, as "met by v2".
  package var fateWords: String {
    fate == .open && version == nil ? "waits for a meeting" : fate.words
  }
}
