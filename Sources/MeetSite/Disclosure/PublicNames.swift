package import MeetKit

/// What the world may read of people: the one place that every published text goes through.
///
/// Somebody is known in every spelling by which the group's pages know them: the name, the id and
/// the account with an `@` and without, and of guests and observers each name of their line and each
/// part of a name. A spelling is replaced where it stands as whole words, in small letters and capitals too; those of
/// scripts that write no spaces, or join particles to names, also within a word. A first name alone
/// is not the name of a member whose name has two words, and an everyday word in small letters is
/// taken for the word.
package struct PublicNames: Equatable, Sendable {
  private let rule: Group.Publishing.People
  private let people: [PersonID: Person]
  /// What minutes call those who speak.
  private let speakers: Set<String>
  private let patterns: NamePatterns

  /// Replaces the names of the group's people, of guests, and of those who asked for something.
  ///
  /// `guests` are people from elsewhere, as minutes name them: `Kim`, `Lou Reed, Max Roe (Forge)`;
  /// `askers` are those who asked, as tickets say it: people, or groups, which may be known.
  package init(
    _ rule: Group.Publishing.People = .initials,
    people: [Person],
    guests: [String] = [],
    askers: [String] = []
  ) {
    self.rule = rule
    self.people = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    let others = guests.flatMap(OutsideName.all)
    speakers = Set(people.map(\.initials) + others.map(\.initials))
    var patterns: [NameSpelling: NamePattern] = [:]
    func add(_ spellings: some Sequence<NameSpelling>, _ initials: String) {
      let replacement = rule == .none ? Self.member : initials
      // Who belongs to the group is no guest, though minutes may have called them one.
      for spelling in spellings where patterns[spelling] == nil {
        patterns[spelling] = spelling.pattern(replacement)
      }
    }
    if rule != .names {
      for person in people { add(NameSpelling.all(of: person), person.initials) }
      for other in others { add(other.spellings, other.initials) }
      // Two guests may share a first name.
      let parts = others.flatMap { other in other.parts.map { ($0, other.initials) } }
      for (part, all) in Dictionary(grouping: parts, by: \.0).sorted(by: { $0.key < $1.key }) {
        let initials = Set(all.map(\.1))
        add(
          NameSpelling.of(part: part),
          initials.count == 1 ? all[0].1 : OutsideName.initials(of: part)
        )
      }
      for other in askers.compactMap(OutsideName.init(asker:)) {
        add(other.spellingsOfAsker, other.initials)
      }
    }
    self.patterns = NamePatterns(patterns.values)
  }

  private static let member = "a member"
}

extension PublicNames {
  /// Not what stands in a list of people where there is nobody to name, or everybody.
  package static func mayBeName(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && !EverydayWords.holds(text.lowercased())
  }

  /// A page may show the accounts of people too.
  package var showsAccounts: Bool { rule == .names }

  /// People are told apart.
  var showPeople: Bool { rule != .none }

  /// What a page calls a person.
  package func name(_ id: PersonID) -> String {
    switch rule {
    case .names: people[id]?.name ?? id.text
    case .initials: people[id]?.initials ?? OutsideName.initials(of: id.text)
    case .none: Self.member
    }
  }

  /// What a page calls somebody of whom only the name is known.
  func name(_ text: String) -> String {
    if rule == .names { return text }
    if let known = rewrite(text) { return known }
    return rule == .none ? Self.member : OutsideName.initials(of: text)
  }

  /// The text without names, or nil when there is none in it.
  func rewrite(_ text: String) -> String? {
    if rule == .none, let speaker = withoutSpeaker(text) { return speaker }
    return patterns.replaced(in: text)
  }

  /// The same, with the text itself where there is no name in it.
  func without(_ text: String) -> String { rewrite(text) ?? text }

  /// Somebody is named in an address, or in the name of a place.
  func isNamed(inAddress text: String) -> Bool {
    rewrite(text) != nil || rewrite(String(text.map { "-_.+".contains($0) ? " " : $0 })) != nil
  }

  /// Initials are words of their own, such as "A"; they are a name in front of what was said.
  private func withoutSpeaker(_ text: String) -> String? {
    guard text.hasSuffix(":"), speakers.contains(String(text.dropLast())) else { return nil }
    return Self.member + ":"
  }
}
