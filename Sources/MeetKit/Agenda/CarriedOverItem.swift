/// A matter that a meeting planned and did not reach, did not come to an end with, or put off.
package struct CarriedOverItem: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// So many meetings did not reach it, the first of which had it on its agenda.
    case notReached(times: Int, since: MeetingID)
    /// Put off by the last meeting that treated it.
    case deferred(by: MeetingID, Deferral<String>)
    /// Others were asked to take it on; their answer is heard.
    case referred(by: MeetingID, Referral)
    /// The meeting closed with its proposal open.
    case unresolved(by: MeetingID)
  }

  var item: MinutesItem
  var cause: Cause

  /// What later agendas know the matter by.
  var subject: String { item.subject }

  /// A meeting put it off to this one by its own decision.
  var isPromised: Bool {
    if case .notReached = cause { false } else { true }
  }

  /// Why it is on the agenda again: "left over from 2026-05-06, second time".
  var reason: String {
    switch cause {
    case .notReached(1, let since): "left over from \(since), second time"
    case .notReached(2, let since):
      "left over since \(since), third time: do it, delegate it or drop it"
    case .notReached(let times, let since):
      "left over by \(times) meetings since \(since): do it, delegate it or drop it"
    case .deferred(let meeting, let deferral):
      "deferred by the meeting of \(meeting) \(deferral.sentence)"
    case .referred(let meeting, let referral):
      "referred by the meeting of \(meeting) to \(referral.sentence)"
    case .unresolved(let meeting): "left undecided by the meeting of \(meeting)"
    }
  }
}

extension CarriedOverItem {
  /// What the meetings so far have left to the one on a day: what was left undecided, then those
  /// that wait longest.
  ///
  /// The minutes are in order of their meetings. A matter put off comes back on its day, or at
  /// once when its words name none; it waits until a meeting reaches it. What was put off to the
  /// backlog is found there; what others took on comes back on the day of their answer.
  static func left(by minutes: [Minutes], to day: Day) -> [CarriedOverItem] {
    var waiting: [String: CarriedOverItem] = [:]
    for page in minutes {
      let before = waiting
      for item in page.items where item.kind != .opening && item.kind != .closing {
        waiting[item.subject] = next(item, of: page.meeting, after: before[item.subject])
      }
      let planned = Set(page.items.map(\.subject))
      for (subject, left) in before where !planned.contains(subject) {
        waiting[subject] = left.afterAnother
      }
    }
    return waiting.values
      .filter { $0.comesBack(by: day) }
      .sorted { $0.place < $1.place }
  }

  /// What an item is to later meetings, after one has had it on its agenda.
  private static func next(
    _ item: MinutesItem,
    of meeting: MeetingID,
    after before: CarriedOverItem?
  ) -> CarriedOverItem? {
    guard item.took != nil else {
      switch before?.cause {
      case .notReached(let times, let since):
        return CarriedOverItem(item: item, cause: .notReached(times: times + 1, since: since))
      case .unresolved(let first): return CarriedOverItem(item: item, cause: .unresolved(by: first))
      case .deferred, .referred, nil:
        return CarriedOverItem(item: item, cause: .notReached(times: 1, since: meeting))
      }
    }
    let outcomes = item.outcomes
    if outcomes.contains(.unresolved) {
      return CarriedOverItem(item: item, cause: .unresolved(by: meeting))
    }
    switch outcomes.last(where: \.isPutOff) {
    case .deferred(let deferral):
      return CarriedOverItem(item: item, cause: .deferred(by: meeting, deferral))
    case .referred(let referral):
      return CarriedOverItem(item: item, cause: .referred(by: meeting, referral))
    default: return nil
    }
  }

  /// The matter after a meeting that had no room for it.
  private var afterAnother: CarriedOverItem {
    guard case .notReached(let times, let since) = cause else { return self }
    return CarriedOverItem(item: item, cause: .notReached(times: times + 1, since: since))
  }

  private var place: (Int, MeetingID, Int, String) {
    let (rank, since) =
      switch cause {
      case .unresolved(let meeting): (0, meeting)
      case .notReached(_, let since): (1, since)
      case .deferred(let meeting, _), .referred(let meeting, _): (1, meeting)
      }
    return (rank, since, item.number, subject)
  }

  private func comesBack(by day: Day) -> Bool {
    switch cause {
    case .notReached, .unresolved, .deferred(_, .until(.next, _, _)): true
    case .deferred(_, .until(.day(let named), _, _)), .referred(_, .to(_, let named, _)):
      named <= day
    case .deferred(_, .until(.backlog, _, _)): false
    case .deferred(_, .words(let words)): words.firstDay.map { $0 <= day } ?? true
    case .referred(_, .words(let words)): words.firstDay.map { $0 <= day } ?? false
    }
  }
}

extension MinutesItem {
  /// What agendas and minutes know its matter by.
  var subject: String { AgendaSubject.subject(title: title, link: link) }

  /// What became of the proposals of the item.
  fileprivate var outcomes: [MinutesDecision.Outcome] {
    lines.compactMap { line in
      if case .decision(let decision) = line { decision.outcome } else { nil }
    }
  }

  /// How the last of its proposals that was put off was, if one was.
  var deferral: Deferral<String>? {
    if case .deferred(let deferral)? = outcomes.last(where: \.isPutOff) { deferral } else { nil }
  }
}

extension MinutesDecision.Outcome {
  /// It waits for a later day, whatever else was agreed in its item.
  fileprivate var isPutOff: Bool {
    switch self {
    case .deferred, .referred: true
    default: false
    }
  }
}

extension String {
  /// The first date in a text.
  fileprivate var firstDay: Day? {
    let words = utf8.split { byte in
      byte != 0x2D && !(0x30...0x39).contains(byte)
    }
    return words.lazy.compactMap { Day(String(decoding: $0, as: UTF8.self)) }.first
  }
}
