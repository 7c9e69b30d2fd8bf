import MeetKit

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
  /// The group has named topics.
  var isByTopic: Bool
  /// In force, by what they are about; one for all when the group has named no topics.
  var topics: [TopicView]
  /// Ended, or another is in their place; the newest first.
  var superseded: [DecisionView]
  /// Withdrawn, dropped or decided elsewhere, so that they never were in force; the newest first.
  var dropped: [DecisionView]
  /// By the groups that are to know of them.
  var groups: [ConcernedView]

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "overdue": .list { $0.overdue },
    "due": .list { $0.due }, "provisional": .list { $0.provisional },
    "contested": .list { $0.contested }, "open": .list { $0.open },
    "unimplemented": .list { $0.unimplemented }, "isByTopic": .flag { $0.isByTopic },
    "topics": .list { $0.topics }, "superseded": .list { $0.superseded },
    "dropped": .list { $0.dropped }, "groups": .list { $0.groups },
  ]
}

struct TopicView: TemplateValue {
  var title: Words
  var decisions: [DecisionView]

  static let fields: Fields = ["title": .words { $0.title }, "decisions": .list { $0.decisions }]
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

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "decision": .part { $0.decision },
    "versions": .list { $0.versions }, "discussions": .list { $0.discussions },
    "objections": .list { $0.objections }, "events": .list { $0.events },
  ]
}

/// A decision.
struct DecisionView: TemplateValue {
  /// As the world may read it.
  var report: DecisionReport
  /// The page of its meeting, unless it stands there.
  var meeting: PlaceView?

  static let fields: Fields = [
    "id": .words { Words("\($0.decision.id)") }, "address": .words { $0.address },
    "title": .words { Words($0.decision.title) },
    "topic": .words { $0.report.topic.map(Words.init) },
    "text": .words { Words($0.decision.text) }, "brief": .words { $0.brief },
    "version": .words { Words(String($0.decision.version)) },
    "isPolicy": .flag { $0.decision.isPolicy }, "isDecided": .flag { $0.decision.isDecided },
    "context": .words { $0.decision.context.map(Words.init) },
    "responsible": .words { $0.report.responsible.map(Words.init) },
    "review": .part { $0.decision.review.map { DateView($0) } }, "isDue": .flag { $0.report.isDue },
    "until": .part { $0.decision.until.map { DateView($0) } },
    "measure": .words { $0.decision.measure.map(Words.init) }, "fields": .list { $0.facts },
    "status": .words { Words($0.decision.status.standing.rawValue) },
    "statusWords": .words { $0.report.statusWords.map(Words.init) },
    "isImplemented": .flag { $0.decision.isImplemented },
    "tell": .list { $0.decision.tell.map { AudienceView(Words($0)) } },
    "term": .words { $0.term }, "meeting": .part { $0.meeting },
  ]
}

extension DecisionView {
  var decision: Decision { report.decision }

  /// "decisions/TWG-2026-014/index.html".
  var address: Words { Words(SitePath.decision(decision.id)) }

  /// The text on one line, cut off when it is long.
  private var brief: Words { Words(decision.text.asLine.shortened(to: 120)) }

  /// The fields that have no place of their own on the page.
  private var facts: [FactView] {
    Decision.Field.allCases.filter { ![.context, .tell].contains($0) }.flatMap { field in
      decision.content[field].map { FactView(label: Words(field.row.label), text: Words($0)) }
    }
  }

  /// "secretary, A, 2026-05-06 to 2026-11-04".
  private var term: Words? {
    decision.term.map { term in
      Words(
        "\(term.role), \(term.name), \(term.from.words) to \(term.until.words)"
          + (term.isInterim ? ", for the time being" : "")
      )
    }
  }
}

/// A text that belongs to a decision, with what it is.
struct FactView: TemplateValue {
  var label: Words
  var text: Words

  static let fields: Fields = ["label": .words { $0.label }, "text": .words { $0.text }]
}

/// A group that is to know of decisions.
struct AudienceView: TemplateValue {
  var name: Words
  /// Of its part of the decisions' page: "for-finance".
  var anchor: Words

  init(_ name: Words) {
    self.name = name
    let parts = name.description.lowercased().split { !$0.isLetter && !$0.isNumber }
    anchor = Words((["for"] + parts).joined(separator: "-"))
  }

  static let fields: Fields = ["name": .words { $0.name }, "anchor": .words { $0.anchor }]
}

/// What another group is to know; the newest first.
struct ConcernedView: TemplateValue {
  var group: AudienceView
  var decisions: [DecisionView]

  static let fields: Fields = ["group": .part { $0.group }, "decisions": .list { $0.decisions }]
}

/// Words that a decision had.
struct VersionView: TemplateValue {
  var number: Words
  var meeting: PlaceView?
  var date: DateView
  var text: Words
  /// What it changed in the version before; none in the first.
  var pieces: [PieceView]

  static let fields: Fields = [
    "number": .words { $0.number }, "meeting": .part { $0.meeting }, "date": .part { $0.date },
    "text": .words { $0.text }, "pieces": .list { $0.pieces },
  ]
}

/// Words in a row that stayed, went or came.
struct PieceView: TemplateValue {
  var text: Words
  var isSame: Bool
  var isGone: Bool
  var isNew: Bool

  static let fields: Fields = [
    "text": .words { $0.text }, "isSame": .flag { $0.isSame }, "isGone": .flag { $0.isGone },
    "isNew": .flag { $0.isNew },
  ]
}

/// An item at which a decision was spoken of.
struct DiscussionView: TemplateValue {
  var date: DateView
  var meeting: PlaceView?
  var item: Words?
  var title: Words
  /// As "on the table".
  var why: Words

  static let fields: Fields = [
    "date": .part { $0.date }, "meeting": .part { $0.meeting }, "item": .words { $0.item },
    "title": .words { $0.title }, "why": .words { $0.why },
  ]
}

/// What was said against a decision.
struct ObjectionView: TemplateValue {
  var date: DateView
  /// To which it was raised; nothing after the meeting.
  var version: Words?
  var text: Words
  /// How it was met.
  var fate: Words

  static let fields: Fields = [
    "date": .part { $0.date }, "version": .words { $0.version }, "text": .words { $0.text },
    "fate": .words { $0.fate },
  ]
}

/// Something that became of a decision.
struct EventView: TemplateValue {
  var date: DateView
  var meeting: PlaceView?
  var text: Words

  static let fields: Fields = [
    "date": .part { $0.date }, "meeting": .part { $0.meeting }, "text": .words { $0.text },
  ]
}
