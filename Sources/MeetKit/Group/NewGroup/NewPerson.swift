/// Somebody of a new group, as they were named: "Ada, Europe/Berlin".
package struct NewPerson: Hashable, Sendable {
  package var id: String
  package var name: String
  package var initials: String
  package var zone: String
}

extension NewPerson {
  /// Reads `Ada`, `Ada, Europe/Berlin`, `Ada, A, Europe/Berlin` and `layla: ليلى, L`.
  ///
  /// What is left out is found so that it differs from what the others have; the zone is then the
  /// group's. Whether an id or a zone is one is said by reading the page.
  package init(
    reading answer: String,
    others: [NewPerson],
    zone groupZone: String
  ) throws(NewGroupFault) {
    var parts = answer.asLine.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).asLine }
    let head = parts.removeFirst()
    let (givenID, name): (String?, String) =
      head.cut(at: ":").map { (String($0.before).asLine, String($0.after).asLine) } ?? (nil, head)
    guard !name.isEmpty else {
      throw NewGroupFault("nobody is named", remedy: Self.form)
    }
    var initials: String?
    var zone: String?
    for part in parts where !part.isEmpty {
      switch (initials, zone, Self.isZone(part)) {
      case (_, nil, true): zone = part
      case (nil, _, false): initials = part
      default: throw NewGroupFault("'\(part)' is one part too many", remedy: Self.form)
      }
    }
    let taken = Set(others.flatMap { [$0.id, $0.name, $0.initials] })
    guard let id = givenID ?? ShortName.id(for: name, taken: taken)?.text else {
      throw NewGroupFault(
        "no id can be made of '\(name)'",
        remedy: "put one of lower-case letters in front, as 'layla: \(name)'"
      )
    }
    let short = PersonID(id).map { ShortName.initials(for: name, id: $0, taken: taken) }
    self.init(id: id, name: name, initials: initials ?? short ?? id, zone: zone ?? groupZone)
    for word in [id, name, self.initials] {
      if let other = others.first(where: { [$0.id, $0.name, $0.initials].contains(word) }) {
        throw NewGroupFault(
          "'\(word)' already stands for '\(other.id)'",
          remedy: "ids, names and initials each belong to one person"
        )
      }
    }
  }

  package static let form = "write it as 'Ada, Europe/Berlin' or 'layla: ليلى, L, Africa/Cairo'"

  /// Initials are short; anything longer was meant as a zone.
  private static func isZone(_ part: String) -> Bool { part.count > 4 || Zone(part) != nil }
}
