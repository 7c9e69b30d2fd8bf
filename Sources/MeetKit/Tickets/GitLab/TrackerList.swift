private import Foundation

/// A list that was saved from GitLab's REST API: its items, and what is wrong with it.
struct TrackerList {
  /// What its items are, for messages: "issue".
  let what: String
  /// The sign in front of their numbers.
  let sign: String
  let items: [TrackerItem]
  private let bytes: [UInt8]
  /// Where the items stand; only faults ask.
  private lazy var places = JSONScan(bytes).elementPlaces

  /// Throws what is wrong when it is no list at all.
  init(
    _ bytes: [UInt8],
    file: String,
    of what: String,
    sign: String
  ) throws(InvalidInput) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    (self.what, self.sign, self.bytes) = (what, sign, bytes)
    do {
      items = try JSONDecoder().decode([TrackerItem].self, from: Data(bytes))
    } catch {
      throw InvalidInput([Self.fault(bytes, file, what)])
    }
  }

  private static func fault(_ bytes: [UInt8], _ file: String, _ what: String) -> Diagnostic {
    let scan = JSONScan(bytes)
    if let fault = scan.fault {
      let (line, column) = scan.place(of: fault.offset)
      let place = TextLocation(file: file, line: line, column: column)
      return Diagnostic(.error, at: place, fault.message, remedy: fault.remedy)
    }
    let again = "save the list again, with a token that may read it"
    if let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)),
      let said = answer.message ?? answer.error
    {
      return Diagnostic(
        .error,
        at: TextLocation(file: file),
        "the server sent no list, and said '\(said.shortened(to: 100))'",
        remedy: again
      )
    }
    return Diagnostic(
      .error,
      at: TextLocation(file: file),
      "this is no list of \(what)s",
      remedy: "save what '/api/v4/projects/ID/\(what.replacing(" ", with: "_"))s' answers"
    )
  }

  /// What a server says instead of a list.
  private struct Answer: Decodable {
    var message: String?
    var error: String?
  }
}

extension TrackerList {
  /// An item with what every item must have.
  struct Entry {
    var item: TrackerItem
    /// Its place in the list, from 0.
    var index: Int
    var number: Int
    var title: String
    var opened: Day
  }

  /// The items, once each; one that lacks something is told and left out.
  ///
  /// A list that was saved page by page may hold an item twice.
  mutating func entries(zone: Zone, _ found: inout Findings) -> [Entry] {
    var entries: [Entry] = []
    var seen: [Int: TrackerItem] = [:]
    var faults: [(index: Int, message: String)] = []
    for (index, item) in items.enumerated() {
      guard let number = item.iid, number > 0 else {
        faults.append((index, "an entry has no number 'iid'"))
        continue
      }
      if let other = seen[number] {
        if other.projectID != item.projectID {
          let projects = [other, item].map { $0.fullReference ?? "\($0.projectID ?? 0)" }
          faults.append((index, "\(name(number)) is there for two projects, \(projects.quoted)"))
        }
        continue
      }
      seen[number] = item
      let opened = item.createdAt.flatMap { TrackerTime.day($0, in: zone) }
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
      let place = place(of: index)
      found.error(
        place.line,
        place.column,
        message,
        remedy: "save the \(what)s of one project again"
      )
    }
    if faults.count > 20 {
      found.error(nil, nil, "\(faults.count - 20) more entries are like these")
    }
    return entries
  }

  func name(_ number: Int) -> String { "\(what) \(sign)\(number)" }

  mutating func place(of index: Int) -> (line: Int?, column: Int?) {
    guard index < places.count else { return (nil, nil) }
    return places[index]
  }
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
