import ArgumentParser
import Foundation
import MeetKit
import MeetStore

/// `meet init`: the folder of a new group.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the folder of a new group.",
    discussion: """
      Without options it asks, at a terminal or from a pipe with a line for each answer. With any \
      of them it asks nothing. Nothing that is there is ever changed, and the folder is made whole \
      or not at all.

      EXAMPLES:
        meet init meetings
        meet init meetings --name "Garden circle" --meets "every other Wednesday at 18:00" \\
          --person "Ada, Europe/Berlin" --person "layla: ليلى, L, Africa/Cairo"
        meet init meetings --dry-run    ask, and say what would be written
      """
  )

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @OptionGroup(title: "ANSWERS") var answers: InitAnswers

  @Flag(help: "Say what would be written.")
  var dryRun = false

  @Option(help: CommonOptions.nowHelp)
  var now: String?

  func run() async throws {
    try await CommandRunner.run(in: .live(now: now)) { try run(in: $0) }
  }

  func run(in environment: Environment) throws {
    if folder.isEmpty { throw CommandError.usage("name a folder; '.' is the one you stand in") }
    let path = FilePath.join(environment.directory, folder)
    try refuseWhatIsThere(path)
    let founding: NewGroup
    if answers.isEmpty {
      var questions = InitQuestions(environment: environment)
      founding = try questions.ask(about: folder)
    } else {
      founding = try answers.founding(in: environment)
    }
    guard let group = founding.group().value, let cadence = group.cadence else {
      preconditionFailure("answers without a fault make a group that meets")
    }
    let meeting = cadence.first(onOrAfter: group.zone.day(of: environment.now))
    if dryRun {
      let names = founding.files.map(\.name) + ["\(meeting)/agenda.md"]
      for name in names.sorted() {
        environment.output.line("would write '\(FilePath.join(folder, name))'")
      }
      return
    }
    // From here on it takes a moment, and half a folder would be worse than a late answer.
    for interruption in [SIGINT, SIGTERM, SIGHUP] { signal(interruption, SIG_IGN) }
    try NewFolder.make(path, last: "group.yml") { hidden in
      for file in founding.files {
        try FileStore.create(FilePath.join(hidden, file.name), Array(file.text.utf8))
      }
      try prepare(MeetingID(day: meeting), in: hidden, environment)
    }
    tell(group, MeetingID(day: meeting), environment)
  }

  /// Reads the group back and drafts its first agenda, as `meet agenda` does.
  private func prepare(
    _ id: MeetingID,
    in hidden: String,
    _ environment: Environment
  ) throws {
    let workspace = try Workspace.read(GroupFolder(path: hidden, shown: folder))
    let faults = workspace.diagnostics + workspace.jobs().diagnostics
    guard faults.isEmpty else { throw InvalidInput(faults) }
    let rules = AgendaPages(
      workspace: workspace,
      history: workspace.history(asOf: environment.now),
      now: environment.now
    )
    let meeting = workspace.meeting(id)
    var outcome = try rules.outcome(try rules.drafting.draft(id), in: meeting, isAdding: false)
    try outcome.write(to: meeting)
  }

  /// A folder may hold other things; what is a group's stays as it is.
  private func refuseWhatIsThere(_ path: String) throws {
    guard FileStore.exists(path) else { return }
    guard FileStore.isFolder(path) else {
      throw CommandError.wouldLose("'\(folder)' is a file; name a folder")
    }
    let ours = [
      "group.yml", "group.log", "contacts.yml", "tasks.md", "jobs", "tickets", "drills",
      ".gitattributes", ".gitignore",
    ]
    let names = try FileStore.names(in: path)
    let there = ours.filter(names.contains) + names.filter { MeetingID($0) != nil }
    guard there.isEmpty else {
      let names = there.count > 2 ? Array(there.prefix(2)) + ["…"] : there
      throw CommandError.wouldLose(
        "'\(folder)' holds \(names.joined(separator: ", ")) already; name a folder that is new"
      )
    }
  }

  private func tell(_ group: Group, _ meeting: MeetingID, _ environment: Environment) {
    let clock = group.cadence.map { " at \($0.time)" } ?? ""
    let isFoundHere = [".", "meetings"].contains(FilePath.shown(folder, from: "."))
    let lines = [
      "'\(folder)' is made: 'group.yml' and 'tasks.md' are yours to change",
      "the first meeting is on \(meeting.day.weekday.name) \(meeting)\(clock) \(group.zone)",
      "",
      isFoundHere ? nil : "cd \(ShellWord.quoted(folder))",
      "meet agenda     shows its agenda, which you may edit",
      "meet minutes    keeps the minutes when it begins",
      "meet status     says what is missing",
    ]
    for line in lines.compactMap({ $0 }) { environment.output.line(line.withoutControls) }
  }
}

/// A word as a shell takes it for one.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x80...0xFF: true
      default: false
      }
    }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
