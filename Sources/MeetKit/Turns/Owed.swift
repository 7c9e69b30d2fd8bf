/// What everybody has served of one kind of turn, and what they owe.
package struct Owed: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var person: PersonID
    package var served: Int
    /// The share of all turns, less the turns taken: what one is due; below zero when somebody
    /// has done more.
    package var due: TurnCount
    /// The day of the last turn.
    package var last: Day?
    /// The meeting since which there is a right to coordinate.
    package var claim: MeetingID?
    /// Could take every turn that was served.
    package var isFull: Bool
  }

  /// Who owes most comes first, of equals by id.
  package let rows: [Row]
  /// How many turns were served.
  package let turns: Int
  package let first: Day?

  init(_ rows: [Row], turns: Int, first: Day?) {
    self.rows = rows.sorted { ($1.due, $0.person) < ($0.due, $1.person) }
    self.turns = turns
    self.first = first
  }

  /// Of those who could take every turn; somebody who never served counts, too.
  package var evenness: Evenness? { Evenness(rows.filter(\.isFull).map(\.served)) }
}

/// How evenly turns fell on people.
package struct Evenness: Hashable, Sendable {
  /// The most turns of one person, less the fewest.
  package let spread: Int
  /// The root of the sum of squared distances from the mean, which also tells one who stands
  /// apart from many who differ a little.
  package let deviation: Double

  /// Nil when there is nobody.
  init?(_ served: [Int]) {
    guard let most = served.max(), let least = served.min() else { return nil }
    spread = most - least
    let mean = Double(served.reduce(0, +)) / Double(served.count)
    deviation = served.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +)
      .squareRoot()
  }
}

extension Rota {
  /// What was served of a role at the meetings so far, for who takes turns that day or ever did.
  package func owed(_ role: MeetingRole, on today: Day) -> Owed {
    var standing = TurnBalance()
    for meeting in served { count(meeting, in: &standing) }
    let held = served.filter { $0[role] != nil }
    let members = held.map { Set(self.members(on: $0.meeting.day)) }
    let people = Set(self.members(on: today)).union(standing.people)
    return Owed(
      people.map { person in
        let turns = standing[person][role]
        return Owed.Row(
          person: person,
          served: held.count { $0[role] == person },
          due: .zero - turns.balance,
          last: turns.last?.day,
          claim: role == .coordinator
            ? standing.claims.first { $0.person == person }?.since : nil,
          isFull: members.allSatisfy { $0.contains(person) }
        )
      },
      turns: held.count,
      first: held.first?.meeting.day
    )
  }
}
