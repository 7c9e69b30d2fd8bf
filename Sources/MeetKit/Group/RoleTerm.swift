/// A role that the group has given somebody for some time.
package struct RoleTerm: Hashable, Sendable, Encodable {
  package var role: String
  /// Nil for somebody from elsewhere.
  package var holder: PersonID?
  package var name: String
  package var from: Day
  /// The last day.
  package var until: Day
  package var isAccepted: Bool
  /// For the time being, while nobody is chosen.
  package var isInterim: Bool = false
  /// Why it is them, in brief.
  var reasons: String?
  /// What was looked for.
  var qualifications: [String] = []

  /// Why it is them stands in the minutes.
  private enum CodingKeys: String, CodingKey {
    case role, holder, name, from, until, isAccepted, isInterim
  }
}

extension RoleTerm {
  /// By the holder, or for one from elsewhere by whoever heard it.
  package func mayBeAccepted(by person: PersonID) -> Bool { holder == nil || holder == person }

  func covers(_ day: Day) -> Bool { from <= day && day <= until }
}

extension Register {
  /// Roles of those who were chosen and have accepted, and of those who stand in.
  package var terms: [RoleTerm] {
    decisions.compactMap { decision in
      guard let term = decision.term, term.isAccepted else { return nil }
      return decision.stands || term.isInterim ? term : nil
    }
  }

  /// Who holds which role on a day.
  func terms(on day: Day) -> [RoleTerm] { terms.filter { $0.covers(day) } }
}
