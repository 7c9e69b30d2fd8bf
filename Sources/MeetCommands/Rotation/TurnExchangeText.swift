import MeetKit

/// Turns that people gave away, as a person reads them in a terminal.
struct TurnExchangeText {
  let group: Group
  let verb: TurnExchangeRun.Verb
  let today: Day

  func list(_ entries: [TurnExchanges.Entry]) -> String {
    guard !entries.isEmpty else { return "nobody has given a turn away, and none is asked for\n" }
    return TextTable.lines(
      entries.map { entry in
        [
          sentence(entry), status(entry), entry.id,
          entry.handover.note?.asLine ?? "",
        ]
      }
    )
  }

  /// As "Ada for Dee, coordinator 2026-06-03".
  private func sentence(_ entry: TurnExchanges.Entry) -> String {
    switch entry.handover.kind {
    case .cover(let place, let asked):
      var taker = asked
      if case .agreed(let person) = entry.status { taker = person }
      return "\(taker.map(group.name) ?? "anybody") for \(group.name(place.person)), \(place.slot)"
    case .swap(let one, let other):
      return [one, other].map { "\(group.name($0.person)), \($0.slot)" }
        .joined(separator: ", and ")
    }
  }

  private func status(_ entry: TurnExchanges.Entry) -> String {
    switch entry.status {
    case .agreed: "agreed"
    case .refused: "refused"
    case .asked where entry.handover.lastDay < today: "past due"
    case .asked:
      entry.refusals.isEmpty ? "asked for" : "asked for, not \(group.names(entry.refusals))"
    }
  }

  /// What a fact did, and what takes it back.
  func written(_ fact: Fact, _ entry: TurnExchanges.Entry?) -> String {
    guard let entry else { return "written" }
    let what = sentence(entry).withoutControls
    switch fact.kind {
    case .turnExchange(_, let isAsked):
      return isAsked
        ? "asked for: \(what); 'meet \(verb) --take \(fact.id)' takes it, "
          + "'meet \(verb) --undo \(fact.id)' withdraws it"
        : "agreed: \(what); 'meet \(verb) --undo \(fact.id)' takes it back"
    case .took: return "agreed: \(what); 'meet \(verb) --undo \(fact.id)' takes it back"
    case .declined(_, let person):
      return "\(group.name(person).withoutControls) does not take it: \(what); "
        + "'meet \(verb) --undo \(fact.id)' takes that back"
    case .undo(entry.id): return "taken back: \(what)"
    default: return "taken back; \(status(entry)): \(what)"
    }
  }
}

extension TurnExchangeRun.Verb: CustomStringConvertible {
  var description: String { rawValue }
}
