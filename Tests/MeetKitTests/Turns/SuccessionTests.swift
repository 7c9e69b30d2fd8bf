@testable import MeetKit
import Testing

@Suite struct `The turns of a circle` {
  @Test(arguments: [
    Course(
      "abc",
      absent: [],
      ["least a b", "succession b c", "succession c a"]
        + ["succession a b", "succession b c", "succession c a"]
    ),
    // The absence is told when B already has the pen.
    Course(
      "abcd",
      absent: [("b", 1)],
      isToldBefore: false,
      ["least a b", "least c d", "succession d a"]
        + ["succession a c", "succession c b", "succession b d"]
    ),
    Course(
      "abcd",
      absent: [("b", 1)],
      ["least a c", "succession c d", "succession d b"]
        + ["succession b a", "succession a c", "succession c d"]
    ),
    Course("ab", absent: [], ["least a b", "succession b a", "succession a b", "succession b a"]),
    Course(
      "abc",
      absent: [("a", 2), ("b", 2)],
      ["least a b", "succession b c", "few - -", "succession c a", "succession a b"]
    ),
  ])
  func `are these`(_ course: Course) throws {
    var circle = Circle(course.members)
    circle.absences = course.absent.map { ($0.0, $0.1...$0.1) }
    if course.isToldBefore {
      #expect(try circle.turns(course.turns.count).map(\.short) == course.turns)
    } else {
      #expect(try course.held(circle) == course.turns)
    }
  }

  @Test func `give one who could not follow the turn that falls free first`() throws {
    var circle = Circle("abcd")
    circle.served = [Circle.served(0, "ab"), Circle.served(1, "cd")]
    #expect(try circle.turns(1).map(\.short) == ["succession d a"])
    circle.absences = [("d", 2...2)]
    let turn = try circle.turns(1)[0]
    #expect(turn.short == "claim b a")
    #expect(turn.coordinator.reason == .claim(MeetingID(day: Circle.day(1))))
    // Now D has a claim, and B has none any more.
    circle.served.append(Circle.served(2, "ba"))
    circle.absences = [("a", 3...3)]
    #expect(try circle.turns(1).map(\.short) == ["claim d c"])
  }

  @Test func `keep the pen where it is when the coordinator falls ill`() throws {
    var circle = Circle("abcd")
    circle.served = [Circle.served(0, "ab")]
    circle.next = try Circle.next(1, "bc")
    #expect(try circle.turns(1).map(\.short) == ["announced b c"])
    circle.absences = [("b", 1...1)]
    let turn = try circle.turns(1)[0]
    #expect(turn.short == "least d c")
    #expect(turn.coordinator.standsInFor == (try Circle.id("b")))
    #expect(turn.secretary.standsInFor == nil)
    circle.served.append(turn.asServed)
    circle.next = nil
    circle.absences = []
    let standing = try circle.rota().standing(before: MeetingID(day: Circle.day(2)))
    #expect(standing.claims.map(\.person.text) == ["b"])
    #expect(try circle.turns(1).map(\.short) == ["succession c a"])
  }

  @Test func `give the pen of an absent secretary to somebody else`() throws {
    var circle = Circle("abcd")
    circle.served = [Circle.served(0, "ab")]
    circle.next = try Circle.next(1, "bc")
    circle.absences = [("c", 1...1)]
    let turn = try circle.turns(1)[0]
    #expect(turn.short == "announced b d")
    #expect(turn.secretary.standsInFor == (try Circle.id("c")))
  }

  @Test(arguments: [
    ([Given](), "succession b c"),
    ([Given(.announced, "d", .coordinator)], "announced d c"),
    ([Given(.announced, "d", .coordinator), Given(.term, "c", .coordinator)], "term c d"),
    ([Given(.term, "c", .coordinator), Given(.announced, "d", .coordinator)], "term c d"),
    ([Given(.cover, "a", .coordinator), Given(.term, "c", .coordinator)], "cover a c"),
    // Of two that say the same the later one counts.
    ([Given(.cover, "a", .coordinator), Given(.cover, "d", .coordinator)], "cover d c"),
    // Whoever has the pen for a term does not follow; the turn goes on.
    ([Given(.term, "b", .secretary)], "least c b"),
    // Nobody has both.
    ([Given(.term, "d", .secretary), Given(.term, "d", .coordinator)], "term d c"),
  ])
  func `are what people have given away, the strongest ground first`(
    _ given: [Given],
    _ turn: String
  ) throws {
    var circle = Circle("abcd")
    circle.served = [Circle.served(0, "ab")]
    circle.assignments = try given.map { try $0.assignment }
    #expect(try circle.turns(1).map(\.short) == [turn])
  }

  @Test func `forget the claim of one who leaves`() throws {
    var circle = Circle("abcd")
    circle.terms["b"] = [0...1, 5...9]
    circle.served = [Circle.served(0, "ab"), Circle.served(1, "cd")]
    let one = try circle.rota().standing(before: MeetingID(day: Circle.day(2)))
    #expect(one.claims.map(\.person.text) == ["b"])
    circle.served.append(Circle.served(2, "da"))
    let other = try circle.rota().standing(before: MeetingID(day: Circle.day(3)))
    #expect(other.claims == [])
  }

  @Test func `say who was passed over and why`() throws {
    var circle = Circle("abcde")
    circle.terms["e"] = [0...0]
    circle.served = [Circle.served(0, "ae")]
    circle.absences = [("b", 1...1), ("c", 2...2)]
    let turn = try circle.turns(1)[0]
    #expect(turn.short == "least c d")
    let away = Skipped(person: try Circle.id("b"), cause: .away(try Circle.days(1...1)))
    #expect(
      turn.coordinator.passedOver
        == [away, Skipped(person: try Circle.id("e"), cause: .takesNoTurns)]
    )
    #expect(turn.coordinator.candidates.map(\.person.text) == ["c", "d", "a"])
    #expect(
      turn.secretary.passedOver
        == [away, Skipped(person: try Circle.id("c"), cause: .otherRole(.coordinator))]
    )
    #expect(turn.secretary.candidates.map(\.person.text) == ["d", "a"])
    #expect(turn.secretary.candidates.map(\.turns.balance.description) == ["-0.40", "+0.60"])
  }

  @Test func `pass the pen by who misses the next meeting, unless that starves them`() throws {
    var circle = Circle("abc")
    // A has done nothing for ten meetings.
    circle.served = (0..<10).map { Circle.served($0, $0 % 2 == 0 ? "bc" : "cb") }
    circle.absences = [("a", 11...11)]
    let far = try circle.turns(1)[0]
    #expect(far.short == "succession b a")
    #expect(far.secretary.candidates.map(\.missesNext) == [false, false])
    circle.served = Array(circle.served.prefix(2))
    circle.absences = [("a", 3...3)]
    let near = try circle.turns(1)[0]
    #expect(near.short == "succession b c")
    #expect(near.secretary.candidates.map(\.person.text) == ["c", "a"])
    #expect(near.secretary.candidates.map(\.missesNext) == [false, true])
  }
}

/// What was given to whom for meeting 1.
struct Given: Sendable {
  var basis: Assignment.Basis
  var person: String
  var role: MeetingRole

  init(_ basis: Assignment.Basis, _ person: String, _ role: MeetingRole) {
    self.basis = basis
    self.person = person
    self.role = role
  }

  var assignment: Assignment {
    get throws {
      Assignment(
        role: role,
        person: try Circle.id(person),
        days: try Circle.days(1...1),
        basis: basis
      )
    }
  }
}

/// How the turns of a circle go on from nothing.
struct Course: Sendable, CustomTestStringConvertible {
  var members: String
  var absent: [(String, Int)]
  var isToldBefore = true
  var turns: [String]

  init(
    _ members: String,
    absent: [(String, Int)],
    isToldBefore: Bool = true,
    _ turns: [String]
  ) {
    self.members = members
    self.absent = absent
    self.isToldBefore = isToldBefore
    self.turns = turns
  }

  var testDescription: String { "\(members), away \(absent.map { "\($0.0)\($0.1)" })" }

  /// Meeting after meeting, when nobody knows of an absence before its meeting.
  func held(_ circle: Circle) throws -> [String] {
    try turns.indices.map { index in
      var now = circle
      now.absences = circle.absences.filter { $0.meetings.lowerBound <= index }
      now.served = []
      for past in 0..<index {
        var then = circle
        then.served = now.served
        then.absences = circle.absences.filter { $0.meetings.lowerBound <= past }
        now.served.append(try then.turns(1)[0].asServed)
      }
      return try now.turns(1)[0].short
    }
  }
}
