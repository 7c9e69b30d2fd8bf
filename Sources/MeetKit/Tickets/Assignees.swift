/// People who are named for something, and cannot do it.
package enum Assignees {
  /// What somebody is named for.
  package struct Duty: Sendable {
    /// "#12", or the name of a job.
    var name: String
    var person: PersonID
    var skills: [String]
    var access: [String]
    var place: TextLocation

    package init(
      _ name: String,
      _ person: PersonID,
      skills: [String],
      access: [String],
      at place: TextLocation
    ) {
      self.name = name
      self.person = person
      self.skills = skills
      self.access = access
      self.place = place
    }
  }

  /// A warning for each duty of somebody who has left, or whom its labels ask for more.
  package static func find(_ duties: [Duty], in group: Group, on today: Day) -> [Diagnostic] {
    duties.compactMap { duty in
      guard let person = group[duty.person] else { return nil }
      guard person.belongs(on: today) else {
        return Diagnostic(
          .warning,
          at: duty.place,
          "\(duty.name) is assigned to \(person.name), who is not in the group on \(today)",
          remedy: "give it to somebody else"
        )
      }
      let lacking =
        duty.skills.filter { !person.skills.contains($0) }.map { "the skill '\($0)'" }
        + duty.access.filter { !person.access.contains($0) }.map { "access to '\($0)'" }
      guard !lacking.isEmpty else { return nil }
      return Diagnostic(
        .warning,
        at: duty.place,
        "\(duty.name) asks for \(lacking.joined(separator: " and ")), and \(person.name) is not known to have it",
        remedy: "give it to somebody else, or add it to 'skills:' or 'access:' in group.yml"
      )
    }
  }
}
