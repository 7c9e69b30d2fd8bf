@testable import MeetKit
import Testing

/// A group whose members are letters and whose weekly meetings are numbered from 0.
struct Circle {
  /// By id: the numbers of the meetings between which each takes turns, one pair a time.
  var terms: [String: [ClosedRange<Int>]]
  /// Who is away, and from which meeting to which.
  var absences: [(person: String, meetings: ClosedRange<Int>)] = []
  /// From meeting 0 on, when they are known.
  var served: [ServedMeeting] = []
  var next: Announcement?
  var assignments: [Assignment] = []

  init(_ members: String) {
    terms = Dictionary(uniqueKeysWithValues: members.map { (String($0), [0...9999]) })
  }
}

extension Circle {
  static func day(_ meeting: Int) -> Day { Day(number: 20_460 + 7 * meeting) }

  /// The number of a meeting.
  static func number(_ meeting: MeetingID) -> Int { (meeting.day.number - 20_460) / 7 }

  static func id(_ letter: String) throws -> PersonID { try #require(PersonID(letter)) }

  static func days(_ meetings: ClosedRange<Int>) throws -> DaySpan {
    // A few days around a meeting, that reach no other.
    try #require(
      DaySpan(
        from: day(meetings.lowerBound).advanced(byDays: -2),
        until: day(meetings.upperBound).advanced(byDays: 3)
      )
    )
  }

  /// Both served, as "ab": the coordinator first; "-" is nobody.
  static func served(_ meeting: Int, _ pair: String) -> ServedMeeting {
    let people = pair.map { PersonID(String($0)) }
    return ServedMeeting(
      meeting: MeetingID(day: day(meeting)),
      coordinator: people[0],
      secretary: people[1]
    )
  }

  static func next(_ meeting: Int, _ pair: String) throws -> Announcement {
    let people = pair.map { PersonID(String($0)) }
    let noon = try #require(ClockTime("12:00"))
    let next = NextMeeting(
      start: Zone.utc.instant(day(meeting), noon),
      coordinator: people[0],
      secretary: people[1]
    )
    return Announcement(next, in: MeetingID(day: day(meeting - 1)), zone: .utc)
  }

  func group(order: [String]? = nil) throws -> Group {
    Group(
      name: "Circle",
      prefix: "C",
      zone: .utc,
      cadence: Cadence(
        rhythm: .weekly(every: 1),
        weekday: Self.day(0).weekday,
        time: try #require(ClockTime("12:00")),
        starting: Self.day(0),
        length: 60
      ),
      people: try (order ?? terms.keys.sorted()).map { letter in
        Person(
          id: try Self.id(letter),
          name: letter.uppercased(),
          initials: letter,
          zone: .utc,
          memberships: terms[letter, default: []].map { meetings in
            Membership(
              role: .admin,
              from: Self.day(meetings.lowerBound).advanced(byDays: -3),
              until: Self.day(meetings.upperBound).advanced(byDays: 3)
            )
          }
        )
      }
    )
  }

  func rota() throws -> Rota {
    Rota(
      group: try group(),
      served: served,
      announced: next.map { [$0] } ?? [],
      assignments: assignments,
      absences: try absences.map {
        Absence(person: try Self.id($0.person), days: try Self.days($0.meetings))
      }
    )
  }

  /// The turns of so many meetings from the first that is not served.
  func turns(_ count: Int) throws -> [Turn] {
    try rota().turns(from: Self.day(served.count), meetings: count)
  }
}

extension Turn {
  /// Reason and people in short, as "succession b c": the coordinator first; "-" is nobody.
  var short: String {
    let reason =
      switch coordinator.reason {
      case .assigned(let basis): "\(basis)"
      case .succession: "succession"
      case .claim: "claim"
      case .leastServed: "least"
      case .notQuorate: "few"
      }
    let people = [coordinator.person, secretary.person].map { $0?.text ?? "-" }
    return ([reason] + people).joined(separator: " ")
  }
}
