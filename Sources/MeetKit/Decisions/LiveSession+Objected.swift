/// What is said when a small consent is not given, with what holds instead.
extension LiveSession {
  func objected(by number: Int, at instant: Instant) -> String {
    let entry = state.takenBack.last.map { state.entries[$0 - 1] }
    guard let entry, entry.standing == .objected(by: number) else {
      return "\(lastID) is not agreed; '/agreed NEW TEXT', '/restate' and '/round consent', "
        + "'/defer to …', or '/close unresolved' in the end"
    }
    return "\(instead(of: entry.event, at: instant)); '/undo' when it was none"
  }

  private func instead(of event: SessionEvent, at instant: Instant) -> String {
    let promotes = "'/promote' makes it a proposal"
    return switch event {
    case .agendaConsented:
      "the agenda is not agreed; '/add' '/move' '/length' change it, then '/agenda ok'"
    case .add(_, let title, _):
      "“\(title.asLine.shortened(to: 40))” is not on the agenda; '/park' keeps it, \(promotes)"
    case .move:
      "the order stays \(state.meeting.order.map(String.init).joined(separator: " ")); \(promotes)"
    case .extend:
      "not extended\(due.map { ", until \(time($0))" } ?? ""); '/next', '/defer …' or '/park'"
    case .breakTime: "no break; \(promotes)"
    case .freeFlow: "no talk without turns; '/round reaction' gives everybody one"
    case .length: "the meeting takes \(state.meeting.minutes) min\(until); \(promotes)"
    case .nextMeeting: "that is not the next meeting; '/next-meeting' names another, \(promotes)"
    case .minutesApproved(let meetings):
      "the minutes of \(meetings.listed) wait; the objection is parked for the next agenda"
    case .renewed(let id, _), .decisionEnded(let id, _): "\(id) stays as it is; \(promotes)"
    case .vacant:
      "\(lastID) stays on the table; '/nominate', '/elect NAME: REASONS', or '/round process'"
    default: "\(lastID) stays on the table; '/restate', '/amend', or '/round process'"
    }
  }

  private var until: String { end.map { ", until \(time($0))" } ?? "" }

  /// What was said as a small consent is asked of everybody.
  func promoted() -> String {
    guard let proposal = proposalOnTable else { return "" }
    let open = proposal.openObjections
    return "\(title(proposal)) is a proposal now: “\(proposal.text.asLine.shortened(to: 60))”"
      + (open.isEmpty ? "" : "; objections: \(list(open, of: proposal))")
      + "; \(nextStep)"
  }
}
