@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `Whoever was second on call` {
  @Test func `is first in the week after`() throws {
    var watch = try Watch(["a": "UTC", "b": "UTC", "c": "UTC", "d": "UTC"])
    watch.rules.secondFollows = true
    #expect(try watch.turns(6).map(\.short) == ["a+b", "b+c", "c+d", "d+a", "a+c", "c+b"])
    watch.absences = [("c", 2...2)]
    #expect(try watch.turns(5).map(\.short) == ["a+b", "b+c", "d+a", "a+c", "c+d"])
    let reasons = try watch.rota().reasons(of: watch.week(1), now: Watch.before)
    #expect(reasons?.follows?.text == "b")
  }

  @Test(arguments: RandomCircle.seeds)
  func `is first whenever they can come, and nobody serves much more than another`(
    seed: UInt64
  ) throws {
    for team in try RandomWatch.teams(of: seed) {
      var watch = team.watch
      watch.rules.secondFollows = true
      let turns = try watch.turns(RandomWatch.weeks)
      for (number, turn) in turns.enumerated() where number > 0 {
        guard turns[number - 1].serving.count > 1 else { continue }
        let second = turns[number - 1].serving[1]
        if watch.isThere(second, in: number) {
          #expect(turn.serving.first == second, "\(team), \(turn.week)")
        }
      }
      guard watch.zones.count > 4 else { continue }
      var alike = try Watch(team.watch.zones, size: 2)
      alike.rules.secondFollows = true
      let served = try alike.turns(104).flatMap(\.serving)
      let counts = alike.zones.keys.map { name in served.count { $0.text == name } }
      #expect(try #require(Evenness(counts)).spread <= 3, "\(team)")
    }
  }
}

@Suite struct `A newcomer on call` {
  @Test func `comes along for the first turn, which does not count`() throws {
    var watch = try Watch(["a": "UTC", "b": "UTC", "c": "UTC", "d": "UTC", "z": "UTC"])
    watch.terms["z"] = [2...9_999]
    watch.rules.shadows = 1
    let turns = try watch.turns(8)
    let words = turns.map { $0.short + ($0.shadow.map { "/\($0)" } ?? "") }
    #expect(words == ["a+b", "c+d", "a+b/z", "c+z", "a+d", "b+c", "d+z", "a+c"])
    let published = try watch.published(8)
    let owed = try published.rota().owed(now: published.after(2).adding(seconds: 1))
    #expect(owed.rows.first { $0.person.text == "z" }?.served == 0)
    let reasons = try watch.rota().reasons(of: watch.week(2), now: Watch.before)
    #expect(reasons?.shadow?.text == "z")
  }

  @Test func `has a turn at once where too few others can come, and it is said`() throws {
    var watch = try Watch(["a": "UTC", "b": "UTC", "z": "UTC"])
    watch.terms["z"] = [2...9_999]
    watch.rules.shadows = 1
    watch.absences = [("a", 2...2)]
    let turn = try watch.turns(3)[2]
    #expect(turn.short == "b+z")
    #expect(turn.shadow == nil)
    #expect(turn.relaxed == [.rest, .shadow])
  }

  @Test(arguments: RandomCircle.seeds)
  func `has nothing that counts before they came along, unless it is said`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var watch = team.watch
      watch.rules.shadows = 1
      let turns = try watch.turns(RandomWatch.weeks)
      for (name, terms) in watch.terms where !terms.contains(where: { $0.contains(0) }) {
        let person = try Watch.id(name)
        guard let first = turns.first(where: { $0.everybody.contains(person) }) else { continue }
        #expect(first.shadow == person || first.relaxed.contains(.shadow), "\(team), \(name)")
      }
      let shadows = turns.compactMap(\.shadow)
      #expect(Set(shadows).count == shadows.count, "\(team)")
      #expect(turns.allSatisfy { turn in !turn.serving.contains { $0 == turn.shadow } }, "\(team)")
    }
  }
}
