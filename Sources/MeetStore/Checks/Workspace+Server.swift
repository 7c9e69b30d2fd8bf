import MeetKit

extension Workspace {
  /// What is doubtful about the server of the tickets, as it answered last.
  func serverDoubts(_ jobs: TaskList, on today: Day) -> [Diagnostic] {
    guard let address = group.tracker.server, let answer = KeptAnswer(of: address, in: folder)
    else { return [] }
    let page = folder.shown(GroupFolder.page)
    let token = ServerWarnings.token(of: address, end: answer.tokenEnd, on: today, page: page)
    let ofPage = TextLocation(file: page)
    let used =
      jobs.jobs.flatMap { job in job.row.labels.map { (Label($0.text), job.row.place) } }
      + (group.labels.map(\.label) + group.tracker.include + group.tracker.exclude)
      .map { ($0, ofPage) }
    let day = group.zone.day(of: answer.instant)
    return token + ServerWarnings.labels(used, unknownTo: answer.serverLabels, asOf: day)
  }
}
