import MeetKit

extension StateReport {
  /// How somebody is chosen for a role; nobody's nomination before all are revealed.
  struct Selection: Encodable {
    var role: String
    var until: String
    var qualifications: [String]
    var step: String
    var nominations: [Nomination]
    var candidate: Candidate?
    var isAccepted: Bool
  }

  struct Nomination: Encodable {
    var by: String
    /// Somebody of the group, or the name of somebody from elsewhere.
    var person: String?
    var outsider: String?
  }

  struct Candidate: Encodable {
    var person: String?
    var outsider: String?
    var reasons: String
  }
}

extension StateReport.Selection {
  init(_ selection: MeetKit.Selection) {
    let isHidden = selection.step == .hidden
    self.init(
      role: selection.role,
      until: selection.until.description,
      qualifications: selection.qualifications,
      step: selection.step.rawValue,
      nominations: selection.nominations.map { nomination in
        let nominee = isHidden ? nil : nomination.nominee
        return .init(
          by: nomination.by.text,
          person: nominee?.person?.text,
          outsider: nominee?.outsider
        )
      },
      candidate: selection.candidate.map {
        .init(
          person: $0.nominee.person?.text,
          outsider: $0.nominee.outsider,
          reasons: $0.reasons
        )
      },
      isAccepted: selection.isAccepted
    )
  }
}
