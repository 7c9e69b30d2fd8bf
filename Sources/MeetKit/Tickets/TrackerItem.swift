/// A ticket or a merge request as a server has it, before the group says what it means.
///
/// Nothing is taken for granted: what must be there is asked for by who needs it.
package struct TrackerItem: Hashable, Codable, Sendable {
  package var number: Int?
  package var title: String?
  /// Its description, in Markdown.
  package var text = ""
  package var isOpen = true
  /// Days or moments in ISO 8601, as the server writes them.
  package var opened: String?
  package var closed: String?
  package var due: String?
  package var labels: [Label] = []
  /// Accounts.
  package var author: String?
  package var assignees: [String] = []
  package var reviewers: [String] = []
  /// Nil unless it is clearly yes or no.
  package var isConfidential: Bool?
  package var isDraft = false
  /// The server says that it was closed because of another one.
  package var isDuplicate = false
  package var address: String?
  /// Of several projects in one list, which.
  package var project: String?
  /// As `group/project#12`.
  package var reference: String?

  package init() {}
}

extension TrackerItem {
  /// The address, as long as it is one of the web.
  var link: String? {
    guard let address, (address.after("https://") ?? address.after("http://")) != nil,
      address.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) })
    else { return nil }
    return address
  }
}

/// What a server has, by what it is called there.
package enum TrackerItemKind: Sendable {
  case ticket, mergeRequest

  /// For messages.
  package var name: String { self == .ticket ? "issue" : "merge request" }
  var sign: String { self == .ticket ? "#" : "!" }
}

/// Items as a server or a file lists them, with what is wrong with each.
struct TrackerItems {
  /// An item with what every item must have.
  struct Entry {
    var item: TrackerItem
    /// Its place in the list, from 0.
    var index: Int
    var number: Int
    var title: String
    var opened: Day
  }

  let kind: TrackerItemKind
  let items: [TrackerItem]
  /// Where an item stands; only faults ask.
  let place: (Int) -> (line: Int?, column: Int?)

  /// The items, once each; one that lacks something is told and left out.
  ///
  /// A list that was saved page by page may hold an item twice.
  func entries(zone: Zone, _ found: inout Findings) -> [Entry] {
    var entries: [Entry] = []
    var seen: [Int: TrackerItem] = [:]
    var faults: [(index: Int, message: String)] = []
    for (index, item) in items.enumerated() {
      guard let number = item.number, number > 0 else {
        faults.append((index, "an entry has no number 'iid'"))
        continue
      }
      if let other = seen[number] {
        if other.project != item.project {
          let projects = [other, item].map { $0.reference ?? $0.project ?? "0" }
          faults.append((index, "\(name(number)) is there for two projects, \(projects.quoted)"))
        }
        continue
      }
      seen[number] = item
      let opened = item.opened.flatMap { TrackerTime.day($0, in: zone) }
      if let title = item.title, let opened {
        entries.append(
          Entry(item: item, index: index, number: number, title: title, opened: opened)
        )
      } else {
        let key = item.title == nil ? "title" : "created_at"
        faults.append((index, "\(name(number)) has no '\(key)' that can be read"))
      }
    }
    // A list of something else would be told in thousands of lines.
    for (index, message) in faults.prefix(20) {
      let place = place(index)
      found.error(
        place.line,
        place.column,
        message,
        remedy: "save the \(kind.name)s of one project again"
      )
    }
    if faults.count > 20 {
      found.error(nil, nil, "\(faults.count - 20) more entries are like these")
    }
    return entries
  }

  func name(_ number: Int) -> String { "\(kind.name) \(kind.sign)\(number)" }
}

extension Group {
  /// The people by their accounts, in lower case.
  var accounts: [String: PersonID] {
    Dictionary(
      people.compactMap { person in person.account.map { ($0.lowercased(), person.id) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
