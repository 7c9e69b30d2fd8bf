import MeetKit

/// An issue or a merge request as GitLab's REST API (version 4) writes it.
///
/// Every key may be missing and further ones may stand there: they differ between versions and
/// editions. Nothing is taken for granted here; what must be there is asked for by who needs it.
struct GitLabItem: Decodable {
  var item = TrackerItem()

  private struct User: Decodable {
    var username: String?
  }

  private enum CodingKeys: String, CodingKey {
    case iid, title, description, state, labels, author, assignees, assignee, reviewers
    case confidential, draft, references
    case links = "_links"
    case projectID = "project_id"
    case createdAt = "created_at"
    case closedAt = "closed_at"
    case dueDate = "due_date"
    case workInProgress = "work_in_progress"
    case webAddress = "web_url"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, _ type: Value.Type = Value.self) -> Value? {
      try? values.decodeIfPresent(type, forKey: key)
    }
    let state = value(.state, String.self)
    item.number = value(.iid)
    item.title = value(.title)
    item.text = value(.description) ?? ""
    item.isOpen = !["closed", "merged", "locked"].contains(state)
    item.opened = value(.createdAt)
    item.closed = value(.closedAt)
    item.due = value(.dueDate)
    item.labels = value(.labels, [LabelForm].self)?.compactMap(\.label) ?? []
    item.author = value(.author, User.self)?.username
    let assignees: [User] =
      value(.assignees) ?? value(.assignee, User.self).map { [$0] } ?? []
    item.assignees = assignees.compactMap(\.username)
    item.reviewers = value(.reviewers, [User].self)?.compactMap(\.username) ?? []
    item.isConfidential = value(.confidential)
    item.isDraft = value(.draft) ?? value(.workInProgress) ?? false
    item.address = value(.webAddress)
    item.project = value(.projectID, Int.self).map { "\($0)" }
    item.reference = value(.references, References.self)?.full
    item.isDuplicate = value(.links, Links.self)?.duplicateOf != nil
  }

  private struct Links: Decodable {
    var duplicateOf: String?

    private enum CodingKeys: String, CodingKey {
      case duplicateOf = "closed_as_duplicate_of"
    }
  }

  private struct References: Decodable {
    var full: String?
  }

  /// A label's name, or an object with its details.
  private struct LabelForm: Decodable {
    var label: Label?

    private struct Details: Decodable {
      var id: Int?
      var name: String?
    }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) {
        label = Label(name: name)
      } else if let details = try? value.decode(Details.self) {
        label = Label(id: details.id, name: details.name)
      }
    }
  }
}
