extension DrillFact {
  /// Reads what stands behind the verb: `2026-05-16-restore`, and a day or an instant.
  init?(verb: String, _ drill: String, _ rest: String) {
    guard !drill.isEmpty, !drill.contains("/") else { return nil }
    let step: Step? =
      switch verb {
      case "drill-planned" where rest.isEmpty: .planned
      case "drill-agreed": Day(rest).map { .agreed($0) }
      case "drill-started": Instant(rest).map { .started($0) }
      case "drill-usable": Instant(rest).map { .usable($0) }
      case "drill-accepted" where rest.isEmpty: .accepted
      default: nil
      }
    guard let step else { return nil }
    self.init(drill, step)
  }

  /// The verb and the rest of a line in the group's log.
  var words: (verb: String, rest: String) {
    switch step {
    case .planned: ("drill-planned", drill)
    case .agreed(let day): ("drill-agreed", "\(drill) \(day)")
    case .started(let instant): ("drill-started", "\(drill) \(instant)")
    case .usable(let instant): ("drill-usable", "\(drill) \(instant)")
    case .accepted: ("drill-accepted", drill)
    }
  }
}
