package import MeetModel

/// Reads lists of a project from GitLab's REST API (version 4).
package struct GitLabClient: Sendable {
  /// How long is waited, and by which clock; tests have their own.
  package struct Timing: Sendable {
    /// Milliseconds for a connection.
    package var connect = 10_000
    /// Milliseconds for an answer to its end.
    package var total = 30_000
    package var now: @Sendable () -> Instant
    /// Waits so many seconds.
    package var sleep: @Sendable (Double) async throws -> Void
    /// Between 0 and 1.
    package var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }

    package init(
      now: @escaping @Sendable () -> Instant,
      sleep: @escaping @Sendable (Double) async throws -> Void = {
        try await Task.sleep(for: .milliseconds(Int($0 * 1000)))
      }
    ) {
      self.now = now
      self.sleep = sleep
    }
  }

  /// More pages than any list has that a meeting looks at.
  private static let mostPages = 500
  private static let mostRedirects = 5

  private let project: GitLabProject
  private let token: Secret?
  private let timing: Timing
  private let transport: Transport

  /// Asks a server with a client that is closed behind it.
  package static func with<Result: Sendable>(
    _ project: GitLabProject,
    token: Secret?,
    timing: Timing,
    _ body: (GitLabClient) async throws -> Result
  ) async throws -> Result {
    let transport = Transport(connect: timing.connect, total: timing.total)
    let client = GitLabClient(
      project: project,
      token: token,
      timing: timing,
      transport: transport
    )
    do {
      let result = try await body(client)
      await transport.close()
      return result
    } catch {
      await transport.close()
      throw error
    }
  }

  /// The open issues as one list, in the server's own words.
  package func openIssues() async throws -> [UInt8] {
    try await list("issues?state=opened&" + Self.usual)
  }

  /// The open merge requests as one list.
  package func openMergeRequests() async throws -> [UInt8] {
    try await list("merge_requests?state=opened&" + Self.usual)
  }

  /// The oldest first, so that what is new meanwhile comes last; by keyset where it is offered.
  private static let usual =
    "scope=all&per_page=100&order_by=created_at&sort=asc&pagination=keyset"

  /// Every page of a list.
  private func list(_ query: String) async throws -> [UInt8] {
    let name = WebLink.encoded(project.project)
    let first = "\(project.server)/api/v4/projects/\(name)/\(query)"
    var pages: [[UInt8]] = []
    var seen: Set<String> = []
    var address: String? = first
    while let this = address {
      guard seen.insert(this).inserted, pages.count < Self.mostPages else {
        throw TrackerError(.strange, first, "the list comes back to a page that was read")
      }
      let answer = try await get(this)
      pages.append(try items(of: answer, this))
      guard let next = WebLink.next(in: answer.headers["link"]) else { break }
      guard let within = WebLink.within(next, from: this) else {
        throw TrackerError(
          .strange,
          first,
          "the list goes on at another server, '\(WebLink.host(of: next))'",
          remedy: "write the address that the server has for itself into 'host' of group.yml"
        )
      }
      address = within
    }
    let whole = pages.filter { !$0.isEmpty }.joined(separator: Array(",\n".utf8))
    return [0x5B] + Array(whole) + [0x5D, 0x0A]
  }

  /// What stands between the brackets of a list.
  private func items(of answer: HTTPAnswer, _ address: String) throws -> [UInt8] {
    guard answer.isJSON else {
      let kind = answer.headers["content-type"] ?? "nothing"
      throw TrackerError(
        .strange,
        address,
        "'\(kind.asLine.shortened(to: 40))' where a list belongs",
        remedy: "a page to sign in, or a proxy, stands before the server; ask who runs it"
      )
    }
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = answer.body[...]
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    guard bytes.first == 0x5B, bytes.last == 0x5D, bytes.count >= 2 else {
      throw TrackerError(.strange, address, "the answer is no list")
    }
    let inner = bytes.dropFirst().dropLast()
    return inner.allSatisfy(isSpace) ? [] : Array(inner)
  }

  /// An answer with what was asked for, whatever it took.
  private func get(_ address: String) async throws -> HTTPAnswer {
    var address = address
    for _ in 0...Self.mostRedirects {
      let answer = try await tried(address)
      switch answer.status {
      case 200..<300: return answer
      case 301, 302, 303, 307, 308:
        let location = answer.headers["location"] ?? ""
        guard let within = WebLink.within(location, from: address) else {
          throw TrackerError(
            .refused(answer.status),
            address,
            "the server sends us to another one, '\(WebLink.host(of: location))'",
            remedy: "write its address into 'host' of group.yml when you trust it"
          )
        }
        address = within
      default: throw refusal(answer, address)
      }
    }
    throw TrackerError(.strange, address, "the server sends us in a circle")
  }

  private func tried(_ address: String) async throws -> HTTPAnswer {
    for attempt in 1... {
      let outcome: RetryRule.Outcome
      var failure: TrackerError?
      do {
        outcome = .answer(try await transport.ask(address, headers: headers))
      } catch let error as TrackerError {
        (outcome, failure) = (.lost, error)
      }
      let wait = RetryRule.wait(
        after: outcome,
        to: .get,
        attempt: attempt,
        now: timing.now(),
        jitter: timing.jitter()
      )
      if let wait {
        try await timing.sleep(wait)
      } else if let failure {
        throw failure
      } else if case .answer(let answer) = outcome {
        return answer
      }
    }
    preconditionFailure("the tries end")
  }

  private var headers: [(String, String)] {
    [("accept", "application/json"), ("user-agent", "meet/0.1")]
      + (token.map { [("private-token", $0.value)] } ?? [])
  }

  private func refusal(_ answer: HTTPAnswer, _ address: String) -> TrackerError {
    var words = ErrorWords.read(answer) ?? ""
    // A server that repeats what it was sent shall not tell it to others.
    if let token { words = words.replacing(token.value, with: "…") }
    let request = answer.headers["x-request-id"].map { ", request \($0.shortened(to: 40))" } ?? ""
    let said = words.isEmpty ? "" : " '\(words)'"
    return TrackerError(
      .refused(answer.status),
      address,
      "the server answers \(answer.status)\(said)\(answer.status >= 500 ? request : "")",
      remedy: remedy(answer.status)
    )
  }

  private func remedy(_ status: Int) -> String? {
    switch status {
    case 401 where token == nil: "give it a token: MEET_GITLAB_TOKEN, or 'token file' in group.yml"
    case 401: "the token is over or wrong; make a new one"
    case 403: "the token needs the scope 'read_api'"
    case 404:
      "'\(project.project)' is no project there, or "
        + (token == nil ? "it is not for everybody; give it a token" : "the token may not see it")
    case 429: "wait a while"
    default: nil
    }
  }
}
