/// What a proposal is besides when it chooses somebody for a role.
package struct Selection: Hashable, Sendable {
  /// How far the group has come with names.
  package enum Step: String, Hashable, Sendable {
    /// Everybody writes a name down, and nobody is shown it.
    case hidden
    case revealed
    /// Everybody has said why.
    case heard
  }

  /// A name somebody has written down, or none where the group allows that.
  package struct Nomination: Hashable, Sendable {
    package var by: PersonID
    package var nominee: Nominee?
  }

  /// Who is proposed, on the strength of which reasons.
  package struct Candidate: Hashable, Sendable {
    package var nominee: Nominee
    package var reasons: String
  }

  package var role: String
  /// The last day of the term.
  package var until: Day
  /// What the group looks for.
  package var qualifications: [String] = []
  package var step: Step = .hidden
  /// One of each person, in the order in which they were entered first.
  package var nominations: [Nomination] = []
  package var candidate: Candidate?
  /// The one who was chosen has said yes.
  package var isAccepted = false
  /// The line that named the role last, or proposed somebody: what is said now belongs to it.
  var focus: Int
}

extension Selection {
  /// Without what facts of their own say of it.
  var bare: Selection {
    var bare = Selection(role: role, until: until, focus: 0)
    bare.step = step
    return bare
  }

  /// A term to which absent members objected: somebody else may be proposed without a restart.
  init(contested term: RoleTerm) {
    self.init(role: term.role, until: term.until, focus: 0)
    step = .heard
    qualifications = term.qualifications
    candidate = Candidate(
      nominee: term.holder.map { .person($0) } ?? .outsider(term.name),
      reasons: term.reasons ?? "chosen before"
    )
  }

  func hasNomination(by person: PersonID) -> Bool {
    nominations.contains { $0.by == person }
  }

  /// Everybody has one nomination; another one takes its place.
  mutating func nominate(_ nominee: Nominee?, by person: PersonID) {
    if let index = nominations.firstIndex(where: { $0.by == person }) {
      nominations[index].nominee = nominee
    } else {
      nominations.append(.init(by: person, nominee: nominee))
    }
  }

  /// Who was nominated by whom, those with most nominations first, which decides nothing.
  var grid: [(nominee: Nominee, by: [PersonID])] {
    var rows: [(nominee: Nominee, by: [PersonID])] = []
    for nomination in nominations {
      guard let nominee = nomination.nominee else { continue }
      if let index = rows.firstIndex(where: { $0.nominee == nominee }) {
        rows[index].by.append(nomination.by)
      } else {
        rows.append((nominee, [nomination.by]))
      }
    }
    let places = rows.indices.sorted {
      (rows[$1].by.count, $0) < (rows[$0].by.count, $1)
    }
    return places.map { rows[$0] }
  }

  /// The words of the decision: a question until somebody is proposed.
  func text(_ name: (PersonID) -> String) -> String {
    guard let candidate else { return "Who is \(role) until \(until)?" }
    return "\(candidate.nominee.name(name)) is \(role) until \(until)."
  }
}

/// Somebody who may take a role: of the group, here or not, or from elsewhere.
package enum Nominee: Hashable, Sendable {
  case person(PersonID)
  case outsider(String)
}

extension Nominee {
  func name(_ name: (PersonID) -> String) -> String {
    switch self {
    case .person(let person): name(person)
    case .outsider(let outsider): outsider
    }
  }

  package var outsider: String? { if case .outsider(let name) = self { name } else { nil } }

  package var person: PersonID? { if case .person(let person) = self { person } else { nil } }
}

extension Nominee: CustomStringConvertible {
  /// As the log has it: `cam`, or `outsider Kim`.
  package var description: String {
    switch self {
    case .person(let person): person.text
    case .outsider(let name): "outsider \(name)"
    }
  }
}

/// A role as it is called, before it has a number.
package struct SelectionDraft: Hashable, Sendable {
  package var role: String
  /// The last day of the term; nil is what the group usually has.
  var until: Day?
}

/// Somebody for a role, which needs no name where one role is open.
package struct NomineeForRole: Hashable, Sendable {
  package var nominee: Nominee
  var role: String?

  init(_ nominee: Nominee, for role: String? = nil) {
    self.nominee = nominee
    self.role = role
  }
}
