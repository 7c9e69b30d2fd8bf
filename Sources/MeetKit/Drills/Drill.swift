/// One upgrade or restore drill: planned, then reported on the same page.
package struct Drill: Hashable, Sendable {
  /// The page's name without its ending: `2026-05-09-restore`.
  package var id: String
  package var kind: String
  package var date: Day
  package var steering: PersonID?
  package var documenting: PersonID?
  /// Passed, passed with findings, failed, abandoned; nil while there is no report.
  package var result: String?
  /// The times that its page holds.
  var times: Times
  package var recoveryTargetMinutes: Int?
  package var dataAgeTargetMinutes: Int?
  /// Three sentences for the meeting.
  package var summary: String
  package var actions: [Action]
  /// What the page says of things that are computed.
  var words: Words
  /// What the log tells of it.
  package var record: DrillRecord

  package init(
    id: String,
    kind: String,
    date: Day,
    steering: PersonID? = nil,
    documenting: PersonID? = nil,
    result: String? = nil,
    times: Times = Times(),
    recoveryTargetMinutes: Int? = nil,
    dataAgeTargetMinutes: Int? = nil,
    summary: String = "",
    actions: [Action] = [],
    words: Words = Words(),
    record: DrillRecord = DrillRecord()
  ) {
    self.id = id
    self.kind = kind
    self.date = date
    self.steering = steering
    self.documenting = documenting
    self.result = result
    self.times = times
    self.recoveryTargetMinutes = recoveryTargetMinutes
    self.dataAgeTargetMinutes = dataAgeTargetMinutes
    self.summary = summary
    self.actions = actions
    self.words = words
    self.record = record
  }

  /// The page, as seen from a meeting's folder.
  var link: String { "../drills/\(id).md" }
}

extension Drill {
  package struct Times: Hashable, Sendable {
    /// Where the window begins.
    var begins: Instant?
    var restorePoint: Instant?
    var started: Instant?
    var usable: Instant?

    package init(
      begins: Instant? = nil,
      restorePoint: Instant? = nil,
      started: Instant? = nil,
      usable: Instant? = nil
    ) {
      self.begins = begins
      self.restorePoint = restorePoint
      self.started = started
      self.usable = usable
    }
  }

  /// Something to be done after the drill.
  package struct Action: Hashable, Sendable {
    package var text: String
    package var hasTicket: Bool

    init(_ text: String, hasTicket: Bool) {
      self.text = text
      self.hasTicket = hasTicket
    }
  }

  /// What a page says, and where.
  struct Said<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    var place: TextLocation

    init(_ value: Value, at place: TextLocation) {
      self.value = value
      self.place = place
    }
  }

  package struct Words: Hashable, Sendable {
    var state: Said<State>?
    var recoveryMinutes: Said<Int>?
    var dataAgeMinutes: Said<Int>?
    var started: Said<Instant>?
    var usable: Said<Instant>?

    init() {}
  }
}
