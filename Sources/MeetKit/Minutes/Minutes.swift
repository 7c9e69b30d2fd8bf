/// The record of one meeting, as its page holds it: names as people read them, times as the wall
/// showed them.
package struct Minutes: Hashable, Sendable {
  var group: String
  package var meeting: MeetingID
  var zone: Zone
  package var planned: Stretch
  package var held: Stretch
  /// The further sittings of a meeting that was adjourned.
  package var resumed: [Stretch] = []
  /// Who facilitated, in turn.
  package var coordinators: [RoleHolder] = []
  /// Who kept the minutes, in turn.
  package var secretaries: [RoleHolder] = []
  package var present: [Attendee] = []
  package var apologies: [String] = []
  package var absent: [String] = []
  package var guests: [Guest] = []
  /// Who listened.
  package var observers: [Guest] = []
  /// The rules in force, in one line.
  var rules: String = ""
  /// Ids that were given and taken back.
  package var removed: [Removed] = []
  /// What was said before the first item.
  package var preamble: [MinutesLine] = []
  package var items: [MinutesItem] = []

  /// A start to the minute, and minutes from it.
  package struct Stretch: Hashable, Sendable {
    package var start: Instant
    package var minutes: Int

    var end: Instant { start.adding(minutes: minutes) }
  }

  /// Who wore a hat, and from when on if not from the start.
  package struct RoleHolder: Hashable, Sendable {
    package var name: String
    var from: ClockTime?
  }

  /// Somebody who was there, and the stretches when not for the whole meeting.
  package struct Attendee: Hashable, Sendable {
    /// From when, unless from the start; until when, unless to the end.
    struct Stay: Hashable, Sendable {
      var from: ClockTime?
      var until: ClockTime?
    }

    package var name: String
    var stays: [Stay] = [Stay()]
  }

  package struct Removed: Hashable, Sendable {
    /// `TWG-2026-014` or `TWG-A-031`.
    package var id: String
    var reason: String
  }
}

/// One item as the meeting treated it.
package struct MinutesItem: Hashable, Sendable {
  package var number: Int
  var kind: ItemKind
  package var title: String
  var lead: String?
  package var planned: Int
  /// Actual minutes; nil when the item was not reached.
  package var took: Int?
  var extensions: [Extension] = []
  var link: String?
  package var lines: [MinutesLine] = []

  /// Minutes added, or given away (negative), and the item on the other side.
  struct Extension: Hashable, Sendable {
    var minutes: Int
    var other: Int?
  }
}
