/// A matter that a meeting planned and did not reach, or put off to a day.
package struct LeftOver: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// So many meetings did not reach it, the first of which had it on its agenda.
    case notReached(times: Int, since: MeetingID)
    /// Put off by the last meeting that treated it.
    case deferred(by: MeetingID, Deferral<String>)
  }

  package var item: MinutesItem
  package var cause: Cause

  /// What later agendas know the matter by: its link, else its title.
  package var subject: String { item.subject }

  /// A meeting put it off to this one by its own decision.
  package var isPromised: Bool {
    if case .deferred = cause { true } else { false }
  }

  /// Why it is on the agenda again: "left over from 2026-05-06, second time".
  package var reason: String {
    switch cause {
    case .notReached(1, let since): "left over from \(since), second time"
    case .notReached(2, let since):
      "left over since \(since), third time: do it, delegate it or drop it"
    case .notReached(let times, let since):
      "left over by \(times) meetings since \(since): do it, delegate it or drop it"
    case .deferred(let meeting, let deferral):
      "deferred by the meeting of \(meeting) \(deferral.sentence)"
    }
  }
}

extension LeftOver {
  /// What the meetings so far have left to the one on a day, those that wait longest first.
  ///
  /// The minutes are in order of their meetings. A matter put off comes back on its day, or at
  /// once when its words name none; it waits until a meeting reaches it. What was put off to the
  /// backlog is found there.
  package static func left(by minutes: [Minutes], to day: Day) -> [LeftOver] {
    var waiting: [String: LeftOver] = [:]
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
      .sorted { ($0.since, $0.item.number, $0.subject) < ($1.since, $1.item.number, $1.subject) }
  }

  /// What an item is to later meetings, after one has had it on its agenda.
  private static func next(
    _ item: MinutesItem,
    of meeting: MeetingID,
    after before: LeftOver?
  ) -> LeftOver? {
    guard item.took != nil else {
      switch before?.cause {
      case .notReached(let times, let since):
        return LeftOver(item: item, cause: .notReached(times: times + 1, since: since))
      case .deferred, nil:
        return LeftOver(item: item, cause: .notReached(times: 1, since: meeting))
      }
    }
    return item.deferral.map { LeftOver(item: item, cause: .deferred(by: meeting, $0)) }
  }

  /// The matter after a meeting that had no room for it.
  private var afterAnother: LeftOver {
    guard case .notReached(let times, let since) = cause else { return self }
    return LeftOver(item: item, cause: .notReached(times: times + 1, since: since))
  }

  private var since: MeetingID {
    switch cause {
    case .notReached(_, let since): since
    case .deferred(let meeting, _): meeting
    }
  }

  private func comesBack(by day: Day) -> Bool {
    guard case .deferred(_, let deferral) = cause else { return true }
    switch deferral {
    case .until(.day(let named), _, _): return named <= day
    case .until(.next, _, _): return true
    case .until(.backlog, _, _): return false
    case .words(let words): return words.firstDay.map { $0 <= day } ?? true
    }
  }
}

extension MinutesItem {
  /// What agendas and minutes know a matter by: its link, else its title.
  package var subject: String { link ?? title }

  /// How the last decision of the item was put off, if it was.
  package var deferral: Deferral<String>? {
    let decisions = lines.compactMap { line -> MinutesDecision? in
      if case .decision(let decision) = line { decision } else { nil }
    }
    guard case .deferred(let deferral)? = decisions.last?.outcome else { return nil }
    return deferral
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
