/// What a consent round comes to, read slowly from the rules, and from nothing else.
///
/// It knows no other part of the program, so that a stranger can hold it beside the text.
enum ConsentReference {
  /// What one member does, from before the round to its end.
  enum Move: String, CaseIterable, Sendable {
    case consent, concern, objection
    /// Asks to come later, once, and then answers.
    case laterConsent, laterObjection
    /// Consents, and goes after that.
    case consentThenLeave
    /// Has to go before their turn comes and says their last word out of turn.
    case lastWordConsent, lastWordObjection
    /// Goes without an answer.
    case leave
    /// Steps out before their turn and is not back at the end.
    case away
    /// Says during the round that they take no part in this matter.
    case recused
    /// Is there and says nothing.
    case silent
    /// Did not come to the meeting.
    case absent
  }

  enum Quorum: Sendable { case none, two, three }

  enum Absence: String, Sendable { case hold, lazy, presentOnly }

  /// Members are named by their places, from 0.
  enum Outcome: Equatable, Sendable {
    /// Nobody is asked.
    case doesNotOpen
    /// The round goes on: somebody who is there has not answered.
    case unanswered
    /// The round cannot be closed, and answers are kept.
    case noQuorum
    /// The raisers, in their order.
    case objections([Int])
    case adopted(consenting: [Int], absent: [Int], recused: [Int], Standing)
  }

  enum Standing: Equatable, Sendable {
    case final
    /// Absent members may object until a window has gone by.
    case provisional
    /// Absent members must answer.
    case pending
  }

  static func outcome(_ moves: [Move], quorum: Quorum, absence: Absence) -> Outcome {
    var asked: [Int] = []
    for (member, move) in moves.enumerated() where move != .absent { asked.append(member) }

    // Opening: "quorum met; eligible set frozen = present members − recused".
    if asked.count < least(quorum) { return .doesNotOpen }
    // One person alone: "nobody else to object, unless absence = lazy".
    if asked.count == 1, absence != .lazy { return .doesNotOpen }

    var consenting: [Int] = []
    var objecting: [Int] = []
    var recused: [Int] = []
    var unanswered: [Int] = []
    var presentOrAnswered: [Int] = []
    for member in asked {
      switch moves[member] {
      // "Counts as consent, concern stored."
      case .consent, .concern, .laterConsent:
        consenting.append(member)
        presentOrAnswered.append(member)
      case .objection, .laterObjection:
        objecting.append(member)
        presentOrAnswered.append(member)
      // "Leaves after answering: the answer stands"; "may answer out of turn first".
      case .consentThenLeave, .lastWordConsent:
        consenting.append(member)
        presentOrAnswered.append(member)
      // "Objector leaves: the objection stays open."
      case .lastWordObjection:
        objecting.append(member)
        presentOrAnswered.append(member)
      // "Otherwise absent for v"; "if still away at close: absent for v".
      case .leave, .away, .absent: break
      // "Removes p from the eligible set"; the quorum is computed without them.
      case .recused: recused.append(member)
      case .silent:
        unanswered.append(member)
        presentOrAnswered.append(member)
      }
    }

    // Closing: "every eligible present member has answered".
    if !unanswered.isEmpty { return .unanswered }
    // "Counted over members present and not recused, at the moment the round closes", and those
    // who have answered this version. Without it: "not allowed: close a consent round".
    if presentOrAnswered.count < least(quorum) { return .noQuorum }
    // "Objections ≥ 1 → objections"; one is enough.
    if !objecting.isEmpty { return .objections(objecting) }

    var absent: [Int] = []
    for member in moves.indices where !consenting.contains(member) && !recused.contains(member) {
      absent.append(member)
    }
    // "`final` if nobody absent or absence = presentOnly; `provisional(until)` if lazy;
    // `pending(absentees)` if hold".
    let standing: Standing =
      if absent.isEmpty {
        .final
      } else {
        switch absence {
        case .presentOnly: .final
        case .lazy: .provisional
        case .hold: .pending
        }
      }
    return .adopted(consenting: consenting, absent: absent, recused: recused, standing)
  }

  /// Without a quorum somebody has to be there all the same.
  private static func least(_ quorum: Quorum) -> Int {
    switch quorum {
    case .none: 1
    case .two: 2
    case .three: 3
    }
  }
}
