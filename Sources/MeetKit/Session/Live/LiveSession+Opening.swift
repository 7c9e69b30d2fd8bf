extension LiveSession {
  /// A session of a meeting that is to be opened, or one that goes on where its log ends.
  ///
  /// - Parameters:
  ///   - group: The group as its page describes it.
  ///   - agenda: What the meeting is to treat.
  ///   - writer: Who types, until a hand-over.
  ///   - register: What was decided and promised before the meeting.
  ///   - minutes: Of the meetings before; those that no meeting approved wait for it.
  ///   - tickets: The session warns of the titles of confidential ones.
  ///   - last: The session before this one, which may have left proposals on the table.
  ///   - replay: This session, as far as its log goes.
  public init(
    group: Group,
    agenda: Agenda,
    writer: PersonID,
    register: Register = .empty,
    minutes: [Minutes] = [],
    tickets: [Ticket] = [],
    after last: SessionReplay? = nil,
    resuming replay: SessionReplay? = nil
  ) {
    let earlier = minutes.filter { $0.meeting < agenda.meeting }
    self.init(
      group: group,
      agenda: agenda,
      opening: Opening(
        group: group,
        agenda: agenda,
        register: register,
        unapproved: earlier.unapproved,
        greatest: Self.greatest(group, agenda.meeting.day.year, register, earlier),
        last: last?.state
      ),
      confidential: tickets.filter(\.isConfidential),
      writer: writer,
      state: replay?.state ?? .init()
    )
  }

  /// The record of the meeting as far as it went; nil before it was opened.
  public var minutes: Minutes? { Minutes(state) }

  /// The greatest numbers given so far; an id that was taken back stands in the minutes alone.
  private static func greatest(
    _ group: Group,
    _ year: Int,
    _ register: Register,
    _ minutes: [Minutes]
  ) -> (decision: Int, action: Int) {
    var numbers = GreatestNumbers(prefix: group.prefix, year: year)
    for page in minutes { numbers.look(in: Array(MinutesWriter.page(page).utf8)) }
    let decisions = register.decisions.map(\.id).filter { $0.year == year }.map(\.number)
    return (
      (decisions + [numbers.decision]).max() ?? 0,
      (register.actions.map(\.id.number) + [numbers.action]).max() ?? 0
    )
  }
}
