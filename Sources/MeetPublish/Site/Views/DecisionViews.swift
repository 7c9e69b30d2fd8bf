/// What `decisions.mustache` may name.
struct DecisionsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// In force, and their review has come or is asked for.
  var overdue: [DecisionView]
  /// In force, with a review within sixty days.
  var due: [DecisionView]
  /// In force, while absent members may object or must answer.
  var provisional: [DecisionView]
  /// Not in force, since absent members have objected.
  var contested: [DecisionView]
  /// On the table.
  var open: [DecisionView]
  /// In force and final, and what they ask for is not done yet.
  var unimplemented: [DecisionView]
  /// In force and final, by what they are about.
  var topics: [TopicView]
  /// Ended, replaced, withdrawn; the newest first.
  var superseded: [DecisionView]

  static let blank = DecisionsView(
    page: .blank,
    site: .blank,
    overdue: [.blank],
    due: [.blank],
    provisional: [.blank],
    contested: [.blank],
    open: [.blank],
    unimplemented: [.blank],
    topics: [.blank],
    superseded: [.blank]
  )
}

struct TopicView: TemplateValue {
  var title: Words
  var decisions: [DecisionView]

  static let blank = TopicView(title: .blank, decisions: [.blank])
}

/// What `decision-page.mustache` may name.
struct DecisionPageView: TemplateValue {
  var page: PageView
  var site: SiteView
  var decision: DecisionView
  /// Two or more, the first ones first; none when its words never changed.
  var versions: [VersionView]
  var discussions: [DiscussionView]
  var objections: [ObjectionView]
  var events: [EventView]

  static let blank = DecisionPageView(
    page: .blank,
    site: .blank,
    decision: .blank,
    versions: [.blank],
    discussions: [.blank],
    objections: [.blank],
    events: [.blank]
  )
}

/// A decision.
struct DecisionView: TemplateValue {
  var id: Words
  /// "decisions/TWG-2026-014/index.html".
  var address: Words
  var title: Words
  var text: Words
  var version: Words
  var isPolicy: Bool
  var context: Words?
  var responsible: Words?
  var review: DateView?
  var isReviewDue: Bool
  /// The last day on which it holds.
  var until: DateView?
  var measure: Words?
  /// What has become of it, unless it is simply in force.
  var status: Words?
  /// One word: "active", "provisional", "pending", "contested", "open", "ended".
  var standing: Words
  var isImplemented: Bool
  /// Groups that are to know of it.
  var informs: [AudienceView]
  /// "secretary, A, 2026-05-06 to 2026-11-04".
  var term: Words?
  var meeting: PlaceView?

  static let blank = DecisionView(
    id: .blank,
    address: .blank,
    title: .blank,
    text: .blank,
    version: .blank,
    isPolicy: true,
    context: .blank,
    responsible: .blank,
    review: .blank,
    isReviewDue: true,
    until: .blank,
    measure: .blank,
    status: .blank,
    standing: .blank,
    isImplemented: true,
    informs: [.blank],
    term: .blank,
    meeting: .blank
  )
}

struct AudienceView: TemplateValue {
  var name: Words

  static let blank = AudienceView(name: .blank)
}

/// Words that a decision had.
struct VersionView: TemplateValue {
  var number: Words
  var meeting: PlaceView?
  var date: DateView
  var text: Words
  /// What it changed in the version before; none in the first.
  var pieces: [PieceView]

  static let blank = VersionView(
    number: .blank,
    meeting: .blank,
    date: .blank,
    text: .blank,
    pieces: [.blank]
  )
}

/// Words in a row that stayed, went or came.
struct PieceView: TemplateValue {
  var text: Words
  var isSame: Bool
  var isGone: Bool
  var isNew: Bool

  static let blank = PieceView(text: .blank, isSame: true, isGone: true, isNew: true)
}

/// An item at which a decision was spoken of.
struct DiscussionView: TemplateValue {
  var date: DateView
  var meeting: PlaceView?
  var item: Words?
  var title: Words
  /// As "on the table".
  var why: Words

  static let blank = DiscussionView(
    date: .blank,
    meeting: .blank,
    item: .blank,
    title: .blank,
    why: .blank
  )
}

/// What was said against a decision.
struct ObjectionView: TemplateValue {
  var date: DateView
  /// To which it was raised; nothing after the meeting.
  var version: Words?
  var text: Words
  /// How it was met.
  var fate: Words

  static let blank = ObjectionView(date: .blank, version: .blank, text: .blank, fate: .blank)
}

/// Something that became of a decision.
struct EventView: TemplateValue {
  var date: DateView
  var meeting: PlaceView?
  var text: Words

  static let blank = EventView(date: .blank, meeting: .blank, text: .blank)
}
