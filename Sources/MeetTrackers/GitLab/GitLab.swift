package import MeetKit

/// A project on a GitLab server, by its REST API (version 4).
package struct GitLab: Tracker {
  let client: TrackerClient

  package init(_ place: TrackerAddress, token: Secret?, timing: TrackerClient.Timing) {
    client = TrackerClient(
      place: place,
      token: token,
      timing: timing,
      tokenHeader: { ("private-token", $0) },
      scopes: (reading: "read_api", changing: "api")
    )
  }

  /// Where the project is, with a slash at its end.
  var address: String {
    let place = client.place
    return "\(place.server)/api/v4/projects/\(WebLink.encoded(place.project))/"
  }
}
