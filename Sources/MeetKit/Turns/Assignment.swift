/// A turn that people have given to somebody, so that none is computed.
///
/// ```swift
/// if case .assigned(.cover) = rota.turn(of: meeting, today: today).secretary.reason {
///   print("somebody stands in")
/// }
/// ```
public struct Assignment: Hashable, Sendable {
  /// On what ground, the strongest first.
  public enum Basis: Int, Sendable, Hashable {
    /// Somebody steps in for another, or the two exchange their turns.
    case cover
    /// Selected by consent for a term.
    case term
    /// The last minutes announce it.
    case announced
  }

  var role: MeetingRole
  var person: PersonID
  /// For meetings on these days.
  var days: DaySpan
  var basis: Basis
  /// Whose turn it was, when somebody steps in.
  var from: PersonID?
}
