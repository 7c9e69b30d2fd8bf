@testable import MeetKit
import Testing

@Suite struct `Who served at a meeting` {
  private let berlin: Zone
  private let start: Instant

  init() throws {
    berlin = try #require(Zone("Europe/Berlin"))
    start = try #require(Instant("2026-05-06T16:00:00Z"))
  }

  @Test func `is who wore the hat for the longest time`() throws {
    let minutes = try minutes(
      coordinators: [("Ada", nil), ("Bo", "18:10"), ("Ada", "18:50")],
      secretaries: [("Cam", nil), ("Somebody", "18:50")]
    )
    #expect(try served(minutes) == ["bo", "cam"])
  }

  @Test(arguments: [
    ([("Ada", nil), ("Bo", "18:30")], "ada"),
    ([("Ada", nil), ("Bo", "18:29")], "bo"),
    ([("Ada", nil), ("Bo", "18:20"), ("Ada", "18:40")], "ada"),
    // Somebody who is in no group is nobody, however long.
    ([("Kim", nil), ("Bo", "18:50")], nil),
    ([], nil),
  ])
  func `is the first of equals`(_ hats: [(String, String?)], _ person: String?) throws {
    let minutes = try minutes(coordinators: hats, secretaries: [])
    #expect(try served(minutes) == [person, nil])
  }

  @Test(arguments: [
    // A time that both evenings had is meant of the first.
    ("18:53", [("Ada", nil), ("Bo", "18:53")], "ada"),
    ("18:53", [("Ada", nil), ("Bo", "18:20"), ("Ada", "18:53")], "ada"),
    // A time that only the second evening had.
    ("20:00", [("Ada", nil), ("Bo", "20:05")], "ada"),
    ("20:00", [("Ada", nil), ("Bo", "18:10"), ("Ada", "20:01")], "bo"),
  ])
  func `is told over all sittings`(
    _ second: String,
    _ hats: [(String, String?)],
    _ person: String
  ) throws {
    var minutes = try minutes(coordinators: hats, secretaries: [])
    let clock = try #require(ClockTime(second))
    let day = try #require(Day("2026-05-07"))
    minutes.resumed = [.init(start: berlin.instant(day, clock), minutes: 30)]
    #expect(try served(minutes) == [person, nil])
  }

  @Test func `is read past midnight`() throws {
    var minutes = try minutes(coordinators: [("Ada", nil), ("Bo", "00:10")], secretaries: [])
    minutes.held = .init(start: try #require(Instant("2026-05-06T21:50:00Z")), minutes: 60)
    #expect(try served(minutes) == ["bo", nil])
  }

  @Test func `is announced by the last word of the minutes`() throws {
    var minutes = try minutes(coordinators: [("Ada", nil)], secretaries: [("Bo", nil)])
    let later = start.adding(minutes: 20_160)
    minutes.items = [
      MinutesItem(
        number: 1,
        kind: .closing,
        title: "Closing",
        planned: 5,
        took: 5,
        lines: [
          .nextMeeting(.init(start: start)),
          .nextMeeting(.init(start: later, coordinator: "Cam", secretary: "Kim")),
        ]
      )
    ]
    let rota = Rota(minutes: [minutes], facts: [], group: try group())
    #expect(
      minutes.announcement(in: try group())
        == NextMeeting(start: later, coordinator: PersonID("cam"))
    )
    #expect(rota.served.map(\.meeting.description) == ["2026-05-06"])
    let turn = rota.turn(
      of: try #require(MeetingID("2026-05-20")),
      today: try #require(Day("2026-05-13"))
    )
    #expect(turn.short == "announced cam ada")
  }

  private func group() throws -> Group {
    let since = try #require(Day("2024-01-01"))
    let zone = berlin
    return Group(
      name: "T",
      prefix: "T",
      zone: zone,
      cadence: nil,
      people: try ["Ada", "Bo", "Cam"].map { name in
        Person(
          id: try #require(PersonID(name.lowercased())),
          name: name,
          initials: name,
          zone: zone,
          memberships: [Membership(role: .admin, from: since)]
        )
      }
    )
  }

  private func minutes(
    coordinators: [(String, String?)],
    secretaries: [(String, String?)]
  ) throws -> Minutes {
    func hats(_ hats: [(String, String?)]) throws -> [Minutes.RoleHolder] {
      try hats.map { .init(name: $0.0, from: try $0.1.map { try #require(ClockTime($0)) }) }
    }
    return Minutes(
      group: "T",
      meeting: try #require(MeetingID("2026-05-06")),
      zone: berlin,
      planned: .init(start: start, minutes: 60),
      held: .init(start: start, minutes: 60),
      coordinators: try hats(coordinators),
      secretaries: try hats(secretaries)
    )
  }

  private func served(_ minutes: Minutes) throws -> [String?] {
    let served = ServedMeeting(minutes, group: try group())
    return [served.coordinator?.text, served.secretary?.text]
  }
}
