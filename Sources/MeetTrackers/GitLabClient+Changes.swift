package import MeetKit

/// An issue that is to be made.
package struct NewIssue: Encodable, Hashable, Sendable {
  var title: String
  /// Markdown.
  package var description: String
  /// The names of labels that the project has; others would be made without a word.
  var labels: [String]
  /// The number of a user of the server.
  var assignee: Int?
  var due: Day
  var isConfidential: Bool

  package init(
    title: String,
    description: String,
    labels: [String],
    assignee: Int?,
    due: Day,
    isConfidential: Bool
  ) {
    self.title = title
    self.description = description
    self.labels = labels
    self.assignee = assignee
    self.due = due
    self.isConfidential = isConfidential
  }

  private enum CodingKeys: String, CodingKey {
    case title, description, labels, confidential
    case assignees = "assignee_ids"
    case due = "due_date"
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(title, forKey: .title)
    try fields.encode(description, forKey: .description)
    try fields.encode(labels, forKey: .labels)
    try fields.encode(isConfidential, forKey: .confidential)
    try fields.encodeIfPresent(assignee.map { [$0] }, forKey: .assignees)
    try fields.encode(due.description, forKey: .due)
  }
}

extension GitLabClient {
  /// Makes an issue and returns its number.
  ///
  /// It is asked for once, and again only when the server was too busy to begin. After an error
  /// whose `mayBeDone` is true the issue may be there.
  package func create(_ issue: NewIssue, before deadline: Instant) async throws -> Int {
    struct Made: Decodable { var iid: Int? }
    let answer = try await change(.post, "issues", issue, before: deadline)
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

  /// Writes a comment below an issue.
  package func comment(_ text: String, on number: Int) async throws {
    _ = try await change(.post, "issues/\(number)/notes", ["body": text])
  }

  /// Closes an issue.
  package func close(_ number: Int) async throws {
    _ = try await change(.put, "issues/\(number)", ["state_event": "close"])
  }
}
