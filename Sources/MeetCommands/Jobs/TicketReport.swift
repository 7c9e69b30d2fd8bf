import MeetKit

/// What became of the ticket for a date, for other programs; `docs/jobs.md` describes it.
struct TicketReport: Encodable {
  var occurrence: String
  /// What was done, or would be.
  var step: String
  var isDone: Bool
  var title: String?
  var due: String?
  var assignee: String?
  var missed: [String]?
  var isConfidential: Bool?
  /// The ticket that is there or was made: its own, or the open one of a date before.
  var ticket: String?
  /// Further open tickets for the date.
  var others: [String]?
  /// Who is about to make it, or was.
  var by: String?
  var since: String?
  /// The date before, near which it lies.
  var last: String?
  /// Why it was not done.
  var failure: String?
  /// It may have been made all the same.
  var isUnclear: Bool?

  init(_ result: TicketResult, isDry: Bool) {
    isDone = !isDry && !result.isLate && result.failure == nil
    failure = result.failure
    isUnclear = result.isUnclear ? true : nil
    switch result.step {
    case .make(let draft, let instead):
      (occurrence, step) = ("\(draft.occurrence)", result.isFound ? "adopt" : "make")
      title = draft.title
      ticket = result.ticket?.description
      due = "\(draft.due)"
      assignee = draft.assignee?.text
      missed = draft.missed.map(\.description)
      isConfidential = draft.isConfidential
      by = instead?.who.text
      since = instead?.since.description
    case .wait(let date, let other):
      (occurrence, step, by, since) = ("\(date)", "wait", other.who.text, "\(other.since)")
      isDone = false
    case .adopt(let date, let reference):
      (occurrence, step, ticket) = ("\(date)", "adopt", "\(reference)")
    case .nudge(let date, let open):
      (occurrence, step, ticket) = ("\(date)", "nudge", "\(open)")
    case .skip(let date, let open):
      (occurrence, step, ticket) = ("\(date)", "skip", "\(open)")
    case .ask(let date, let before):
      (occurrence, step, last) = ("\(date)", "ask", "\(before)")
      isDone = false
    case .close(let date, let keep, let rest):
      (occurrence, step, ticket) = ("\(date)", "close", "\(keep)")
      others = rest.map(\.description)
      isDone = result.isTold
    }
  }
}
