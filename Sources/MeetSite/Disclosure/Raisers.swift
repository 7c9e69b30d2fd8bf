import MeetKit

/// Who raised an objection after a meeting is for the group, and must not be worked out.
///
/// Only those who were absent may object in time, and minutes name them. When as many objections
/// came as there were absent members, it is known who raised them: then a page says that the
/// decision is not in force, and not that somebody absent has objected, nor with which words.
struct Raisers {
  /// For each decision, the meetings that took it and how many were absent, in order.
  private var absent: [DecisionID: [(meeting: MeetingID, count: Int)]] = [:]

  init(_ minutes: some Sequence<Minutes>) {
    for page in minutes.sorted(by: { $0.meeting < $1.meeting }) {
      for case .decision(let decision) in page.preamble + page.items.flatMap(\.lines) {
        absent[decision.id, default: []].append((page.meeting, decision.absent.count))
      }
    }
  }

  /// The history as the world may read it.
  func hidden(in history: DecisionHistory) -> DecisionHistory {
    var history = history
    if case .contested(_, let others, _) = history.decision.status, others.isEmpty {
      history.decision.status = .pending(absent: [])
    }
    let days = daysToHide(history)
    history.objections.removeAll { $0.version == nil && $0.day.map(days.contains) == true }
    history.events.removeAll { $0.kind == .objected && days.contains($0.day) }
    return history
  }

  /// The days on which everybody objected who was absent from the meeting before.
  private func daysToHide(_ history: DecisionHistory) -> Set<Day> {
    let raised = history.events.filter { $0.kind == .objected }.map(\.day)
    let meetings = absent[history.decision.id] ?? []
    var days: Set<Day> = []
    for (number, taken) in meetings.enumerated() where taken.count > 0 {
      let next = number + 1 < meetings.count ? meetings[number + 1].meeting.day : nil
      let between = raised.filter { day in
        taken.meeting.day <= day && (next.map { day <= $0 } ?? true)
      }
      if between.count >= taken.count { days.formUnion(between) }
    }
    return days
  }

  /// The page without the remark that who raised an objection had gone: those who left early stand
  /// on it.
  static func hidden(in page: [UInt8], remark: String) -> [UInt8] {
    let (head, tail) = (Array("Objection (v".utf8), Array(remark.utf8))
    let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      guard line.starts(with: head) else { return line }
      let text = line.last == 0x0D ? line.dropLast() : line
      return text.suffix(tail.count).elementsEqual(tail) ? text.dropLast(tail.count) : line
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}

extension SiteInput {
  /// Without what would tell who has objected.
  func withoutRaisers() -> SiteInput {
    var input = self
    let raisers = Raisers(meetings.compactMap(\.record))
    input.decisions = decisions.map(raisers.hidden)
    return input
  }
}
