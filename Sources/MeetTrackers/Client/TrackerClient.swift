package import MeetKit

/// Asks one server: tries again where that does no harm, goes where the same server sends it, and
/// says what went wrong.
package struct TrackerClient: Sendable {
  /// How long is waited, and by which clock; tests have their own.
  package struct Timing: Sendable {
    /// Milliseconds for a connection.
    var connect = 10_000
    /// Milliseconds for an answer to its end.
    var total = 30_000
    var now: @Sendable () -> Instant
    /// Waits so many seconds.
    var sleep: @Sendable (Double) async throws -> Void
    /// Between 0 and 1.
    var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }

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

  let place: TrackerAddress
  let token: Secret?
  let timing: Timing
  /// The header that carries a token, and its value.
  let tokenHeader: @Sendable (String) -> (String, String)
  /// What a token must allow, for reading and for changing.
  let scopes: (reading: String, changing: String)

  private static let mostRedirects = 5

  private var transport: Transport { Transport(connect: timing.connect, total: timing.total) }

  /// An answer with what was asked for, whatever it took.
  func get(_ address: String) async throws -> HTTPAnswer {
    var address = address
    for _ in 0...Self.mostRedirects {
      let answer = try await tried(.init(.get, address))
      switch answer.status {
      case 200..<300: return answer
      case 301, 302, 303, 307, 308: address = try here(answer, from: address)
      default: throw refusal(answer, address, needs: scopes.reading)
      }
    }
    throw TrackerError(.strange, address, "the server sends us in a circle")
  }

  /// What the server says after it has changed something.
  ///
  /// A change goes where it was sent and nowhere else. `deadline` ends the waiting for a server
  /// that is too busy to begin.
  func change(
    _ method: HTTPRequest.Method,
    _ address: String,
    _ value: some Encodable,
    before deadline: Instant? = nil
  ) async throws -> HTTPAnswer {
    let request = HTTPRequest(method, address, body: try JSON.write(value))
    let answer = try await tried(request, before: deadline)
    switch answer.status {
    case 200..<300: return answer
    case 300..<400:
      let location = answer.headers["location"] ?? ""
      let place = (try? here(answer, from: request.address)) ?? WebLink.host(of: location)
      throw TrackerError(
        .refused(answer.status),
        request.address,
        "the project has moved to '\(place.prefix { $0 != "?" })'",
        remedy: "write where it is now into 'project' of group.yml"
      )
    default: throw refusal(answer, request.address, needs: scopes.changing)
    }
  }

  /// Where the same server sends us.
  private func here(_ answer: HTTPAnswer, from address: String) throws -> String {
    let location = answer.headers["location"] ?? ""
    guard let within = WebLink.within(location, from: address) else {
      throw TrackerError(
        .refused(answer.status),
        address,
        "the server sends us to another one, '\(WebLink.host(of: location))'",
        remedy: "write its address into 'host' of group.yml when you trust it"
      )
    }
    return within
  }

  private func tried(
    _ request: HTTPRequest,
    before deadline: Instant? = nil
  ) async throws -> HTTPAnswer {
    for attempt in 1... {
      let outcome: RetryRule.Outcome
      var failure: TrackerError?
      do {
        outcome = .answer(try await transport.send(request, headers: headers))
      } catch let error as TrackerError where error.cause == .lost {
        (outcome, failure) = (.lost, error)
      }
      let wait = RetryRule.wait(
        after: outcome,
        to: request.method,
        attempt: attempt,
        now: timing.now(),
        jitter: timing.jitter()
      )
      let isInTime = deadline.map { timing.now().seconds + Int(wait ?? 0) < $0.seconds } ?? true
      if let wait, isInTime {
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
      + (token.map { [tokenHeader($0.value)] } ?? [])
  }

  /// `scope` is what the token must allow.
  private func refusal(
    _ answer: HTTPAnswer,
    _ address: String,
    needs scope: String
  ) -> TrackerError {
    var words = ErrorWords.read(answer) ?? ""
    // A server that repeats what it was sent shall not tell it to others.
    if let token { words = words.replacing(token.value, with: "…") }
    let request = answer.headers["x-request-id"].map { ", request \($0.shortened(to: 40))" } ?? ""
    let said = words.isEmpty ? "" : " '\(words)'"
    return TrackerError(
      .refused(answer.status),
      address,
      "the server answers \(answer.status)\(said)\(answer.status >= 500 ? request : "")",
      remedy: remedy(answer.status, needs: scope)
    )
  }

  private func remedy(_ status: Int, needs scope: String) -> String? {
    switch status {
    case 401 where token == nil:
      "give it a token: \(place.kind.variable), or 'token file' in group.yml"
    case 401: "the token is over or wrong; make a new one"
    case 403: "the token needs the scope '\(scope)'"
    case 404:
      "'\(place.project)' is no project there, or "
        + (token == nil ? "it is not for everybody; give it a token" : "the token may not see it")
    case 429: "wait a while"
    default: nil
    }
  }
}

extension TrackerClient {
  /// More pages than any list has that a meeting looks at.
  private static let mostPages = 500

  /// The rows of every page of a list, as the header `Link` chains them.
  func list<Row: Decodable>(from first: String) async throws -> [Row] {
    var rows: [Row] = []
    var seen: Set<String> = []
    var address: String? = first
    while let this = address {
      guard seen.insert(this).inserted, seen.count <= Self.mostPages else {
        throw TrackerError(.strange, first, "the list comes back to a page that was read")
      }
      let answer = try await get(this)
      guard answer.isJSON else {
        let kind = answer.headers["content-type"] ?? "nothing"
        throw TrackerError(
          .strange,
          this,
          "'\(kind.asLine.shortened(to: 40))' where a list belongs",
          remedy: "a page to sign in, or a proxy, stands before the server; ask who runs it"
        )
      }
      guard let page = JSON.read([Row].self, answer.body) else {
        throw TrackerError(.strange, this, "the answer is no list")
      }
      rows += page
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
    return rows
  }
}
