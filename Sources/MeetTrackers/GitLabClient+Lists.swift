package import MeetKit

extension GitLabClient {
  /// More pages than any list has that a meeting looks at.
  private static let mostPages = 500

  /// The open issues as one list, in the server's own words.
  ///
  /// With `label` those that have it and are closed stand behind them.
  package func openIssues(andClosedWith label: String? = nil) async throws -> [UInt8] {
    let closed = label.map { "issues?labels=\(WebLink.encoded($0))&state=closed&" + Self.usual }
    return try await list("issues?state=opened&" + Self.usual, closed)
  }

  /// The open merge requests as one list.
  package func openMergeRequests() async throws -> [UInt8] {
    try await list("merge_requests?state=opened&" + Self.usual)
  }

  /// The issues with a label, open and closed.
  package func issues(with label: String) async throws -> [UInt8] {
    try await list("issues?labels=\(WebLink.encoded(label))&state=all&" + Self.usual)
  }

  /// The labels that an issue of the project may have, those of its groups too.
  package func labels() async throws -> [UInt8] { try await list("labels?per_page=100") }

  /// Those who may be assigned, with the names they sign in with, in lower case.
  package func members() async throws -> [String: Int] {
    struct Member: Decodable {
      var id: Int?
      var username: String?
    }
    let members = JSON.read([Member].self, try await list("members/all?per_page=100")) ?? []
    return members.reduce(into: [:]) { ids, member in
      if let id = member.id, let name = member.username { ids[name.lowercased()] = id }
    }
  }

  /// The last day of the token; nil when it has none, or the server does not tell.
  package func tokenEnd() async -> Day? {
    struct Token: Decodable { var expires_at: String? }
    let address = "\(project.server)/api/v4/personal_access_tokens/self"
    guard token != nil, let answer = try? await get(address) else { return nil }
    return JSON.read(Token.self, answer.body)?.expires_at.flatMap { Day($0) }
  }

  /// The oldest first, so that what is new meanwhile comes last; by keyset where it is offered.
  private static let usual =
    "scope=all&per_page=100&order_by=created_at&sort=asc&pagination=keyset"

  /// Every page of a list, and of another one behind it.
  private func list(_ query: String, _ another: String? = nil) async throws -> [UInt8] {
    var pages = try await pages(of: address + query)
    if let another { pages += try await self.pages(of: address + another) }
    let whole = pages.filter { !$0.isEmpty }.joined(separator: Array(",\n".utf8))
    return [0x5B] + Array(whole) + [0x5D, 0x0A]
  }

  /// An older server has no keysets for every list, and says so with 405.
  private func pages(of first: String) async throws -> [[UInt8]] {
    do {
      return try await pages(from: first)
    } catch let error as TrackerError where error.cause == .refused(405) {
      return try await pages(from: first.replacing("&pagination=keyset", with: ""))
    }
  }

  private func pages(from first: String) async throws -> [[UInt8]] {
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
    return pages
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

}
