import ArgumentParser
import MeetKit
import MeetSite
import MeetStore

/// `meet publish`: what the world may read, as pages.
struct PublishCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make the pages that others may read.",
    discussion: """
      A page for each meeting and each decision, and the registers; complete without script and \
      without a request to another machine. Private lines and confidential titles stay out: when \
      one would be shown, nothing is written. Only files that differ are written, and only what \
      meet wrote before is removed. Templates in the group's folder 'templates/' win over the \
      program's own.

      EXAMPLES:
        meet publish                    into the folder 'public'
        meet publish --out ~/www --base https://twg.example/
        meet publish --as-of 2026-05-13 as it stands on that day
        meet publish --check            only look for dead links and leaks
        meet publish --dry-run          only say what would change
        meet publish --watch            again whenever the folder changes
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Where the pages go.", valueName: "dir"), completion: .directory)
  var out = "public"

  @Option(
    help: ArgumentHelp(
      "Where the pages will be read, for their lasting addresses.",
      valueName: "url"
    )
  )
  var base: String?

  @Option(
    help: ArgumentHelp("The day as of which things stand; today otherwise.", valueName: "day")
  )
  var asOf: String?

  @Flag(help: "Write nothing; list dead links, missing anchors, unknown names and leaks.")
  var check = false

  @Flag(help: "Go on, and make the pages again whenever something changes.")
  var watch = false

  @Flag(help: "Say what would be written.")
  var dryRun = false

  func run(in environment: Environment) async throws {
    if watch, check || dryRun {
      throw CommandError.usage("'--watch' writes; leave '--\(check ? "check" : "dry-run")' out")
    }
    let day = try asOf.map(Day.option)
    let rules = SiteBuilding(
      folder: common.folder,
      day: day,
      base: try lastingAddress(),
      isCheck: check
    )
    let folder = SiteFolder(path: environment.absolute(out), shown: out)
    try refuseSources(folder, of: try rules.group(in: environment))
    let memory = watch ? SiteBuilding.Memory() : nil
    let site = try await rules.site(in: environment, memory: memory)
    if check { return try report(site, in: environment) }
    if !site.leaks.isEmpty { throw InvalidInput(site.leaks) }
    let changes: SiteFolder.Changes
    if dryRun {
      changes = try folder.changes(site.files)
      for name in changes.written {
        environment.output.line("would write \(FilePath.join(out, name))")
      }
      for name in changes.removed {
        environment.output.line("would remove \(FilePath.join(out, name))")
      }
    } else {
      changes = try folder.replace(with: site.files)
    }
    for warning in folder.warnings(changes) { environment.error.line("meet: " + warning) }
    environment.output.line(folder.summary(changes, isDryRun: dryRun))
    if let memory {
      let group = try rules.group(in: environment)
      let watch = SiteWatch(
        rules: rules,
        folder: folder,
        group: group,
        memory: memory,
        zone: site.zone
      )
      try await watch.run(in: environment)
    }
    // The other pages are there; of this one a person has to know.
    if site.texts.hasErrors { throw ExitCode(1) }
  }

  /// Pages do not come among the files that they are made from.
  private func refuseSources(_ folder: SiteFolder, of group: GroupFolder) throws(CommandError) {
    if out.isEmpty { throw .usage("'--out' wants the name of a folder") }
    // Wherever links lead, and however it is spelled.
    let path = FileLinks.resolved(FilePath.resolved(folder.path, from: "/"))
    let own = FileLinks.resolved(FilePath.resolved(group.path, from: "/"))
    let name = FilePath.name(of: path)
    let isSource =
      path == own
      || FilePath.folder(of: path) == own
        && (["templates", "tickets", "drills", "jobs"].contains(name) || MeetingID(name) != nil)
    if isSource {
      throw .usage("'\(out)' is a folder of the group's own files; name another one with '--out'")
    }
  }

  private func report(_ site: SiteBuilding.BuiltSite, in environment: Environment) throws {
    let doubts = (site.doubts + site.deadLinks).map { doubt in
      Diagnostic(.error, at: doubt.location, doubt.message, remedy: doubt.remedy)
    }
    let warnings = site.texts.filter { $0.severity == .warning }
    let found =
      doubts + site.leaks + site.texts.filter { $0.severity == .error }
      + SiteCheck.faults(in: site.files)
    CommandRunner.show(found + warnings, in: environment)
    let pages = site.files.keys.count { $0.hasSuffix(".html") }
    let faults = found.count.counted("fault")
    let doubtful = warnings.count.counted("warning")
    let all = warnings.isEmpty ? faults : "\(faults) and \(doubtful)"
    environment.output.line("\(all) in \(pages) pages; nothing is written")
    if !found.isEmpty { throw ExitCode(1) }
  }

  /// With a slash at its end.
  private func lastingAddress() throws(CommandError) -> String? {
    guard let base else { return nil }
    guard base.hasPrefix("https://") || base.hasPrefix("http://"),
      base.unicodeScalars.allSatisfy({
        $0.isASCII && $0.value > 0x20 && !"\"'<>?#".contains(Character($0))
      })
    else { throw .usage("'\(base)' is no web address; write it as https://twg.example/minutes/") }
    return base.hasSuffix("/") ? base : base + "/"
  }
}
