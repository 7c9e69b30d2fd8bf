import MeetKit
import MeetSite
import MeetStore

/// Makes a site from a group's folder.
struct SiteBuilding {
  /// The folder that an option names.
  let folder: String?
  /// The day as of which things stand; today when nil.
  let day: Day?
  /// Where the site will be read.
  let base: String?
  /// Names in minutes that are nobody's are faults of the site, and not told while it is made.
  var isCheck = false

  /// What was made before, while a program watches.
  struct Memory {
    let minutes = MinutesMemory()
    let site = SiteMemory()
  }

  struct BuiltSite {
    /// The zone in which its day began.
    var zone: Zone
    var files: [String: [UInt8]]
    /// What of minutes and agendas is refused, left out or shown in another way.
    var texts: [Diagnostic]
    /// Private texts that stand on its pages.
    var leaks: [Diagnostic]
    /// What is doubtful in minutes: names that are nobody's, slips of the pen.
    var doubts: [Diagnostic]
    /// Links of minutes and agendas that lead to no file.
    var deadLinks: [Diagnostic]
  }

  func group(in environment: Environment) throws(StoreError) -> GroupFolder {
    try GroupFolder.find(from: environment.directory, option: folder)
  }

  /// Builds everything and writes nothing.
  ///
  /// What `memory` knows is not made again.
  /// The bytes follow from the folder and the day: things stand as at its beginning in the group's
  /// zone.
  func site(
    in environment: Environment,
    memory: Memory? = nil
  ) async throws -> BuiltSite {
    let folder = try group(in: environment)
    var workspace = try Workspace.read(folder)
    if let day { workspace = workspace.known(on: day) }
    let zone = workspace.group.zone
    let now = zone.instant(day ?? zone.day(of: environment.now), .midnight)
    let history = workspace.history(asOf: now, memory: memory?.minutes)
    let diagnostics = workspace.diagnostics + history.diagnostics
    if diagnostics.hasErrors { throw InvalidInput(diagnostics) }
    CommandRunner.show(isCheck ? workspace.diagnostics : diagnostics, in: environment)
    try await Privacy.checkTracking(workspace)
    let source = try SiteSource(workspace: workspace, history: history, now: now)
    let input = try source.input(base: base)
    let templates = try source.templates()
    let made = try Site.make(
      input,
      templates: templates,
      memory: memory?.site,
      progress: Self.progress(on: environment.error)
    )
    let files = made.value
    let texts =
      made.diagnostics + (try source.faultsWithoutPage(input.meetings))
      + source.nearPrivacy()
    if !isCheck { CommandRunner.show(texts, in: environment) }
    // What can be searched stands on pages that are looked at anyway.
    let pages = files.filter { !SearchIndex.isList($0.key) }
    var leaks = Leak.find(
      in: pages,
      secrets: source.secrets(),
      names: input.names,
      memory: memory?.site
    )
    if !leaks.isEmpty {
      let frame = try Site.frame(input, templates: templates)
      leaks = Leak.written(leaks, in: pages, frame: frame, names: input.names)
    }
    return BuiltSite(
      zone: zone,
      files: files,
      texts: texts,
      leaks: leaks.map(\.diagnostic),
      doubts: history.doubts,
      deadLinks: isCheck ? workspace.deadLinks() : []
    )
  }

  /// Tells a person at a terminal how far long work is.
  private static func progress(on error: Output) -> @Sendable (Int, Int) -> Void {
    guard error.isTerminal else { return { _, _ in } }
    let step = 500
    return { made, all in
      guard all > step, made % step == 0 || made == all else { return }
      let text = made == all ? "\r\u{1B}[K" : "\r\(made) of \(all) pages"
      error.write(Array(text.utf8))
    }
  }
}
