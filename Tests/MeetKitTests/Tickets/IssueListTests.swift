import Foundation
@testable import MeetKit
import MeetTesting
@testable import MeetTrackers
import Testing

/// Every form in which an issue may come.
private let list = """
  [
    {"id": 9012, "iid": 12, "project_id": 7, "title": "Raise the **media** cache\\nlimit",
     "description": "The cache fills.", "state": "opened", "created_at": "2026-04-02T21:58:40.153Z",
     "updated_at": "2026-05-01T10:00:00.000Z", "closed_at": null, "labels": ["urgent", "agenda"],
     "milestone": null, "author": {"id": 3, "username": "Cam", "name": "C"},
     "assignees": [{"id": 9, "username": "somebody"}, {"id": 1, "username": "ada.l"}],
     "assignee": {"id": 9, "username": "somebody"}, "due_date": "2026-05-20",
     "confidential": false, "web_url": "https://git.example.org/twg/desk/-/issues/12",
     "references": {"short": "#12", "full": "twg/desk#12"}, "weight": 3, "epic": {"iid": 5},
     "_links": {"notes": "`http://example.com/`api/v4"}},
    {"id": 9013, "iid": 13, "project_id": 7, "title": "A letter", "state": "opened",
     "created_at": "2026-04-02T22:10:00+00:00", "labels": [], "confidential": true,
     "web_url": "https://git.example.org/twg/desk/-/issues/13"},
    {"iid": 14, "project_id": 7, "title": "Details", "state": "reopened",
     "created_at": "2026-04-30T23:30:00.5-0200", "assignee": {"username": "LAYLA"},
     "labels": [{"id": 2, "name": "renamed", "color": "#fff"}, {"name": "look"}, 7],
     "due_date": "2026-05-20T22:30:00.000Z", "web_url": "javascript:alert(1)"},
    {"iid": 15, "project_id": 7, "title": "Done", "state": "closed", "created_at": "2026-01-01",
     "assignees": [], "assignee": null, "labels": ["can wait"], "confidential": null}
  ]
  """

@Suite struct `A saved list of issues` {
  private let group: Group

  init() throws {
    var group = try sampleGroup()
    group.people[0].account = "ada.l"
    group.people[1].account = "cam"
    group.people[2].account = "layla"
    group.labels.append(LabelRule(Label(id: 2), .important))
    group.labels.append(LabelRule(Label(name: "look"), .review))
    self.group = group
  }

  @Test func `is read with everything it says`() throws {
    let parsed = try read(list)
    let expected = [
      Ticket(
        .number(12),
        title: "Raise the **media** cache\nlimit",
        labels: [Label(name: "urgent"), Label(name: "agenda")],
        urgency: .high,
        opened: try day("2026-04-02"),
        due: try day("2026-05-20"),
        assignee: try person("ada"),
        askedBy: "Cam",
        isMarked: true,
        link: "https://git.example.org/twg/desk/-/issues/12",
        text: "The cache fills."
      ),
      Ticket(
        .number(13),
        title: "A letter",
        opened: try day("2026-04-03"),
        isConfidential: true,
        link: "https://git.example.org/twg/desk/-/issues/13"
      ),
      Ticket(
        .number(14),
        title: "Details",
        labels: [Label(id: 2, name: "renamed"), Label(name: "look")],
        importance: .high,
        opened: try day("2026-05-01"),
        due: try day("2026-05-21"),
        assignee: try person("layla"),
        isConfidential: true,
        waitsForReview: true,
        link: nil
      ),
      Ticket(
        .number(15),
        title: "Done",
        labels: [Label(name: "can wait")],
        urgency: .low,
        isOpen: false,
        opened: try day("2026-01-01"),
        isConfidential: true,
        link: nil
      ),
    ]
    #expect(parsed.value == expected)
    #expect(
      parsed.diagnostics.map(\.description) == [
        "issues.json: warning: #14, #15 do not say whether everybody may read them, and count as "
          + "confidential; save the list again, as the server answers it",
        "issues.json: warning: the list tells labels by name, and group.yml knows '~2' by number "
          + "only; write '~2: {name: …, means: …}' under 'labels:'",
      ]
    )
    #expect(try read("\u{FEFF}" + list).value == expected)
    #expect(try read("[]").value == [])
  }

  @Test(arguments: [
    ("true", true), ("false", false), ("null", true), ("\"false\"", true), ("0", true),
    ("[]", true),
  ])
  func `keeps a title to itself unless it is told not to`(_ flag: String, _ isKept: Bool) throws {
    let text = list.replacing("\"confidential\": false", with: "\"confidential\": \(flag)")
    #expect(try read(text).value[0].isConfidential == isKept)
  }

  @Test func `with one doubtful issue names it`() throws {
    let text = "[{\"iid\": 1, \"title\": \"One\", \"created_at\": \"2026-01-01\"}]"
    #expect(
      try read(text).diagnostics.map(\.description) == [
        "issues.json: warning: #1 does not say whether everybody may read it, and counts as "
          + "confidential; save the list again, as the server answers it"
      ]
    )
  }

  @Test(arguments: [
    Fault(
      "\"iid\": 13, \"project",
      "\"iid\" 13, \"project",
      "11:22: error: '1' where ':' belongs; save the list again"
    ),
    Fault(
      "\"labels\": []",
      "\"labels\": [",
      "12:58: error: ',' where a value belongs; save the list again"
    ),
    Fault(
      "\"labels\": []",
      "\"labels\": urgent",
      "12:57: error: 'urgent' is no value; put a text between quotes"
    ),
    Fault(
      "\"confidential\": null}\n]",
      "\"confidential\": null}",
      "1:1: error: the '[' that begins here does not end; "
        + "the file seems cut off; save the list again"
    ),
    Fault(
      "null}\n]",
      "nu",
      "19:79: error: 'nu' is no value; put a text between quotes"
    ),
    Fault(
      "\"confidential\": null}\n]",
      "\"confidenti",
      "19:63: error: the text that begins here does not end; "
        + "the file seems cut off; save the list again"
    ),
    Fault(
      "\"confidential\": null}\n]",
      "\"confidential\":",
      "19:78: error: the text ends where a value belongs; save the list again"
    ),
    Fault(
      "null}\n]",
      "null}\n][",
      "20:2: error: something stands behind the end of the list; "
        + "these look like several pages; 'jq -s add' makes one list of them"
    ),
    Fault(
      "null}\n]",
      "null}\n]!",
      "20:2: error: something stands behind the end of the list; take it out"
    ),
  ])
  func `is found fault with when it is broken`(_ fault: Fault) throws {
    let found = complaints(of: try fault.applied(to: list))
    #expect(found == ["issues.json:" + fault.complaint])
  }

  @Test(arguments: [
    ("", "issues.json:1:1: error: the file is empty; save the list again"),
    (
      "\n <!doctype html>",
      "issues.json:2:2: error: this is a web page, and no JSON; "
        + "save what the address with '/api/v4/' answers, with a token that may read"
    ),
    (
      "{\"message\": \"401 Unauthorized\"}",
      "issues.json: error: the server sent no list, and said '401 Unauthorized'; "
        + "save the list again, with a token that may read it"
    ),
    (
      "{\"error\": \"insufficient_scope\", \"error_description\": \"x\"}",
      "issues.json: error: the server sent no list, and said 'insufficient_scope'; "
        + "save the list again, with a token that may read it"
    ),
    (
      "{\"iid\": 1}",
      "issues.json: error: this is no list of issues; "
        + "save what '/api/v4/projects/ID/issues' answers"
    ),
    (
      "[1, 2]",
      "issues.json: error: this is no list of issues; "
        + "save what '/api/v4/projects/ID/issues' answers"
    ),
    (
      "Retry later",
      "issues.json:1:1: error: 'R' where a value belongs; save the list again"
    ),
  ])
  func `is no list when it is`(_ text: String, _ complaint: String) {
    #expect(complaints(of: text) == [complaint])
  }

  @Test func `may be nested as deep as it likes`() {
    let found = complaints(of: String(repeating: "[", count: 200_000))
    #expect(
      found == [
        "issues.json:1:200001: error: the text ends where a value belongs; save the list again"
      ]
    )
  }

  @Test func `tells every issue that lacks something`() throws {
    let text = """
      [{"iid": 1, "project_id": 7, "title": "One", "created_at": "2026-01-01", "confidential": false,
        "references": {"full": "twg/desk#1"}, "labels": ["urgent", "can wait"], "due_date": "soon"},
       {"iid": 2, "confidential": false, "created_at": "2026-01-01"},
       {"iid": 3, "confidential": false, "title": "Three", "created_at": "2026-02-30"},
       {"id": 4, "title": "Four"}, {"iid": 1, "project_id": 7},
       {"iid": 1, "project_id": 8, "references": {"full": "twg/wiki#1"}}]
      """
    let parsed = try read(text)
    #expect(parsed.value.map(\.reference) == [1].map { .number($0) })
    let again = "; save the issues of one project again"
    #expect(
      Set(parsed.diagnostics.map(\.description)) == [
        "issues.json:3:2: error: issue #2 has no 'title' that can be read" + again,
        "issues.json:4:2: error: issue #3 has no 'created_at' that can be read" + again,
        "issues.json:5:2: error: an entry has no number 'iid'" + again,
        "issues.json:6:2: error: issue #1 is there for two projects, "
          + "'twg/desk#1' and 'twg/wiki#1'" + again,
        "issues.json:1:2: warning: issue #1: the labels say both 'urgent' and 'not urgent'; "
          + "'urgent' counts; take one of them away",
        "issues.json:1:2: warning: issue #1: 'due_date' is 'soon', and no date",
        "issues.json: warning: the list tells labels by name, and group.yml knows '~2' by number "
          + "only; write '~2: {name: …, means: …}' under 'labels:'",
      ]
    )
  }

  @Test func `tells little of a list of something else`() throws {
    let text =
      "[" + Array(repeating: "{\"name\": \"bug\"}", count: 1000).joined(separator: ",") + "]"
    let found = try read(text).diagnostics
    #expect(found.count == 21)
    #expect(found.last?.description == "issues.json: error: 980 more entries are like these")
  }

  @Test func `has merge requests beside it`() throws {
    let text = """
      [{"iid": 7, "title": "Two copies", "state": "opened", "draft": false, "labels": ["tech"],
        "created_at": "2026-05-01T10:00:00.000Z", "source_branch": "two", "target_branch": "main",
        "reviewers": [{"username": "cam"}, {"username": "x"}],
        "web_url": "https://git.example.org/twg/desk/-/merge_requests/7"},
       {"iid": 6, "title": "Draft: x", "state": "opened", "draft": true, "created_at": "2026-05-01"},
       {"iid": 5, "title": "x", "state": "merged", "created_at": "2026-05-01"},
       {"iid": 4, "title": "WIP", "state": "opened", "work_in_progress": true,
        "created_at": "2026-05-01"},
       {"iid": 3, "title": "Old", "state": "opened", "created_at": "2026-05-01",
        "confidential": true},
       {"title": "x"}]
      """
    let parsed = try GitLabList.mergeRequests(Array(text.utf8), file: "requests.json", group: group)
    #expect(
      parsed.value == [
        MergeRequest(
          number: 3,
          title: "Old",
          opened: try day("2026-05-01"),
          isConfidential: true
        ),
        MergeRequest(
          number: 7,
          title: "Two copies",
          labels: [Label(name: "tech")],
          opened: try day("2026-05-01"),
          reviewers: [try person("cam")],
          link: "https://git.example.org/twg/desk/-/merge_requests/7"
        ),
      ]
    )
    #expect(
      parsed.diagnostics.map(\.description) == [
        "requests.json:11:2: error: an entry has no number 'iid'; "
          + "save the merge requests of one project again"
      ]
    )
    #expect(
      MeetKitTests.complaints { () throws(InvalidInput) in
        try GitLabList.mergeRequests(Array("{}".utf8), file: "requests.json", group: group)
      } == [
        "requests.json: error: this is no list of merge requests; "
          + "save what '/api/v4/projects/ID/merge_requests' answers"
      ]
    )
  }

  @Test(
    .enabled(
      if: Recorded.isThere,
      "skipped: ../shared/data/gitlab is not on this machine"
    )
  )
  func `is read as a server recorded it`() throws {
    let bytes = try Data(contentsOf: Recorded.file("ogr-gitlab.com-issues.json"))
    let tickets = try GitLabList.tickets(Array(bytes), file: "i", group: group).value
    #expect(tickets.count == 72)
    #expect(tickets.filter(\.isConfidential).count == 10)
    #expect(tickets.filter { !$0.isOpen }.count == 6)
    let other = try Data(contentsOf: Recorded.file("txross1993-issues.json"))
    #expect(
      try GitLabList.tickets(Array(other), file: "i", group: group).value.map(\.reference)
        == [.number(1), .number(2)]
    )
  }

  private enum Recorded {
    static func file(_ name: String) -> URL {
      URL(fileURLWithPath: Checkout.root + "/../shared/data/gitlab/" + name)
    }

    static var isThere: Bool {
      FileManager.default.fileExists(atPath: file("ogr-gitlab.com-issues.json").path)
    }
  }

  private func read(_ text: String) throws(InvalidInput) -> Parsed<[Ticket]> {
    try GitLabList.tickets(Array(text.utf8), file: "issues.json", group: group)
  }

  private func complaints(of text: String) -> [String] {
    MeetKitTests.complaints { () throws(InvalidInput) in try read(text) }
  }
}
