@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `The order of tickets` {
  private let today: Day
  private let meeting: Day

  init() throws {
    today = try #require(Day("2026-05-13"))
    meeting = try #require(Day("2026-05-20"))
  }

  @Test func `tells rank, reason and question of each cell`() throws {
    let levels = Ticket.Level.allCases
    let tickets = try levels.flatMap { urgency in
      try levels.map { importance in
        try ticket(urgency.rawValue * 3 + importance.rawValue + 1, urgency, importance)
      }
    }
    let ranked = rank(tickets)
    #expect(ranked.map(\.cell.rank) == Array(1...9))
    #expect(
      ranked.map(\.reason) == [
        "rank 1, urgent and important, open for 41 days",
        "rank 2, important, open for 41 days",
        "rank 3, urgent, open for 41 days",
        "rank 4, important, not urgent, open for 41 days",
        "rank 5, open for 41 days",
        "rank 6, urgent, not important, open for 41 days, who takes it?",
        "rank 7, not important, open for 41 days",
        "rank 8, not urgent, open for 41 days",
        "rank 9, neither urgent nor important, open for 41 days, close it?",
      ]
    )
    #expect(ranked.map(\.minutes) == [nil, nil, nil, nil, nil, 2, nil, nil, 2])
    #expect(
      ranked.map(\.kind)
        == [.decide, .decide, .explore, .decide] + Array(repeating: .explore, count: 5)
    )
  }

  @Test(arguments: [
    ("2026-03-14", Ticket.Level.high, Ticket.Level.high, nil),
    ("2026-03-13", .high, .high, Ticket.Question.stillUrgent),
    ("2026-03-13", .high, .low, .stillUrgent),
    ("2026-03-13", .medium, .high, nil),
    ("2026-03-14", .high, .low, .whoTakesIt),
    ("2026-03-13", .low, .low, .closeIt),
  ])
  func `asks about what is urgent for more than 60 days`(
    _ opened: String,
    _ urgency: Ticket.Level,
    _ importance: Ticket.Level,
    _ question: Ticket.Question?
  ) throws {
    let ticket = try ticket(1, urgency, importance, opened: opened)
    #expect(rank([ticket]).map(\.question) == [question])
  }

  @Test func `asks nobody to take what somebody has`() throws {
    var ticket = try ticket(1, .high, .low)
    ticket.assignee = PersonID("bo")
    #expect(rank([ticket])[0].question == nil)
    #expect(rank([ticket])[0].minutes == 2)
  }

  @Test func `tells everything that speaks for a ticket`() throws {
    var ticket = try ticket(1, .high, .medium)
    ticket.due = Day("2026-05-12")
    ticket.askedBy = "finance\ngroup"
    ticket.isMarked = true
    ticket.waitsForReview = true
    #expect(
      rank([ticket]).map(\.reason) == [
        "rank 3, urgent, open for 41 days, overdue since 2026-05-12, asked by finance group, "
          + "waits for review, marked for the agenda"
      ]
    )
    ticket.isConfidential = true
    #expect(rank([ticket])[0].reason.contains("finance") == false)
  }

  @Test func `is broken by due date, age and number`() throws {
    let tickets = [
      try ticket(5, .medium, .medium), try ticket(4, .medium, .medium),
      try ticket(3, .medium, .medium, opened: "2026-01-01"),
      try ticket(2, .medium, .medium, due: "2026-06-01"),
      try ticket(1, .medium, .medium, due: "2026-05-01"),
    ]
    #expect(rank(tickets).map(\.ticket.reference) == [1, 2, 3, 4, 5].map { .number($0) })
  }

  @Test func `has what the group's labels choose, and what is marked`() throws {
    let tracker = TrackerSettings(
      include: [Label("tech"), Label("~7")],
      exclude: [Label("someday")]
    )
    func ticket(_ number: Int, _ labels: [Label], isMarked: Bool = false) throws -> Ticket {
      var ticket = try self.ticket(number, .medium, .medium)
      ticket.labels = labels
      ticket.isMarked = isMarked
      return ticket
    }
    var closed = try ticket(6, [Label("tech")])
    closed.isOpen = false
    let tickets = [
      try ticket(1, [Label("tech")]), try ticket(2, [Label("design")]),
      try ticket(3, [Label("tech"), Label("someday")]),
      try ticket(4, [Label(id: 7, name: "renamed")]),
      try ticket(5, [Label("someday")], isMarked: true), closed,
    ]
    #expect(rank(tickets, of: tracker).map(\.ticket.reference) == [1, 4, 5].map { .number($0) })
    #expect(rank(tickets).map(\.ticket.reference) == [1, 2, 3, 4, 5].map { .number($0) })
  }

  @Test(
    arguments: [
      // Both meetings before passed it over.
      (["2026-04-22", "2026-05-06"], [], 2),
      (["2026-04-08", "2026-04-22", "2026-05-06"], [], 3),
      // One is not enough, nor are meetings before it was opened, nor the meeting itself.
      (["2026-05-06"], [], nil),
      (["2026-04-02", "2026-05-06"], [], nil),
      (["2026-05-06", "2026-05-20", "2026-06-03"], [], nil),
      // One of the two came to it.
      (["2026-04-22", "2026-05-06"], ["2026-05-06"], nil),
      (["2026-04-22", "2026-05-06"], ["2026-04-22"], nil),
      (["2026-04-08", "2026-04-22", "2026-05-06"], ["2026-04-08"], 2),
    ] as [([String], [String], Int?)]
  )
  func `guards what two meetings passed over`(
    _ held: [String],
    _ taken: [String],
    _ waited: Int?
  ) throws {
    let tickets = [try ticket(1, .high, .high), try ticket(2, .low, .high)]
    let past = try held.map { day in
      PastMeeting(
        day: try #require(Day(day)),
        taken: taken.contains(day) ? ["[#2](../tickets/0002-t.md)"] : ["../tickets/00023-t.md"]
      )
    }
    let ranked = rank(tickets, past: past)
    #expect(ranked.map(\.ticket.reference) == [1, 2].map { .number($0) })
    #expect(ranked.map(\.guardedAfter) == [nil, waited])
    #expect(ranked.map(\.mustStand) == [false, waited != nil])
    #expect(
      ranked[1].reason == "rank 4, important, not urgent, open for 41 days"
        + (waited.map { ", has waited \($0) meetings" } ?? "")
    )
  }

  @Test func `knows what a meeting took by its address, and a confidential one by its title`()
    throws
  {
    var ticket = try ticket(1, .low, .high)
    ticket.link = "https://git.example.org/g/p/-/issues/1"
    let other = PastMeeting(day: meeting, taken: ["https://git.example.org/g/p/-/issues/12"])
    #expect(!other.took(ticket))
    #expect(PastMeeting(day: meeting, taken: [ticket.link ?? ""]).took(ticket))
    #expect(PastMeeting(day: meeting, taken: ["[#1](\(ticket.link ?? ""))"]).took(ticket))
    ticket.isConfidential = true
    #expect(PastMeeting(day: meeting, taken: ["#1 (confidential)"]).took(ticket))
    #expect(!other.took(ticket))
  }

  static let seeds: [UInt64] = Array(1...300)

  @Test(arguments: seeds) func `is one whatever order the tickets come in`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (tickets, past) = someTickets(&random)
    let ranked = rank(tickets, past: past)
    #expect(rank(tickets.shuffled(using: &random), past: past.shuffled(using: &random)) == ranked)
    #expect(ranked.count == tickets.filter(\.isOpen).count)
    for (index, one) in ranked.enumerated() {
      for (otherIndex, other) in ranked.enumerated() {
        #expect(one.ticket.isBefore(other.ticket) == (index < otherIndex), "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds) func `never puts a ticket lower for a higher label`(_ seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let (tickets, past) = someTickets(&random)
    let before = rank(tickets, past: past)
    for index in tickets.indices where tickets[index].isOpen {
      var raised = tickets
      if Bool.random(using: &random), let level = tickets[index].urgency.higher {
        raised[index].urgency = level
      } else if let level = tickets[index].importance.higher {
        raised[index].importance = level
      }
      let after = rank(raised, past: past)
      let place = { (ranked: [RankedTicket]) in
        ranked.firstIndex { $0.ticket.reference == tickets[index].reference } ?? -1
      }
      #expect(place(after) <= place(before), "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func `guards exactly one of those that starve`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (tickets, past) = someTickets(&random)
    let lastTwo = past.sorted { $0.day > $1.day }.prefix(2)
    let starving = tickets.filter { ticket in
      ticket.isOpen && ticket.importance == .high && ticket.urgency != .high && lastTwo.count == 2
        && lastTwo.allSatisfy { $0.day > ticket.opened && !$0.taken.contains(ticket.link ?? "") }
    }
    let guarded = rank(tickets, past: past).filter { $0.guardedAfter != nil }.map(\.ticket)
    #expect(guarded.count == (starving.isEmpty ? 0 : 1), "seed \(seed)")
    for ticket in guarded {
      #expect(
        starving.allSatisfy { ($0.opened, $0.reference) >= (ticket.opened, ticket.reference) },
        "seed \(seed)"
      )
    }
  }

  private func someTickets(_ random: inout SeededGenerator) -> ([Ticket], [PastMeeting]) {
    let levels = Ticket.Level.allCases
    func before(_ days: Int) -> Day {
      meeting.advanced(byDays: -Int.random(in: 1...days, using: &random))
    }
    let tickets = (1...Int.random(in: 1...14, using: &random)).map { number in
      Ticket(
        .number(number),
        title: "Ticket \(number)",
        urgency: levels.randomElement(using: &random) ?? .medium,
        importance: levels.randomElement(using: &random) ?? .medium,
        isOpen: Int.random(in: 0..<5, using: &random) > 0,
        opened: before(90),
        due: Bool.random(using: &random) ? before(9) : nil,
        link: "t\(number)"
      )
    }
    let past = (0..<Int.random(in: 0...4, using: &random)).map { index in
      PastMeeting(
        day: meeting.advanced(byDays: -14 * (index + 1)),
        taken: tickets.compactMap { Int.random(in: 0..<4, using: &random) == 0 ? $0.link : nil }
      )
    }
    return (tickets, past)
  }

  private func rank(
    _ tickets: [Ticket],
    of tracker: TrackerSettings = TrackerSettings(),
    past: [PastMeeting] = []
  ) -> [RankedTicket] {
    RankedTicket.ranked(tickets, of: tracker, past: past, for: meeting, today: today)
  }

  private func ticket(
    _ number: Int,
    _ urgency: Ticket.Level,
    _ importance: Ticket.Level,
    opened: String = "2026-04-02",
    due: String? = nil
  ) throws -> Ticket {
    Ticket(
      .number(number),
      title: "Ticket \(number)",
      urgency: urgency,
      importance: importance,
      opened: try #require(Day(opened)),
      due: due.flatMap { Day($0) },
      link: "../tickets/\(number.padded(to: 4))-t.md"
    )
  }
}

extension Ticket.Level {
  fileprivate var higher: Ticket.Level? { Ticket.Level(rawValue: rawValue - 1) }
}
