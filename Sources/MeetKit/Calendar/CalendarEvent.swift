/// A meeting, a turn on call or a drill, as calendars show it.
package struct CalendarEvent: Hashable, Sendable {
  package enum Occasion: Hashable, Sendable {
    /// A sitting of a meeting; most have one only.
    case meeting(MeetingID, sitting: Int)
    case onCall(CalendarWeek)
    /// A drill by the name of its page.
    case drill(String, kind: String)
  }

  package enum Time: Hashable, Sendable {
    /// From a moment until another.
    case span(from: Instant, until: Instant)
    /// A whole day, wherever somebody is.
    case day(Day)
  }

  package enum Status: Hashable, Sendable {
    case confirmed
    /// A forecast, or a day that is not agreed yet.
    case tentative
    /// Did not take place.
    case cancelled
  }

  package enum Role: String, CaseIterable, Hashable, Sendable {
    case coordinator, secretary, onCall, steering, documenting
  }

  /// What somebody does there.
  package struct Part: Hashable, Sendable {
    package var person: PersonID
    package var role: Role
    /// Computed, and told to nobody yet.
    package var isForecast: Bool

    init(_ person: PersonID, _ role: Role, isForecast: Bool = false) {
      self.person = person
      self.role = role
      self.isForecast = isForecast
    }
  }

  package var occasion: Occasion
  package var time: Time
  package var standing: Status
  package var parts: [Part]
  /// Whom it concerns.
  var audience: Set<PersonID>
  /// How often the record has told anew of it.
  package var revision: Int
  /// The moment at which the record last told of it.
  package var told: Instant

  init(
    _ occasion: Occasion,
    _ time: Time,
    standing: Status = .confirmed,
    parts: [Part] = [],
    audience: Set<PersonID>,
    revision: Int,
    told: Instant
  ) {
    self.occasion = occasion
    self.time = time
    self.standing = standing
    self.parts = parts
    self.audience = audience
    self.revision = revision
    self.told = told
  }
}

extension CalendarEvent {
  /// A name that stays the same for as long as the occasion does: `oncall-2026-W21`.
  package var name: String {
    switch occasion {
    case .meeting(let meeting, let sitting):
      "meeting-\(meeting)" + (sitting == 1 ? "" : "-sitting-\(sitting)")
    case .onCall(let week): "oncall-\(week)"
    case .drill(let page, _): "drill-\(page)"
    }
  }

  package func part(of person: PersonID) -> Part? { parts.first { $0.person == person } }
}

extension CalendarEvent: Comparable {
  /// By time; what takes the whole day comes first.
  package static func < (a: CalendarEvent, b: CalendarEvent) -> Bool {
    (a.time.begin, a.name) < (b.time.begin, b.name)
  }
}

extension CalendarEvent.Time {
  fileprivate var begin: Int {
    switch self {
    case .span(let from, _): from.seconds
    case .day(let day): day.number * 86_400
    }
  }
}
