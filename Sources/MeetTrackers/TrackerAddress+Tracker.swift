package import MeetKit

extension TrackerAddress {
  /// The server behind the address.
  package func tracker(token: Secret?, timing: TrackerClient.Timing) -> any Tracker {
    switch kind {
    case .gitlab: GitLab(self, token: token, timing: timing)
    }
  }
}
