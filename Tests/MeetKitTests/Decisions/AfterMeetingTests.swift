@testable import MeetKit
import MeetTesting
import Testing

/// Sociocracy scenarios 2 to 4, and what goes with them.
@Suite struct `After the meeting` {
  private let group: Group
  private let id = DecisionID(prefix: "TWG", year: 2026, number: 1)
  /// The minutes are sent an hour after the meeting of two hours.
  private let sent = Instant(seconds: 3 * 3600)

  init() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    let always = Membership(role: .admin, from: Day(number: 0))
    group = Group(
      name: "T",
      prefix: "TWG",
      zone: zone,
      cadence: nil,
      people: try ["ada", "bo", "dee", "eli"].map { name in
        Person(
          id: try #require(PersonID(name)),
          name: name.prefix(1).uppercased() + name.dropFirst(),
          initials: String(name.prefix(2)),
          zone: zone,
          memberships: name == "eli" ? [] : [always]
        )
      }
    )
  }

  @Test func `nobody absent makes it final at once`() throws {
    #expect(try status([], absent: []) == .active)
  }

  @Test func `until the minutes are sent no time runs`() throws {
    let dee = try person("dee")
    #expect(try status([], hours: 10_000) == .provisional(absent: [dee], hours: 144))
  }

  @Test(arguments: 0...200)
  func `it is provisional until its moment, and final from then on`(hours: Int) throws {
    let dee = try person("dee")
    let until = sent.adding(minutes: 144 * 60)
    let register = try register([sending()], asOf: sent.adding(minutes: hours * 60))
    #expect(
      register[id]?.status
        == (hours < 144 ? .provisional(absent: [dee], hours: 144, until: until) : .active)
    )
    #expect(register[id]?.finalSince == (hours < 144 ? nil : until))
  }

  @Test func `an objection in time makes it contested`() throws {
    let register = try register([sending(), objection("dee", after: 143)], hours: 1000)
    let decision = try #require(register[id])
    #expect(register.contested == [decision])
    #expect(decision.objections.map(\.text) == ["too small"])
    #expect(!decision.stands)
    #expect(decision.lateObjections == [])
  }

  @Test func `an objection after its time is an early review`() throws {
    let register = try register([sending(), objection("dee", after: 145)], hours: 1000)
    let decision = try #require(register[id])
    #expect(decision.status == .active)
    #expect(register.dueForReview(on: Day(number: 8)) == [decision])
    #expect(register.contested == [])
  }

  @Test func `an objection before the sending is in time`() throws {
    let early = try objection("dee", after: -1)
    #expect(try register([early], hours: 1).contested.count == 1)
    #expect(try register([early, sending()], hours: 1000).contested.count == 1)
  }

  @Test func `an objection that is taken back lets the time go on`() throws {
    let facts = try [
      sending(), objection("dee", after: 10), fact("undo", 20, "dee", .undo("dee10")),
    ]
    #expect(try register(facts, hours: 1000)[id]?.status == .active)
  }

  @Test func `what changes nothing says why`() throws {
    let other = DecisionID(prefix: "TWG", year: 2026, number: 9)
    let nowhere = try #require(MeetingID("1970-01-05"))
    let meeting = try #require(MeetingID("1970-01-01"))
    let facts = try [
      sending(), fact("again", 1, "bo", .sent(meeting)), fact("nowhere", 2, "bo", .sent(nowhere)),
      objection("bo", after: 3), objection("eli", after: 4),
      fact("other", 5, "dee", .objected(other, text: "no")),
      fact("consent", 6, "dee", .consented(id)),
      objection("dee", after: 7), objection("dee", after: 8), objection("bo", after: 150),
    ]
    let (bo, dee, eli) = (try person("bo"), try person("dee"), try person("eli"))
    #expect(
      try register(facts, hours: 1000).passedOver == [
        .init(fact: "again", reason: .sentBefore(meeting, by: "sent")),
        .init(fact: "nowhere", reason: .noMinutes(nowhere)),
        .init(fact: "bo3", reason: .mayNotAnswer(id, bo)),
        .init(fact: "eli4", reason: .noMember(id, eli)),
        .init(fact: "other", reason: .unknown(.decision(other))),
        .init(fact: "consent", reason: .needsNoAnswer(id)),
        .init(fact: "dee8", reason: .mayNotAnswer(id, dee)),
        .init(fact: "bo150", reason: .forTheMeeting(id)),
      ]
    )
  }

  @Test func `a decision on hold waits for each absent member`() throws {
    let (ada, dee) = (try person("ada"), try person("dee"))
    let first = try fact("ada", 1, "ada", .consented(id))
    let second = try fact("dee", 2, "dee", .consented(id))
    func status(_ facts: [Fact]) throws -> Decision.Status? {
      try register(facts, absent: ["Ada", "Dee"], absence: .hold, hours: 10_000)[id]?.status
    }
    #expect(try status([sending()]) == .pending(absent: [ada, dee]))
    #expect(try status([first]) == .pending(absent: [dee]))
    #expect(try status([first, second]) == .active)
    #expect(
      try register([objection("dee", after: 1)], absence: .hold, hours: 2).contested.count == 1
    )
  }

  @Test func `a decision on hold waits for nobody who has left the group`() throws {
    var left = group
    left.people[2].memberships[0].until = Day(number: 3)
    func decision(_ facts: [Fact], _ absent: [String], hours: Int) throws -> Decision? {
      try register(facts, absent: absent, absence: .hold, hours: hours, in: left)[id]
    }
    #expect(try decision([], ["Dee"], hours: 24)?.status == .pending(absent: [person("dee")]))
    let final = try decision([], ["Dee"], hours: 1000)
    #expect(final?.status == .active)
    #expect(final?.finalSince == left.zone.instant(Day(number: 4), .midnight))
    let ada = try fact("ada", 200, "ada", .consented(id))
    #expect(
      try decision([], ["Ada", "Dee"], hours: 1000)?.status == .pending(absent: [person("ada")])
    )
    let answered = try decision([ada], ["Ada", "Dee"], hours: 1000)
    #expect(answered?.status == .active && answered?.finalSince == ada.instant)
  }

  @Test func `a later meeting takes a contested decision again under its number`() throws {
    let later = try minutes(
      "1970-01-15",
      [.decision(.init(id: id, content: .init(text: "more", version: 2), consenting: 3))],
      start: Instant(seconds: 14 * 86_400)
    )
    let facts = try [sending(), objection("dee", after: 10)]
    let register = try register(facts, hours: 1000, further: [later])
    #expect(register[id]?.text == "more")
    #expect(register[id]?.status == .active)
    #expect(register.reopened == [id])
    let unheard = try self.register(
      facts.map { fact in
        var fact = fact
        fact.instant = fact.instant.adding(minutes: 30 * 24 * 60)
        return fact
      },
      hours: 2000,
      further: [later]
    )
    // Nobody had objected when the number was given again: it stands for two.
    #expect(unheard.decisions.map(\.text) == ["less", "more"])
    #expect(unheard.contested.map(\.text) == ["less"])
  }

  @Test func `a later meeting that renews or ends it has heard the objection`() throws {
    let start = Instant(seconds: 14 * 86_400)
    let day = Day(number: 100)
    let facts = try [sending(), objection("dee", after: 10)]
    let renewed = try minutes("1970-01-15", [.renewed(id, until: day)], start: start)
    let register = try register(facts, hours: 1000, further: [renewed])
    #expect(register[id]?.status == .active)
    #expect(register[id]?.review == day)
    let ended = try minutes("1970-01-15", [.decisionEnded(id, reason: "no")], start: start)
    let other = try self.register(facts, hours: 1000, further: [ended])
    #expect(other[id]?.status == .ended(reason: "no"))
    #expect(other.passedOver == [])
    #expect(other[id]?.finalSince == nil)
    // What was final before has been so.
    let final = try self.register([sending()], hours: 1000, further: [ended])
    #expect(final[id]?.status == .ended(reason: "no"))
    #expect(final[id]?.finalSince != nil)
  }

  @Test(arguments: [UInt64](1...200))
  func `the order of the facts does not matter`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var facts: [Fact] = []
    for number in 0..<12 {
      let who = ["ada", "bo", "dee", "eli"].randomElement(using: &generator) ?? "ada"
      let meeting = try #require(MeetingID("1970-01-01"))
      let kinds: [Fact.Kind] = [
        .sent(meeting), .objected(id, text: "n\(number)"), .consented(id), .undo("f\(number / 2)"),
      ]
      let kind = kinds.randomElement(using: &generator) ?? kinds[0]
      let hour = Int.random(in: -2...200, using: &generator)
      facts.append(try fact("f\(number)", hour, who, kind))
    }
    let now = Int.random(in: 0...400, using: &generator)
    for absence in [Policy.Absence.lazy(hours: 48), .hold] {
      let register = try register(facts, absence: absence, hours: now)
      facts.shuffle(using: &generator)
      #expect(try self.register(facts, absence: absence, hours: now) == register)
    }
  }

  @Test(arguments: [UInt64](1...200))
  func `only an answer of somebody absent keeps it from being final`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let facts = try (0..<8).map { number in
      let who = ["ada", "bo", "eli"].randomElement(using: &generator) ?? "ada"
      let hour = Int.random(in: -2...143, using: &generator)
      return try fact("f\(number)", hour, who, .objected(id, text: "no"))
    }
    let register = try register(facts + [sending()], hours: 144)
    #expect(register[id]?.status == .active)
    #expect(register.passedOver.count == facts.count)
  }
}

extension `After the meeting` {
  private func person(_ name: String) throws -> PersonID { try #require(PersonID(name)) }

  /// Hours are counted from the sending.
  private func fact(_ id: String, _ hours: Int, _ who: String, _ kind: Fact.Kind) throws -> Fact {
    Fact(id: id, instant: sent.adding(minutes: hours * 60), who: try person(who), kind: kind)
  }

  private func sending() throws -> Fact {
    try fact("sent", 0, "bo", .sent(#require(MeetingID("1970-01-01"))))
  }

  private func objection(_ who: String, after hours: Int) throws -> Fact {
    try fact("\(who)\(hours)", hours, who, .objected(id, text: "too small"))
  }

  private func status(
    _ facts: [Fact],
    absent: [String] = ["Dee"],
    hours: Int = 0
  ) throws -> Decision.Status? {
    try register(facts, absent: absent, hours: hours)[id]?.status
  }

  private func register(
    _ facts: [Fact],
    absent: [String] = ["Dee"],
    absence: Policy.Absence = .lazy(hours: 144),
    hours: Int,
    further: [Minutes] = [],
    in group: Group? = nil
  ) throws -> Register {
    let decision = MinutesDecision(
      id: id,
      content: .init(text: "less"),
      consenting: 2,
      absent: absent,
      absence: absence
    )
    return Register(
      minutes: [try minutes("1970-01-01", [.decision(decision)], start: Instant(seconds: 0))]
        + further,
      facts: facts,
      group: group ?? self.group,
      asOf: sent.adding(minutes: hours * 60)
    )
  }

  private func register(_ facts: [Fact], asOf now: Instant) throws -> Register {
    try register(facts, hours: (now.seconds - sent.seconds) / 3600)
  }

  private func minutes(
    _ meeting: String,
    _ lines: [MinutesLine],
    start: Instant
  ) throws -> Minutes {
    let stretch = Minutes.Stretch(start: start, minutes: 120)
    return Minutes(
      group: "T",
      meeting: try #require(MeetingID(meeting)),
      zone: group.zone,
      planned: stretch,
      held: stretch,
      preamble: lines
    )
  }
}
