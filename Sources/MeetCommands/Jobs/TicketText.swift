import MeetKit
import MeetStore

/// What became of tickets as a person reads it in a terminal, a line each.
struct TicketText {
  let group: Group
  let folder: GroupFolder
  let isDry: Bool

  func all(_ results: [TicketResult]) -> String {
    guard !results.isEmpty else { return "no ticket to make\n" }
    return TextTable.lines(results.map(row))
  }

  private func row(_ result: TicketResult) -> [String] {
    switch result.step {
    case .make(let draft, let instead):
      return [made(result), "\(draft.occurrence)", words(draft, instead, result)]
    case .wait(let occurrence, let other):
      return [
        "left", "\(occurrence)", "being made by \(other.who) since \(clock(other.since))",
      ]
    case .adopt(let occurrence, let ticket):
      return [
        isDry ? "would adopt" : "adopted", "\(occurrence)", "\(name(ticket)) is there already",
      ]
    case .nudge(let occurrence, let open):
      return [
        isDry ? "would nudge" : "nudged", "\(occurrence)",
        "\(name(open)) is still open; "
          + (result.failure.map { "no word on it: \($0)" }
            ?? (result.isTold ? "there is a word on it" : "the log has a note of it")),
      ]
    case .skip(let occurrence, let open):
      return [isDry ? "would skip" : "skipped", "\(occurrence)", "\(name(open)) is still open"]
    case .ask(let occurrence, let last):
      return [
        "asks", "\(occurrence)",
        "it lies near the date before, \(last); were the dates moved? "
          + "'--moved \(occurrence.job)' makes it",
      ]
    case .close(let occurrence, let keep, let others):
      let rest = others.map(name).joined(separator: ", ")
      let told =
        result.failure.map { "close \(rest): \($0)" }
        ?? (result.isTold ? "closed \(rest)" : "close \(rest)")
      return ["twice", "\(occurrence)", "\(name(keep)) stays; \(told)"]
    }
  }

  private func made(_ result: TicketResult) -> String {
    if isDry { return "would make" }
    if result.isLate { return "late" }
    if result.failure != nil { return result.isUnclear ? "unclear" : "refused" }
    return result.isFound ? "adopted" : "made"
  }

  private func words(
    _ draft: TicketDraft,
    _ instead: TicketLedger.Intention?,
    _ result: TicketResult
  ) -> String {
    if let failure = result.failure {
      return failure
        + (result.isUnclear
          ? "; in a quarter of an hour another run looks whether it is there" : "")
    }
    let number: String? = if case .number(let number) = result.ticket { "#\(number)" } else { nil }
    let missed = draft.missed.map(\.description).joined(separator: ", ")
    return [
      number,
      draft.isConfidential ? "confidential" : draft.title.shortened(to: 60),
      draft.assignee.map(group.name) ?? "nobody",
      missed.isEmpty ? nil : "none was made for \(missed)",
      instead.map { "\($0.who) meant to since \(clock($0.since))" },
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func name(_ ticket: TicketReference) -> String {
    switch ticket {
    case .number: "\(ticket)"
    case .page(let occurrence): "'\(folder.shown(OccurrencePage.name(of: occurrence)))'"
    }
  }

  private func clock(_ instant: Instant) -> String {
    let (day, clock) = group.zone.wall(instant)
    return "\(day) \(clock)"
  }
}
