/// The record of one meeting, as its page holds it: names as people read them, times as the wall
/// showed them.
///
/// ``MinutesWriter`` makes the page of it and ``MinutesReader`` reads that page back as the same
/// value. What was decided and promised is in the ``Register`` that is folded from minutes.
///
/// ```swift
/// let minutes = MinutesReader.read(page, group: group).value
/// print(minutes?.present.map(\.name) ?? [])
/// ```
public struct Minutes: Hashable, Sendable {
  /// The name of the group.
  public var group: String
  /// The meeting.
  public var meeting: MeetingID
  var zone: Zone
  /// When it was to be held.
  public var planned: Stretch
  /// When it was held, at its first sitting.
  public var held: Stretch
  /// The further sittings of a meeting that was adjourned.
  package var resumed: [Stretch] = []
  /// Who facilitated, in turn.
  package var coordinators: [RoleHolder] = []
  /// Who kept the minutes, in turn.
  package var secretaries: [RoleHolder] = []
  /// Who was there, in the order in which they came.
  public var present: [Attendee] = []
  /// Who had said that they would not come.
  public var apologies: [String] = []
  /// Who was missing.
  public var absent: [String] = []
  package var guests: [Guest] = []
  /// Who listened.
  package var observers: [Guest] = []
  /// The rules in force, in one line.
  var rules: String = ""
  /// Ids that were given and taken back.
  package var removed: [Removed] = []
  /// What was said before the first item.
  package var preamble: [MinutesLine] = []
  /// The items in the order in which they were treated.
  public var items: [MinutesItem] = []

  /// A start to the minute, and minutes from it.
  public struct Stretch: Hashable, Sendable {
    /// The beginning.
    public var start: Instant
    /// How long it took.
    public var minutes: Int

    /// The end.
    public var end: Instant { start.adding(minutes: minutes) }
  }

  /// Who wore a hat, and from when on if not from the start.
  package struct RoleHolder: Hashable, Sendable {
    package var name: String
    var from: ClockTime?
  }

  /// Somebody who was there, and the stretches when not for the whole meeting.
  public struct Attendee: Hashable, Sendable {
    /// From when, unless from the start; until when, unless to the end.
    struct Stay: Hashable, Sendable {
      var from: ClockTime?
      var until: ClockTime?
    }

    /// The name people read.
    public var name: String
    var stays: [Stay] = [Stay()]
  }

  package struct Removed: Hashable, Sendable {
    /// `TWG-2026-014` or `TWG-A-031`.
    package var id: String
    var reason: String
  }
}

/// One item as the meeting treated it.
///
/// ```swift
/// for item in minutes.flatMap(\.items) { print(item.title, item.took ?? 0) }
/// ```
public struct MinutesItem: Hashable, Sendable {
  /// From 1, in the order of the agenda as it was drafted; items that were added go on behind it.
  public var number: Int
  /// What it was for.
  public var kind: ItemKind
  /// One line.
  public var title: String
  /// The name of who led it.
  public var lead: String?
  /// Planned minutes.
  public var planned: Int
  /// Actual minutes; nil when the item was not reached.
  public var took: Int?
  var extensions: [Extension] = []
  var link: String?
  package var lines: [MinutesLine] = []

  /// Minutes added, or given away (negative), and the item on the other side.
  struct Extension: Hashable, Sendable {
    var minutes: Int
    var other: Int?
  }
}
