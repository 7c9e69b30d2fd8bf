/// A project of a server in which a group has its tickets.
package struct TrackerAddress: Hashable, Sendable {
  package let kind: TrackerKind
  /// The server as `https://git.example.org`, perhaps with a port and a path, without a slash at
  /// its end.
  package let server: String
  /// Its path, as `twg/desk`, or its number.
  package let project: String
  /// The file that holds the token, when `group.yml` names one.
  package let tokenFile: String?

  /// Nil unless the server is reached over TLS, or is this machine itself.
  init?(_ kind: TrackerKind, server: String, project: String, tokenFile: String? = nil) {
    var address = server
    while address.hasSuffix("/") { address.removeLast() }
    if !address.contains("://") { address = "https://" + address }
    guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != ":" }
    let isPlain = rest.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x3A, 0x5F, 0x7E: true
      default: false
      }
    }
    let isHere = ["localhost", "127.0.0.1"].contains(String(host))
    guard !host.isEmpty, isPlain, scheme == "https://" || isHere, kind.isProject(project) else {
      return nil
    }
    self.kind = kind
    self.server = address
    self.project = project
    self.tokenFile = tokenFile
  }
}
