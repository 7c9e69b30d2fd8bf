@testable import MeetKit
import MeetTesting
@testable import MeetTrackers
import Testing

@Suite(.serialized) struct `Changes on a GitLab server` {
  private let now = Instant(seconds: 1_800_000_000)

  private static let noes: [(misfortune: String, words: String, mayBeDone: Bool)] = [
    (
      "scope",
      "the server answers 403 'insufficient_scope: needs more'; the token needs the scope 'api'",
      false
    ),
    ("fields", "the server answers 400 'no; labels are too long, are odd'", false),
    ("500", "the server answers 500 '500 Internal Server Error', request 01HX7", true),
    ("502", "the server answers 502 'a web page'", true),
    ("made and 502", "the server answers 502 'a web page'", true),
    ("lost", "the connection broke off", true), ("drop", "the connection broke off", true),
    (
      "sign in",
      "what the server answers is no ticket; a page to sign in, or a proxy, stands before the "
        + "server; ask who runs it", true
    ),
    (
      "moved",
      "the project has moved to 'HERE/api/v4/projects/twg%2Fdesk/issues&moved=1'; write where it is "
        + "now into 'project' of group.yml", false
    ),
    (
      "moved away",
      "the project has moved to '127.0.0.2'; write where it is now into 'project' of group.yml",
      false
    ),
  ]

  @Test(arguments: Self.noes)
  func `are asked for once, and told whether they may be done`(
    _ misfortune: String,
    _ words: String,
    _ mayBeDone: Bool
  ) async throws {
    try await GitLabDouble.run(.init(at: ["POST issues": [misfortune]])) { double in
      let waits = Waits()
      let error = await #expect(throws: TrackerError.self) {
        try await double.ask(at: now, waits) { try await $0.create(issue, before: deadline) }
      }
      let server = double.project.server
      #expect(
        error?.description
          == "'\(server)/api/v4/projects/twg%2Fdesk/issues': "
          + words.replacing("HERE", with: server)
      )
      #expect(error?.mayBeDone == mayBeDone)
      let all = await waits.all
      #expect(all == [])
      let requests = try double.requests()
      #expect(requests == ["POST with /api/v4/projects/twg%2Fdesk/issues"])
    }
  }

  @Test func `wait for a server that is too busy to begin`() async throws {
    try await GitLabDouble.run(.init(at: ["POST issues": ["429", "429 in 7"]])) { double in
      let waits = Waits()
      let number = try await double.ask(at: now, waits) {
        try await $0.create(issue, before: deadline)
      }
      #expect(number == 6)
      let all = await waits.all
      #expect(all == [1, 7])
    }
  }

  @Test func `wait no longer than others do`() async throws {
    try await GitLabDouble.run(.init(at: ["POST issues": ["429 in 7"]])) { double in
      let error = await #expect(throws: TrackerError.self) {
        try await double.ask(at: now, Waits()) {
          try await $0.create(issue, before: now.adding(seconds: 5))
        }
      }
      #expect(error?.cause == .refused(429))
      #expect(error?.mayBeDone == false)
    }
  }

  @Test func `close and comment, and closing is asked for again`() async throws {
    try await GitLabDouble.run(.init(at: ["PUT 3": ["502", "drop"]])) { double in
      try await double.ask(at: now, Waits()) { client in
        try await client.close(3)
        try await client.comment("Done elsewhere.", on: 3)
      }
      let requests = try double.requests()
      let issue = "with /api/v4/projects/twg%2Fdesk/issues/3"
      #expect(requests == Array(repeating: "PUT " + issue, count: 3) + ["POST \(issue)/notes"])
      let issues = try double.file("issues.json")
      #expect(issues.contains(#""Done elsewhere.""#) && issues.contains(#""closed""#))
    }
  }

  @Test func `are what the server is sent`() async throws {
    try await GitLabDouble.run(.init(issues: [])) { double in
      let number = try await double.ask(at: now, Waits()) {
        try await $0.create(issue, before: deadline)
      }
      #expect(number == 1)
      let made = try double.file("issues.json")
      for part in [
        #""title": "Renew, 2027-04-12""#, #""description": "To be done.""#, #""recurring""#,
        #""a, b""#, #""due_date": "2027-04-12""#, #""confidential": true"#,
      ] {
        #expect(made.contains(part))
      }
    }
  }

  private var deadline: Instant { now.adding(seconds: 600) }

  private var issue: NewTicket {
    NewTicket(
      title: "Renew, 2027-04-12",
      text: "To be done.",
      labels: ["recurring", "a, b"],
      assignee: nil,
      due: Day(number: 20_920),
      isConfidential: true
    )
  }
}
