/// What `index.mustache` may name.
struct HomeView: TemplateValue {
  var page: PageView
  var site: SiteView
  var next: MeetingView?
  var onCall: WeekView?
  /// The address of the group's calendar, to subscribe to.
  var calendar: Words?
  /// Made most lately, at most five.
  var decisions: [DecisionView]
  /// What is due in the next two weeks, or is overdue, the oldest first.
  var due: [DueView]
  /// The last five that were held.
  var meetings: [MeetingView]

  static let blank = HomeView(
    page: .blank,
    site: .blank,
    next: .blank,
    onCall: .blank,
    calendar: .blank,
    decisions: [.blank],
    due: [.blank],
    meetings: [.blank]
  )
}

/// Something that is to be done by a day.
struct DueView: TemplateValue {
  /// As "Action", "Review", "Drill", "Job".
  var kind: Words
  var text: Words
  var address: Words
  var date: DateView
  var person: Words?
  var isOverdue: Bool

  static let blank = DueView(
    kind: .blank,
    text: .blank,
    address: .blank,
    date: .blank,
    person: .blank,
    isOverdue: true
  )
}
