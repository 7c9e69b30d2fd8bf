import MeetKit
import MeetSite
import MeetStore

/// Makes a site again whenever something in the group's folder changes.
struct SiteWatch {
  let rules: SiteBuilding
  let folder: SiteFolder
  let group: GroupFolder
  /// Of the site that stands.
  let memory: SiteBuilding.Memory
  /// The group's, whose days count.
  let zone: Zone

  /// Between two looks at the folder.
  private static let pause = Duration.milliseconds(300)
  /// Lines of one list.
  private static let longest = 10

  /// Goes on until the process is ended; faults are told, and the site stays as it was.
  func run(in environment: Environment) async throws {
    var seen = look()
    var day = day(in: environment)
    environment.output.line("watching '\(group.shown.isEmpty ? "." : group.shown)'; Ctrl-C ends")
    while !Task.isCancelled {
      try await Task.sleep(for: Self.pause)
      let now = look()
      let today = self.day(in: environment)
      let changes = now.changes(since: seen)
      guard !changes.isEmpty || today != day else { continue }
      (seen, day) = (now, today)
      list(changes.map(group.shown), "changed", in: environment)
      await build(in: environment)
    }
  }

  private func look() -> FileStamps { FileStamps(below: group.path, without: [folder.path]) }

  /// The day as of which a site would be made now.
  private func day(in environment: Environment) -> Day { zone.day(of: environment.now) }

  private func build(in environment: Environment) async {
    do {
      let site = try await rules.site(in: environment, memory: memory)
      if !site.leaks.isEmpty { throw InvalidInput(site.leaks) }
      let changes = try folder.replace(with: site.files)
      list(changes.written.map { FilePath.join(folder.shown, $0) }, "written", in: environment)
      for warning in folder.warnings(changes) { environment.error.line("meet: " + warning) }
      list(changes.removed.map { FilePath.join(folder.shown, $0) }, "removed", in: environment)
      environment.output.line(folder.summary(changes, isDryRun: false))
    } catch {
      CommandRunner.tell(error, in: environment)
    }
  }

  private func list(_ names: [String], _ what: String, in environment: Environment) {
    for name in names.prefix(Self.longest) { environment.output.line("\(what): \(name)") }
    let rest = names.count - Self.longest
    if rest > 0 { environment.output.line("\(what): … and \(rest) more") }
  }
}
