import ArgumentParser
import MeetStore

/// `meet jobs tickets`: one ticket for each date of a job.
struct JobTicketsCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets",
    abstract: "Make the ticket for each date of a job whose lead has begun, once.",
    discussion: """
      There is one ticket for a date, whoever runs it and however often. In a git repository with \
      a remote it commits the group's log and pushes first: of two that push, one makes the tickets. \
      They are pages of the folder, or issues of the GitLab server that 'group.yml' names.

      EXAMPLES:
        meet jobs tickets --dry-run     which tickets would be made
        meet jobs tickets --as bo
        meet jobs tickets --undo qwertyui
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var making: TicketOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) async throws {
    let folder = try GroupFolder.find(from: environment.directory, option: common.folder)
    try await TicketsRequest(
      folder: folder,
      options: making,
      format: format,
      environment: environment
    ).run()
  }
}
