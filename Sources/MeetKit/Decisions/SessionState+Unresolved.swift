/// Proposals that are open when a meeting ends.
extension SessionState {
  var openProposals: [Proposal] { meeting.proposals.open.map { meeting.proposals[$0] } }

  /// What an earlier meeting left, of which nothing has been said while it was on the table here.
  ///
  /// One whose item was not reached waits for another meeting, as its item does.
  var leftUntouched: [DecisionID] { untouched.compactMap(decisionID) }

  private var untouched: [Proposal] {
    openProposals.filter { proposal in
      proposal.isUntouched && proposal.item.flatMap(meeting.item)?.wasReached == true
    }
  }

  /// A meeting does not end without a word about what was on its table.
  func checkNothingLeft() throws(Refusal) {
    if let open = untouched.first { throw leavesOpen(open) }
  }

  func leavesOpen(_ open: Proposal) -> Refusal {
    let next =
      switch open.method {
      case _ where open.suspension != nil: "'/resume'"
      case .smallConsent: "'/agreed' a new text"
      case .consentRound where open.selection?.candidate == nil && open.selection != nil:
        "'/elect NAME: REASONS', '/vacant'"
      case .consentRound:
        open.objectionsToVersion.first.map {
          "'/integrate \($0) TEXT' or '/measure-objection \($0) TEXT'"
        } ?? "'/restate' and '/round consent'"
      }
    let place =
      open.item.flatMap { $0 == meeting.current ? nil : "'/item \($0)' and " } ?? ""
    return Refusal(
      .unresolved,
      "a proposal \(open.stage == .objected || !open.openObjections.isEmpty ? "has an open objection" : "is open"): "
        + "'\(open.text.withoutControls.shortened(to: 40))'",
      "\(place)\(next) or '/defer to …', or '/close unresolved'"
    )
  }

  /// From here on the minutes name it, in the item that had it on the table.
  mutating func leaveOpen(_ id: DecisionID, line: Int) -> Int? {
    guard
      let index = meeting.proposals.open.first(where: {
        decisionID(meeting.proposals[$0]) == id
      })
    else { return meeting.current }
    meeting.proposals[index].latest = line
    return meeting.proposals[index].item
  }
}
