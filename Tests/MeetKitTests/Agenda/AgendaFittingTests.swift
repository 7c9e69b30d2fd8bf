@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `An agenda that fits the hour` {
  static let seeds = Array(UInt64(1)...200)

  @Test(arguments: seeds)
  func `fits or says why`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let material = try RandomMaterial.make(&chance)
    let agenda = Agenda.draft(material)
    if let excess = agenda.excess {
      #expect(agenda.plannedMinutes == agenda.length + excess.minutes)
      #expect(excess.minutes > 0)
      let moved = excess.movable.reduce(0) { $0 + $1.minutes }
      // Nothing less would do than what it proposes to move.
      #expect(moved - (excess.movable.last?.minutes ?? 0) < excess.minutes)
      #expect(agenda.advice != nil)
    } else {
      #expect(agenda.plannedMinutes <= agenda.length)
      #expect(agenda.advice == nil)
    }
    let free = max(0, agenda.length - agenda.plannedMinutes)
    for left in agenda.leftOut {
      #expect(left.item.minutes > free, "'\(left.item.title)' would have fitted")
      #expect(!left.reason.isEmpty)
    }
  }

  @Test(arguments: seeds)
  func `holds every open ticket exactly once, on it or not this time`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let material = try RandomMaterial.make(&chance)
    let agenda = Agenda.draft(material)
    let links = (agenda.items + agenda.leftOut.map(\.item)).compactMap(\.link)
      .filter { $0.contains("tickets") }
    #expect(links.sorted() == material.tickets.filter(\.isOpen).compactMap(\.link).sorted())
    for ticket in material.tickets where ticket.isOpen && ticket.isMarked {
      #expect(agenda.items.contains { $0.link == ticket.link })
    }
  }

  @Test(arguments: seeds)
  func `has a slot for what others keep passing, and otherwise keeps to the order`(
    seed: UInt64
  ) throws {
    var chance = SeededGenerator(seed: seed)
    let material = try RandomMaterial.make(&chance)
    let agenda = Agenda.draft(material)
    let ranked = RankedTicket.ranked(
      material.tickets,
      of: material.group.tracker,
      past: material.minutes.map(PastMeeting.init),
      for: material.meeting.day,
      today: material.today
    )
    let must = ranked.filter(\.mustStand).compactMap(\.ticket.link)
    let standing = agenda.items.compactMap(\.link).filter { $0.contains("tickets") }
    #expect(Set(must).isSubset(of: standing))
    let order = ranked.filter { !$0.ticket.isMarked }.compactMap(\.ticket.link)
    #expect(standing.filter(order.contains) == order.filter(standing.contains))
    let left = agenda.leftOut.compactMap(\.item.link).filter(order.contains)
    #expect(left == order.filter(left.contains))
  }

  @Test(arguments: seeds)
  func `is the same whatever the order of the files`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    var material = try RandomMaterial.make(&chance)
    let agenda = Agenda.draft(material)
    material.tickets.shuffle(using: &chance)
    material.drills.shuffle(using: &chance)
    #expect(Agenda.draft(material) == agenda)
  }

  @Test(arguments: seeds)
  func `puts no ticket later for a higher label`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    var material = try RandomMaterial.make(&chance)
    // Without guard slot and room, the order alone is left.
    material.length = 600
    let place = try #require(material.tickets.indices.randomElement(using: &chance))
    let before = order(material)[material.tickets[place].reference]
    let isUrgency = Bool.random(using: &chance)
    let level =
      isUrgency ? material.tickets[place].urgency : material.tickets[place].importance
    let higher = Ticket.Level(rawValue: max(0, level.rawValue - 1)) ?? .high
    if isUrgency {
      material.tickets[place].urgency = higher
    } else {
      material.tickets[place].importance = higher
    }
    let after = order(material)[material.tickets[place].reference]
    if let before, let after { #expect(after <= before) }
  }

  /// The place of each ticket by its name, those of "not this time" last.
  private func order(_ material: Agenda.Material) -> [TicketReference: Int] {
    let agenda = Agenda.draft(material)
    let links = (agenda.items + agenda.leftOut.map(\.item)).compactMap(\.link)
    var places: [TicketReference: Int] = [:]
    for ticket in material.tickets {
      places[ticket.reference] = ticket.link.flatMap { links.firstIndex(of: $0) }
    }
    return places
  }
}

/// Groups with random tickets, drills and decisions.
private enum RandomMaterial {
  static func make(_ chance: inout SeededGenerator) throws -> Agenda.Material {
    let today = try #require(Day("2026-05-13"))
    let meeting = try #require(MeetingID("2026-05-20"))
    let zone = try #require(Zone("Europe/Berlin"))
    let ada = try #require(PersonID("ada"))
    let since = try #require(Day("2024-01-01"))
    let tickets = (1...Int.random(in: 1...14, using: &chance)).map { number in
      Ticket(
        .number(number),
        title: "Ticket \(number)",
        urgency: level(&chance),
        importance: level(&chance),
        isOpen: Int.random(in: 0..<8, using: &chance) > 0,
        opened: today.advanced(byDays: -Int.random(in: 0...90, using: &chance)),
        due: Bool.random(using: &chance)
          ? today.advanced(byDays: Int.random(in: -20...60, using: &chance)) : nil,
        isMarked: Int.random(in: 0..<6, using: &chance) == 0,
        link: "../tickets/\(number.padded(to: 4))-t.md"
      )
    }
    let drills = (0..<Int.random(in: 0...2, using: &chance)).map { index in
      Drill(
        id: "2026-05-0\(index + 1)-restore",
        kind: "restore",
        date: today.advanced(byDays: index - 12),
        result: Bool.random(using: &chance) ? "passed" : nil
      )
    }
    let decisions = (0..<Int.random(in: 0...4, using: &chance)).map { index in
      Decision(
        id: DecisionID(prefix: "TWG", year: 2026, number: index + 1),
        title: "Decision \(index)",
        content: .init(
          text: "x",
          review: meeting.day.advanced(byDays: Int.random(in: -30...10, using: &chance))
        ),
        meeting: meeting
      )
    }
    return Agenda.Material(
      group: Group(
        name: "T",
        prefix: "TWG",
        zone: zone,
        cadence: nil,
        people: [
          Person(
            id: ada,
            name: "Ada",
            initials: "A",
            zone: zone,
            memberships: [Membership(role: .admin, from: since)]
          )
        ]
      ),
      meeting: meeting,
      start: try #require(Instant("2026-05-20T16:00:00Z")),
      length: [30, 45, 60, 60, 60, 90][Int.random(in: 0..<6, using: &chance)],
      coordinator: ada,
      tickets: tickets,
      drills: drills,
      register: Register(decisions: decisions),
      minutes: try ["2026-04-08", "2026-04-22", "2026-05-06"]
        .prefix(Int.random(in: 0...3, using: &chance)).map { date in
          let start = try #require(Instant("\(date)T16:00:00Z"))
          return Minutes(
            group: "T",
            meeting: try #require(MeetingID(date)),
            zone: zone,
            planned: .init(start: start, minutes: 60),
            held: .init(start: start, minutes: 60)
          )
        },
      today: today
    )
  }

  private static func level(_ chance: inout SeededGenerator) -> Ticket.Level {
    Ticket.Level.allCases[Int.random(in: 0..<3, using: &chance)]
  }
}
