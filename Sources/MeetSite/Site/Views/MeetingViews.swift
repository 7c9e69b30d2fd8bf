/// What `meetings.mustache` may name.
struct MeetingsView: TemplateValue {
  var page: PageView
  var site: SiteView
  var years: [YearView]
  /// Planned and actual minutes of the last meetings.
  var picture: BarPictureView?

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "years": .list { $0.years },
    "picture": .part { $0.picture },
  ]
}

/// A year's meetings, the newest first.
struct YearView: TemplateValue {
  var year: Words
  var meetings: [MeetingView]

  static let fields: Fields = ["year": .words { $0.year }, "meetings": .list { $0.meetings }]
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

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "meeting": .part { $0.meeting },
    "recap": .list { $0.recap }, "decisions": .list { $0.decisions },
    "proposals": .list { $0.proposals }, "actions": .list { $0.actions },
    "picture": .part { $0.picture }, "minutes": .markup { $0.minutes },
    "agenda": .markup { $0.agenda }, "earlier": .part { $0.earlier }, "later": .part { $0.later },
  ]
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

  static let fields: Fields = [
    "id": .words { $0.id }, "address": .words { $0.address }, "date": .part { $0.date },
    "number": .words { $0.number }, "time": .words { $0.time }, "zone": .words { $0.zone },
    "utc": .words { $0.utc }, "start": .words { $0.start }, "length": .words { $0.length },
    "isPlanned": .flag { $0.isPlanned }, "isHeld": .flag { $0.isHeld },
    "hasMinutes": .flag { $0.hasMinutes }, "hasAgenda": .flag { $0.hasAgenda },
    "isDraft": .flag { $0.isDraft }, "approved": .part { $0.approved },
    "coordinator": .words { $0.coordinator }, "secretary": .words { $0.secretary },
  ]
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
  /// What is to be by that day, with a space behind it: "review ".
  var dateWord: Words

  static let fields: Fields = [
    "label": .words { $0.label }, "id": .words { $0.id }, "address": .words { $0.address },
    "person": .words { $0.person }, "text": .words { $0.text }, "date": .part { $0.date },
    "dateWord": .words { $0.dateWord },
  ]
}
