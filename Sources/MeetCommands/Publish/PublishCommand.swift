package import ArgumentParser
import MeetModel
import MeetPublish
import MeetStore

/// `meet publish`: what the world may read, as pages.
package struct PublishCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make the pages that others may read.",
    discussion: """
      An index and a page for each meeting, without script and without a request to anywhere. \
      Private lines and confidential titles stay out: when one would be shown, nothing is written. \
      Templates in the group's folder 'templates/' win over the program's own.

      EXAMPLES:
        meet publish                    into the folder 'public'
        meet publish --out ~/www
        meet publish --dry-run          only say what would change
      """
  )

  @OptionGroup package var common: CommonOptions

  @Option(help: ArgumentHelp("Where the pages go.", valueName: "dir"), completion: .directory)
  package var out = "public"

  @Flag(help: "Say what would be written.")
  package var dryRun = false

  package init() {}

  package func run() async throws {
    try await ExitDoor.run(in: .live(now: common.now)) { environment in
      let (workspace, history) = try common.read(in: environment)
      try await Privacy.checkTracking(workspace)
      let source = SiteSource(workspace: workspace, history: history, now: environment.now)
      let input = try source.input()
      let site = try Site.build(input, templates: try source.templates())
      let leaks = Leak.find(in: site, secrets: try source.secrets(), names: input.names)
      guard leaks.isEmpty else { throw InvalidInput(leaks.map(\.diagnostic)) }
      let folder = out.hasPrefix("/") ? out : environment.directory + "/" + out
      try SiteFolder(path: folder, shown: out).write(site, isDryRun: dryRun, in: environment)
    }
  }
}
