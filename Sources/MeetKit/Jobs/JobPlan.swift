/// What a job's own page says: when it comes, who does it, what is to be done.
package struct JobPlan: Hashable, Sendable {
  package var id: JobID
  package var schedule: Schedule?
  /// Days before a date: the first begins the work, further ones remind of it.
  package var leads: [Int]
  /// So many days behind a date it is not yet late.
  package var grace: Int
  /// The hours in which it may be done, in the page's own words.
  package var window: String?
  /// The job that it is done with.
  package var companion: JobID?
  /// What brings it up besides its dates.
  package var alsoOn: [Cause]
  package var verification: Verification?
  package var people: [PersonID]
  package var buddies: [PersonID]
  package var work: Work?
  /// Who is told when it is done, in the page's own words.
  package var tell: [String]
  package var checklist: [String]
  package var ifOpen: IfOpen
  package var catchUp: CatchUp
  package var pause: Pause?
  /// The last day on which a date may fall.
  package var until: Day?
  /// When the group last asked itself whether the job is still its own, as it does once a year.
  package var reviewed: Day?
  /// Its tickets are for members only.
  package var isConfidential: Bool
  package var place: TextLocation

  package init(
    id: JobID,
    schedule: Schedule? = nil,
    leads: [Int] = [],
    grace: Int = 0,
    window: String? = nil,
    companion: JobID? = nil,
    alsoOn: [Cause] = [],
    verification: Verification? = nil,
    people: [PersonID] = [],
    buddies: [PersonID] = [],
    work: Work? = nil,
    tell: [String] = [],
    checklist: [String] = [],
    ifOpen: IfOpen = .nudge,
    catchUp: CatchUp = .latest,
    pause: Pause? = nil,
    until: Day? = nil,
    reviewed: Day? = nil,
    isConfidential: Bool = false,
    place: TextLocation
  ) {
    self.id = id
    self.schedule = schedule
    self.leads = leads
    self.grace = grace
    self.window = window
    self.companion = companion
    self.alsoOn = alsoOn
    self.verification = verification
    self.people = people
    self.buddies = buddies
    self.work = work
    self.tell = tell
    self.checklist = checklist
    self.ifOpen = ifOpen
    self.catchUp = catchUp
    self.pause = pause
    self.until = until
    self.reviewed = reviewed
    self.isConfidential = isConfidential
    self.place = place
  }
}

extension JobPlan {
  /// What the dates of a job are counted from.
  package enum Schedule: Hashable, Sendable {
    /// Every period from the anchor on, whenever the work was done.
    case calendar(anchor: Day)
    /// One period after the day it was last done.
    case completion(lastDone: Day)
    /// The day on which something expires.
    case expiry(Day)
  }

  /// The words for `basis`.
  package enum Basis: String, CaseIterable, Sendable, Hashable {
    case calendar, completion, expiry
  }

  /// How often somebody looks whether a machine still does the job.
  package struct Verification: Hashable, Sendable {
    package var period: Period
    package var anchor: Day
    package var how: String?

    package init(period: Period, anchor: Day, how: String?) {
      self.period = period
      self.anchor = anchor
      self.how = how
    }
  }

  /// What brings a job up besides its dates.
  package enum Cause: String, CaseIterable, Sendable, Hashable {
    case release, demand
  }

  package enum Work: String, CaseIterable, Sendable, Hashable {
    case operations, development
  }

  /// What happens on a date while the ticket of the date before is open.
  package enum IfOpen: String, CaseIterable, Sendable, Hashable {
    case nudge, skip, create
  }

  /// Which tickets are made after a time in which nobody made any.
  package enum CatchUp: String, CaseIterable, Sendable, Hashable {
    case latest, all, none
  }

  /// A time in which no date falls; without an end until further notice.
  package struct Pause: Hashable, Sendable {
    package var from: Day
    package var until: Day?
    package var why: String?

    package init(from: Day, until: Day?, why: String?) {
      self.from = from
      self.until = until
      self.why = why
    }

    package func covers(_ day: Day) -> Bool {
      from <= day && (until.map { day <= $0 } ?? true)
    }
  }
}
