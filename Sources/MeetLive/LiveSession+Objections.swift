import MeetModel
import MeetText

/// What is said of objections, with all the ways on (Many Voices One Song; Sociocracy 3.0).
extension LiveSession {
  /// What came of asking everybody.
  func consentEnded(_ round: Round) -> String {
    guard let proposal = lastProposal else { return "" }
    let answers = round.isHidden ? answers(round, to: proposal) : ""
    if proposal.isAgreed {
      return answers + agreed()
        + (proposal.concerns.isEmpty
          ? "" : "; concerns: " + proposal.concerns.map { "“\($0.text)”" }.joined(separator: " "))
        + "; \(nextStep)"
    }
    guard !proposal.openObjections.isEmpty else {
      return answers + "\(title(proposal)) is not decided"
    }
    return answers + "\(title(proposal)) is not agreed; "
      + "\(list(proposal.openObjections, of: proposal))\n\(ways(for: proposal))"
  }

  /// Everybody's answer, when all were given before any was shown.
  private func answers(_ round: Round, to proposal: Proposal) -> String {
    let words = round.order.compactMap { person -> String? in
      guard let turn = round.turns.first(where: { $0.person == person }) else { return nil }
      let hasConcern = proposal.concerns.contains { $0.raiser == person }
      return switch turn.answer {
      case .objected: "\(name(person)) objects"
      default: "\(name(person)) consents" + (hasConcern ? " with a concern" : "")
      }
    }
    return words.joined(separator: ", ") + "; "
  }

  /// First understand, then all that may be done with an objection; after two rounds the ways out.
  private func ways(for proposal: Proposal) -> String {
    let open = proposal.openObjections
    guard let first = open.first else { return "" }
    let all = open.map(String.init).joined(separator: " ")
    let understand =
      "first understand: '/understood \(first) SENTENCE' says it in a sentence to which all nod, "
      + "'/round reaction' finds out what it has to do with the aim" + test(first)
    let change =
      proposal.selection != nil
      ? ways(first)
      : "then, asking who raised it first: change the words '/integrate \(all) TEXT' · a condition "
        + "'/integrate \(all) … if and only if …' · a nearer '/review' · watch it, with a limit at "
        + "which to stop '/measure-objection \(first) TEXT' · split it '/amend' and '/park' · ask "
        + "first or let two people word it '/defer …' · '/refer …' · '/drop' · its raiser alone: "
        + "'/withdraw-objection \(first)'"
    guard proposal.timesAsked > 1 else { return understand + "\n" + change }
    return
      "no progress in two rounds: a proposal on how to go on '/round process', a narrower question "
      + "'/replace-by TEXT', others who know more '/refer …', another day '/defer …', "
      + "the next wider circle or '/other-method …'; nothing is decided by a count\n" + change
  }

  private func test(_ number: Int) -> String {
    switch state.setting?.policy.objectionTest {
    case .explore, nil: ""
    case .argument:
      "; then does anyone disagree that it is an argument? '/test \(number) REASON' when it is"
    case .criteria:
      "; then a reason why it makes the circle less able, limits the raiser's role, comes of the "
        + "proposal and cannot wait: '/test \(number) REASON'"
    }
  }

  func list(_ numbers: [Int], of proposal: Proposal) -> String {
    numbers.map { "\($0) “\(proposal.objections[$0 - 1].sentence)”" }.joined(separator: " ")
  }

  func objectionsChanged(_ words: String) -> String {
    guard let proposal = lastProposal else { return "" }
    let open = proposal.openObjections
    return words
      + (open.isEmpty
        ? "; a nearer \(proposal.selection == nil ? "'/review'" : "'/until'") or a '/measure' may help; '/restate', then '/round consent'"
        : "; still open: \(list(open, of: proposal))")
  }

  func understood(_ number: Int) -> String {
    guard let proposal = lastProposal else { return "" }
    return "objection \(list([number], of: proposal)) is understood"
      + (state.setting?.policy.objectionTest == .explore
        ? "; \(meeting(number)) meets it" : test(number))
  }

  func tested(_ number: Int) -> String {
    "objection \(number) is one; \(meeting(number)) meets it"
  }

  /// What answers an objection: other words, or for a role another name or term.
  private func meeting(_ number: Int) -> String {
    lastProposal?.selection == nil
      ? "'/integrate \(number) TEXT'" : "'/elect NAME: REASONS' or '/until …'"
  }
}
