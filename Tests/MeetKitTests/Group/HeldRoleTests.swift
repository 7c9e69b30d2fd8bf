@testable import MeetKit
import Testing

@Suite struct HeldRoleTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func term(
    _ number: Int,
    _ role: String,
    isAccepted: Bool = true,
    isInterim: Bool = false,
    _ status: Decision.Status = .active
  ) throws -> Decision {
    Decision(
      id: RegisterSample.decision(number),
      title: "Select",
      content: .init(text: "x"),
      meeting: RegisterSample.meeting("2026-05-06"),
      status: status,
      term: RoleTerm(
        role: role,
        holder: RegisterSample.id("bo"),
        name: "Bo",
        from: try day("2026-05-0\(number)"),
        until: try day("2026-11-04"),
        isAccepted: isAccepted,
        isInterim: isInterim
      )
    )
  }

  @Test func `roles of the group's page come first, then those people were chosen for`() throws {
    var group = RegisterSample.group
    let wiki = try #require(ProjectID("wiki"))
    group.projects = [Project(id: wiki, name: "Wiki server")]
    group.people[1].memberships.append(
      Membership(role: .maintainer, of: wiki, from: try day("2026-01-01"))
    )
    let roles = HeldRole.all(
      of: group,
      [
        try term(1, "secretary"), try term(2, "keys", isAccepted: false),
        try term(3, "secretary"), try term(4, "old", .ended(reason: "x")),
        try term(5, "new", isInterim: true, .ended(reason: "vacant")),
      ]
    )
    #expect(
      roles.map { "\($0.title): \($0.holders.map(\.name).joined(separator: " "))" } == [
        "admin: Ada Bo Dee", "maintainer of Wiki server: Bo", "secretary: Bo Bo", "new: Bo",
      ]
    )
    #expect(roles[2].holders.map(\.decision) == [3, 1].map { RegisterSample.decision($0) })
  }
}
