@testable import MeetKit

/// An invented group with meetings on the days that a test names.
enum RegisterSample {
  static let zone = Zone("Europe/Berlin") ?? .utc

  static let group = Group(
    name: "Tech working group",
    prefix: "TWG",
    zone: zone,
    cadence: nil,
    people: ["ada", "bo", "dee"].map { name in
      Person(
        id: id(name),
        name: name.prefix(1).uppercased() + name.dropFirst(),
        initials: name.prefix(1).uppercased(),
        zone: zone,
        memberships: [Membership(role: .admin, from: Day(number: 0))]
      )
    }
  )

  static func id(_ name: String) -> PersonID {
    guard let id = PersonID(name) else { preconditionFailure("'\(name)' is no id") }
    return id
  }

  static func decision(_ number: Int) -> DecisionID {
    DecisionID(prefix: "TWG", year: 2026, number: number)
  }

  static func meeting(_ day: String) -> MeetingID {
    guard let id = MeetingID(day) else { preconditionFailure("'\(day)' is no meeting") }
    return id
  }

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("'\(text)' is no instant") }
    return instant
  }

  static func minutes(_ day: String, _ items: [MinutesItem]) -> Minutes {
    let start = instant("\(day)T16:00:00Z")
    return Minutes(
      group: group.name,
      meeting: meeting(day),
      zone: zone,
      planned: .init(start: start, minutes: 60),
      held: .init(start: start, minutes: 60),
      items: items
    )
  }

  static func item(
    _ number: Int,
    _ kind: ItemKind,
    _ title: String,
    link: String? = nil,
    _ lines: [MinutesLine]
  ) -> MinutesItem {
    MinutesItem(
      number: number,
      kind: kind,
      title: title,
      planned: 10,
      took: 9,
      link: link,
      lines: lines
    )
  }

  static func item(
    _ number: Int,
    _ title: String,
    link: String? = nil,
    _ lines: [MinutesLine]
  ) -> MinutesItem {
    item(number, .decide, title, link: link, lines)
  }

  static func fact(_ id: String, _ instant: String, _ who: String, _ kind: Fact.Kind) -> Fact {
    Fact(id: id, instant: self.instant(instant), who: self.id(who), kind: kind)
  }
}
