/// The plan of one meeting.
package struct Agenda: Hashable, Sendable {
  package var meeting: MeetingID
  package var start: Instant
  /// Planned minutes of the whole meeting.
  package var length: Int
  package var coordinator: PersonID?
  package var secretary: PersonID?
  package var items: [AgendaItem] = []
  /// What found no room, each with the reason.
  package var leftOut: [LeftOut] = []
  /// A draft whose standing items alone are longer than the meeting says so.
  package var excess: Excess?

  /// The planned end.
  package var end: Instant { start.adding(minutes: length) }

  /// An item that stays for another time.
  package struct LeftOut: Hashable, Sendable {
    package var item: AgendaItem
    package var reason: String
  }
}

/// A meeting's name: its date at the planned start, and a number from the second one that day on.
package struct MeetingID: Hashable, Sendable {
  package var day: Day
  package var number: Int

  package init(day: Day, number: Int = 1) {
    self.day = day
    self.number = number
  }
}

extension MeetingID: LosslessStringConvertible, EncodedAsText {
  /// Reads `2026-05-06` and `2026-05-06-2`.
  package init?(_ text: String) {
    guard let day = Day(String(text.prefix(10))) else { return nil }
    self.day = day
    guard text.utf8.count > 10 else {
      number = 1
      return
    }
    let rest = Array(text.utf8.dropFirst(10))
    guard rest[0] == 0x2D, rest.count > 1, rest[1] != 0x30, let number = Int(digits: rest[1...]),
      number > 1
    else { return nil }
    self.number = number
  }

  package var description: String { number == 1 ? "\(day)" : "\(day)-\(number)" }
}

extension [MeetingID] {
  /// As a sentence has them: `2026-04-08, 2026-04-22 and 2026-05-06`.
  var listed: String {
    guard count > 1, let last else { return first?.description ?? "" }
    return dropLast().map(\.description).joined(separator: ", ") + " and \(last)"
  }
}

extension MeetingID: Comparable {
  package static func < (a: MeetingID, b: MeetingID) -> Bool {
    (a.day, a.number) < (b.day, b.number)
  }
}
