extension Policy {
  package var passInNominations: Bool { false }
  package var nomineeLast: Bool { true }
  package var termOfRoles: Int { 6 }
}

extension Day {
  package func advanced(byTermOf months: Int) -> Day {
    advanced(byDays: (months * 52 + 6) / 12 * 7)
  }
}
