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

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "next": .part { $0.next },
    "onCall": .part { $0.onCall }, "calendar": .words { $0.calendar },
    "decisions": .list { $0.decisions }, "due": .list { $0.due },
    "meetings": .list { $0.meetings },
  ]
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

  static let fields: Fields = [
    "kind": .words { $0.kind }, "text": .words { $0.text }, "address": .words { $0.address },
    "date": .part { $0.date }, "person": .words { $0.person }, "isOverdue": .flag { $0.isOverdue },
  ]
}
