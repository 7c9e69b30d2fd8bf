@testable import MeetKit
import Testing

private let page = """
  ---
  anchor: 2026-01-20
  basis: calendar
  lead: [2 weeks, 7 days]
  verification: {every: 4 months, from: 2026-02-01, how: look}
  people: [ada]
  buddies: [cam]
  work: operations
  tell: [finance working group, members]
  checklist: [read the notes]
  if open: skip
  catch up: all
  paused: {from: 2026-07-01, until: 2026-08-31, why: summer}
  until: 2028-12-31
  grace: 3 days
  window: Saturdays from 18:00
  with: copies
  also on: [release, demand]
  ---
  # Upgrade the server

  - [ ] fresh copy
  * [x] containers built anew
    1. [ ]  sign in
  - [] no box
  - [link](x)

  """

@Suite struct `The page of a job` {
  @Test func `is read with everything it says`() throws {
    let parsed = try read(page)
    let expected = JobPlan(
      id: try #require(JobID("upgrade-the-server")),
      schedule: .calendar(anchor: try day("2026-01-20")),
      leads: [14, 7],
      grace: 3,
      window: "Saturdays from 18:00",
      companion: JobID("copies"),
      alsoOn: [.release, .demand],
      verification: .init(
        period: try #require(Period(4, .month)),
        anchor: try day("2026-02-01"),
        how: "look"
      ),
      people: [try person("ada")],
      buddies: [try person("cam")],
      work: .operations,
      tell: ["finance working group", "members"],
      checklist: ["read the notes", "fresh copy", "containers built anew", "sign in"],
      ifOpen: .skip,
      catchUp: .all,
      pause: .init(
        from: try day("2026-07-01"),
        until: try day("2026-08-31"),
        why: "summer"
      ),
      until: try day("2028-12-31"),
      place: .init(file: "jobs/upgrade-the-server.md")
    )
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test func `needs nothing but its front matter`() throws {
    let parsed = try read("---\n---\n")
    let id = try #require(JobID("upgrade-the-server"))
    #expect(parsed.value == JobPlan(id: id, place: .init(file: "jobs/upgrade-the-server.md")))
    #expect(parsed.diagnostics == [])
  }

  @Test(arguments: [
    ("anchor: 2026-01-20", "calendar 2026-01-20"),
    ("anchor: 2026-01-20\nbasis: completion", "completion 2026-01-20"),
    ("expiry: 2027-04-12", "expiry 2027-04-12"),
    ("expiry: 2027-04-12\nbasis: expiry", "expiry 2027-04-12"), ("lead: 1 day", nil),
  ])
  func `counts its dates from one day`(_ keys: String, _ expected: String?) throws {
    let parsed = try read("---\n\(keys)\n---\n")
    let found: String? =
      switch parsed.value.schedule {
      case .calendar(let day): "calendar \(day)"
      case .completion(let day): "completion \(day)"
      case .expiry(let day): "expiry \(day)"
      case nil: nil
      }
    #expect(found == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test(arguments: [
    ("3 days", [3]), ("2 weeks", [14]), ("[60 days, 4 weeks, 1 day]", [60, 28, 1]),
  ])
  func `begins a while before`(_ lead: String, _ days: [Int]) throws {
    #expect(try read("---\nlead: \(lead)\n---\n").value.leads == days)
  }

  @Test(arguments: [
    ("4 months", 4, Period.Unit.month), ("year", 1, .year), ("every 2 weeks", 2, .week),
    ("quarterly", 3, .month),
  ])
  func `is verified every so often`(_ every: String, _ count: Int, _ unit: Period.Unit) throws {
    let text = page.replacing("every: 4 months", with: "every: \(every)")
    #expect(try read(text).value.verification?.period == Period(count, unit))
  }

  @Test(arguments: [
    Fault(
      "anchor: 2026",
      "achor: 2026",
      "2:1: error: 'achor' is no key of a job; did you mean 'anchor'?",
      "3:8: error: the basis is 'calendar', and there is no 'anchor'; "
        + "write a day on which it falls, as 'anchor: 2026-01-15'"
    ),
    Fault(
      "anchor: 2026-01-20",
      "title: Upgrade\nanchor: 2026-01-20",
      "2:1: error: 'title' is no key of a job; the keys are 'anchor', 'basis', 'expiry', 'lead', "
        + "'grace', 'window', 'with', 'also on', 'verification', 'people', 'buddies', 'work', 'tell', "
        + "'checklist', 'if open', 'catch up', 'paused', 'until', 'reviewed' and 'confidential'"
    ),
    Fault(
      "anchor: 2026-01-20",
      "anchor: 2026-02-30",
      "2:9: error: 2026-02-30 is not a date"
    ),
    Fault(
      "anchor: 2026-01-20\nbasis: calendar",
      "basis: completion",
      "2:8: error: the basis is 'completion', and there is no 'anchor'; "
        + "write the day it was last done, as 'anchor: 2026-01-15'"
    ),
    Fault(
      "basis: calendar",
      "basis: calender",
      "3:8: error: 'calender' is no value of 'basis'; did you mean 'calendar'?"
    ),
    Fault(
      "basis: calendar",
      "expiry: 2027-04-12",
      "2:9: error: the job hangs on its expiry, and an anchor belongs to 'calendar' and "
        + "'completion'; take 'anchor' or 'expiry' away"
    ),
    Fault(
      "anchor: 2026-01-20",
      "expiry: 2027-04-12",
      "2:9: error: the basis is 'calendar', and an expiry belongs to 'expiry'; "
        + "write 'basis: expiry', or take 'expiry' away"
    ),
    Fault(
      "anchor: 2026-01-20\nbasis: calendar",
      "basis: expiry",
      "2:8: error: the basis is 'expiry', and there is no 'expiry'; "
        + "write the day it expires, as 'expiry: 2027-04-12'"
    ),
    Fault(
      "[2 weeks, 7 days]",
      "[2 weeks, 7 month]",
      "4:17: error: '7 month' is no value of 'lead'; write it as '60 days' or '2 weeks'"
    ),
    Fault(
      "[2 weeks, 7 days]",
      "[1 week, 7 days]",
      "4:16: error: a lead of 7 days behind one of 7; the longest comes first"
    ),
    Fault(
      "every: 4 months",
      "every: other month",
      "5:23: error: 'other month' is no value of 'every'; "
        + "write it as '4 months', 'year' or '2 weeks'"
    ),
    Fault(
      "{every: 4 months, from",
      "{every: 4 months, form",
      "5:33: error: 'form' is no key of the verification; did you mean 'from'?",
      "5:15: error: the verification has no 'from'"
    ),
    Fault(
      "people: [ada]",
      "people: [adda]",
      "6:10: error: unknown person 'adda'; did you mean 'ada'?"
    ),
    Fault(
      "people: [ada]",
      "people: [ada, ada]",
      "6:15: warning: 'ada' stands twice; take one of them away"
    ),
    Fault(
      "buddies: [cam]",
      "buddies: [ada]",
      "7:11: warning: 'ada' is among the people already; a buddy is somebody else"
    ),
    Fault(
      "work: operations",
      "work: operation",
      "8:7: error: 'operation' is no value of 'work'; did you mean 'operations'?"
    ),
    Fault(
      "tell: [finance working group, members]",
      "tell: {who: finance}",
      "9:7: error: a mapping where 'tell' needs a list; write '- …'"
    ),
    Fault(
      "checklist: [read the notes]",
      "checklist: [[read, notes]]",
      "10:13: error: a list where 'checklist' needs a text"
    ),
    Fault(
      "if open: skip",
      "if open: skp",
      "11:10: error: 'skp' is no value of 'if open'; did you mean 'skip'?"
    ),
    Fault(
      "catch up: all",
      "catch up: some",
      "12:11: error: 'some' is no value of 'catch up'; "
        + "the values are 'latest', 'all' and 'none'"
    ),
    Fault(
      "until: 2026-08-31",
      "until: 2026-06-30",
      "13:35: error: the pause ends on 2026-06-30, before it begins on 2026-07-01"
    ),
    Fault(
      "---\nanchor",
      "anchor",
      "1:1: error: the page has no front matter; begin it with '---', its keys, and '---'"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in try read(text) }
    #expect(found == fault.complaints.map { "jobs/upgrade-the-server.md:" + $0 })
  }

  @Test(arguments: [
    (
      "Upgrade Server.md",
      "jobs/Upgrade Server.md: error: 'Upgrade Server' is no id of a job: an id is lower-case "
        + "letters, digits and hyphens; call the file 'upgrade-server.md'"
    ),
    (
      "….md",
      "jobs/….md: error: '…' is no id of a job: an id is lower-case letters, digits and hyphens"
    ),
  ])
  func `is called by the job's id`(_ name: String, _ complaint: String) {
    let found = complaints { () throws(InvalidInput) in try read(page, name: name) }
    #expect(found == [complaint])
  }

  private func read(
    _ text: String,
    name: String = "upgrade-the-server.md"
  ) throws(InvalidInput) -> Parsed<JobPlan> {
    let group = try? sampleGroup()
    return try JobPage.read(Array(text.utf8), file: "jobs/" + name, name: name, group: group)
  }
}
