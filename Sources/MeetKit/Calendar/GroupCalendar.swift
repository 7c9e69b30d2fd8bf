/// What a group has before it and behind it: meetings, turns on call, drills.
///
/// What it shows and leaves out stands in `docs/calendars.md`.
package struct GroupCalendar: Hashable, Sendable {
  /// The group's name.
  package var group: String
  /// The letters in front of its ids.
  package var prefix: String
  /// In order of time.
  package var events: [CalendarEvent]

  init(group: String, prefix: String, events: [CalendarEvent]) {
    self.group = group
    self.prefix = prefix
    self.events = events.sorted()
  }
}

extension GroupCalendar {
  /// What a calendar is folded from.
  package struct Material: Sendable {
    var group: Group
    var now: Instant
    /// Of all meetings, in their order.
    var minutes: [Minutes]
    /// Pages that say something of a meeting that nobody minuted yet.
    var agendas: [Agenda]
    var rota: Rota
    /// Nil where nobody is on call.
    var onCall: OnCallRota?
    var drills: [Drill]
    var facts: [Fact]

    package init(
      group: Group,
      now: Instant,
      minutes: [Minutes] = [],
      agendas: [Agenda] = [],
      rota: Rota,
      onCall: OnCallRota? = nil,
      drills: [Drill] = [],
      facts: [Fact] = []
    ) {
      self.group = group
      self.now = now
      self.minutes = minutes
      self.agendas = agendas
      self.rota = rota
      self.onCall = onCall
      self.drills = drills
      self.facts = facts
    }
  }

  /// The calendar as of a moment.
  package init(_ material: Material) {
    let maker = CalendarMaker(material)
    self.init(
      group: material.group.name,
      prefix: material.group.prefix,
      events: maker.held + maker.planned + maker.turns + maker.drills
    )
  }

  /// What concerns one person: their turns and drills, and the meetings of their time here.
  package func events(of person: PersonID) -> [CalendarEvent] {
    events.filter { $0.audience.contains(person) }
  }
}
