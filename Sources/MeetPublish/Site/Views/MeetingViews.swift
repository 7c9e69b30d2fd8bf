/// What `meetings.mustache` may name.
struct MeetingsView: TemplateValue {
  var page: PageView
  var site: SiteView
  var years: [YearView]
  /// Planned and actual minutes of the last meetings.
  var picture: BarPictureView?

  static let blank = MeetingsView(page: .blank, site: .blank, years: [.blank], picture: .blank)
}

/// A year's meetings, the newest first.
struct YearView: TemplateValue {
  var year: Words
  var meetings: [MeetingView]

  static let blank = YearView(year: .blank, meetings: [.blank])
}

/// What `meeting.mustache` may name.
struct MeetingPageView: TemplateValue {
  var page: PageView
  var site: SiteView
  var meeting: MeetingView
  /// What it came to, in at most fifteen lines.
  var recap: [RecapLineView]
  var decisions: [DecisionView]
  /// Tabled there and not decided.
  var proposals: [DecisionView]
  var actions: [ActionView]
  /// Planned and actual minutes of its items.
  var picture: BarPictureView?
  var minutes: Markup?
  var agenda: Markup?
  var earlier: MeetingView?
  var later: MeetingView?

  static let blank = MeetingPageView(
    page: .blank,
    site: .blank,
    meeting: .blank,
    recap: [.blank],
    decisions: [.blank],
    proposals: [.blank],
    actions: [.blank],
    picture: .blank,
    minutes: .blank,
    agenda: .blank,
    earlier: .blank,
    later: .blank
  )
}

/// A meeting as other pages show it.
struct MeetingView: TemplateValue {
  /// As "2026-05-06".
  var id: Words
  /// "meetings/2026-05-06/index.html".
  var address: Words
  var date: DateView
  /// The second one that day and later: "2".
  var number: Words?
  /// As "18:00–19:00".
  var time: Words
  var zone: Words
  /// As "16:00–17:00", with the date in front when it is another there.
  var utc: Words
  /// As "2026-05-06T16:00Z".
  var start: Words
  /// In minutes.
  var length: Words
  var isPlanned: Bool
  var isHeld: Bool
  var hasMinutes: Bool
  var hasAgenda: Bool
  /// Its minutes wait for a later meeting to approve them.
  var isDraft: Bool
  /// The meeting that approved its minutes.
  var approved: PlaceView?
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
    isDraft: true,
    approved: .blank,
    coordinator: .blank,
    secretary: .blank
  )
}

/// A line of what a meeting came to.
struct RecapLineView: TemplateValue {
  /// As "Decided", "Action", "For finance".
  var label: Words
  var id: Words?
  /// The page of the decision.
  var address: Words?
  var person: Words?
  var text: Words
  var date: DateView?

  static let blank = RecapLineView(
    label: .blank,
    id: .blank,
    address: .blank,
    person: .blank,
    text: .blank,
    date: .blank
  )
}
