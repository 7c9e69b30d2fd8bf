extension Action {
  /// Days since the meeting that opened it.
  package func age(on day: Day) -> Int { max(0, day.number - meeting.day.number) }

  package func isLate(on day: Day) -> Bool { status == .open && (due.map { $0 < day } ?? false) }

  /// How many meetings have found it open, of those that were held in order: those after the one
  /// that opened it.
  package func timesCarried(by meetings: [MeetingID]) -> Int {
    guard status == .open else { return 0 }
    var (low, high) = (0, meetings.count)
    while low < high {
      let middle = (low + high) / 2
      if meetings[middle] <= meeting { low = middle + 1 } else { high = middle }
    }
    return meetings.count - low
  }
}
