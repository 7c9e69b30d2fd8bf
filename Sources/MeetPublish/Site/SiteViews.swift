import MeetModel

/// What `index.mustache` may name.
struct IndexView: TemplateValue {
  var title: Words
  var root: Words
  var site: SiteView
  var next: MeetingView?
  /// Made most lately, at most ten.
  var decisions: [DecisionView]
  var actions: [ActionView]
  var years: [YearView]

  static let blank = IndexView(
    title: .blank,
    root: .blank,
    site: .blank,
    next: .blank,
    decisions: [.blank],
    actions: [.blank],
    years: [.blank]
  )
}

/// What `meeting.mustache` may name.
struct MeetingPageView: TemplateValue {
  var title: Words
  /// The way back to the folder of the site: `../../`.
  var root: Words
  var site: SiteView
  var meeting: MeetingView
  var decisions: [DecisionView]
  var actions: [ActionView]
  var minutes: Markup?
  var agenda: Markup?
  var earlier: MeetingView?
  var later: MeetingView?

  static let blank = MeetingPageView(
    title: .blank,
    root: .blank,
    site: .blank,
    meeting: .blank,
    decisions: [.blank],
    actions: [.blank],
    minutes: .blank,
    agenda: .blank,
    earlier: .blank,
    later: .blank
  )
}

/// The group, and the day on which its site was made.
struct SiteView: TemplateValue {
  var group: Words
  var prefix: Words
  var zone: Words
  var made: DateView

  static let blank = SiteView(group: .blank, prefix: .blank, zone: .blank, made: .blank)
}

/// A date in words and for machines.
struct DateView: TemplateValue {
  /// As "6 May 2026".
  var words: Words
  /// As "Wednesday".
  var weekday: Words
  /// As "2026-05-06".
  var iso: Words

  static let blank = DateView(words: .blank, weekday: .blank, iso: .blank)
}

/// A year's meetings, the newest first.
struct YearView: TemplateValue {
  var year: Words
  var meetings: [MeetingView]

  static let blank = YearView(year: .blank, meetings: [.blank])
}

/// A meeting as other pages show it.
struct MeetingView: TemplateValue {
  /// As "2026-05-06".
  var id: Words
  /// From the page that shows it: "meetings/2026-05-06/index.html".
  var address: Words
  var date: DateView
  /// The second one that day and later: "2".
  var number: Words?
  /// As "18:00–19:00".
  var time: Words
  var zone: Words
  /// "16:00–17:00", with the date in front when it is another there.
  var utc: Words
  /// As "2026-05-06T16:00Z".
  var start: Words
  /// In minutes.
  var length: Words
  var isPlanned: Bool
  var isHeld: Bool
  var hasMinutes: Bool
  var hasAgenda: Bool
  var coordinator: Words?
  var secretary: Words?

  static let blank = MeetingView(
    id: .blank,
    address: .blank,
    date: .blank,
    number: .blank,
    time: .blank,
    zone: .blank,
    utc: .blank,
    start: .blank,
    length: .blank,
    isPlanned: true,
    isHeld: true,
    hasMinutes: true,
    hasAgenda: true,
    coordinator: .blank,
    secretary: .blank
  )
}

/// A decision.
struct DecisionView: TemplateValue {
  var id: Words
  var title: Words
  var text: Words
  var responsible: Words?
  var review: DateView?
  var isReviewDue: Bool
  var measure: Words?
  /// What has become of it, unless it is simply in force.
  var status: Words?
  var isImplemented: Bool
  var meeting: PlaceView?

  static let blank = DecisionView(
    id: .blank,
    title: .blank,
    text: .blank,
    responsible: .blank,
    review: .blank,
    isReviewDue: true,
    measure: .blank,
    status: .blank,
    isImplemented: true,
    meeting: .blank
  )
}

/// An action.
struct ActionView: TemplateValue {
  var id: Words
  var text: Words
  /// Nothing while nobody has taken it.
  var owner: Words?
  var due: DateView?
  var isOverdue: Bool
  /// What has become of it, unless it is open.
  var status: Words?
  var meeting: PlaceView?

  static let blank = ActionView(
    id: .blank,
    text: .blank,
    owner: .blank,
    due: .blank,
    isOverdue: true,
    status: .blank,
    meeting: .blank
  )
}

/// The meeting at which something was said, when it has a page.
struct PlaceView: TemplateValue {
  var address: Words
  var date: DateView

  static let blank = PlaceView(address: .blank, date: .blank)
}

extension Words {
  static let blank = Words("")
}

extension Markup {
  static let blank = Markup("")
}
