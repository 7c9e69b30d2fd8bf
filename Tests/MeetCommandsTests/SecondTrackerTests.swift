import Foundation
@testable import MeetCommands
@testable import MeetKit
import MeetStore
import MeetTesting
import Testing

/// Nothing but GitLab's folder knows GitLab: another tracker lists tickets and has them made.
@Suite struct `A tracker that is a folder of JSON files` {
  private let disk: TemporaryFolder
  private let tracker: FolderOfJSON
  private let now = Instant(seconds: 1_778_662_800)

  init() throws {
    disk = try TemporaryFolder()
    try disk.write(
      """
      name: T
      prefix: TWG
      zone: UTC
      cadence: {meets: every Wednesday at 18:00, starting: 2026-01-07, length: 60}
      people:
        ada: {name: Ada, initials: A, roles: [admin from 2026-01-01]}
        bo: {name: Bo, initials: B, roles: [admin from 2026-01-01]}
        cy: {name: Cy, initials: C, roles: [admin from 2026-01-01]}
      labels:
        urgent: urgent

      """,
      to: "group.yml"
    )
    try disk.write(
      """
      scheduled jobs | description | freq | skill | contingencies | assigned to |
      ---|---|---|---|---|---|
      [Nightly copies](jobs/nightly-copies.md) | Restore one | monthly | | | @ada |

      """,
      to: "tasks.md"
    )
    try disk.write(
      "---\nanchor: 2026-05-13\npeople: [ada]\nchecklist:\n  - restore one file\n---\n",
      to: "jobs/nightly-copies.md"
    )
    try disk.write(
      #"{"title": "The shop is down", "opened": "2026-05-11", "text": "", "labels": ["urgent"], "#
        + #""isOpen": true, "isPublic": true, "comments": []}"#,
      to: "tracker/3.json"
    )
    tracker = FolderOfJSON(folder: URL(fileURLWithPath: disk.path("tracker")))
  }

  @Test func `has its tickets on the agenda`() throws {
    let workspace = try Workspace.read(folder)
    let items = try tracker.tickets(andClosedWith: ServerTickets.recurring)
    let tickets = TicketList.read(items, file: "tracker", group: workspace.group)
    #expect(tickets.diagnostics == [])
    let records = workspace.records(workspace.history(asOf: now), at: now)
    let drafting = AgendaDrafting(
      records,
      tickets: tickets.value,
      mergeRequests: [],
      jobs: workspace.jobs().value
    )
    let agenda = try drafting.draft(drafting.meeting(named: nil))
    #expect(agenda.items.contains { $0.title == "The shop is down" })
  }

  @Test func `makes the ticket of a job's date, once`() async throws {
    let first = try await run()
    #expect(first.map(\.ticket) == [.number(4)])
    #expect(first.map(\.failure) == [nil])
    let made = try #require(try tracker.tickets(with: "recurring").first)
    #expect(made.title == "Nightly copies, 2026-05-13")
    #expect(made.text.contains("<!-- meet:occurrence nightly-copies/2026-05-13 -->"))
    let second = try await run()
    #expect(second.count == 0)
    #expect(try tracker.tickets(andClosedWith: "recurring").map(\.number) == [3, 4])
  }

  private var folder: GroupFolder { GroupFolder(path: disk.path, shown: "") }

  private func run() async throws -> [TicketResult] {
    let now = now
    let ada = try #require(PersonID("ada"))
    var run = TicketRun(folder: folder, shared: nil, who: ada, moved: [], clock: { now })
    let address = try #require(
      TrackerAddress(.gitlab, server: "https://tracker.example", project: "twg/desk")
    )
    return try await run.run(in: TrackerTickets(tracker, at: address))
  }
}
