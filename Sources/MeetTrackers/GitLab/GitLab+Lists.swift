package import MeetKit

extension GitLab {
  package func tickets(andClosedWith label: String) async throws -> [TrackerItem] {
    let labelled = "issues?labels=\(WebLink.encoded(label))&state=closed&" + Self.usual
    return try await openTickets() + items(labelled)
  }

  func openTickets() async throws -> [TrackerItem] {
    try await items("issues?state=opened&" + Self.usual)
  }

  package func tickets(with label: String) async throws -> [TrackerItem] {
    try await items("issues?labels=\(WebLink.encoded(label))&state=all&" + Self.usual)
  }

  package func mergeRequests() async throws -> [TrackerItem] {
    try await items("merge_requests?state=opened&" + Self.usual)
  }

  /// Those of the project and of its groups.
  package func labels() async throws -> ServerLabels {
    struct Row: Decodable {
      var id: Int?
      var name: String?
    }
    let rows: [Row] = try await list("labels?per_page=100")
    return ServerLabels(
      rows.filter { $0.id != nil && $0.name != nil }.map { Label(id: $0.id, name: $0.name) }
    )
  }

  package func members() async throws -> [String: TrackerMember] {
    struct Row: Decodable {
      var id: Int?
      var username: String?
    }
    let rows: [Row] = try await list("members/all?per_page=100")
    return rows.reduce(into: [:]) { members, row in
      if let id = row.id, let name = row.username {
        members[name.lowercased()] = TrackerMember(account: name, number: id)
      }
    }
  }

  package func tokenEnd() async -> Day? {
    struct Token: Decodable { var expires_at: String? }
    let address = "\(client.place.server)/api/v4/personal_access_tokens/self"
    guard client.token != nil, let answer = try? await client.get(address) else { return nil }
    return JSON.read(Token.self, answer.body)?.expires_at.flatMap { Day($0) }
  }

  /// The oldest first, so that what is new meanwhile comes last; by keyset where it is offered.
  private static let usual =
    "scope=all&per_page=100&order_by=created_at&sort=asc&pagination=keyset"

  private func items(_ query: String) async throws -> [TrackerItem] {
    let rows: [GitLabItem] = try await list(query)
    return rows.map(\.item)
  }

  /// The rows of every page of a list.
  ///
  /// An older server has no keysets for every list, and says so with 405.
  private func list<Row: Decodable>(_ query: String) async throws -> [Row] {
    let first = address + query
    do {
      return try await client.list(from: first)
    } catch let error as TrackerError where error.cause == .refused(405) {
      return try await client.list(from: first.replacing("&pagination=keyset", with: ""))
    }
  }
}
