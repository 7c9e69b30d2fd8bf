/// Too few people on whom everything rests.
package enum FewAdmins {
  /// As many as the work of a group needs, so that one may be away and one may leave.
  static let least = 3

  package static func find(in group: Group, on today: Day, page: String) -> [Diagnostic] {
    let admins = group.people.count { $0.has(.admin, on: today) }
    guard admins < least else { return [] }
    return [
      Diagnostic(
        .warning,
        at: TextLocation(file: page),
        "the group has \(admins.counted("admin")) on \(today)",
        remedy: "\(least) or more are needed; 'admin from \(today)' below 'roles:' makes one"
      )
    ]
  }
}
