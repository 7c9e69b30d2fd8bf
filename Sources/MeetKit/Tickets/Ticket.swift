/// An open or closed matter of the group's tracker.
///
/// Labels say how urgent and how important it is, by the `labels` of `group.yml`.
///
/// ```swift
/// let ticket = try TicketPage.read(text, name: "0012-cache.md", group: group).value
/// ```
public struct Ticket: Hashable, Sendable {
  /// What people call it: `#12`.
  package var reference: TicketReference
  /// One line; of a confidential ticket it is for members.
  public var title: String
  package var labels: [Label]
  var urgency: Level
  var importance: Level
  /// It was not closed.
  public var isOpen: Bool
  var opened: Day
  /// The day on which it was closed, when that is known.
  var closed: Day?
  /// It was closed because another ticket is about the same.
  var isDuplicate: Bool
  var due: Day?
  /// Who works on it.
  public var assignee: PersonID?
  /// Who asked, in their own words: a person, another working group.
  package var askedBy: String?
  /// Its title and text are for members.
  public var isConfidential: Bool
  /// Always stands on the agenda.
  var isMarked: Bool
  /// Somebody has to look at what was done.
  var waitsForReview: Bool
  /// What whoever takes it needs.
  package var skills: [String]
  package var access: [String]
  /// Where to read it: an address, or a path from a meeting's folder.
  public var link: String?
  var text: String

  init(
    _ reference: TicketReference,
    title: String,
    labels: [Label] = [],
    urgency: Level = .medium,
    importance: Level = .medium,
    isOpen: Bool = true,
    opened: Day,
    closed: Day? = nil,
    isDuplicate: Bool = false,
    due: Day? = nil,
    assignee: PersonID? = nil,
    askedBy: String? = nil,
    isConfidential: Bool = false,
    isMarked: Bool = false,
    waitsForReview: Bool = false,
    skills: [String] = [],
    access: [String] = [],
    link: String?,
    text: String = ""
  ) {
    self.reference = reference
    self.title = title
    self.labels = labels
    self.urgency = urgency
    self.importance = importance
    self.isOpen = isOpen
    self.opened = opened
    self.closed = closed
    self.isDuplicate = isDuplicate
    self.due = due
    self.assignee = assignee
    self.askedBy = askedBy
    self.isConfidential = isConfidential
    self.isMarked = isMarked
    self.waitsForReview = waitsForReview
    self.skills = skills
    self.access = access
    self.link = link
    self.text = text
  }

  /// High by a label, low by another, medium with none; both at once count as high.
  enum Level: Int, CaseIterable, Sendable, Hashable, Comparable {
    case high, medium, low

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The title as an agenda or minutes may show it.
  public var publicTitle: String {
    isConfidential ? "\(reference.withoutTitle) (confidential)" : title
  }

  /// The date of a job that it was made for.
  var occurrence: Occurrence? {
    if case .page(let occurrence) = reference { occurrence } else { Occurrence(markedIn: text) }
  }
}
