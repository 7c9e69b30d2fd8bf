import MeetModel
import MeetTesting
import Testing

/// What holds for an agenda of any tickets.
@Suite struct `An agenda of random tickets` {
  static let seeds: [UInt64] = Array(1...200)

  @Test(arguments: seeds) func `holds every open ticket once, or says why not`(_ seed: UInt64)
    throws
  {
    let material = try material(seed)
    let agenda = Agenda.draft(material)
    let titles = (agenda.items + agenda.leftOut.map(\.item)).filter { $0.link != nil }.map(\.title)
    #expect(titles.sorted() == material.tickets.filter(\.isOpen).map(\.title).sorted())
    #expect(agenda.leftOut.allSatisfy { !$0.reason.isEmpty })
  }

  @Test(arguments: seeds) func `fits, but for what must stand`(_ seed: UInt64) throws {
    let material = try material(seed)
    let agenda = Agenda.draft(material)
    let must = ranked(material).filter(\.mustStand).map(\.ticket.title)
    let standing = agenda.items.filter { $0.link != nil }.map(\.title)
    #expect(Set(must).isSubset(of: standing), "seed \(seed)")
    #expect(
      agenda.plannedMinutes <= agenda.length || standing.sorted() == must.sorted(),
      "seed \(seed)"
    )
  }

  @Test(arguments: seeds) func `keeps to the order`(_ seed: UInt64) throws {
    let material = try material(seed)
    let agenda = Agenda.draft(material)
    let order = ranked(material).filter { !$0.ticket.isMarked }.map(\.ticket.title)
    let standing = agenda.items.map(\.title).filter(order.contains)
    #expect(standing == order.filter(standing.contains), "seed \(seed)")
    let left = agenda.leftOut.map(\.item.title)
    #expect(left == order.filter(left.contains), "seed \(seed)")
  }

  @Test(arguments: seeds) func `is the same whatever order the files come in`(_ seed: UInt64) throws
  {
    var material = try material(seed)
    let agenda = Agenda.draft(material)
    var random = SeededGenerator(seed: seed)
    material.tickets.shuffle(using: &random)
    material.past.shuffle(using: &random)
    material.mergeRequests.shuffle(using: &random)
    #expect(Agenda.draft(material) == agenda, "seed \(seed)")
  }

  private func ranked(_ material: Agenda.Material) -> [RankedTicket] {
    RankedTicket.ranked(
      material.tickets,
      of: material.group.tracker,
      past: material.past,
      for: material.meeting.day,
      today: material.today
    )
  }

  private func material(_ seed: UInt64) throws -> Agenda.Material {
    var random = SeededGenerator(seed: seed)
    let day = try #require(Day("2026-05-20"))
    let levels = Ticket.Level.allCases
    func before(_ days: Int) -> Day {
      day.advanced(byDays: -Int.random(in: 1...days, using: &random))
    }
    let tickets = (0..<Int.random(in: 0...12, using: &random)).map { number in
      Ticket(
        number: number + 1,
        title: "Ticket \(number + 1)",
        urgency: levels.randomElement(using: &random) ?? .medium,
        importance: levels.randomElement(using: &random) ?? .medium,
        isOpen: Int.random(in: 0..<5, using: &random) > 0,
        opened: before(90),
        due: Bool.random(using: &random) ? before(9) : nil,
        isMarked: Int.random(in: 0..<6, using: &random) == 0,
        link: "t\(number + 1)"
      )
    }
    return Agenda.Material(
      group: Group(name: "T", prefix: "T", zone: .utc, cadence: nil, people: []),
      meeting: MeetingID(day: day),
      start: Instant(seconds: day.number * 86_400),
      length: [30, 45, 60, 90].randomElement(using: &random) ?? 60,
      tickets: tickets,
      mergeRequests: (0..<Int.random(in: 0...3, using: &random)).map {
        MergeRequest(number: $0, title: "Change \($0)", opened: before(30))
      },
      past: (0..<Int.random(in: 0...4, using: &random)).map { index in
        PastMeeting(day: day.advanced(byDays: -14 * (index + 1)))
      },
      today: day.advanced(byDays: -7)
    )
  }
}
