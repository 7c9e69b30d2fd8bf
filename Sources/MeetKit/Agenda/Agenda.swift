/// The plan of one meeting.
///
/// Draft one from what is known, or read the page that people edited.
///
/// ```swift
/// let agenda = Agenda.draft(meeting, rota: rota, tickets: tickets, today: today)
/// ```
public struct Agenda: Hashable, Sendable {
  /// The meeting it is for.
  public var meeting: MeetingID
  /// The planned start.
  public var start: Instant
  /// Planned minutes of the whole meeting.
  public var length: Int
  /// Who leads the meeting.
  public var coordinator: PersonID?
  /// Who keeps the minutes.
  public var secretary: PersonID?
  /// The items in their order, the opening first and the closing last.
  public var items: [AgendaItem] = []
  /// What found no room, each with the reason.
  public var leftOut: [LeftOut] = []
  /// A draft whose standing items alone are longer than the meeting says so.
  package var excess: Excess?

  /// The planned end.
  public var end: Instant { start.adding(minutes: length) }

  /// An item that stays for another time.
  public struct LeftOut: Hashable, Sendable {
    /// The item.
    public var item: AgendaItem
    /// Why it found no room.
    public var reason: String
  }
}

/// A meeting's name: its date at the planned start, and a number from the second one that day on.
///
/// ```swift
/// let meeting = MeetingID("2026-05-06")
/// ```
public struct MeetingID: Hashable, Sendable {
  /// The day of the planned start, in the group's zone.
  public var day: Day
  /// 1, and more for further meetings of that day.
  public var number: Int

  /// The meeting of a day; further ones of the same day count from 2.
  public init(day: Day, number: Int = 1) {
    self.day = day
    self.number = number
  }
}

extension MeetingID: LosslessStringConvertible, EncodedAsText {
  /// Reads `2026-05-06` and `2026-05-06-2`.
  public init?(_ text: String) {
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

  /// `2026-05-06`, or `2026-05-06-2`.
  public var description: String { number == 1 ? "\(day)" : "\(day)-\(number)" }
}

extension [MeetingID] {
  /// As a sentence has them: `2026-04-08, 2026-04-22 and 2026-05-06`.
  var listed: String {
    guard count > 1, let last else { return first?.description ?? "" }
    return dropLast().map(\.description).joined(separator: ", ") + " and \(last)"
  }
}

extension MeetingID: Comparable {
  /// Whether the first meeting is the earlier one.
  public static func < (a: MeetingID, b: MeetingID) -> Bool {
    (a.day, a.number) < (b.day, b.number)
  }
}
