/// A group that governs itself: the content of `group.yml`.
///
/// Nothing in it is computed: who may do what on a day, and when the group meets, are rules that
/// read it.
///
/// ```swift
/// let group = try GroupPage.read(text).value
/// print(group.name, group.people.map(\.name))
/// ```
public struct Group: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// The letters in front of its ids: `TWG` in `TWG-2026-014`.
  public var prefix: String
  /// The zone of its clock: days and times of its pages are meant there.
  public var zone: Zone
  package var cadence: Cadence?
  /// In the order of the page.
  public var people: [Person]
  var policy: Policy = .init()
  package var repository: Repository = .members
  /// What labels mean here.
  package var labels: [LabelRule] = []
  var projects: [Project] = []
  package var tracker: TrackerSettings = .init()
  package var publishing: Publishing = .init()
  var markdown: MarkdownHabits = .init()
  /// How being on call goes around; nil where nobody is.
  package var onCall: OnCallRules?
  /// What it wants of its drills; nil when its page says nothing.
  package var drills: DrillRules?
  /// What its decisions are about, in the order in which that is shown.
  package var topics: [Topic] = []

  /// Who may read the folder itself.
  package enum Repository: String, CaseIterable, Sendable, Hashable {
    case members
    case `public`
  }

  /// What the world may read of people.
  package struct Publishing: Hashable, Sendable {
    package enum People: String, CaseIterable, Sendable, Hashable {
      case names, initials, none
    }

    package var people: People = .initials
  }
}

extension Group {
  /// The person with an id.
  public subscript(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  /// The name people read; an id that nobody has is its own name.
  public func name(_ id: PersonID) -> String { self[id]?.name ?? id.text }

  /// "Ada, Bo and Cy".
  package func names(_ people: [PersonID]) -> String {
    people.isEmpty ? "nobody" : people.map(name).joinedByAnd
  }

  func initials(_ id: PersonID) -> String { self[id]?.initials ?? id.text }

  /// Everybody whose id, name or initials are exactly this; id and name also in other case.
  package func people(called word: String) -> [Person] {
    let exact = people.filter { $0.id.text == word || $0.name == word || $0.initials == word }
    if !exact.isEmpty { return exact }
    let lower = word.lowercased()
    return people.filter { $0.id.text == lower || $0.name.lowercased() == lower }
  }

  /// The one person that a name, initials or id stand for.
  public func onlyPerson(called word: String) -> PersonID? {
    let found = people(called: word)
    return found.count == 1 ? found[0].id : nil
  }

  /// Whom one of their roles brings this that day, in the order of the page.
  func people(whoMay power: Power, on day: Day) -> [Person] {
    people.filter { $0.may(power, on: day) }
  }

  /// Members with consent rights that day, in the order of the page.
  func members(on day: Day) -> [Person] { people(whoMay: .consent, on: day) }
}
