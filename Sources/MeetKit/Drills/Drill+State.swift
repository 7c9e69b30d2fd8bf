extension Drill {
  /// How far a drill has come.
  package enum State: String, CaseIterable, Sendable, Hashable {
    case planned, agreed, running, done, reported, accepted
  }

  /// How far it has come on a day, by its page and the log.
  ///
  /// A drill whose day is past counts as done, since a report is missing from then on.
  package func state(on today: Day) -> State {
    if record.isAccepted { return .accepted }
    if result != nil { return .reported }
    if usable != nil || date < today { return .done }
    if started != nil { return .running }
    return record.agreed == date ? .agreed : .planned
  }

  /// When the work began; the log counts before the page.
  package var started: Instant? { record.started ?? times.started }

  /// When the service could be used; the log counts before the page.
  package var usable: Instant? { record.usable ?? times.usable }

  /// Measured: from the start of the work until the service could be used.
  package var recoveryMinutes: Int? {
    guard let started, let usable, started <= usable else { return nil }
    return usable.minutes(since: started)
  }

  /// Measured: how old the data was when the drill began, with its window or else with the work.
  package var dataAgeMinutes: Int? {
    guard let point = times.restorePoint, let begin = times.begins ?? started, point <= begin
    else { return nil }
    return begin.minutes(since: point)
  }

  /// A restore that brought the data back.
  var isPassedRestore: Bool { isRestore && (result?.hasPrefix("passed") ?? false) }

  var isRestore: Bool { kind.lowercased().contains("restore") }

  /// It did not take place, so that nobody's turn is counted.
  var isAbandoned: Bool { result == "abandoned" }
}

extension Drill.State: Comparable {
  package static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Drill {
  /// Measured times beside their targets, as "recovery 2 h 15 min, target 8 h".
  package var measured: [String] {
    [
      Self.beside("recovery", recoveryMinutes, recoveryTargetMinutes),
      Self.beside("data age", dataAgeMinutes, dataAgeTargetMinutes),
    ].compactMap(\.self)
  }

  private static func beside(_ name: String, _ minutes: Int?, _ target: Int?) -> String? {
    guard let minutes else { return nil }
    let over = target.map { $0 < minutes ? ", missed" : "" } ?? ""
    return "\(name) \(hours(minutes))" + (target.map { ", target \(hours($0))" } ?? "") + over
  }

  package static func hours(_ minutes: Int) -> String {
    let parts = [
      minutes >= 60 ? "\(minutes / 60) h" : nil,
      minutes % 60 > 0 || minutes == 0 ? "\(minutes % 60) min" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
