/// Decisions and actions of a session that its minutes no longer hold.
package enum LostIDs {
  /// A fault for each number that the session gave and that the page neither holds nor removes.
  ///
  /// Who takes one out of the minutes says so in their head: 'Removed: TWG-A-031 (reason)'.
  package static func find(
    in session: [GivenID],
    _ page: [GivenID],
    _ removed: [Minutes.Removed],
    file: String
  ) -> [Diagnostic] {
    let kept = Set(page.map(\.id))
    let explained = Set(removed.filter { !$0.reason.isEmpty }.map(\.id))
    return session.filter { !kept.contains($0.id) && !explained.contains($0.id.description) }
      .map { lost in
        Diagnostic(
          .error,
          at: TextLocation(file: file),
          "\(lost.id) is lost; it was given at '\(lost.place)'",
          remedy: "write it back, or '- Removed: \(lost.id) (the reason)' in the head"
        )
      }
  }
}
