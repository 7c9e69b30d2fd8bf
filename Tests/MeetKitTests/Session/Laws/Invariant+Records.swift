@testable import MeetKit

extension Invariant {
  static let nothingIsRewritten = Invariant(
    15,
    "ids are never used again, and what became of a decision is only added to"
  ) { moment in
    switch moment.event {
    case .recorded(.decisionID(let id)):
      let last = moment.ledger.decisions.max() ?? 0
      guard id.number > last else { return .broken("\(id) after \(last)") }
    case .recorded(.actionID(let id)):
      let last = moment.ledger.actions.max() ?? 0
      guard id.number > last else { return .broken("\(id) after \(last)") }
    default: break
    }
    return .all(Array(moment.ledger.announced)) { line, told in
      guard let now = moment.after.proposals.first(where: { $0.entry == line }) else {
        return "the decision of line \(line) is gone"
      }
      return now.stage == told.stage && now.versions == told.versions
        && now.consenting == told.consenting && now.absent == told.absent
        && now.objections == told.objections
        ? nil : "the decision of line \(line) is another"
    }
  }

  static let timeAddsUp = Invariant(
    18,
    "minutes of items and extensions add up to the time that went by"
  ) { moment in
    let (instant, items) = (moment.line.instant, moment.after.items)
    let minutes = items.reduce(0) { $0 + $1.minutes - $1.plan.minutes }
    guard minutes == moment.later.extended else {
      return .broken("the items have \(minutes) minutes more, not \(moment.later.extended)")
    }
    return .all(items.filter { !$0.spans.isEmpty }) { item in
      let took = item.spans.reduce(0) {
        $0 + ($1.end ?? instant).seconds - $1.start.seconds
      }
      let expected = moment.later.seconds(of: item.number, until: instant)
      return took == expected ? nil : "item \(item.number) took \(took) s, not \(expected) s"
    }
  }
}
