package import MeetKit

extension GitLab {
  package func create(_ ticket: NewTicket, before deadline: Instant) async throws -> Int {
    struct Made: Decodable { var iid: Int? }
    let answer = try await client.change(
      .post,
      address + "issues",
      NewIssue(ticket),
      before: deadline
    )
    guard answer.isJSON, let number = JSON.read(Made.self, answer.body)?.iid, number > 0 else {
      throw TrackerError(
        .strange,
        address + "issues",
        "what the server answers is no ticket",
        remedy: "a page to sign in, or a proxy, stands before the server; ask who runs it"
      )
    }
    return number
  }

  package func comment(_ text: String, on number: Int) async throws {
    _ = try await client.change(.post, address + "issues/\(number)/notes", ["body": text])
  }

  package func close(_ number: Int) async throws {
    _ = try await client.change(.put, address + "issues/\(number)", ["state_event": "close"])
  }
}

/// A ticket that is to be made, as GitLab takes it.
private struct NewIssue: Encodable {
  var title: String
  var description: String
  var labels: [String]
  var confidential: Bool
  var assignee_ids: [Int]?
  var due_date: String

  init(_ ticket: NewTicket) {
    title = ticket.title
    description = ticket.text
    labels = ticket.labels
    confidential = ticket.isConfidential
    assignee_ids = ticket.assignee?.number.map { [$0] }
    due_date = ticket.due.description
  }
}
