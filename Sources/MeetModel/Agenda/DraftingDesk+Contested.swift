extension DraftingDesk {
  /// Decisions that are not in force because somebody absent objected in time.
  var contested: [Agenda.Claim] {
    material.register.contested.map { decision in
      let day = decision.objections.map(\.day).min()
      let item = AgendaItem(
        kind: .decide,
        title: "\(decision.id) \(decision.title.agendaTitle)".asLine,
        minutes: usual[.decide],
        lead: present(decision.responsible),
        link: "../\(decision.meeting)/minutes.md",
        reason: "contested" + (day.map { " since \($0)" } ?? "") + ", not in force",
        notes: notes(decision.objections)
      )
      return .init(item: item, firmness: .stands)
    }
  }

  /// An item that a draft of before had made of a contested decision: it comes again by itself.
  func isContest(_ item: MinutesItem) -> Bool {
    guard let word = item.title.split(separator: " ").first,
      let decision = DecisionID(String(word)).flatMap({ material.register[$0] })
    else { return false }
    if case .open = decision.status { return false }
    return true
  }

  /// What was said, without who said it.
  func notes(_ objections: [Decision.Objection]) -> [String] {
    objections.map { "Objection: “\($0.text.asLine)”" }
  }
}
