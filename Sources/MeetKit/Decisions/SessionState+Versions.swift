extension SessionState {
  /// The words that the meeting's proposals went through, by what they became.
  package func versions(at meeting: MeetingID) -> [DecisionID: [DecisionHistory.Version]] {
    var versions: [DecisionID: [DecisionHistory.Version]] = [:]
    for proposal in self.meeting.proposals {
      guard let id = decisionID(proposal), proposal.selection == nil else { continue }
      versions[id, default: []] += proposal.versions.enumerated().map { index, version in
        .init(number: proposal.earlierVersions + index + 1, text: version.text, meeting: meeting)
      }
    }
    return versions
  }
}
