/// An issue or a merge request as GitLab's REST API (version 4) writes it.
///
/// Every key may be missing and further ones may stand there: they differ between versions and
/// editions. Nothing is taken for granted here; what must be there is asked for by who needs it.
struct TrackerItem: Decodable {
  var id: Int?
  var iid: Int?
  var projectID: Int?
  var title: String?
  /// Its description, in Markdown.
  var text: String
  var state: String?
  var createdAt: String?
  var closedAt: String?
  var dueDate: String?
  var labels: [Label]
  var author: User?
  var assignees: [User]
  var reviewers: [User]
  /// Nil unless it is clearly yes or no.
  var isConfidential: Bool?
  var isDraft: Bool
  var webAddress: String?
  /// As `group/project#12`.
  var fullReference: String?
  /// The server says that it was closed because of another one.
  var isDuplicate: Bool

  struct User: Decodable {
    var username: String?
  }

  private enum CodingKeys: String, CodingKey {
    case id, iid, title, description, state, labels, author, assignees, assignee, reviewers
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
    id = value(.id)
    iid = value(.iid)
    projectID = value(.projectID)
    title = value(.title)
    text = value(.description) ?? ""
    state = value(.state)
    createdAt = value(.createdAt)
    closedAt = value(.closedAt)
    dueDate = value(.dueDate)
    labels = value(.labels, [LabelForm].self)?.compactMap(\.label) ?? []
    author = value(.author)
    assignees = value(.assignees) ?? value(.assignee, User.self).map { [$0] } ?? []
    reviewers = value(.reviewers) ?? []
    isConfidential = value(.confidential)
    isDraft = value(.draft) ?? value(.workInProgress) ?? false
    webAddress = value(.webAddress)
    fullReference = value(.references, References.self)?.full
    isDuplicate = value(.links, Links.self)?.duplicateOf != nil
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

extension TrackerItem {
  var isOpen: Bool { !["closed", "merged", "locked"].contains(state) }

  /// The address, as long as it is one of the web.
  var link: String? {
    guard let webAddress, (webAddress.after("https://") ?? webAddress.after("http://")) != nil,
      webAddress.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) })
    else { return nil }
    return webAddress
  }

  /// Those of the users who are people of the group.
  func people(_ users: [User], by accounts: [String: PersonID]) -> [PersonID] {
    users.compactMap { $0.username.flatMap { accounts[$0.lowercased()] } }
  }
}
