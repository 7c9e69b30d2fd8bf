@testable import MeetKit
import Testing

@Suite struct `A role` {
  private let day: Day

  init() throws {
    day = try #require(Day("2026-05-20"))
  }

  @Test(arguments: [
    (RoleKind.admin, [Power.consent, .expected, .coordinate, .onCall]),
    (.atLarge, []), (.maintainer, []), (.developer, []),
    (.coordinator, [.expected, .coordinate]), (.secretary, [.expected, .coordinate]),
  ])
  func `usually brings`(_ role: RoleKind, _ powers: [Power]) throws {
    let person = try person([Membership(role: role, from: day)])
    #expect(Power.allCases.filter { person.may($0, on: day) } == powers)
  }

  @Test func `brings what the group says, on its days`() throws {
    let last = day.advanced(byDays: 6)
    let person = try person([
      Membership(role: .atLarge, from: day, until: last, powers: [.consent]),
      Membership(role: .admin, from: last, powers: [.onCall]),
    ])
    let held = [-1, 0, 6, 7].map { offset in
      Power.allCases.filter { person.may($0, on: day.advanced(byDays: offset)) }
    }
    #expect(held == [[], [.consent], [.consent, .onCall], [.onCall]])
  }

  @Test func `makes a seat at the table`() throws {
    var group = Group(
      name: "T",
      prefix: "T",
      zone: .utc,
      cadence: nil,
      people: [
        try person([Membership(role: .admin, from: day)]),
        try person([Membership(role: .developer, from: day, powers: [.expected])], "bo"),
        try person([Membership(role: .admin, from: day.advanced(byDays: 1))], "cam"),
      ]
    )
    #expect(group.seats(on: day).map(\.id.text) == ["ada", "bo"])
    #expect(group.seats(on: day).map(\.isMember) == [true, false])
    #expect(group.seats(on: day).map(\.isExpected) == [true, true])
    #expect(group.members(on: day).map(\.id.text) == ["ada"])
    #expect(expected(in: group) == [["ada", "bo"]])
    group.people.remove(at: 1)
    #expect(expected(in: group) == [])
  }

  @Test func `belongs to a project`() throws {
    let wiki = try #require(ProjectID("wiki"))
    let group = Group(
      name: "T",
      prefix: "T",
      zone: .utc,
      cadence: nil,
      people: [
        try person([Membership(role: .maintainer, of: wiki, from: day)]),
        try person([Membership(role: .developer, of: wiki, from: day)], "bo"),
        try person([Membership(role: .maintainer, from: day)], "cam"),
      ]
    )
    #expect(group.maintainers(of: wiki, on: day).map(\.id.text) == ["ada"])
    #expect(group.developers(of: wiki, on: day).map(\.id.text) == ["bo"])
    #expect(group.maintainers(of: wiki, on: day.advanced(byDays: -1)) == [])
  }

  /// Who the log's opening says is expected, when it says so.
  private func expected(in group: Group) -> [[String]] {
    let agenda = Agenda(meeting: MeetingID(day: day), start: Instant(seconds: 0), length: 60)
    let opening = Opening(
      group: group,
      agenda: agenda,
      register: Register(),
      unapproved: [],
      greatest: (0, 0)
    )
    return opening.facts.compactMap {
      if case .expected(let people) = $0 { people.map(\.text) } else { nil }
    }
  }

  private func person(_ memberships: [Membership], _ id: String = "ada") throws -> Person {
    Person(
      id: try #require(PersonID(id)),
      name: id,
      initials: id,
      zone: .utc,
      memberships: memberships
    )
  }
}
