/// The record of one meeting, as its page holds it: names as people read them, times as the wall
/// showed them.
package struct Minutes: Hashable, Sendable {
  package var group: String
  package var meeting: MeetingID
  package var zone: Zone
  package var planned: Stretch
  package var held: Stretch
  /// The further sittings of a meeting that was adjourned.
  package var resumed: [Stretch]
  /// Who facilitated, in turn.
  package var coordinators: [Hat]
  /// Who kept the minutes, in turn.
  package var secretaries: [Hat]
  package var present: [Attendee]
  package var apologies: [String]
  package var absent: [String]
  package var guests: [Guest]
  /// Who listened.
  package var observers: [Guest] = []
  /// The rules in force, in one line.
  package var rules: String
  /// Ids that were given and taken back.
  package var removed: [Removed]
  /// What was said before the first item.
  package var preamble: [MinutesLine]
  package var items: [MinutesItem]

  package init(
    group: String,
    meeting: MeetingID,
    zone: Zone,
    planned: Stretch,
    held: Stretch,
    resumed: [Stretch] = [],
    coordinators: [Hat] = [],
    secretaries: [Hat] = [],
    present: [Attendee] = [],
    apologies: [String] = [],
    absent: [String] = [],
    guests: [Guest] = [],
    rules: String = "",
    removed: [Removed] = [],
    preamble: [MinutesLine] = [],
    items: [MinutesItem] = []
  ) {
    self.group = group
    self.meeting = meeting
    self.zone = zone
    self.planned = planned
    self.held = held
    self.resumed = resumed
    self.coordinators = coordinators
    self.secretaries = secretaries
    self.present = present
    self.apologies = apologies
    self.absent = absent
    self.guests = guests
    self.rules = rules
    self.removed = removed
    self.preamble = preamble
    self.items = items
  }

  /// A start to the minute, and minutes from it.
  package struct Stretch: Hashable, Sendable {
    package var start: Instant
    package var minutes: Int

    package init(start: Instant, minutes: Int) {
      self.start = start
      self.minutes = minutes
    }

    package var end: Instant { start.adding(minutes: minutes) }
  }

  /// Who wore a hat, and from when on if not from the start.
  package struct Hat: Hashable, Sendable {
    package var name: String
    package var from: ClockTime?

    package init(name: String, from: ClockTime? = nil) {
      self.name = name
      self.from = from
    }
  }

  /// Somebody who was there, and the stretches when not for the whole meeting.
  package struct Attendee: Hashable, Sendable {
    /// From when, unless from the start; until when, unless to the end.
    package struct Stay: Hashable, Sendable {
      package var from: ClockTime?
      package var until: ClockTime?

      package init(from: ClockTime? = nil, until: ClockTime? = nil) {
        self.from = from
        self.until = until
      }
    }

    package var name: String
    package var stays: [Stay]

    package init(name: String, stays: [Stay] = [Stay()]) {
      self.name = name
      self.stays = stays
    }
  }

  package struct Removed: Hashable, Sendable {
    /// `TWG-2026-014` or `TWG-A-031`.
    package var id: String
    package var reason: String

    package init(id: String, reason: String) {
      self.id = id
      self.reason = reason
    }
  }
}

/// One item as the meeting treated it.
package struct MinutesItem: Hashable, Sendable {
  package var number: Int
  package var kind: ItemKind
  package var title: String
  package var lead: String?
  package var planned: Int
  /// Actual minutes; nil when the item was not reached.
  package var took: Int?
  package var extensions: [Extension]
  package var link: String?
  package var lines: [MinutesLine]

  package init(
    number: Int,
    kind: ItemKind,
    title: String,
    lead: String? = nil,
    planned: Int,
    took: Int? = nil,
    extensions: [Extension] = [],
    link: String? = nil,
    lines: [MinutesLine] = []
  ) {
    self.number = number
    self.kind = kind
    self.title = title
    self.lead = lead
    self.planned = planned
    self.took = took
    self.extensions = extensions
    self.link = link
    self.lines = lines
  }

  /// Minutes added, or given away (negative), and the item on the other side.
  package struct Extension: Hashable, Sendable {
    package var minutes: Int
    package var other: Int?

    package init(minutes: Int, other: Int? = nil) {
      self.minutes = minutes
      self.other = other
    }
  }
}
