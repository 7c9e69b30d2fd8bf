/// Days on which somebody said they would not be there.
package struct Absence: Hashable, Sendable {
  package var person: PersonID
  package var days: DaySpan
  package var note: String?

  package init(person: PersonID, days: DaySpan, note: String? = nil) {
    self.person = person
    self.days = days
    self.note = note
  }
}
