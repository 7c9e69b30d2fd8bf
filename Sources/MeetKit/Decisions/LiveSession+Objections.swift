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
    let change =
      proposal.selection == nil ? waysToChange(first, all) : waysToChooseAgain(first)
    return "\(proposal.timesAsked > 1 ? waysOut : waysToUnderstand(first))\n\(change)"
  }

  private func waysToUnderstand(_ number: Int) -> Menu {
    let understand = [
      ("/understood \(number) SENTENCE", "in a sentence to which all nod"),
      ("/round reaction", "what it has to do with the aim"),
    ]
    let test = "/test \(number) REASON"
    return switch state.setting?.policy.objectionTest {
    case .explore, nil: Menu("first understand", understand)
    case .argument:
      Menu(
        "first understand",
        understand + [(test, "when nobody disagrees that it is an argument")]
      )
    case .criteria:
      Menu(
        "first understand",
        understand + [
          (
            test,
            "why it makes the circle less able, limits who raised it, comes of this and cannot wait"
          )
        ]
      )
    }
  }

  private func waysToChange(_ first: Int, _ all: String) -> Menu {
    Menu(
      "then, asking who raised it first",
      [
        ("/integrate \(all) TEXT", "other words, or a condition: … if and only if …"),
        ("/review DAY", "a shorter term, and '/measure-objection \(first) TEXT'"),
        ("/measure-objection \(first) TEXT", "watch it, with a limit at which to stop"),
        ("/amend TEXT", "split it; '/park TEXT' keeps the other half"),
        ("/defer …", "ask first, or let two people word it"),
        ("/refer …", "others take it on"),
        ("/drop", "let it go"),
        ("/withdraw-objection \(first)", "its raiser alone"),
      ]
    )
  }

  /// When two rounds have brought nothing new (Many Voices One Song).
  private var waysOut: Menu {
    Menu(
      "no progress in two rounds; nothing is decided by a count",
      [
        ("/round process", "how to go on: what does everybody suggest?"),
        ("/replace-by TEXT", "a narrower question"),
        ("/refer …", "others who know more, or the next wider circle"),
        ("/defer …", "another day"),
        ("/other-method …", "another way to decide, by consent"),
      ]
    )
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
        ? "; \(meeting(number)) meets it" : "; '/test \(number) REASON' says why it is one")
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
