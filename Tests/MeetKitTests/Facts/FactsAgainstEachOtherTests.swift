@testable import MeetKit
import Testing

@Suite struct `Of facts that exclude each other` {
  private let group: Group
  private let ada: PersonID
  private let bo: PersonID
  private let first = ActionID(prefix: "TWG", number: 1)

  init() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    ada = try #require(PersonID("ada"))
    bo = try #require(PersonID("bo"))
    group = Group(
      name: "T",
      prefix: "TWG",
      zone: zone,
      cadence: nil,
      people: [
        Person(id: ada, name: "Ada", initials: "A", zone: zone, memberships: []),
        Person(id: bo, name: "Bo", initials: "B", zone: zone, memberships: []),
      ]
    )
  }

  @Test func `the first stands, in whatever order they come`() throws {
    let facts = [
      fact("done", 1, .actionDone(first, note: "at four")),
      fact("drop", 2, .actionDropped(first, reason: "nobody wants it")),
      fact("give", 3, .actionGiven(first, to: bo)),
      fact("again", 4, .actionDone(first, note: "once more")),
    ]
    let register = try register(facts)
    #expect(register[first]?.status == .done(note: "at four"))
    #expect(register[first]?.owner == ada)
    #expect(register.passedOver.map(\.fact) == ["drop", "give"])
    #expect(
      register.passedOver.first?.reason
        == .ended(first, .done(note: "at four"), by: .fact("done"))
    )
    #expect(try self.register(facts.reversed()) == register)
  }

  @Test func `one that is taken back excludes nothing`() throws {
    let register = try register([
      fact("done", 1, .actionDone(first, note: nil)),
      fact("drop", 2, .actionDropped(first, reason: "nobody wants it")),
      fact("back", 3, .undo("done")),
    ])
    #expect(register[first]?.status == .dropped(reason: "nobody wants it"))
    #expect(register.passedOver == [])
  }

  @Test func `what the minutes say stands before all facts`() throws {
    let register = try register(
      [fact("drop", 1, .actionDropped(first, reason: "nobody wants it"))],
      further: [.actionDone(first, note: nil)]
    )
    #expect(register[first]?.status == .done(note: nil))
    let meeting = try #require(MeetingID("2026-05-06"))
    #expect(
      register.passedOver.map(\.reason) == [.ended(first, .done(note: nil), by: .minutes(meeting))]
    )
  }

  @Test func `those of unknown numbers change nothing`() throws {
    let other = ActionID(prefix: "TWG", number: 2)
    let decision = DecisionID(prefix: "TWG", year: 2026, number: 2)
    let register = try register([
      fact("a", 1, .actionDone(other, note: nil)), fact("b", 2, .implemented(decision)),
    ])
    #expect(
      register.passedOver.map(\.reason) == [
        .unknown(.action(other)), .unknown(.decision(decision)),
      ]
    )
  }

  @Test func `a proposal that was deferred is decided later under its number`() throws {
    let id = DecisionID(prefix: "TWG", year: 2026, number: 1)
    let april = try minutes(
      "2026-04-22",
      [
        .decision(
          .init(
            id: id,
            content: .init(text: "14 days"),
            outcome: .deferred(.words("to May")),
            consenting: 0
          )
        )
      ]
    )
    let may = try minutes(
      "2026-05-06",
      [.decision(.init(id: id, content: .init(text: "30 days", version: 2), consenting: 3))]
    )
    let register = Register(
      minutes: [may, april],
      facts: [],
      group: group,
      asOf: Instant(seconds: 0)
    )
    #expect(register.decisions.map(\.text) == ["30 days"])
    #expect(register.decisions.map(\.status) == [.active])
  }

  private func fact(_ id: String, _ hour: Int, _ kind: Fact.Kind) -> Fact {
    Fact(id: id, instant: Instant(seconds: hour * 3600), who: ada, kind: kind)
  }

  private func register(_ facts: [Fact], further: [MinutesLine] = []) throws -> Register {
    let opened: MinutesLine = .action(.init(id: first, owner: "Ada", text: "move the job"))
    return Register(
      minutes: [try minutes("2026-05-06", [opened] + further)],
      facts: facts,
      group: group,
      asOf: Instant(seconds: 0)
    )
  }

  private func minutes(_ meeting: String, _ lines: [MinutesLine]) throws -> Minutes {
    let id = try #require(MeetingID(meeting))
    let stretch = Minutes.Stretch(start: Instant(seconds: 0), minutes: 60)
    return Minutes(
      group: "T",
      meeting: id,
      zone: group.zone,
      planned: stretch,
      held: stretch,
      preamble: lines
    )
  }
}
