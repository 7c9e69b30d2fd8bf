import MeetModel
import MeetTesting
import Testing

/// Laws that hold for the turns of any group, shown on random ones.
struct RotaLawTests {
  private static let ahead = 30

  @Test(arguments: RandomCircle.seeds)
  func `who takes a turn takes turns, is there, and has one role`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, _ in
      let rota = try circle.rota()
      for turn in try circle.turns(Self.ahead) {
        let there = rota.available(on: turn.meeting.day)
        let people = [turn.coordinator.person, turn.secretary.person].compactMap { $0 }
        #expect(people.count == (there.count < 2 ? 0 : 2), "seed \(seed)")
        #expect(Set(people).count == people.count && there.isSuperset(of: people), "seed \(seed)")
        #expect((turn.coordinator.reason == .notQuorate) == people.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `who kept the minutes coordinates the next meeting, when there`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, _ in
      let rota = try circle.rota()
      var last = circle.served.last?.secretary
      for turn in try circle.turns(Self.ahead) where turn.coordinator.person != nil {
        if let last, rota.available(on: turn.meeting.day).contains(last) {
          #expect(turn.coordinator.person == last, "seed \(seed), \(turn.meeting)")
        }
        last = turn.secretary.person
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `the turns are those of the slow rule`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, _ in
      let turns = try circle.turns(20).map(\.short)
      #expect(turns == SlowRota(circle).turns(20), "seed \(seed)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `the order of pages and lines changes nothing`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, random in
      let rota = Rota(
        group: try circle.group(order: circle.terms.keys.shuffled(using: &random)),
        served: circle.served.shuffled(using: &random),
        absences: try circle.absences.shuffled(using: &random)
          .map { Absence(person: try Circle.id($0.person), days: try Circle.days($0.meetings)) }
      )
      let turns = rota.turns(from: Circle.day(circle.served.count), meetings: Self.ahead)
      #expect(turns == (try circle.turns(Self.ahead)), "seed \(seed)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `looking further ahead changes nothing nearer`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, random in
      let near = Int.random(in: 0..<Self.ahead, using: &random)
      let far = try circle.turns(Self.ahead)
      #expect(try circle.turns(near) == Array(far.prefix(near)), "seed \(seed)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `a meeting that goes as foreseen changes no later turn, and no held one returns`(
    seed: UInt64
  ) throws {
    try RandomCircle.each(seed) { circle, random in
      let turns = try circle.turns(Self.ahead)
      let count = Int.random(in: 1..<Self.ahead, using: &random)
      let held = turns.prefix(count)
      guard held.allSatisfy({ $0.coordinator.person != nil }) else { return }
      var later = circle
      later.served += held.map(\.asServed)
      let rest = try later.turns(Self.ahead - count)
      #expect(rest == Array(turns.dropFirst(count)), "seed \(seed)")
      let before = Set(later.served.map(\.meeting))
      #expect(before.isDisjoint(with: rest.map(\.meeting)), "seed \(seed)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `who joins or leaves changes no turn before that day`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, random in
      let meeting = circle.served.count + Int.random(in: 0..<Self.ahead, using: &random)
      let turns = try circle.turns(Self.ahead)
      var joined = circle
      joined.terms["z"] = [meeting...9999]
      var left = circle
      let letter = try #require(circle.terms.keys.sorted().randomElement(using: &random))
      left.terms[letter] = circle.terms[letter, default: []].compactMap { term in
        term.lowerBound >= meeting
          ? nil : term.lowerBound...min(term.upperBound, meeting - 1)
      }
      for (changed, since) in [(joined, meeting), (left, meeting - 1)] {
        let same = { (turn: Turn) in Circle.number(turn.meeting) < since }
        let before = turns.filter(same)
        #expect(
          try changed.turns(Self.ahead).filter(same).map(\.short) == before.map(\.short),
          "seed \(seed)"
        )
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `an absence changes no turn before the meeting in front of it`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, random in
      let meeting = circle.served.count + Int.random(in: 0..<Self.ahead, using: &random)
      let letter = try #require(circle.terms.keys.sorted().randomElement(using: &random))
      var changed = circle
      changed.absences.append((letter, meeting...(meeting + 1)))
      let before = { (turn: Turn) in Circle.number(turn.meeting) < meeting - 1 }
      #expect(
        try changed.turns(Self.ahead).filter(before) == circle.turns(Self.ahead).filter(before),
        "seed \(seed)"
      )
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `nobody has two claims, and all are met when everybody comes`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, _ in
      let members = try circle.rota().members(on: Circle.day(circle.served.count)).count
      var attended = circle
      attended.absences.removeAll { $0.meetings.upperBound >= circle.served.count }
      for (letter, terms) in circle.terms {
        let now = terms.contains { $0.contains(circle.served.count) }
        attended.terms[letter] = terms.filter { $0.upperBound < circle.served.count }
        if let term = terms.first(where: { $0.contains(circle.served.count) }), now {
          attended.terms[letter, default: []].append(term.lowerBound...9999)
        }
      }
      for count in 0...circle.served.count {
        let standing = try circle.rota().standing(before: MeetingID(day: Circle.day(count)))
        let people = standing.claims.map(\.person)
        #expect(Set(people).count == people.count, "seed \(seed)")
      }
      attended.served += try attended.turns(3 * members).map(\.asServed)
      let end = MeetingID(day: Circle.day(attended.served.count))
      #expect(try attended.rota().standing(before: end).claims == [], "seed \(seed)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `what some took too much others took too little`(seed: UInt64) throws {
    try RandomCircle.each(seed) { circle, _ in
      let end = MeetingID(day: Circle.day(circle.served.count))
      let standing = try circle.rota().standing(before: end)
      let people = try circle.terms.keys.map { try Circle.id($0) }
      for role in MeetingRole.allCases {
        #expect(people.map { standing[$0][role].balance }.reduce(.zero, +) == .zero)
      }
    }
  }
}

extension Rota {
  fileprivate func available(on day: Day) -> Set<PersonID> {
    Set(members(on: day).filter { absence(of: $0, on: day) == nil })
  }
}
