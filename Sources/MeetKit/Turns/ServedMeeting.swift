/// Who coordinated a meeting and who kept its minutes, each for the longest time.
package struct ServedMeeting: Hashable, Sendable {
  package var meeting: MeetingID
  package var coordinator: PersonID?
  package var secretary: PersonID?

  package subscript(_ role: MeetingRole) -> PersonID? {
    role == .coordinator ? coordinator : secretary
  }

  var people: [PersonID] { [coordinator, secretary].compactMap { $0 } }
}

extension ServedMeeting {
  /// Reads minutes; a name that is no longer anybody's is nobody.
  init(_ minutes: Minutes, group: Group) {
    self.init(
      meeting: minutes.meeting,
      coordinator: minutes.longest(minutes.coordinators).flatMap(group.onlyPerson),
      secretary: minutes.longest(minutes.secretaries).flatMap(group.onlyPerson)
    )
  }
}

extension Minutes {
  /// Who wore a hat for the longest time; of equals the one who had it first.
  fileprivate func longest(_ hats: [RoleHolder]) -> String? {
    var begins: [Int] = []
    for hat in hats {
      let earliest = begins.last ?? 0
      begins.append(hat.from.map { minute(at: $0, notBefore: earliest) } ?? 0)
    }
    var worn: [String: Int] = [:]
    for (hat, (begin, end)) in zip(hats, zip(begins, begins.dropFirst() + [length])) {
      worn[hat.name, default: 0] += max(0, end - begin)
    }
    let most = worn.values.max()
    return hats.first { worn[$0.name] == most }?.name
  }

  private var sittings: [Stretch] { [held] + resumed }

  /// Minutes of all sittings.
  private var length: Int { sittings.reduce(0) { $0 + $1.minutes } }

  /// The minute of the meeting, of all sittings in a row, at which the wall showed a time.
  private func minute(at clock: ClockTime, notBefore earliest: Int) -> Int {
    var before = 0
    for sitting in sittings {
      let start = zone.clock(of: sitting.start)
      let into = (clock.minuteOfDay - start.minuteOfDay + 1440) % 1440
      if into <= sitting.minutes, before + into >= earliest { return before + into }
      before += sitting.minutes
    }
    return before
  }

  /// What these minutes say about the next meeting; the last word counts.
  func announcement(in group: Group) -> NextMeeting? {
    let lines = preamble + items.flatMap(\.lines)
    for line in lines.reversed() {
      guard case .nextMeeting(let next) = line else { continue }
      return NextMeeting(
        start: next.start,
        coordinator: next.coordinator.flatMap(group.onlyPerson),
        secretary: next.secretary.flatMap(group.onlyPerson)
      )
    }
    return nil
  }
}

extension ClockTime {
  /// Minutes since midnight.
  fileprivate var minuteOfDay: Int { hour * 60 + minute }
}
