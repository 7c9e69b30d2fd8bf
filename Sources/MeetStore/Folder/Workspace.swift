public import MeetKit
import MeetTrackers

/// A group's folder as it was read: its group, tickets, drills, meetings and log.
///
/// The pages and logs of the meetings are read when they are asked for.
///
/// ```swift
/// let workspace = try Workspace.read(GroupFolder.find(from: "."))
/// let history = workspace.history(asOf: now)
/// print(history.register.openActions.count)
/// ```
public struct Workspace: Sendable {
  package let folder: GroupFolder
  /// Its `group.yml`.
  public let group: Group
  /// How to reach people, when `contacts.yml` says it.
  package let contacts: [PersonID: Contact]
  /// By number.
  public let tickets: [Ticket]
  /// Those that wait for review, by number.
  package let mergeRequests: [MergeRequest]
  /// By date.
  package let drills: [Drill]
  /// By day; the meetings that have a folder.
  public private(set) var meetings: [MeetingFolder]
  private(set) var log: GroupLog
  /// What happened between meetings, by instant; without what a newer program wrote.
  package private(set) var facts: [Fact]
  /// Everything that was wrong or doubtful, in every file.
  public let diagnostics: [Diagnostic]

  /// The folder of a meeting, whether it exists or not.
  public func meeting(_ id: MeetingID) -> MeetingFolder { MeetingFolder(id: id, folder: folder) }

  /// What was known on a day: without the sessions, minutes and facts of later days.
  ///
  /// Agendas, tickets, jobs and drills do not say since when they are as they are; they stay.
  package func known(on day: Day) -> Workspace {
    var earlier = self
    earlier.meetings.removeAll { $0.id.day > day && ($0.has(.minutes) || $0.hasSession) }
    earlier.log.facts.removeAll { group.zone.day(of: $0.instant) > day }
    earlier.facts.removeAll { group.zone.day(of: $0.instant) > day }
    return earlier
  }
}

extension Workspace {
  /// Reads the whole folder and collects every fault of every page.
  ///
  /// - Throws: `InvalidInput` with all faults when `group.yml` itself cannot be used.
  public static func read(_ folder: GroupFolder) throws -> Workspace {
    var reading = FolderReading(folder)
    let group = reading.page(GroupFolder.page) { try GroupPage.read($0, file: $1) }
    let contacts = reading.page("contacts.yml", isOptional: true) {
      try ContactsPage.read($0, file: $1, group: group)
    }
    let (tickets, mergeRequests) = reading.tracker(group)
    let drills = reading.drills(group)
    let meetings = reading.meetings()
    let log = reading.page(GroupFolder.log, isOptional: true) {
      let read = GroupLog.read($0, file: $1, people: group?.people.map(\.id))
      return Parsed(read.value, read.diagnostics + TornTail.find(read.value.torn, in: $0, file: $1))
    }
    guard let group else { throw InvalidInput(reading.diagnostics) }
    let facts = (log?.facts ?? []).compactMap { Fact($0) }
    return Workspace(
      folder: folder,
      group: group,
      contacts: contacts ?? [:],
      tickets: tickets,
      mergeRequests: mergeRequests,
      drills: drills.recording(facts),
      meetings: meetings,
      log: log ?? GroupLog(),
      facts: facts,
      diagnostics: reading.diagnostics
    )
  }
}

/// One pass over a folder, with what it finds.
struct FolderReading {
  let folder: GroupFolder
  private(set) var diagnostics: [Diagnostic] = []

  init(_ folder: GroupFolder) {
    self.folder = folder
  }

  /// Reads one file; its faults, and a file that cannot be read, are collected.
  mutating func page<Value>(
    _ name: String,
    isOptional: Bool = false,
    _ read: ([UInt8], String) throws -> Parsed<Value>
  ) -> Value? {
    let shown = folder.shown(name)
    do {
      guard let bytes = try FileStore.readIfThere(folder.path(name)) else {
        if !isOptional { add(shown, "the file is gone") }
        return nil
      }
      let parsed = try read(bytes, shown)
      diagnostics += parsed.diagnostics
      return parsed.value
    } catch let invalid as InvalidInput {
      diagnostics += invalid.diagnostics
    } catch let error as StoreError {
      diagnostics.append(error.diagnostic(of: shown))
    } catch {
      add(shown, "the file cannot be read: \(error)")
    }
    return nil
  }

  private mutating func add(_ file: String, _ message: String, remedy: String? = nil) {
    diagnostics.append(
      Diagnostic(.error, at: TextLocation(file: file), message, remedy: remedy)
    )
  }

  /// The names in a folder of the group; a folder that is not there has none.
  mutating func names(in name: String) -> [String] {
    do throws(StoreError) {
      return try SystemFile.names(in: name.isEmpty ? folder.path : folder.path(name))
    } catch {
      if error.cause != .missing {
        add(folder.shown(name), "the folder cannot be read: \(error.reason)", remedy: error.remedy)
      }
      return []
    }
  }

  mutating func tracker(_ group: Group?) -> ([Ticket], [MergeRequest]) {
    guard let group else { return (tickets(group), []) }
    switch group.tracker.source {
    case .folder: return (tickets(group), [])
    case .server(let address):
      guard let answer = KeptAnswer(of: address, in: folder) else { return ([], []) }
      let file = folder.shown(KeptAnswer.name)
      let tickets = TicketList.read(answer.tickets, file: file, group: group)
      let requests = MergeRequest.read(answer.mergeRequests, file: file, group: group)
      diagnostics += tickets.diagnostics + requests.diagnostics
      return (tickets.value, requests.value)
    case .saved(let issues, let requests):
      return (
        saved(issues) { try GitLabList.tickets($0, file: $1, group: group) } ?? [],
        requests.flatMap { requests in
          saved(requests) { try GitLabList.mergeRequests($0, file: $1, group: group) }
        } ?? []
      )
    }
  }

  /// Reads a list that `group.yml` names.
  private mutating func saved<Value>(
    _ name: String,
    _ read: ([UInt8], String) throws -> Parsed<Value>
  ) -> Value? {
    let before = diagnostics.count
    let value = page(name, isOptional: true, read)
    if value == nil, diagnostics.count == before {
      add(
        folder.shown(name),
        "the file is not there, and 'tracker' in group.yml names it",
        remedy: "save the list, or take the line out"
      )
    }
    return value
  }

  private mutating func tickets(_ group: Group?) -> [Ticket] {
    var tickets: [Ticket] = []
    var names: [TicketReference: String] = [:]
    for name in self.names(in: "tickets") where isPage(name) || isOfJob(name) {
      guard
        let ticket = page(
          "tickets/" + name,
          { bytes, file in
            try TicketPage.read(bytes, file: file, name: name, group: group)
          }
        )
      else { continue }
      if let other = names.updateValue(name, forKey: ticket.reference),
        case .number(let number) = ticket.reference
      {
        add(
          folder.shown("tickets/" + name),
          "the number \(number) is already that of '\(other)'",
          remedy: "give one of them a number that is free"
        )
      }
      tickets.append(ticket)
    }
    return tickets.sorted { $0.reference < $1.reference }
  }

  mutating func drills(_ group: Group?) -> [Drill] {
    names(in: "drills").filter(isPage)
      .compactMap { name in
        page("drills/" + name) { bytes, file in
          try DrillPage.read(bytes, file: file, name: name, group: group)
        }
      }
      .sorted { ($0.date.number, $0.id) < ($1.date.number, $1.id) }
  }

  /// Pages are named for a number or a date; a README beside them is none.
  private func isPage(_ name: String) -> Bool {
    name.hasSuffix(".md") && name.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  /// The page of a ticket that is named for a job's date.
  private func isOfJob(_ name: String) -> Bool {
    name.hasSuffix(".md") && Occurrence(pageName: String(name.dropLast(3))) != nil
  }

  mutating func meetings() -> [MeetingFolder] {
    names(in: "").compactMap { name in
      guard FileStore.isFolder(folder.path(name)) else { return nil }
      if let id = MeetingID(name) { return MeetingFolder(id: id, folder: folder) }
      if name.utf8.count == 10, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) {
        add(folder.shown(name), "\(name) is not a date")
      }
      return nil
    }
    .sorted { $0.id < $1.id }
  }
}
