@testable import MeetKit
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `A group's folder as a whole` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Checkout.sampleGroup, to: "meetings")
  }

  @Test func `is the sample group, without a fault`() throws {
    let workspace = try read()
    #expect(workspace.diagnostics.map(\.description) == [])
    #expect(workspace.group.name == "Tech working group")
    #expect(
      workspace.group.people.map(\.name) == ["Ada", "Bo", "Cam", "Cleo", "Dee", "ليلى", "Eli"]
    )
    let today = try #require(Day("2026-05-13"))
    #expect(
      workspace.group.members(on: today).map(\.id.text)
        == ["ada", "bo", "cam", "cleo", "dee", "layla"]
    )
    #expect(workspace.tickets.map(\.reference) == numbers(Array(1...25)))
    let closed = workspace.tickets.filter { !$0.isOpen }
    #expect(closed.map(\.reference) == numbers([1, 14, 20, 21]))
    let confidential = workspace.tickets.filter(\.isConfidential)
    #expect(confidential.map(\.reference) == numbers([7, 23]))
    let late = workspace.tickets.filter { $0.isOpen && ($0.due.map { $0 < today } ?? false) }
    #expect(late.map(\.reference) == numbers([2]))
    #expect(
      workspace.contacts.keys.sorted().map(\.text) == ["ada", "bo", "cam", "cleo", "dee", "layla"]
    )
    #expect(workspace.drills.map(\.id) == ["2026-03-28-upgrade", "2026-05-09-restore"])
    #expect(workspace.drills.map(\.recoveryMinutes) == [nil, 135])
  }

  @Test func `has jobs, some of them with a page`() throws {
    let tasks = try read().jobs()
    #expect(tasks.value.jobs.count == 15)
    let pages = tasks.value.jobs.filter { $0.plan != nil }
    #expect(
      pages.map(\.name) == [
        "Renew the domain", "Upgrade the server", "Nightly copies", "Bills for finance",
        "Answer the alarms",
      ]
    )
    #expect(tasks.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(Set(tasks.diagnostics.compactMap(\.location.line)) == [31, 38, 46, 47, 48])
  }

  @Test func `has no jobs without a task page`() throws {
    let other = try TemporaryFolder()
    try other.write(folder.read("meetings/group.yml"), to: "group.yml")
    let tasks = try Workspace.read(GroupFolder.find(from: other.path)).jobs()
    #expect(tasks.value == TaskList())
    #expect(tasks.diagnostics == [])
  }

  @Test(arguments: [
    (
      "jobs/renew-the-domain.md", "jobs/renew-the-domains.md",
      "meetings/tasks.md:32:1: warning: there is no page 'jobs/renew-the-domains.md'; "
        + "did you mean 'renew-the-domain'?"
    ),
    (
      "jobs/renew-the-domain.md", "jobs/buy-some-names.md",
      "meetings/tasks.md:32:1: warning: there is no page 'jobs/buy-some-names.md'; "
        + "write it, or take the link away"
    ),
    (
      "[Renew the domain](jobs/renew-the-domain.md)", "Renew domains",
      "meetings/jobs/renew-the-domain.md: warning: no row of the task page is the job "
        + "'renew-the-domain'; did you mean 'renew-domains'?"
    ),
    (
      "[Renew the domain](jobs/renew-the-domain.md)", "Names",
      "meetings/jobs/renew-the-domain.md: warning: no row of the task page is the job "
        + "'renew-the-domain'; link to it from there"
    ),
    (
      "Certificates |", "Look at the graphs |",
      "meetings/tasks.md:37:1: warning: 'Look at the graphs' is already the job of line 35; "
        + "give one of them another name, or take it away"
    ),
    (
      "when upgrading the server", "when upgrading the servers",
      "meetings/tasks.md:34:1: warning: 'Rebuild the containers' comes when "
        + "'upgrading the servers', and no job is called so; "
        + "write 'when', and the other job's name with '-ing'"
    ),
    (
      "now automated | @ada", "now automated | @bo",
      "meetings/tasks.md:36:1: warning: 'Nightly copies' is assigned to 'bo' here, "
        + "and to 'ada' on its page; the page counts; mend one of them"
    ),
  ])
  func `names jobs and pages that do not fit together`(
    _ old: String,
    _ new: String,
    _ complaint: String
  ) throws {
    let before = Set(try read().jobs().diagnostics.map(\.description))
    try edit("tasks.md", old, new)
    let found = try read().jobs().diagnostics.map(\.description).filter { !before.contains($0) }
    #expect(found.contains(complaint))
  }

  @Test func `does not miss a job's page that it cannot read`() throws {
    try edit("jobs/renew-the-domain.md", "expiry: 2027-04-12", "expiry: a: b")
    let found = try read().jobs().diagnostics.filter { $0.severity == .error }
    #expect(
      found.map(\.description) == [
        "meetings/jobs/renew-the-domain.md:2:10: error: broken YAML: mapping values are not "
          + "allowed in this context; put a text that holds ': ' between quotes"
      ]
    )
  }

  @Test func `is found fault with, every file in one run`() throws {
    try edit("group.yml", "zone: Africa/Cairo", "zone: Africa/Cario")
    try edit("tickets/0002-pay-for-the-monitoring-account.md", "assignee: bo", "assignee: boo")
    try edit("drills/2026-05-09-restore.md", "date: 2026-05-09", "date: 2026-05-32")
    try folder.write("meet-log 1 group\nx\n", to: "meetings/group.log")
    try folder.write("", to: "meetings/2026-02-30/agenda.md")
    // Without a group nobody can be unknown.
    #expect(
      complaints() == [
        "meetings/2026-02-30: error: 2026-02-30 is not a date",
        "meetings/drills/2026-05-09-restore.md:5:7: error: 2026-05-32 is not a date",
        "meetings/group.log:2:1: error: 'x' is no instant; a line begins 2026-05-06T18:04:11Z",
        "meetings/group.yml:56:11: error: unknown zone 'Africa/Cario'; "
          + "did you mean 'Africa/Cairo'?",
      ]
    )
    try edit("group.yml", "zone: Africa/Cario", "zone: Africa/Cairo")
    #expect(
      complaints().contains(
        "meetings/tickets/0002-pay-for-the-monitoring-account.md:7:11: error: "
          + "unknown person 'boo'; did you mean 'bo'?"
      )
    )
  }

  @Test func `has each ticket's number once`() throws {
    try folder.copy(
      folder.path("meetings/tickets/0009-dark-theme-for-the-wiki.md"),
      to: "meetings/tickets/0009-again.md"
    )
    #expect(
      complaints() == [
        "meetings/tickets/0009-dark-theme-for-the-wiki.md: error: the number 9 is already that of "
          + "'0009-again.md'; give one of them a number that is free"
      ]
    )
  }

  @Test func `has the tickets of a saved list, with the merge requests beside it`() throws {
    try edit("group.yml", "tracker: folder", "tracker: {issues: a.json, merge requests: b.json}")
    let missing = "the file is not there, and 'tracker' in group.yml names it; "
    #expect(
      complaints()
        == ["a", "b"].map {
          "meetings/\($0).json: error: \(missing)save the list, or take the line out"
        }
    )
    let issue =
      "\"iid\": 1, \"title\": \"One\", \"created_at\": \"2026-05-01\", \"confidential\": false"
    try folder.write("[{\(issue)}]", to: "meetings/a.json")
    try folder.write("[{\(issue), \"state\": \"opened\"}]", to: "meetings/b.json")
    let workspace = try read()
    #expect(workspace.diagnostics == [])
    #expect(workspace.tickets.map(\.title) == ["One"])
    #expect(workspace.mergeRequests.map(\.number) == [1])
    try folder.write("[{\(issue)}", to: "meetings/a.json")
    #expect(
      complaints() == [
        "meetings/a.json:1:1: error: the '[' that begins here does not end; "
          + "the file seems cut off; save the list again"
      ]
    )
  }

  @Test func `tells the faults of contacts`() throws {
    try folder.write("lyla: {mail: a@b}\n", to: "meetings/contacts.yml")
    #expect(
      complaints() == [
        "meetings/contacts.yml:1:1: error: unknown person 'lyla'; did you mean 'layla'?"
      ]
    )
  }

  @Test func `passes over what is no page`() throws {
    let before = try read()
    for name in ["tickets/README.md", "drills/notes.txt", "tickets/0001-old.md~", "2026/x.md"] {
      try folder.write("nothing", to: "meetings/" + name)
    }
    let after = try read()
    #expect(after.tickets == before.tickets)
    #expect(after.diagnostics == [])
  }

  @Test func `names a file that cannot be read`() throws {
    try folder.write("", to: "meetings/tickets/0013-folder.md/inside")
    #expect(
      complaints() == [
        "meetings/tickets/0013-folder.md: error: the file cannot be read: is a directory"
      ]
    )
  }

  @Test func `knows its meetings and what each has`() throws {
    try folder.write("", to: "meetings/2026-07-01/agenda.md")
    try folder.write("", to: "meetings/2026-07-01-2/session.log")
    try folder.write("meet-log 1 session\n", to: "meetings/2026-07-15/session.log")
    let meetings = try read().meetings.filter { $0.id.description > "2026-07" }
    #expect(meetings.map(\.id.description) == ["2026-07-01", "2026-07-01-2", "2026-07-15"])
    #expect(meetings.map { $0.has(.agenda) } == [true, false, false])
    #expect(meetings.map(\.hasSession) == [false, false, true])
    #expect(try meetings[0].read(.agenda) == [])
    #expect(try meetings[0].read(.minutes) == nil)
    #expect(meetings[2].shown(.session) == "meetings/2026-07-15/session.log")
  }

  @Test func `names facts of unknown people`() throws {
    try folder.write(
      "meet-log 1 group\n2026-05-06T20:00:00Z zxcvbnma kam action-done TWG-A-001\n",
      to: "meetings/group.log"
    )
    #expect(
      complaints() == [
        "meetings/group.log:2:31: error: unknown person 'kam'; did you mean 'cam'?"
      ]
    )
  }

  private func read() throws -> Workspace {
    try Workspace.read(GroupFolder.find(from: folder.path))
  }

  private func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try folder.read("meetings/" + name)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "meetings/" + name)
  }

  private func complaints() -> [String] {
    let found: [Diagnostic]
    do {
      found = try read().diagnostics
    } catch let error as InvalidInput {
      found = error.diagnostics
    } catch {
      return ["\(error)"]
    }
    return found.sorted { $0.location < $1.location }.map(\.description)
  }
}

private func numbers(_ numbers: [Int]) -> [TicketReference] { numbers.map { .number($0) } }
