extension AgendaDraft {
  /// Decisions that are not in force because somebody absent objected in time.
  var contested: [Agenda.Claim] {
    material.register.contested.map { decision in
      let since = decision.objections.compactMap(\.day).min().map { " since \($0)" } ?? ""
      let said = notes(decision.objections)
      // Where everybody absent has objected, others would know who it was.
      var isKnown = false
      if case .contested(_, let others, _) = decision.status { isKnown = others.isEmpty }
      let item = AgendaItem(
        kind: .decide,
        title: title(of: decision),
        minutes: usual[.decide],
        lead: present(decision.responsible),
        link: "../\(decision.meeting)/minutes.md",
        reason: isKnown ? "not in force" : "contested\(since), not in force",
        notes: isKnown
          ? [ForMembers.line("contested\(since)")] + said.map(ForMembers.line) : said
      )
      return .init(item: item, firmness: .stands)
    }
  }

  /// An item that a draft of before had made of a contested decision: it comes again by itself.
  func isContest(_ item: MinutesItem) -> Bool {
    guard let decision = AgendaSubject.decision(of: item.title).flatMap({ material.register[$0] })
    else {
      return false
    }
    return !decision.isOpen
  }

  /// Its number and what it is about: the title of its item, or its words where the item came to
  /// several decisions.
  func title(of decision: Decision) -> String {
    let item = material.minutes.last { $0.meeting == decision.meeting }?.items
      .first { $0.decisions.contains(decision.id) }
    let name =
      decision.term?.role
      ?? (item.map { $0.decisions.count > 1 } == true
        ? ForMembers.onOneLine(decision.text).shortened(to: 60) : decision.title.agendaTitle)
    return "\(decision.id) \(name)".asLine
  }

  /// Matters of decisions that are on the agenda themselves: they were made in an item about them.
  var mattersDecidedOn: Set<String> {
    let open = leftOver.compactMap { AgendaSubject.decision(of: $0.item.title) }
      .filter { material.register[$0]?.isOpen == true }
    let ids = Set(material.register.contested.map(\.id) + open)
    if ids.isEmpty { return [] }
    let items = material.minutes.lazy.flatMap(\.items).filter { item in
      item.decisions.contains(where: ids.contains)
    }
    return Set(items.map(\.subject))
  }

  /// What was said, without who said it.
  func notes(_ objections: [Objection]) -> [String] {
    objections.map { "Objection: “\(ForMembers.onOneLine($0.text))”" }
  }
}

extension MinutesItem {
  /// What was on the table in it.
  fileprivate var decisions: [DecisionID] {
    lines.compactMap { if case .decision(let decision) = $0 { decision.id } else { nil } }
  }
}
