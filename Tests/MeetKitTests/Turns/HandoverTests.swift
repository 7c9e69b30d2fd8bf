@testable import MeetKit
import Testing

@Suite struct `Turns that people give to each other` {
  private let day = Circle.day(3)

  private func fact(_ number: Int, _ kind: Fact.Kind, by who: String = "a") throws -> Fact {
    Fact(
      id: "fact-\(number)",
      instant: Instant(seconds: number),
      who: try Circle.id(who),
      kind: kind
    )
  }

  private func place(
    _ role: MeetingRole,
    _ meeting: Int,
    _ person: String
  ) throws -> TurnExchange.Place {
    .init(slot: .meeting(role, Circle.day(meeting)), person: try Circle.id(person))
  }

  private func cover(
    _ number: Int,
    _ meeting: Int,
    _ from: String,
    by taker: String?,
    isAsked: Bool = false
  ) throws -> Fact {
    let handover = TurnExchange(
      .cover(try place(.coordinator, meeting, from), by: try taker.map(Circle.id))
    )
    return try fact(number, .turnExchange(handover, isAsked: isAsked))
  }

  @Test func `hold at once when both agree`() throws {
    let handovers = TurnExchanges([try cover(1, 3, "a", by: "b")])
    #expect(handovers.entries.map(\.status) == [.agreed(by: try Circle.id("b"))])
    #expect(handovers.assignments.map(\.person.text) == ["b"])
    #expect(handovers.assignments.map(\.from?.text) == ["a"])
  }

  @Test func `hold when somebody takes what was asked for, and wait until then`() throws {
    let asked = try cover(1, 3, "a", by: nil, isAsked: true)
    let waiting = TurnExchanges([asked])
    #expect(waiting.assignments == [])
    #expect(waiting.open(on: day).map(\.id) == ["fact-1"])
    let taken = TurnExchanges([
      asked, try fact(2, .took("fact-1", by: try Circle.id("c")), by: "b"),
    ])
    #expect(taken.open(on: day) == [])
    #expect(taken.assignments.map(\.person.text) == ["c"])
  }

  @Test func `are past due on the day after`() throws {
    let asked = TurnExchanges([try cover(1, 3, "a", by: nil, isAsked: true)])
    #expect(asked.open(on: day.advanced(byDays: 1)) == [])
    #expect(asked.entries.map(\.status) == [.asked])
  }

  @Test func `are refused by whoever was asked, and stay open when anybody was`() throws {
    let c = try Circle.id("c")
    let one = TurnExchanges([
      try cover(1, 3, "a", by: "c", isAsked: true), try fact(2, .declined("fact-1", by: c)),
    ])
    #expect(one.entries.map(\.status) == [.refused])
    let any = TurnExchanges([
      try cover(1, 3, "a", by: nil, isAsked: true), try fact(2, .declined("fact-1", by: c)),
    ])
    #expect(any.entries.map(\.status) == [.asked])
    #expect(any.entries.map(\.refusals) == [[c]])
  }

  @Test func `are open again when the taking is taken back, and gone when they are withdrawn`()
    throws
  {
    let asked = try cover(1, 3, "a", by: nil, isAsked: true)
    let taken = try fact(2, .took("fact-1", by: try Circle.id("b")))
    let back = TurnExchanges([asked, taken, try fact(3, .undo("fact-2"))])
    #expect(back.open(on: day).map(\.id) == ["fact-1"])
    let withdrawn = TurnExchanges([asked, taken, try fact(3, .undo("fact-1"))])
    #expect(withdrawn.entries == [])
    #expect(withdrawn.passedOver == [.init(fact: "fact-2", reason: .noRequest("fact-1"))])
  }

  @Test func `are taken once, by somebody who was asked`() throws {
    let (b, c) = (try Circle.id("b"), try Circle.id("c"))
    let a = try Circle.id("a")
    let handovers = TurnExchanges([
      try cover(1, 3, "a", by: nil, isAsked: true),
      try fact(2, .took("fact-1", by: a)),
      try fact(3, .took("fact-1", by: b)),
      try fact(4, .took("fact-1", by: c)),
      try cover(5, 4, "a", by: "b", isAsked: true),
      try fact(6, .took("fact-5", by: c)),
      try cover(7, 5, "a", by: "b"),
      try fact(8, .took("fact-7", by: c)),
    ])
    #expect(
      handovers.passedOver == [
        .init(fact: "fact-2", reason: .notAsked("fact-1", a)),
        .init(fact: "fact-4", reason: .taken("fact-1", by: b)),
        .init(fact: "fact-6", reason: .notAsked("fact-5", c)),
        .init(fact: "fact-8", reason: .noRequest("fact-7")),
      ]
    )
  }

  @Test func `give the later of two for one place the turn`() throws {
    let facts = [try cover(2, 3, "a", by: "c"), try cover(1, 3, "a", by: "b")]
    #expect(TurnExchanges(facts).assignments.map(\.person.text) == ["c"])
  }

  @Test func `exchange both roles of a meeting at once`() throws {
    var circle = Circle("abcd")
    circle.next = try Circle.next(0, "ab")
    let swap = TurnExchange(.swap(try place(.coordinator, 0, "a"), try place(.secretary, 0, "b")))
    circle.assignments =
      TurnExchanges([try fact(1, .turnExchange(swap, isAsked: false))]).assignments
    let turn = try #require(try circle.turns(1).first)
    #expect(turn.short == "cover b a")
    #expect(turn.coordinator.standsInFor?.text == "a")
    #expect(turn.secretary.standsInFor?.text == "b")
  }

  @Test(arguments: RandomCircle.seeds)
  func `leave everything as it was when they are taken back`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let turns = group.turns.filter { $0.coordinator.person != nil }
      guard let one = turns.randomElement(using: &random),
        let other = turns.randomElement(using: &random),
        let a = one.coordinator.person, let b = other.secretary.person, a != b
      else { continue }
      let swap = TurnExchange(
        .swap(
          .init(slot: .meeting(.coordinator, one.meeting.day), person: a),
          .init(slot: .meeting(.secretary, other.meeting.day), person: b)
        )
      )
      let given = try fact(1, .turnExchange(swap, isAsked: false))
      var circle = group.circle
      circle.assignments = TurnExchanges([given]).assignments
      let changed = try circle.turns(RandomCircle.ahead)
      // Whoever is there has the turn that was exchanged.
      let swapped = changed.first { $0.meeting == one.meeting }
      if group.rota.absence(of: b, on: one.meeting.day) == nil,
        group.rota.members(on: one.meeting.day).contains(b)
      {
        #expect(swapped?.coordinator.person == b, "\(group)")
      }
      for (before, after) in zip(group.turns, changed) {
        guard before.meeting < min(one.meeting, other.meeting) else { break }
        #expect(before == after, "\(group)")
      }
      circle.assignments = TurnExchanges([given, try fact(2, .undo("fact-1"))]).assignments
      #expect(try circle.turns(RandomCircle.ahead) == group.turns, "\(group)")
    }
  }
}

@Suite struct `A selection for a term` {
  private func term(
    _ role: String,
    _ holder: String?,
    _ meetings: ClosedRange<Int>
  ) throws -> RoleTerm {
    RoleTerm(
      role: role,
      holder: try holder.map(Circle.id),
      name: holder ?? "Kim",
      from: Circle.day(meetings.lowerBound),
      until: Circle.day(meetings.upperBound),
      isAccepted: true
    )
  }

  private func turns(_ terms: [RoleTerm], _ covers: [Assignment] = []) throws -> [String] {
    let circle = Circle("abcd")
    let rota = Rota(
      group: try circle.group(),
      announced: [try Circle.next(0, "ab")],
      assignments: covers,
      terms: terms
    )
    return rota.turns(from: Circle.day(0), meetings: 4).map(\.short)
  }

  @Test func `gives the role for as long as it lasts, before what was announced`() throws {
    #expect(
      try turns([try term("Coordinator", "d", 0...1)])
        == ["term d b", "term d a", "succession a c", "succession c b"]
    )
    #expect(
      try turns([try term("secretary", "d", 0...2)])
        == ["announced a d", "least b d", "least c d", "succession d a"]
    )
  }

  @Test func `stands behind a cover`() throws {
    let cover = Assignment(
      role: .coordinator,
      person: try Circle.id("c"),
      days: DaySpan(Circle.day(1)),
      basis: .cover,
      from: try Circle.id("d")
    )
    let found = try turns([try term("facilitator", "d", 0...2)], [cover])
    #expect(found.prefix(3).map { String($0.prefix(7)) } == ["term d ", "cover c", "term d "])
  }

  @Test func `of somebody from elsewhere, or for another role, changes no turn`() throws {
    let plain = try turns([])
    #expect(try turns([try term("coordinator", nil, 0...9)]) == plain)
    #expect(try turns([try term("treasurer", "d", 0...9)]) == plain)
  }
}
