/// The two logs of a group, with the line each begins with.
package enum LogKind: String, Sendable, Hashable {
  case session, group

  /// The version that this program writes, and the newest it reads.
  static let version = 1

  package var header: String { "meet-log \(Self.version) \(rawValue)" }
}
