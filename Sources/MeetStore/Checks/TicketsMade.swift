import MeetKit

/// Tickets that the log calls made, and whose pages others do not have.
enum TicketsMade {
  /// A warning for each page that is gone, and for each that no commit has in a folder that is
  /// shared; a page that was committed once may have been taken away on purpose.
  static func find(in workspace: Workspace) async -> [Diagnostic] {
    let folder = workspace.folder
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    let made = workspace.ticketsMade.compactMap { fact, ticket in
      workspace.page(of: ticket).map { (fact: fact, page: $0) }
    }
    let shared = try? await SharedRepository.of(folder.path)
    let left = try? await shared?.uncommitted(made.map(\.page))
    for (fact, page) in made where seen.insert(page).inserted {
      if !FileStore.exists(folder.path(page)) {
        if await Git.wasCommitted(page, in: folder.path) { continue }
        found.append(
          Diagnostic(
            .warning,
            at: TextLocation(
              file: folder.shown(GroupFolder.log),
              line: workspace.log.lines[fact.id],
              column: GroupFact.idColumn
            ),
            "\(fact.who) made this ticket, and its page '\(folder.shown(page))' is missing",
            remedy:
              "'meet jobs tickets --as \(fact.who)' where it was made shares the page; if it is "
              + "lost, 'meet jobs tickets --undo \(fact.id)' lets it be made again"
          )
        )
      } else if left?.contains(page) ?? false {
        found.append(
          Diagnostic(
            .warning,
            at: TextLocation(file: folder.shown(page)),
            "the ticket is not committed, so nobody else has it",
            remedy: "'meet jobs tickets --as \(fact.who)' commits and pushes it"
          )
        )
      }
    }
    return found
  }
}
