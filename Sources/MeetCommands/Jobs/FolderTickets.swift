import MeetKit
import MeetStore

/// Tickets as pages of the group's folder.
struct FolderTickets: TicketPlace {
  let folder: GroupFolder

  func known(in ground: TicketGround) -> [TicketPlan.Known] { ground.known }

  func examine(_ drafts: [TicketDraft], in ground: TicketGround) {}

  func make(
    _ draft: TicketDraft,
    in ground: TicketGround,
    before deadline: Instant
  ) throws -> TicketMaking {
    let path = folder.path(OccurrencePage.name(of: draft.occurrence))
    let page = OccurrencePage.write(draft, group: ground.workspace.group)
    try FileStore.makeFolder(FilePath.folder(of: path))
    do throws(StoreError) {
      try FileStore.create(path, Array(page.utf8))
      return .made(.page(draft.occurrence))
    } catch  where error.cause == .exists {
      return .found(.page(draft.occurrence))
    }
  }

  func nudge(_ open: TicketReference, for occurrence: Occurrence) -> Bool { false }

  func close(_ others: [TicketReference], keeping kept: TicketReference) -> Bool { false }
}
