/// A number that a decision or an action was given, and where.
package struct GivenID: Hashable, Sendable {
  package var id: SessionEntry.EntryID
  var meeting: MeetingID
  package var place: TextLocation
  /// It was tabled and not decided, so that a later meeting may go on with it.
  package var isOpen: Bool
  /// An earlier meeting gave it, and this one went on with it.
  package var isCarried = false

  package init(
    _ id: SessionEntry.EntryID,
    in meeting: MeetingID,
    at place: TextLocation,
    isOpen: Bool = false
  ) {
    self.id = id
    self.meeting = meeting
    self.place = place
    self.isOpen = isOpen
  }
}
