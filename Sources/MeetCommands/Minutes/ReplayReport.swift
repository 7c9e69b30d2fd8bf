import ArgumentParser
import MeetKit
import MeetStore

/// A session's log shown again as minutes or as its whole state.
enum ReplayReport {
  static func show(
    file: String,
    format: MinutesCommand.ReplayFormat,
    in environment: Environment
  ) throws {
    let path = file.hasPrefix("/") ? file : environment.directory + "/" + file
    let log = SessionLog.read(try FileStore.read(path), file: file)
    let replay = SessionReplay(log.value.lines, file: file)
    let diagnostics = log.diagnostics + replay.diagnostics
    CommandRunner.show(diagnostics, in: environment)
    if let torn = log.value.torn {
      environment.error.line(
        "meet: the last line is unfinished and left out: "
          + "'\(String(decoding: torn, as: UTF8.self).withoutControls.shortened(to: 60))'"
      )
    }
    switch format {
    case .json: environment.output.write(try JSONText.encode(StateReport(replay.state)))
    case .md:
      guard let minutes = Minutes(replay.state) else {
        throw CommandError.failed("'\(file)': the meeting was not opened; there are no minutes")
      }
      environment.output.write(MinutesWriter.page(minutes))
    }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}
