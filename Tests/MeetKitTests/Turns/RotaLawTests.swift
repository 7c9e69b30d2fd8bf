@testable import MeetKit
import MeetTesting
import Testing

/// Laws that hold for the turns of any group, shown on random ones.
struct RotaLawTests {
  private static let ahead = RandomCircle.ahead

  @Test(arguments: RandomCircle.seeds)
  func `are shown on a hundred groups a seed, and on one of ten years`(seed: UInt64) {
    #expect(RandomCircle.groups(of: seed).count == 101)
  }

  @Test(arguments: RandomCircle.seeds)
  func `who takes a turn takes turns, is there, and has one role`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      let rota = group.rota
      for turn in group.turns {
        let there = rota.available(on: turn.meeting.day)
        let people = [turn.coordinator.person, turn.secretary.person].compactMap { $0 }
        #expect(people.count == (there.count < 2 ? 0 : 2), "\(group)")
        #expect(Set(people).count == people.count && there.isSuperset(of: people), "\(group)")
        #expect((turn.coordinator.reason == .notQuorate) == people.isEmpty, "\(group)")
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `who kept the minutes coordinates the next meeting, when there`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      let rota = group.rota
      var last = group.circle.served.last?.secretary
      for turn in group.turns where turn.coordinator.person != nil {
        if let last, rota.available(on: turn.meeting.day).contains(last) {
          #expect(turn.coordinator.person == last, "\(group), \(turn.meeting)")
        }
        last = turn.secretary.person
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `the turns are those of the slow rule`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      let turns = group.turns.map(\.short)
      #expect(turns == SlowRota(group.circle).turns(Self.ahead), "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `the order of pages and lines changes nothing`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let rota = Rota(
        group: try group.circle.group(order: group.circle.terms.keys.shuffled(using: &random)),
        served: group.circle.served.shuffled(using: &random),
        absences: try group.circle.absences.shuffled(using: &random)
          .map { Absence(person: try Circle.id($0.person), days: try Circle.days($0.meetings)) }
      )
      let turns = rota.turns(from: Circle.day(group.circle.served.count), meetings: Self.ahead)
      #expect(turns == group.turns, "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `a consistent change of names changes nothing else`(seed: UInt64) throws {
    func name(_ letter: String) -> String { "x-" + letter }
    for group in RandomCircle.groups(of: seed) {
      var renamed = group.circle
      renamed.terms = Dictionary(
        uniqueKeysWithValues: group.circle.terms.map { (name($0.key), $0.value) }
      )
      renamed.absences = group.circle.absences.map { (name($0.person), $0.meetings) }
      renamed.served = try group.circle.served.map { served in
        ServedMeeting(
          meeting: served.meeting,
          coordinator: try served.coordinator.map { try Circle.id(name($0.text)) },
          secretary: try served.secretary.map { try Circle.id(name($0.text)) }
        )
      }
      let turns = try renamed.turns(Self.ahead).map { $0.short.replacing("x-", with: "") }
      #expect(turns == group.turns.map(\.short), "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `looking further ahead changes nothing nearer`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let near = Int.random(in: 0..<Self.ahead, using: &random)
      let far = group.turns
      #expect(try group.circle.turns(near) == Array(far.prefix(near)), "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `a meeting that goes as foreseen changes no later turn, and no held one returns`(
    seed: UInt64
  ) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let turns = group.turns
      let count = Int.random(in: 1..<Self.ahead, using: &random)
      let held = turns.prefix(count)
      guard held.allSatisfy({ $0.coordinator.person != nil }) else { continue }
      var later = group.circle
      later.served += held.map(\.asServed)
      let rest = try later.turns(Self.ahead - count)
      #expect(rest == Array(turns.dropFirst(count)), "\(group)")
      let before = Set(later.served.map(\.meeting))
      #expect(before.isDisjoint(with: rest.map(\.meeting)), "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `who joins or leaves changes no turn before that day`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let turns = Int.random(in: 1..<Self.ahead, using: &random)
      let meeting = group.circle.served.count + turns
      var joined = group.circle
      joined.terms["z"] = [meeting...9999]
      var left = group.circle
      let letter = try #require(group.circle.terms.keys.sorted().randomElement(using: &random))
      left.terms[letter] = group.circle.terms[letter, default: []].compactMap { term in
        term.lowerBound >= meeting ? nil : term.lowerBound...min(term.upperBound, meeting - 1)
      }
      // That somebody leaves is known at the meeting before, as an absence is.
      for (changed, count) in [(joined, turns), (left, turns - 1)] {
        let before = group.turns.prefix(count).map(\.short)
        #expect(try changed.turns(count).map(\.short) == before, "\(group)")
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `an absence changes no turn before the meeting in front of it`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      var random = group.random
      let turns = Int.random(in: 1..<Self.ahead, using: &random)
      let meeting = group.circle.served.count + turns
      let letter = try #require(group.circle.terms.keys.sorted().randomElement(using: &random))
      var changed = group.circle
      changed.absences.append((letter, meeting...(meeting + 1)))
      #expect(
        try changed.turns(turns - 1) == Array(group.turns.prefix(turns - 1)),
        "\(group)"
      )
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `nobody has two claims, and all are met when everybody comes`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      let now = group.circle.served.count
      for count in 0...now {
        let standing = group.rota.standing(before: MeetingID(day: Circle.day(count)))
        let people = standing.claims.map(\.person)
        #expect(Set(people).count == people.count, "\(group)")
        let held = group.circle.served.prefix(count)
        let broken = zip(held, held.dropFirst()).count { $0.secretary != $1.coordinator }
        #expect(people.count <= broken, "\(group)")
      }
      var attended = try group.circle.attended(from: now)
      let members = group.rota.members(on: Circle.day(now)).count
      guard members > 1 else { continue }
      attended.served += try attended.turns(3 * members).map(\.asServed)
      let end = MeetingID(day: Circle.day(attended.served.count))
      #expect(try attended.rota().standing(before: end).claims == [], "\(group)")
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `what some took too much others took too little`(seed: UInt64) throws {
    for group in RandomCircle.groups(of: seed) {
      let end = MeetingID(day: Circle.day(group.circle.served.count))
      let standing = try group.circle.rota().standing(before: end)
      let people = try group.circle.terms.keys.map { try Circle.id($0) }
      for role in MeetingRole.allCases {
        #expect(people.map { standing[$0][role].balance }.reduce(.zero, +) == .zero, "\(group)")
      }
    }
  }
}

extension Rota {
  fileprivate func available(on day: Day) -> Set<PersonID> {
    Set(members(on: day).filter { absence(of: $0, on: day) == nil })
  }
}
