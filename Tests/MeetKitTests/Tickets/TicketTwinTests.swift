@testable import MeetKit
import MeetTesting
import Testing

/// Several tickets for one date of a job: whichever was closed, the date is done when all are.
@Suite struct `A date with several tickets (5b.4)` {
  private static let days = (1...9).compactMap { Day("2026-05-0\($0)") }

  /// What the rule comes to, counted by hand.
  private struct Account {
    var waiting: [Day] = []
    var settled: [JobRecord.Settled] = []

    init(_ tickets: [Ticket]) {
      for date in TicketTwins.dates {
        let mine = tickets.filter { $0.occurrence?.day == date && !$0.isDuplicate }
        let open = mine.filter(\.isOpen)
        let closed = mine.filter { !$0.isOpen }.compactMap(\.closed)
        if !open.isEmpty { waiting.append(date) }
        if open.isEmpty, let last = closed.sorted().last {
          settled.append(.init(date: date, on: last))
        }
      }
    }
  }

  @Test(arguments: Array(0..<300) + [RandomCircle.seedOfTheDay])
  func `is open as long as one is, and done on the day of the last`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let job = try ticketJob("keys", "monthly", .calendar(anchor: TicketTwins.dates[0]))
    for _ in 0..<20 {
      let tickets = try (0..<Int.random(in: 0...6, using: &random)).map { number in
        try ticket(number, &random)
      }
      let record = TaskList(jobs: [job]).recording([], tickets: tickets).jobs[0].record
      let account = Account(tickets)
      #expect(record.waiting == account.waiting, "seed \(seed)")
      #expect(record.settled == account.settled, "seed \(seed)")
      let shuffled = tickets.shuffled(using: &random)
      let again = TaskList(jobs: [job]).recording([], tickets: shuffled).jobs[0].record
      #expect(again == record, "seed \(seed)")
    }
  }

  private func ticket(_ number: Int, _ random: inout SeededGenerator) throws -> Ticket {
    let date = TicketTwins.dates.randomElement(using: &random) ?? TicketTwins.dates[0]
    let occurrence = Occurrence(try #require(JobID("keys")), date)
    let isOpen = Bool.random(using: &random)
    return Ticket(
      .number(number + 1),
      title: "Keys",
      isOpen: isOpen,
      opened: date,
      closed: isOpen || Int.random(in: 0..<8, using: &random) == 0
        ? nil : Self.days.randomElement(using: &random),
      isDuplicate: !isOpen && Int.random(in: 0..<3, using: &random) == 0,
      link: nil,
      text: occurrence.marker
    )
  }

  /// As the field test had it: `meet` closed the second, and the year was gone.
  @Test func `does not wait a year when its second ticket was closed`() throws {
    let job = try ticketJob("keys", "annually", .completion(lastDone: try day("2025-05-10")))
    let twin = Occurrence(try #require(JobID("keys")), try day("2026-05-10"))
    let tickets = try [(1, nil), (2, "2026-05-12")].map { number, closed in
      Ticket(
        .number(number),
        title: "Keys",
        isOpen: closed == nil,
        opened: try day("2026-05-01"),
        closed: try closed.map(day),
        link: nil,
        text: twin.marker
      )
    }
    let today = try day("2026-05-13")
    let open = TaskList(jobs: [job]).recording([], tickets: tickets).jobs[0]
    #expect(open.pending(on: today).date?.day == twin.day)
    #expect(open.standings(on: today, next: open.pending(on: today)) == [.overdue])
    var done = tickets
    done[0].isOpen = false
    done[0].closed = try day("2026-05-20")
    let closed = TaskList(jobs: [job]).recording([], tickets: done).jobs[0]
    #expect(closed.record.settled == [.init(date: twin.day, on: try day("2026-05-20"))])
    #expect(closed.pending(on: today).date?.day == (try day("2027-05-20")))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}

private enum TicketTwins {
  static let dates = ["2026-02-28", "2026-03-31", "2026-04-30"].compactMap { Day($0) }
}
