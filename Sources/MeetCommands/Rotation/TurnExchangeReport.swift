import MeetKit

/// Turns that are given away, for other programs; `docs/rotation.md` describes it.
struct TurnExchangeReport: Encodable {
  struct Place: Encodable {
    var turn: String
    var when: String
    var person: String

    init(_ place: TurnExchange.Place) {
      turn = place.slot.what
      when = place.slot.when
      person = place.person.text
    }
  }

  struct Entry: Encodable {
    var id: String
    var who: String
    var kind: String
    var turns: [Place]
    /// Who takes it or is asked to; missing while anybody may.
    var by: String?
    var status: String
    var refusals: [String]
    var note: String?

    init(_ entry: TurnExchanges.Entry, today: Day) {
      id = entry.id
      who = entry.who.text
      turns = entry.handover.places.map { Place($0) }
      kind = if case .cover = entry.handover.kind { "cover" } else { "swap" }
      by = entry.handover.asked?.text
      switch entry.status {
      case .agreed(let person):
        status = "agreed"
        by = person.text
      case .refused: status = "refused"
      case .asked: status = entry.handover.lastDay < today ? "pastDue" : "asked"
      }
      refusals = entry.refusals.map(\.text)
      note = entry.handover.note
    }
  }

  var handover: Entry?
  var isWritten: Bool
  var isTakenBack: Bool
  var changes: [AwayReport.Change]
  var onCallChanges: [AwayReport.OnCall]
  var affected: [String]

  init(
    _ entry: TurnExchanges.Entry?,
    isWritten: Bool,
    isTakenBack: Bool,
    changes: [TurnChange],
    onCall: [OnCallChange],
    affected: [PersonID],
    today: Day
  ) {
    handover = entry.map { Entry($0, today: today) }
    self.isWritten = isWritten
    self.isTakenBack = isTakenBack
    self.changes = changes.map { .init($0) }
    onCallChanges = onCall.map { .init($0) }
    self.affected = affected.map(\.text)
  }
}
