@testable import MeetKit
import Testing

@Suite struct `A plan of tickets` {
  @Test(arguments: [
    ("2026-05-12", []), ("2026-05-13", ["make a/2026-05-20"]),
    ("2026-05-20", ["make a/2026-05-20"]), ("2026-05-21", []),
  ])
  func `begins with the date whose lead has begun`(_ today: String, _ steps: [String]) throws {
    let job = try monthly("4-monthly", "2026-01-20") { $0.leads = [7, 1] }
    let world = try TicketWorld([job], today)
    #expect(world.words() == steps)
  }

  @Test func `does nothing twice`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-31")], "2026-05-31")
    try world.run()
    #expect(world.words() == [])
    #expect(world.dates.map(\.description) == ["a/2026-05-31"])
    #expect(world.facts.map(\.kind.step) == [.intended, .made])
  }

  @Test(arguments: [
    (JobPlan.CatchUp.latest, ["make a/2026-04-30, missed [\"2026-02-28\", \"2026-03-31\"]"]),
    (.all, ["make a/2026-02-28", "make a/2026-03-31", "make a/2026-04-30"]), (.none, []),
  ])
  func `makes up for a time without tickets as the job's page says`(
    _ catchUp: JobPlan.CatchUp,
    _ steps: [String]
  ) throws {
    var world = try TicketWorld(
      [try monthly("monthly", "2026-01-31") { $0.catchUp = catchUp }],
      "2026-01-31"
    )
    try world.run()
    world.tickets[0].isOpen = false
    world.now = try TicketWorld.instant("2026-05-13")
    #expect(world.words() == steps)
    try world.run()
    #expect(world.words() == [])
  }

  @Test func `names what was missed on the date to come`() throws {
    var world = try TicketWorld(
      [try monthly("monthly", "2026-01-31") { $0.leads = [20] }],
      "2026-01-31"
    )
    try world.run()
    world.tickets[0].isOpen = false
    world.now = try TicketWorld.instant("2026-05-13")
    #expect(
      world.words() == [
        "make a/2026-05-31, missed [\"2026-02-28\", \"2026-03-31\", \"2026-04-30\"]"
      ]
    )
  }

  @Test(arguments: [
    (JobPlan.IfOpen.nudge, ["nudge a/2026-02-28 #1"]), (.skip, ["skip a/2026-02-28 #1"]),
    (.create, ["make a/2026-02-28"]),
  ])
  func `looks whether the ticket before is open`(
    _ ifOpen: JobPlan.IfOpen,
    _ steps: [String]
  ) throws {
    var world = try TicketWorld(
      [try monthly("monthly", "2026-01-31") { $0.ifOpen = ifOpen }],
      "2026-01-31"
    )
    try world.run()
    world.now = try TicketWorld.instant("2026-02-28")
    #expect(world.words() == steps)
    try world.run()
    #expect(world.words() == [])
    // Whoever was nudged has nothing to make up for.
    for index in world.tickets.indices { world.tickets[index].isOpen = false }
    world.now = try TicketWorld.instant("2026-03-31")
    #expect(world.words() == ["make a/2026-03-31"])
  }

  @Test func `keeps what expires until the page has a new day`() throws {
    let day = try #require(Day("2027-04-12"))
    let job = try ticketJob("a", "annually", .expiry(day)) { $0.leads = [60, 7] }
    var world = try TicketWorld([job], "2027-02-10")
    #expect(world.words() == [])
    world.now = try TicketWorld.instant("2027-06-01")
    #expect(world.words() == ["make a/2027-04-12"])
    try world.run()
    world.now = try TicketWorld.instant("2028-01-01")
    #expect(world.words() == [])
    let next = try #require(Day("2028-04-12"))
    world.jobs = TaskList(jobs: [try ticketJob("a", "annually", .expiry(next)) { $0.leads = [60] }])
    world.tickets[0].isOpen = false
    world.now = try TicketWorld.instant("2028-03-01")
    #expect(world.words() == ["make a/2028-04-12"])
  }

  @Test func `counts from the day it was last done`() throws {
    let done = try #require(Day("2026-02-20"))
    let job = try ticketJob("a", "every 4 months", .completion(lastDone: done))
    var world = try TicketWorld([job], "2026-09-01")
    #expect(world.words() == ["make a/2026-06-20"])
    try world.run()
    #expect(world.words() == [])
  }

  @Test func `asks for a verification of what a machine does`() throws {
    let from = try #require(Day("2026-01-09"))
    let period = try #require(Period(4, .month))
    let job = try ticketJob("a", "N/A", nil) {
      $0.verification = .init(period: period, anchor: from, how: "bring one back")
    }
    let world = try TicketWorld([job], "2026-05-09")
    guard case .make(let draft, nil) = world.plan().first else {
      Issue.record("nothing is made")
      return
    }
    #expect(draft.title == "Verify: a, 2026-05-09")
    #expect(draft.how == "bring one back")
  }

  @Test func `leaves to others for a quarter of an hour what they are about to make`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-31")], "2026-05-31")
    try world.run("bo", strokes: 1)
    world.now = world.now.adding(seconds: 15 * 60 - 1)
    #expect(world.words() == ["wait a/2026-05-31 for bo"])
    // Their clock may be ahead of ours.
    world.now = world.now.adding(minutes: -60)
    #expect(world.words() == ["wait a/2026-05-31 for bo"])
    world.now = world.now.adding(minutes: 60).adding(seconds: 1)
    #expect(world.words() == ["make a/2026-05-31 instead of bo"])
    // What it wrote itself holds nobody back.
    #expect(world.words(own: Set(world.facts.map(\.id))) == ["make a/2026-05-31"])
  }

  @Test func `takes what is there for the ticket that was meant`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-31")], "2026-05-31")
    try world.run("bo", strokes: 2)
    #expect(world.words() == ["wait a/2026-05-31 for bo"])
    world.now = world.now.adding(minutes: 15)
    #expect(world.words() == ["adopt a/2026-05-31 #1"])
    world.tickets[0].isOpen = false
    #expect(world.words() == ["adopt a/2026-05-31 #1"])
    try world.run()
    #expect(world.words() == [])
  }

  @Test func `goes on with what was meant on a day that is over`() throws {
    let job = try monthly("4-monthly", "2026-01-20") { $0.leads = [7] }
    var world = try TicketWorld([job], "2026-05-13")
    try world.run("bo", strokes: 1)
    world.now = try TicketWorld.instant("2026-05-25")
    #expect(world.words() == ["make a/2026-05-20 instead of bo"])
  }

  @Test func `keeps the first of several open tickets`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-31")], "2026-05-31")
    try world.run()
    world.tickets += [world.tickets[0], world.tickets[0]]
    #expect(world.words() == ["close a/2026-05-31 #1 [#2, #3]"])
    world.tickets[0].isOpen = false
    #expect(world.words() == ["close a/2026-05-31 #2 [#3]"])
    world.tickets[2].isOpen = false
    #expect(world.words() == [])
  }

  @Test func `asks when the dates of a job seem to have moved`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-20")], "2026-05-20")
    try world.run()
    world.tickets[0].isOpen = false
    world.jobs = TaskList(jobs: [try monthly("monthly", "2026-01-25")])
    world.now = try TicketWorld.instant("2026-05-25")
    #expect(world.words() == ["ask a/2026-05-25 2026-05-20"])
    let id = try #require(JobID("a"))
    #expect(world.words(moved: [id]) == ["make a/2026-05-25"])
  }

  @Test func `takes back what a fact said, and does it again`() throws {
    var world = try TicketWorld([try monthly("monthly", "2026-01-31")], "2026-05-31")
    try world.run("bo", strokes: 1)
    let undo = Fact(
      id: "undoundo",
      instant: world.now,
      who: try #require(PersonID("ada")),
      kind: .undo(world.facts[0].id)
    )
    world.facts.append(undo)
    #expect(world.words() == ["make a/2026-05-31"])
  }
}

private func monthly(
  _ frequency: String,
  _ anchor: String,
  _ change: (inout JobPlan) throws -> Void = { _ in }
) throws -> Job {
  try ticketJob("a", frequency, .calendar(anchor: try #require(Day(anchor))), change)
}

extension Fact.Kind {
  fileprivate var step: TicketFact.Step? {
    if case .ticket(let ticket) = self { ticket.step } else { nil }
  }
}
