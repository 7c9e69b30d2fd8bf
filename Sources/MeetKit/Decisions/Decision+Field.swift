extension Decision {
  /// A text that belongs to a decision beside its words.
  ///
  /// This table alone says where it appears: from it come the word in a session, the lines of logs,
  /// the paragraph in minutes, the key in JSON, what the terminal and the site show, and what a
  /// search finds. A new field is a property of `Content` and a row here.
  package enum Field: String, CaseIterable, Hashable, Sendable, CodingKey {
    case context, measure, tell
  }
}

extension Decision.Field {
  package struct Row {
    /// One text, or several that are said one by one.
    enum Store {
      case one(WritableKeyPath<Decision.Content, String?>)
      case several(WritableKeyPath<Decision.Content, [String]>)
    }

    /// Where minutes have it: in a paragraph of its own above the people and dates or below them,
    /// or last on their line.
    enum Place {
      case above, onLine, below
    }

    let store: Store
    /// What stands in front of it, as "Context".
    package let label: String
    /// What `/help` says of its word.
    let help: String
    var example = "text"
    var place = Place.above
    /// It is read back before consent, and whoever changes it asks again.
    var isAskedFor = true
    /// It may follow a small consent.
    var mayFollowAgreed = false
    /// It may have several lines in a session.
    var mayHaveLines = false
    /// The world may read it.
    package var isPublic = true
  }

  package var row: Row {
    switch self {
    case .context:
      Row(
        store: .one(\.context),
        label: "Context",
        help: "why it is proposed",
        isAskedFor: false,
        mayHaveLines: true
      )
    case .measure:
      Row(
        store: .one(\.measure),
        label: "Measure",
        help: "how you will know that it works",
        place: .onLine,
        mayFollowAgreed: true
      )
    case .tell:
      Row(
        store: .several(\.tell),
        label: "Tell",
        help: "who must be told of it",
        example: "finance",
        place: .below
      )
    }
  }

  /// What is typed for it: "/context".
  var word: String { "/\(rawValue)" }

  init?(word: String) {
    guard let name = word.after("/") else { return nil }
    self.init(rawValue: String(name))
  }

  /// What is answered to it: "context", "tell finance".
  func answer(_ text: String) -> String {
    if case .several = row.store { "\(rawValue) \(text)" } else { rawValue }
  }

  static func at(_ place: Row.Place) -> [Decision.Field] {
    allCases.filter { $0.row.place == place }
  }
}

extension Decision.Content {
  /// What a field holds; of one that holds a single text the last one counts.
  package subscript(_ field: Decision.Field) -> [String] {
    get {
      switch field.row.store {
      case .one(let path): self[keyPath: path].map { [$0] } ?? []
      case .several(let path): self[keyPath: path]
      }
    }
    set {
      switch field.row.store {
      case .one(let path): self[keyPath: path] = newValue.last
      case .several(let path): self[keyPath: path] = newValue
      }
    }
  }

  /// The fields with their labels, as "Measure: disk below 80 %".
  func labelled(_ fields: [Decision.Field]) -> [String] {
    fields.flatMap { field in self[field].map { "\(field.row.label): \($0)" } }
  }

  /// Takes a paragraph of minutes in, when it is one of a field.
  mutating func take(_ paragraph: Substring) -> Bool {
    for field in Decision.Field.allCases where field.row.place != .onLine {
      guard let text = paragraph.after("\(field.row.label): ") else { continue }
      self[field].append(String(text))
      return true
    }
    return false
  }

  /// With its fields in other words.
  package func changingFields(_ change: (String) -> String) -> Self {
    var content = self
    for field in Decision.Field.allCases { content[field] = self[field].map(change) }
    return content
  }
}

extension Decision.Content: Encodable {
  private enum CodingKeys: String, CodingKey {
    case text, version, kind, review, until
  }

  /// Into the object of what has this content; `docs/registers.json.md` describes the keys.
  public func encode(to encoder: any Encoder) throws {
    var own = encoder.container(keyedBy: CodingKeys.self)
    try own.encode(text, forKey: .text)
    try own.encode(version, forKey: .version)
    try own.encode(kind.rawValue, forKey: .kind)
    try own.encodeIfPresent(review?.description, forKey: .review)
    try own.encodeIfPresent(until?.description, forKey: .until)
    var fields = encoder.container(keyedBy: Decision.Field.self)
    for field in Decision.Field.allCases where !self[field].isEmpty {
      switch field.row.store {
      case .one: try fields.encode(self[field][0], forKey: field)
      case .several: try fields.encode(self[field], forKey: field)
      }
    }
  }
}
