import MeetKit
import MeetStore
import MeetTrackers

/// Tickets on the group's server.
///
/// Nothing there makes a ticket only once, so that it is looked for before and, when an answer was
/// lost, after.
struct TrackerTickets: TicketPlace {
  private let tracker: any Tracker
  private let address: TrackerAddress
  private var labels = ServerLabels([])
  private var members: [String: TrackerMember] = [:]

  init(_ tracker: any Tracker, at address: TrackerAddress) {
    (self.tracker, self.address) = (tracker, address)
  }

  func known(in ground: TicketGround) async throws -> [TicketPlan.Known] {
    try await known(in: ground.workspace.group)
  }

  mutating func examine(_ drafts: [TicketDraft], in ground: TicketGround) async throws {
    labels = try await tracker.labels()
    members = try await tracker.members()
    let label = ServerTickets.recurring
    if labels.name(of: Label(name: label)) == nil {
      throw CommandError.failed(
        "'\(address.project)' has no label '\(label)', by which tickets for jobs are found again; "
          + "make it at \(address.server), once"
      )
    }
    let jobs = Set(drafts.map(\.occurrence.job))
    let unknown = ground.jobs.jobs.filter { $0.plan.map { jobs.contains($0.id) } ?? false }
      .flatMap { job in
        job.row.labels.map { Label($0.text) }.filter { labels.name(of: $0) == nil }
          .map { label in
            Diagnostic(
              .error,
              at: job.row.place,
              "the server has no label '\(label)', and would make one of that name",
              remedy: labels.near(label) ?? "name one that it has"
            )
          }
      }
    guard unknown.isEmpty else { throw InvalidInput(unknown) }
  }

  func make(
    _ draft: TicketDraft,
    in ground: TicketGround,
    before deadline: Instant
  ) async throws -> TicketMaking {
    let group = ground.workspace.group
    do {
      if let there = try await find(draft.occurrence, in: group) { return .found(there) }
    } catch let error as TrackerError {
      return .refused("\(error)")
    }
    do {
      return .made(.number(try await tracker.create(ticket(draft, group), before: deadline)))
    } catch let error as TrackerError {
      guard error.mayBeDone else { return .refused("\(error)") }
      let there = try? await find(draft.occurrence, in: group)
      return there.map { .made($0) } ?? .unclear("\(error)")
    }
  }

  func nudge(_ open: TicketReference, for occurrence: Occurrence) async throws -> Bool {
    guard case .number(let number) = open else { return false }
    try await tracker.comment(TicketBody.nudge(occurrence), on: number)
    return true
  }

  func close(
    _ others: [TicketReference],
    keeping kept: TicketReference
  ) async throws -> Bool {
    for case .number(let number) in others {
      try await tracker.close(number)
      try await tracker.comment(TicketBody.twin(of: kept), on: number)
    }
    return true
  }

  private func ticket(_ draft: TicketDraft, _ group: Group) -> NewTicket {
    let account = draft.assignee.flatMap { group[$0]?.account }
    let names = draft.labels.compactMap { labels.name(of: $0) }
    return NewTicket(
      draft,
      labels: [ServerTickets.recurring] + names.filter { $0 != ServerTickets.recurring },
      member: account.flatMap { members[$0.lowercased()] },
      group: group
    )
  }

  /// The ticket for a date, made whenever by whomever; of several the first that is open.
  ///
  /// All are looked at: a clock that is wrong shall make no second one.
  private func find(_ occurrence: Occurrence, in group: Group) async throws -> TicketReference? {
    let all = try await known(in: group).filter { $0.occurrence == occurrence }
    let open = all.filter(\.isOpen)
    return (open.isEmpty ? all : open).map(\.reference).min()
  }

  private func known(in group: Group) async throws -> [TicketPlan.Known] {
    let items = try await tracker.tickets(with: ServerTickets.recurring)
    let list = TicketList.read(items, file: address.server, group: group)
    if list.diagnostics.hasErrors { throw InvalidInput(list.diagnostics) }
    return list.value.compactMap { TicketPlan.Known($0) }
  }
}
