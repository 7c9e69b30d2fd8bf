@testable import MeetKit
import MeetTesting
@testable import MeetTrackers
import Testing

@Suite(.serialized) struct `A client of GitLab` {
  private let now: Instant
  private let group: Group

  init() throws {
    now = try #require(Instant("2026-05-13T09:00:00Z"))
    group = Group(name: "T", prefix: "TWG", zone: .utc, cadence: nil, people: [])
  }

  private static let misfortunes: [([String], String)] = [
    (
      ["sign in"],
      "'text/html; charset=utf-8' where a list belongs; a page to sign in, or a proxy, stands "
        + "before the server; ask who runs it"
    ),
    (["no list"], "the answer is no list"),
    (["502", "502", "502", "502"], "the server answers 502 'a web page'"),
    (["429", "429", "429", "429"], "the server answers 429 'Retry later'; wait a while"),
    (["500"], "the server answers 500 '500 Internal Server Error', request 01HX7"),
    (
      ["scope"],
      "the server answers 403 'insufficient_scope: needs more'; the token needs the scope "
        + "'read_api'"
    ),
    (["fields"], "the server answers 400 'no; labels are too long, are odd'"),
    (["echo"], "the server answers 403 'no: …'; the token needs the scope 'read_api'"),
    (
      ["moved away"],
      "the server sends us to another one, '127.0.0.2'; write its address into 'host' of "
        + "group.yml when you trust it"
    ),
    (Array(repeating: "circle", count: 6), "the server sends us in a circle"),
    (
      ["next elsewhere"],
      "the list goes on at another server, '127.0.0.2'; write the address that the server has for "
        + "itself into 'host' of group.yml"
    ),
    (["next again"], "the list comes back to a page that was read"),
    (["drop", "drop", "drop", "drop"], "the connection broke off"),
  ]

  @Test(arguments: ["twg/desk", "7"])
  func `reads all pages of a project by its path or number`(_ name: String) async throws {
    try await GitLabDouble.run(.init(), project: name) { double in
      let numbers = try await numbers(double)
      #expect(numbers == [1, 2, 3, 4, 5])
      let path = name.replacing("/", with: "%2F")
      let first =
        "GET with /api/v4/projects/\(path)/issues?state=opened&scope=all&per_page=100"
        + "&order_by=created_at&sort=asc&pagination=keyset"
      let requests = try double.requests()
      #expect(requests == [first, first + "&cursor=2", first + "&cursor=4"])
    }
  }

  @Test func `reads a list of nothing`() async throws {
    try await GitLabDouble.run(.init(issues: [])) { double in
      let numbers = try await numbers(double)
      #expect(numbers == [])
    }
  }

  @Test(arguments: [
    (["429"], [1.0]), (["429 in 7"], [7.0]), (["502", "502"], [1.0, 2.0]), (["drop"], [1.0]),
    (["", "502"], [1.0]), (["moved"], []), (["", "grows"], []), (["", "repeats"], []),
    (["no keyset"], []),
  ])
  func `comes through`(_ misfortunes: [String], _ waits: [Double]) async throws {
    try await GitLabDouble.run(.init(misfortunes: misfortunes)) { double in
      let asked = Waits()
      let numbers = try await numbers(double, asked)
      #expect(numbers.filter { $0 != 999 } == [1, 2, 3, 4, 5])
      #expect(numbers.contains(999) == misfortunes.contains("grows"))
      let all = await asked.all
      #expect(all == waits)
    }
  }

  @Test(arguments: Self.misfortunes)
  func `says what went wrong`(_ misfortunes: [String], _ words: String) async throws {
    try await GitLabDouble.run(.init(misfortunes: misfortunes)) { double in
      let place = "'\(double.project.server)/api/v4/projects/twg%2Fdesk/issues': "
      let failure = await failure(double)
      #expect(failure == place + words)
    }
  }

  @Test func `waits for no answer that never ends`() async throws {
    try await GitLabDouble.run(.init(misfortunes: Array(repeating: "slow", count: 4))) { double in
      let words = await failure(double, total: 400)
      #expect(words?.hasSuffix("no whole answer within 400 ms") == true)
    }
  }

  @Test func `trusts no certificate that nobody has signed, and sends it nothing`() async throws {
    try await GitLabDouble.run(.init(tls: true)) { double in
      let words = await failure(double)
      #expect(words?.hasSuffix("issues': its certificate is not to be trusted") == true)
      #expect(throws: (any Error).self) { try double.requests() }
    }
  }

  @Test func `says when nobody listens, and when the token is none`() async throws {
    let nobody = try #require(TrackerAddress(.gitlab, server: "http://127.0.0.1:1", project: "7"))
    let silence = await failure(nobody, "glpat-sesame")
    let place = "'http://127.0.0.1:1/api/v4/projects/7/issues': "
    #expect(silence == place + "nobody listens there, or there is no way to it from here")
    try await GitLabDouble.run(.init()) { double in
      let wrong = await failure(double.project, "glpat-thistle")
      let words = "the server answers 401 '401 Unauthorized'; "
      #expect(wrong?.hasSuffix(words + "the token is over or wrong; make a new one") == true)
      let none = await failure(double.project, nil)
      let way = "give it a token: MEET_GITLAB_TOKEN, or 'token file' in group.yml"
      #expect(none?.hasSuffix(words + way) == true)
    }
  }

  private func numbers(_ double: GitLabDouble, _ waits: Waits = Waits()) async throws -> [Int] {
    let items = try await client(double.project, "glpat-sesame", waits) { client in
      try await client.openTickets()
    }
    let list = TicketList.read(items, file: "issues", group: group)
    #expect(list.diagnostics.isEmpty)
    return list.value.compactMap { ticket in
      if case .number(let number) = ticket.reference { number } else { nil }
    }
  }

  private func failure(_ double: GitLabDouble, total: Int = 30_000) async -> String? {
    await failure(double.project, "glpat-sesame", total: total)
  }

  private func failure(
    _ project: TrackerAddress,
    _ token: String?,
    total: Int = 30_000
  ) async -> String? {
    do {
      _ = try await client(project, token, Waits(), total: total) { try await $0.openTickets() }
      return nil
    } catch {
      let words = "\(error)"
      #expect(!words.contains(token ?? "glpat"))
      return words
    }
  }

  private func client<Result: Sendable>(
    _ project: TrackerAddress,
    _ token: String?,
    _ waits: Waits,
    total: Int? = nil,
    _ body: (GitLab) async throws -> Result
  ) async throws -> Result {
    let now = now
    var timing = TrackerClient.Timing(now: { now }, sleep: { await waits.add($0) })
    timing.jitter = { 0 }
    timing.takeTheirTime()
    if let total { timing.total = total }
    return try await body(
      GitLab(project, token: token.flatMap { Secret($0) }, timing: timing)
    )
  }
}

@Suite struct `The rules of a client` {
  private static let asked: [([String: String], Double)] = [
    (["retry-after": "7"], 7), (["retry-after": "9999"], 300), (["ratelimit-reset": "1060"], 60),
    (["ratelimit-reset": "900"], 0), (["retry-after": "soon"], 2), ([:], 2),
    (["retry-after": "3", "ratelimit-reset": "1060"], 3),
  ]
  private let now = Instant(seconds: 1_000)

  @Test(arguments: Self.asked)
  func `wait as the server asks, within bounds`(_ headers: [String: String], _ seconds: Double) {
    let answer = HTTPAnswer(status: 429, headers: headers)
    #expect(wait(.answer(answer), .get, attempt: 2) == seconds)
    #expect(wait(.answer(answer), .post, attempt: 2) == seconds)
    #expect(wait(.answer(answer), .get, attempt: 4) == nil)
  }

  @Test(arguments: [200, 400, 401, 404, 409, 500, 501, 502, 503, 504])
  func `never ask twice for what may be done`(_ status: Int) {
    #expect(wait(.answer(HTTPAnswer(status: status)), .post, attempt: 1) == nil)
    #expect(wait(.lost, .post, attempt: 1) == nil)
    let again = wait(.answer(HTTPAnswer(status: status)), .get, attempt: 1) != nil
    #expect(again == [502, 503, 504].contains(status))
    #expect(wait(.lost, .get, attempt: 1) == 1)
  }

  @Test(arguments: [
    (#"<https://a/x?p=2>; rel="next", <https://a/x>; rel="first""#, "https://a/x?p=2"),
    (#"<https://a/x>; rel="first",<https://a/x?a,b;c=2>;rel=next"#, "https://a/x?a,b;c=2"),
    (#"<https://a/x>; title="rel=next"; rel="prev""#, nil), ("<https://a/x", nil), ("", nil),
  ])
  func `find where a list goes on`(_ header: String, _ next: String?) {
    #expect(WebLink.next(in: header) == next)
  }

  @Test(arguments: [
    ("https://git.example.org/api/v4/x?p=2", true), ("/api/v4/x", true), ("?p=2", true),
    ("https://GIT.example.org:443/x", true), ("http://git.example.org/x", false),
    ("https://git.example.org:8443/x", false), ("https://git.example.org.evil.example/x", false),
    ("//evil.example/x", false), ("https://git.example.org@evil.example/x", false),
    ("https://ada:secret@git.example.org/x", false), ("javascript:alert(1)", false),
  ])
  func `let nothing go to another server`(_ address: String, _ isOurs: Bool) {
    let base = "https://git.example.org/api/v4/projects/7/issues"
    #expect((WebLink.within(address, from: base) != nil) == isOurs)
  }

  @Test(arguments: [
    ("https://git.example.org", "twg/desk", "https://git.example.org"),
    ("git.example.org/", "7", "https://git.example.org"),
    ("https://example.org/gitlab", "a/b/c.d", "https://example.org/gitlab"),
    ("http://localhost:8080", "7", "http://localhost:8080"),
    ("http://git.example.org", "7", nil), ("http://localhost.evil.example", "7", nil),
    ("https://ada:secret@git.example.org", "7", nil), ("ftp://git.example.org", "7", nil),
    ("git.example.org", "desk", nil), ("git.example.org", "twg/../desk", nil),
    ("git.example.org", "twg//desk", nil), ("git.example.org", "twg/desk?x", nil), ("", "7", nil),
  ])
  func `take servers that keep a secret`(_ server: String, _ name: String, _ address: String?) {
    #expect(TrackerAddress(.gitlab, server: server, project: name)?.server == address)
  }

  @Test func `show no token, however it is printed`() throws {
    let token = try #require(Secret(" glpat-sesame\n"))
    #expect(token.value == "glpat-sesame")
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", String(reflecting: token), dumped, "\([token])"] {
      #expect(!text.contains("sesame"))
    }
    for text in ["", "  ", "two words", "a\r\nx-evil: 1", "ключ"] { #expect(Secret(text) == nil) }
  }

  private func wait(
    _ outcome: RetryRule.Outcome,
    _ method: HTTPRequest.Method,
    attempt: Int
  ) -> Double? {
    RetryRule.wait(after: outcome, to: method, attempt: attempt, now: now, jitter: 0)
  }
}
