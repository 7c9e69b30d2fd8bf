@testable import MeetKit
import MeetTesting
import Testing

/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `Coordinators and secretaries of another program` {
  private struct Courses: Decodable {
    struct Case: Decodable {
      struct Meeting: Decodable {
        var coordinator: String?
        var secretary: String?
        var why: String
      }
      struct Absence: Decodable {
        var person: String
        var meeting: Int

        init(from decoder: any Decoder) throws {
          var values = try decoder.unkeyedContainer()
          person = try values.decode(String.self)
          meeting = try values.decode(Int.self)
        }
      }
      var `case`: String
      var members: [String]
      var lookahead: Bool
      var absent: [Absence]
      var meetings: [Meeting]
      var kept: Int
      var broken: Int
    }
    var cases: [Case]
  }

  @Test func `are ours`() throws {
    for vector in try Vectors.read("role_vectors.json", as: Courses.self).cases {
      var circle = Circle(vector.members.joined().lowercased())
      circle.absences = vector.absent.map { ($0.person.lowercased(), $0.meeting...$0.meeting) }
      if !vector.lookahead {
        // An absence that is not known before the day: the meeting before it is served.
        circle.absences = []
        circle.served = try circle.turns(1).map(\.asServed)
        circle.absences = vector.absent.map { ($0.person.lowercased(), $0.meeting...$0.meeting) }
      }
      let done = circle.served.count
      let found = try circle.turns(vector.meetings.count - done).map(\.short)
      let expected = vector.meetings.dropFirst(done).map { meeting in
        let why = ["least-served": "least", "not-quorate": "few"][meeting.why] ?? meeting.why
        return [why, meeting.coordinator ?? "-", meeting.secretary ?? "-"]
          .joined(separator: " ").lowercased()
      }
      #expect(found == expected, "\(vector.case)")
      let held = found.dropFirst(1 - done).filter { !$0.hasPrefix("few") }
      let kept = held.count { $0.hasPrefix("succession") }
      #expect([kept, held.count - kept] == [vector.kept, vector.broken], "\(vector.case)")
    }
  }
}

@Suite struct `What is owed` {
  @Test(.enabled(if: Vectors.folder != nil, Vectors.missing))
  func `is told with the spread and the deviation of another program`() throws {
    struct Fairness: Decodable {
      struct Measures: Decodable {
        var example_counts: [String: Int]
        var max_min_spread: Int
        var unfairness_sqrt_sum_sq_dev: Double
      }
      var measures: Measures
    }
    let measures = try Vectors.read("fairness_quality_vectors.json", as: Fairness.self).measures
    let evenness = try #require(Evenness(Array(measures.example_counts.values)))
    #expect(evenness.spread == measures.max_min_spread)
    #expect(evenness.deviation == measures.unfairness_sqrt_sum_sq_dev)
  }

  @Test func `counts somebody who never serves`() {
    #expect(Evenness([4, 4, 0])?.spread == 4)
    #expect(Evenness([]) == nil)
  }

  @Test func `is exact, and nothing in all`() throws {
    var circle = Circle("abc")
    circle.terms["d"] = [1...9999]
    circle.served = [Circle.served(0, "ab"), Circle.served(1, "bc")]
    let owed = try circle.rota().owed(.coordinator, on: Circle.day(2))
    #expect(
      owed.rows.map { "\($0.person) \($0.served) \($0.due.exact)" }
        == ["c 0 7/12", "d 0 1/4", "a 1 -5/12", "b 1 -5/12"]
    )
    #expect(owed.rows.filter(\.isFull).map(\.person.text) == ["c", "a", "b"])
    #expect(owed.evenness?.spread == 1)
    #expect(owed.rows.map(\.due).reduce(.zero, +) == .zero)
  }

  @Test(arguments: RandomCircle.seeds)
  func `is nothing in all, whoever joins, leaves or is away`(seed: UInt64) {
    for group in RandomCircle.groups(of: seed) {
      for role in MeetingRole.allCases {
        let owed = group.rota.owed(role, on: Circle.day(group.circle.served.count))
        #expect(owed.rows.map(\.due).reduce(.zero, +) == .zero, "\(group)")
        #expect(owed.rows.map(\.served).reduce(0, +) == owed.turns, "\(group)")
      }
    }
  }
}
