import MeetKit

/// A job for other programs; `docs/jobs.md` describes it.
struct JobReport: Encodable {
  struct Label: Encodable {
    var label: String
    var meaning: String
  }

  struct Next: Encodable {
    /// Work, expiry or verification.
    var kind: String
    var day: String
    var begins: String
  }

  var id: String?
  var name: String
  var table: String
  var description: String
  var frequency: String
  /// What the words of the frequency mean, when they mean a certain time.
  var every: String?
  var isTentative: Bool
  var contingency: String
  var next: Next?
  /// Why there is no next date.
  var noDate: String?
  /// Overdue, due, coming, verify, settle: what it asks for on the day.
  var standing: [String]
  /// What brings it up besides its dates: demand, release.
  var alsoOn: [String]
  /// Days before the date of the reminder that has begun.
  var reminder: Int?
  /// Days behind a date on which it is not yet late.
  var grace: Int?
  /// The hours in which it may be done.
  var window: String?
  var skill: [Label]
  var access: [Label]
  /// Those that are neither.
  var labels: [Label]
  var assigned: String
  var assignee: String?
  var buddies: [String]
  var work: String?
  var page: String?
  var checklist: [String]
  var tell: [String]
  var verification: String?
  var ifOpen: String?
  var catchUp: String?
  var together: [String]
  var lacks: [String]
  /// The title of the ticket that should be written.
  var proposedTicket: String?

  init(_ entry: JobBoard.Entry) {
    let job = entry.job
    let words = job.row.words
    let label = { (label: TaskLabel) in Label(label: label.text, meaning: label.meaning) }
    id = job.row.id?.text
    name = job.name
    table = job.row.table
    description = words.description
    frequency = words.frequency
    every = job.row.frequency.period?.description
    isTentative = job.row.frequency.isTentative
    contingency = words.contingency
    next = Next(entry.next)
    noDate = entry.next.reason?.description
    standing = entry.standings.map(\.rawValue)
    alsoOn = entry.next.date == nil ? [] : job.alsoOn.map(\.rawValue)
    reminder = entry.reminder
    grace = job.plan.flatMap { $0.grace > 0 ? $0.grace : nil }
    window = job.plan?.window
    skill = job.labels(.skill).map(label)
    access = job.labels(.access).map(label)
    labels = job.labels(.other).map(label)
    assigned = words.assigned
    assignee = job.assignee?.text
    buddies = job.buddies.map(\.text)
    work = job.work?.rawValue
    page = job.plan?.id.link
    checklist = job.plan?.checklist ?? []
    tell = job.plan?.tell ?? []
    verification = job.plan?.verification?.how
    ifOpen = job.plan?.ifOpen.rawValue
    catchUp = job.plan?.catchUp.rawValue
    together = entry.companions.map(\.name)
    lacks = entry.lacks.map(\.word)
    proposedTicket = entry.proposal
  }
}

extension JobReport.Next {
  fileprivate init?(_ next: NextDate) {
    guard let date = next.date else { return nil }
    switch next {
    case .work: kind = "work"
    case .expiry: kind = "expiry"
    case .verification: kind = "verification"
    case .none: return nil
    }
    day = date.day.description
    begins = date.begins.description
  }
}

extension MissingDetail {
  /// One word for other programs.
  fileprivate var word: String {
    switch self {
    case .page: "page"
    case .link: "link"
    case .person: "person"
    case .knownPerson: "knownPerson"
    case .successor: "successor"
    case .buddy: "buddy"
    case .clearWords: "clearWords"
    case .settling: "settling"
    case .knownWords: "knownWords"
    case .frequency: "frequency"
    case .anchor: "anchor"
    case .expiry: "expiry"
    case .newExpiry, .expiryBehindTicket: "newExpiry"
    case .verification: "verification"
    case .overdueVerification: "overdueVerification"
    case .checklist: "checklist"
    }
  }
}
