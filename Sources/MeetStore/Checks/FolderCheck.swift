package import MeetKit

/// Everything that is wrong or doubtful in a group's folder, found in one run.
///
/// A rule that looks at one page stands where the page is read; one that looks at several has a
/// file of its own, and is named here once.
package struct FolderCheck: Sendable {
  /// In order of their places, each once.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The names of the files that were read, within the folder.
  package private(set) var files: [String] = []

  private let folder: GroupFolder
  private let now: Instant

  private init(_ folder: GroupFolder, at now: Instant) {
    self.folder = folder
    self.now = now
    files = folder.records
  }

  package static func run(_ folder: GroupFolder, at now: Instant) async throws -> FolderCheck {
    var check = FolderCheck(folder, at: now)
    let workspace = try check.read()
    let records = check.records(of: workspace?.group)
    let register = workspace.map { check.register(of: $0, records) }
    try check.checkRecords(records, workspace, reopened: register?.reopened ?? [])
    check.checkLinks()
    if let workspace, let register {
      await check.check(workspace, records, register)
    } else {
      check.diagnostics += folder.jobs(of: nil).diagnostics
    }
    var seen: Set<Diagnostic> = []
    check.diagnostics = check.diagnostics.filter { seen.insert($0).inserted }
      .sorted { ($0.location, $0.message) < ($1.location, $1.message) }
    return check
  }

  /// The folder's pages; nil when `group.yml` cannot be used.
  private mutating func read() throws -> Workspace? {
    do {
      let workspace = try Workspace.read(folder)
      diagnostics += workspace.diagnostics
      return workspace
    } catch let invalid as InvalidInput {
      diagnostics += invalid.diagnostics
      return nil
    }
  }

  private mutating func records(of group: Group?) -> [MeetingRecord] {
    let records = folder.meetings.map { MeetingRecord($0, of: group) }
    for record in records { diagnostics += record.diagnostics }
    return records
  }

  private func register(of workspace: Workspace, _ records: [MeetingRecord]) -> Register {
    Register(
      minutes: records.compactMap(\.minutes),
      facts: workspace.facts,
      group: workspace.group,
      asOf: now
    )
  }

  /// What holds without a group, too.
  private mutating func checkRecords(
    _ records: [MeetingRecord],
    _ workspace: Workspace?,
    reopened: Set<DecisionID>
  ) throws {
    let all = Set(records.flatMap { $0.inMinutes.map(\.id) })
    let sessions = records.map { $0.inSession(besides: all) }
    let doubles = try workspace.map { try NumbersGivenTwice.find(in: records, of: $0) } ?? []
    // A number counts where the minutes hold it, else where the session gave it.
    let others = UsedTwice.find(
      in: zip(records, sessions).flatMap { record, session in
        let kept = Set(record.inMinutes.map(\.id))
        return record.inMinutes + session.filter { !kept.contains($0.id) }
      },
      reopened: Set(reopened.map(\.plain))
    )
    diagnostics +=
      doubles
      + others.filter { other in
        !doubles.contains { $0.location == other.location }
      }
    for (record, session) in zip(records, sessions) {
      guard let minutes = record.minutes else { continue }
      diagnostics += LostIDs.find(
        in: session,
        record.inMinutes,
        minutes.removed,
        file: record.meeting.shown(.minutes)
      )
    }
  }

  private mutating func checkLinks() {
    for name in files where name.hasSuffix(".md") {
      let file = folder.shown(name)
      do throws(StoreError) {
        // The pages of meetings are those that get published.
        let isPublished = MeetingID(FilePath.folder(of: name)) != nil
        let bytes = try FileStore.read(folder.path(name))
        let links = PageLinks.read(bytes, file: file, isPublished: isPublished)
        diagnostics += NearPrivacy.find(in: bytes, file: file)
        diagnostics += links.diagnostics + DeadLinks.find(links.value, of: name, in: folder)
      } catch {
        diagnostics.append(error.diagnostic(of: file))
      }
    }
  }

  private mutating func check(
    _ workspace: Workspace,
    _ records: [MeetingRecord],
    _ register: Register
  ) async {
    let group = workspace.group
    let today = group.zone.day(of: now)
    let log = folder.shown(GroupFolder.log)
    diagnostics += Contradictions.find(in: workspace.log, register, file: log)
    let page = folder.shown(GroupFolder.page)
    diagnostics += FewAdmins.find(in: group, on: today, page: page)
    diagnostics += ProjectsAlone.find(in: group, on: today, page: page)
    if let rules = group.onCall {
      let rota = OnCallRota(
        group: group,
        rules: rules,
        facts: workspace.facts,
        drills: workspace.drills
      )
      diagnostics += OnCallWarnings.find(in: rota, at: now, page: page)
      diagnostics += Contradictions.find(in: workspace.log, rota, file: log)
    }
    let jobs = workspace.jobs()
    diagnostics += jobs.diagnostics + IncompleteJobs.find(in: jobs.value, of: group, on: today)
    diagnostics += workspace.serverDoubts(jobs.value, on: today)
    diagnostics += FactsOfJobs.find(in: workspace, jobs.value, file: log)
    diagnostics += await TicketsMade.find(in: workspace)
    let drills = workspace.drills
    diagnostics += DrillChecks.claims(drills, on: today)
    diagnostics += DrillChecks.openActions(drills) { folder.shown("drills/\($0.id).md") }
    diagnostics += DrillChecks.wishes(of: group, drills, on: today, page: page)
    diagnostics += FactsOfDrills.find(in: workspace, drills, file: log)
    let duties = workspace.duties + jobs.value.duties(in: group, on: today)
    diagnostics += Assignees.find(duties, in: group, on: today)
    diagnostics += UnknownLabels.find(
      workspace.labelled,
      in: group,
      explained: jobs.value.labels
    )
    let unheld = Set(workspace.unheld(before: now).map(\.id))
    for record in records {
      diagnostics += UnfinishedSession.find(in: record, unheld: unheld, on: today)
    }
    let rota = Rota(
      minutes: records.compactMap(\.minutes),
      facts: workspace.facts,
      prepared: workspace.prepared(from: today),
      terms: register.terms,
      group: group
    )
    diagnostics += AgendaRoles.find(in: rota, of: folder, on: today)
    diagnostics += await TrackedFiles.find(in: folder, of: group)
  }
}

extension FolderCheck {
  package var errors: Int { diagnostics.count { $0.severity == .error } }

  package var warnings: Int { diagnostics.count { $0.severity == .warning } }
}

extension GroupFolder {
  /// The folders that are named for a meeting, in their order.
  var meetings: [MeetingFolder] {
    names(in: "").compactMap { MeetingID($0) }.sorted()
      .map { MeetingFolder(id: $0, folder: self) }
      .filter { FileStore.isFolder($0.path) }
  }

  /// The pages and logs, here and one folder below; what is hidden is left out.
  var records: [String] {
    names(in: "").filter { !$0.hasPrefix(".") }
      .flatMap { name in
        FileStore.isFolder(path(name)) ? names(in: name).map { name + "/" + $0 } : [name]
      }
      .filter { name in
        let isData = name.hasSuffix(".yml") || name.hasSuffix(".json")
        return name.hasSuffix(".md") || isData && !name.contains("/")
          || [Self.log, MeetingFolder.File.session.rawValue].contains(FilePath.name(of: name))
      }
  }

  /// The pages that a site's registers are made from.
  package var publishedRecords: [String] {
    ["tasks.md"]
      + ["jobs", "drills"].flatMap { folder in
        names(in: folder).filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }
      }
  }

  private func names(in name: String) -> [String] {
    (try? FileStore.names(in: name.isEmpty ? path : path(name))) ?? []
  }
}
