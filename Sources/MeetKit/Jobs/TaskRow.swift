/// One row of the table of recurring jobs, as people keep it on the task page.
package struct TaskRow: Hashable, Sendable {
  /// The cells as they were written, each in the column where it belongs.
  package struct Words: Hashable, Sendable {
    var name = ""
    package var description = ""
    package var frequency = ""
    var skill = ""
    package var contingency = ""
    package var assigned = ""

    init() {}
  }

  package var words: Words
  /// The name without its link.
  var name: String
  /// The page that the name links to, when it is one of ours.
  var link: JobID?
  /// The head of the table's first column: "scheduled jobs".
  package var table: String
  package var frequency: Frequency
  var contingency: Contingency
  package var labels: [TaskLabel]
  /// Who is named, the first one first; the others are buddies.
  var people: [PersonID]
  /// Names of people whom the group does not know, as they were written.
  var strangers: [String]
  /// The name's place on the page.
  package var place: TextLocation

  init(
    words: Words,
    name: String,
    link: JobID?,
    table: String,
    labels: [TaskLabel],
    people: [PersonID],
    strangers: [String] = [],
    place: TextLocation
  ) {
    self.words = words
    self.name = name
    self.link = link
    self.table = table
    frequency = Frequency(words.frequency)
    contingency = Contingency(words.contingency)
    self.labels = labels
    self.people = people
    self.strangers = strangers
    self.place = place
  }

  /// The id under which its page is looked for.
  package var id: JobID? { link ?? JobID(naming: name) }
}

/// A label of the skill column, with what the page says that it means.
package struct TaskLabel: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable {
    case skill, access, other
  }

  /// Without the tilde: `1331`.
  var name: String
  package var kind: Kind
  /// In the page's own words; nothing when it does not say.
  package var meaning: String

  package var text: String { name.contains(" ") ? "~\"\(name)\"" : "~\(name)" }
}
