/// The two logs of a group, with the line each begins with.
///
/// ```swift
/// var log = [LogKind.session.header]
/// ```
public enum LogKind: String, Sendable, Hashable {
  /// What was typed in one meeting.
  case session
  /// What happened between meetings.
  case group

  /// The version that this program writes, and the newest it reads.
  static let version = 1

  /// The first line of such a log, without its end.
  public var header: String { "meet-log \(Self.version) \(rawValue)" }
}
