/// What is said while somebody is chosen for a role: who has entered a name, and never which one
/// before all are in.
extension LiveSession {
  /// The selections of the item that are open.
  private var selections: [Proposal] {
    state.meeting.selectionsOpen.map { state.meeting.proposals[$0] }
  }

  private var isHidden: Bool { selections.contains { $0.selection?.step == .hidden } }

  func name(_ nominee: Nominee) -> String { nominee.name { name($0) } }

  func called(_ before: MeetingState) -> String {
    guard let open = proposalOnTable, let selection = open.selection else { return "" }
    if before.proposals.count == state.meeting.proposals.count {
      return "\(title(open)): “\(open.text.asLine)”; what follows belongs to it"
    }
    let roles = selections.compactMap { proposal in
      proposal.selection.map { "\(title(proposal)) \($0.role) until \($0.until)" }
    }
    return roles.joined(separator: " · ")
      + "; '/until' another term, '/qualifications' what you look for; \(way(selection, of: open))"
  }

  /// What comes next in choosing somebody.
  func way(_ selection: Selection, of proposal: Proposal) -> String {
    let elect = "'/elect NAME: REASONS' proposes somebody"
    switch selection.step {
    case .hidden: return entering
    case .revealed: return "'/round nominate' hears why"
    case .heard where selection.candidate != nil: return "'/restate' reads it back"
    case .heard where proposal.roundsHeld.contains(.change): return elect
    case .heard:
      return "'/round information' where facts are missing, '/round change' asks once who stays, "
        + elect
    }
  }

  /// Who has still to write a name down.
  private var entering: String {
    let people = state.nominationsToCome
    guard let first = people.first else { return "all nominations are in: '/reveal' shows them" }
    let role = selections.count > 1 ? " for ROLE" : ""
    return "nominations to come: \(names(people)): '/nominate \(first): NAME\(role)', hidden until "
      + "'/reveal'"
  }

  func nominated(by person: PersonID, for role: String?) -> String {
    "\(name(person)) has entered a nomination" + (role.map { " for \($0)" } ?? "") + "; \(entering)"
  }

  /// The place in the prompt while names come in.
  var entriesInPrompt: String? {
    guard state.meeting.round == nil, isHidden else { return nil }
    let roles = selections.compactMap { $0.selection?.role }.joined(separator: ", ")
    let people = state.nominationsToCome
    return "\(roles.asLine.shortened(to: 34)) · "
      + (people.isEmpty ? "all nominations are in" : "to come: \(names(people))")
  }

  /// What is said while people speak of people.
  var aside: String? {
    state.meeting.round?.kind.isOfSelection == true
      ? "note, in the log only; '/info TEXT' comes into the minutes" + answerHint : nil
  }

  /// Between the call of a role and a name for it, talk of people is better kept in a round.
  var openly: String {
    guard state.meeting.round == nil, let selection = proposalOnTable?.selection,
      selection.candidate == nil
    else { return "" }
    return ", which comes into the minutes; what is said of people is for '/round nominate'"
  }

  func revealed() -> String { "\(grid); '/round nominate' hears why" }

  /// Who nominates whom, role by role.
  private var grid: String {
    let roles = selections.compactMap { proposal -> String? in
      guard let selection = proposal.selection else { return nil }
      let rows = selection.grid.map { "\(name($0.nominee)) \($0.by.count) (\(names($0.by)))" }
      return "\(selection.role): \(rows.joined(separator: ", "))"
    }
    return roles.joined(separator: " · ") + "; " + weight
  }

  /// A number decides nothing, and least of all where two are the same.
  private var weight: String {
    let ties = selections.compactMap { proposal -> String? in
      guard let grid = proposal.selection?.grid, let first = grid.first else { return nil }
      let most = grid.filter { $0.by.count == first.by.count }.map { name($0.nominee) }
      guard most.count > 1 else { return nil }
      return "\(most.dropLast().joined(separator: ", ")) and \(most[most.count - 1]) have as many"
    }
    return ties.isEmpty
      ? "the numbers decide nothing, the reasons do"
      : ties.joined(separator: ", ") + ", which decides nothing: the strength of the reasons counts"
  }

  /// What a round has changed.
  func changed(by round: Round) -> String {
    round.kind == .change && !selections.isEmpty ? "; \(grid)" : ""
  }

  func proposed() -> String {
    guard let proposal = proposalOnTable, let candidate = proposal.selection?.candidate else {
      return ""
    }
    let facilitator = state.meeting.facilitator
    return "\(title(proposal)): “\(proposal.text.asLine)”; '/restate' reads it back"
      + (candidate.nominee.person == facilitator
        ? "; \(name(candidate.nominee)) facilitates and is proposed: '/facilitator NAME' hands this "
          + "step over" : "")
  }

  /// What belongs to a selection, as it is read back.
  func details(_ selection: Selection) -> [String] {
    let qualifications = selection.qualifications
    return [
      qualifications.isEmpty ? nil : "Looked for: \(qualifications.joined(separator: ", "))",
      selection.candidate.map { "Because: \($0.reasons)" },
    ].compactMap { $0 }
  }

  /// Ways that an objection to somebody for a role opens.
  func waysToChooseAgain(_ objection: Int) -> Menu {
    Menu(
      "then, asking who raised it first",
      [
        ("/elect NAME: REASONS", "another name"),
        ("/until DAY", "a shorter term"),
        (
          "/measure-objection \(objection) TEXT",
          "training or support, with a limit at which to stop"
        ),
        ("/drop", "another role: then '/select ROLE'"),
        ("/vacant", "nobody for now"),
        ("/defer …", "another day"),
        ("/refer …", "others choose"),
        ("/withdraw-objection \(objection)", "its raiser alone"),
      ]
    )
  }

  /// Whether the one who is chosen has said yes, and which roles are left.
  func accepted(_ proposal: Proposal) -> String {
    guard let selection = proposal.selection, let candidate = selection.candidate else { return "" }
    let open = selections.compactMap { $0.selection?.role }
    let id = title(proposal).prefix { $0 != " " }
    return "; \(name(candidate.nominee)) is \(selection.role) until \(selection.until)"
      + (selection.isAccepted ? " and accepts" : " once they accept: '/accept \(id)'")
      + (open.isEmpty ? "" : "; open: \(open.joined(separator: ", "))")
  }

  func vacant(_ interim: PersonID?, _ until: Day?) -> String {
    "\(lastID) is vacant" + (until.map { " until \($0)" } ?? "")
      + (interim.map { ", for the time being \(name($0))" } ?? "")
  }
}
