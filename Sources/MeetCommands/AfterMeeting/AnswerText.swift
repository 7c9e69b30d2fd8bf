import MeetKit

/// What is said of decisions to which absent members may answer.
struct AnswerText {
  let group: Group

  func standing(of id: DecisionID, in register: Register) -> String {
    "\(id) is " + (register[id]?.statusSentence(group) ?? "unknown")
  }

  /// A line for each decision of a meeting to which absent members may say something, or could.
  func standing(of meeting: MeetingID, in register: Register) -> String {
    let decisions = register.decisions.filter { decision in
      guard decision.meeting == meeting else { return false }
      return switch decision.status {
      case .provisional, .pending, .contested: true
      case .active: decision.finalSince != nil
      case .open, .ended: false
      }
    }
    if decisions.isEmpty { return "nothing that it decided waits for absent members\n" }
    return TextTable.lines(decisions.map { [$0.id.description, $0.statusSentence(group)] })
  }
}
