/// What a job's own page says: when it comes, who does it, what is to be done.
///
/// ```swift
/// let plan = try JobPage.read(text, name: "renew-the-domain.md", group: group).value
/// let jobs = TaskList.joined(tasks, [plan]).value
/// ```
public struct JobPlan: Hashable, Sendable {
  package var id: JobID
  var schedule: Schedule?
  /// Days before a date: the first begins the work, further ones remind of it.
  var leads: [Int] = []
  /// So many days behind a date it is not yet late.
  package var grace: Int = 0
  /// The hours in which it may be done, in the page's own words.
  package var window: String?
  /// The job that it is done with.
  var companion: JobID?
  /// What brings it up besides its dates.
  var alsoOn: [Cause] = []
  package var verification: Verification?
  var people: [PersonID] = []
  var buddies: [PersonID] = []
  var work: Work?
  /// Who is told when it is done, in the page's own words.
  package var tell: [String] = []
  package var checklist: [String] = []
  package var ifOpen: IfOpen = .nudge
  package var catchUp: CatchUp = .latest
  var pause: Pause?
  /// The last day on which a date may fall.
  var until: Day?
  /// When the group last asked itself whether the job is still its own, as it does once a year.
  var reviewed: Day?
  /// Its tickets are for members only.
  package var isConfidential: Bool = false
  var place: TextLocation
}

extension JobPlan {
  /// What the dates of a job are counted from.
  enum Schedule: Hashable, Sendable {
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
    var period: Period
    var anchor: Day
    package var how: String?
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
  struct Pause: Hashable, Sendable {
    var from: Day
    var until: Day?
    var why: String?

    func covers(_ day: Day) -> Bool {
      from <= day && (until.map { day <= $0 } ?? true)
    }
  }
}
