@testable import MeetKit
import Testing

@Suite struct `What may be handed over` {
  private let day = "2026-05-20"
  private let others: [String]
  private let holder: String
  private let secretary: String

  init() throws {
    let records = try RecordsOfThree().records()
    let turn = try records.rota.turn(
      of: MeetingID(day: MeetKitTests.day("2026-05-20")),
      today: records.today
    )
    let holder = try #require(turn.coordinator.person?.text)
    self.holder = holder
    secretary = try #require(turn.secretary.person?.text)
    others = records.group.people.map(\.id.text).filter { $0 != holder }
  }

  @Test func `a turn that is foreseen is given to somebody who can come`() throws {
    let free = try #require(others.first { $0 != secretary })
    let cover = try cover(["coordinator", day, "by", free, "at", "the", "dentist"])
    let slot = try TurnSlot.meeting(.coordinator, MeetKitTests.day(day))
    let place = TurnExchange.Place(slot: slot, person: try person(holder))
    #expect(cover == TurnExchange(.cover(place, by: try person(free)), note: "at the dentist"))
    try rules().check(cover)
  }

  @Test(arguments: [
    (
      "coordinator 2026-05-21 by ada",
      "failed: no meeting is foreseen on 2026-05-21; 'meet next' shows the coming ones"
    ),
    (
      "coordinator 2026-05-06 by ada",
      "failed: the turns of 2026-05-06 are over; what was done stands in the minutes"
    ),
    ("coordinator 2026-05-20", "usage: nobody takes it; write 'by' and a name, or '--ask'"),
    ("coordinator 2026-05-20 by", "usage: nobody is named behind 'by'"),
    (
      "coordinator 2026-05-20 by nobody-of-us",
      "usage: nobody is called 'nobody-of-us'; people are ada cam layla"
    ),
    (
      "coordinator soon by ada",
      "usage: 'soon' is no day; write 'coordinator 2026-06-03'"
    ),
    (
      "bishop 2026-05-20 by ada",
      "usage: 'bishop' is no kind of turn; the kinds are 'coordinator', 'secretary' and 'oncall'"
    ),
    (
      "oncall 2026-W21 by ada",
      "failed: nobody is on call here; give the group 'on call' in 'meetings/group.yml'"
    ),
  ])
  func `nothing else is`(_ typed: String, _ complaint: String) {
    #expect(words { try cover(typed.split(separator: " ").map(String.init)) } == complaint)
  }

  @Test func `nobody takes a turn who is away, or has it`() throws {
    var ground = try RecordsOfThree()
    let other = try #require(others.first { $0 != secretary })
    let days = try DaySpan(reading: "2026-05-18..2026-05-24")
    _ = try ground.add(.away(Absence(person: person(other), days: days)), by: other)
    let name = try ground.group.name(person(other))
    let typed = ["coordinator", day, "by", other]
    #expect(
      words { try rules(ground).check(cover(typed, ground)) }
        == "failed: \(name) is away 2026-05-18..2026-05-24"
    )
    let own = try ground.group.name(person(holder))
    #expect(
      words { try rules().check(cover(["coordinator", day, "by", holder])) }
        == "failed: it is the turn of \(own) already"
    )
  }

  @Test func `the two of a meeting exchange their turns`() throws {
    var reader = try reader(["coordinator", day, "with", "secretary", day])
    let swap = try rules().swap(&reader)
    #expect(swap.places.map(\.person.text) == [holder, secretary])
    try rules().check(swap)
  }

  @Test func `a request is taken by whom it asks, and once`() throws {
    var ground = try RecordsOfThree()
    let asked = try #require(others.first { $0 != secretary })
    let cover = try cover(["coordinator", day, "by", asked])
    let id = try ground.add(.turnExchange(cover, isAsked: true), by: holder)
    #expect(try rules(ground).taker(of: id, named: nil).text == asked)
    let (one, other) = try (
      ground.group.name(person(asked)), ground.group.name(person(secretary))
    )
    #expect(
      words { try rules(ground).taker(of: id, named: secretary) }
        == "failed: '\(id)' asks \(one), not \(other)"
    )
    _ = try ground.add(.took(id, by: person(asked)), by: asked)
    #expect(
      words { try rules(ground).taker(of: id, named: nil) }
        == "failed: \(one) has taken '\(id)' already"
    )
    #expect(
      words { try rules(ground).taker(of: "zzzzzzzz", named: nil) }
        == "failed: there is no request 'zzzzzzzz'; 'meet cover' lists them"
    )
  }

  private func rules(_ ground: RecordsOfThree? = nil) throws -> TurnExchangeRules {
    TurnExchangeRules(try (ground ?? RecordsOfThree()).records())
  }

  private func reader(_ typed: [String]) throws -> TurnWords {
    let records = try RecordsOfThree().records()
    return TurnWords(typed, group: records.group, today: records.today)
  }

  private func cover(_ typed: [String], _ ground: RecordsOfThree? = nil) throws -> TurnExchange {
    var reader = try reader(typed)
    return try rules(ground).cover(&reader, by: nil, isAsked: false)
  }
}
