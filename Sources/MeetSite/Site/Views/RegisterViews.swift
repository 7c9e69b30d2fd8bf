/// What `actions.mustache` may name.
struct ActionsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// Those with open actions, in the order of the group's page; nobody comes last.
  var people: [OwnerView]
  /// Done or dropped, of the latest meetings, at most twenty.
  var ended: [ActionView]

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "people": .list { $0.people },
    "ended": .list { $0.ended },
  ]
}

struct OwnerView: TemplateValue {
  /// Nothing for what nobody has taken.
  var name: Words?
  var actions: [ActionView]

  static let fields: Fields = ["name": .words { $0.name }, "actions": .list { $0.actions }]
}

/// An action.
struct ActionView: TemplateValue {
  var id: Words
  var text: Words
  /// Nothing while nobody has taken it.
  var owner: Words?
  var due: DateView?
  var isOverdue: Bool
  /// Since the meeting that opened it: "7 days".
  var age: Words
  /// How many meetings have found it open, from the second one on.
  var carried: Words?
  /// "done: the rules changed on the 28th"; nothing while it is open.
  var status: Words?
  var meeting: PlaceView?

  static let fields: Fields = [
    "id": .words { $0.id }, "text": .words { $0.text }, "owner": .words { $0.owner },
    "due": .part { $0.due }, "isOverdue": .flag { $0.isOverdue }, "age": .words { $0.age },
    "carried": .words { $0.carried }, "status": .words { $0.status },
    "meeting": .part { $0.meeting },
  ]
}

/// What `roles.mustache` may name.
struct RolesView: TemplateValue {
  var page: PageView
  var site: SiteView
  var roles: [RoleView]
  /// Who coordinated and who kept minutes, the newest first.
  var served: [ServedView]
  var picture: ServicePictureView?

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "roles": .list { $0.roles },
    "served": .list { $0.served }, "picture": .part { $0.picture },
  ]
}

/// A role, and who has or had it.
struct RoleView: TemplateValue {
  var title: Words
  /// Those who have it now come first.
  var holders: [HolderView]

  static let fields: Fields = ["title": .words { $0.title }, "holders": .list { $0.holders }]
}

struct HolderView: TemplateValue {
  var name: Words
  var from: DateView
  var until: DateView?
  var isNow: Bool
  var isInterim: Bool
  /// The decision by which they were chosen.
  var decision: LinkView?

  static let fields: Fields = [
    "name": .words { $0.name }, "from": .part { $0.from }, "until": .part { $0.until },
    "isNow": .flag { $0.isNow }, "isInterim": .flag { $0.isInterim },
    "decision": .part { $0.decision },
  ]
}

struct LinkView: TemplateValue {
  var title: Words
  var address: Words

  static let fields: Fields = ["title": .words { $0.title }, "address": .words { $0.address }]
}

/// A meeting's coordinator and secretary.
struct ServedView: TemplateValue {
  var meeting: PlaceView?
  var date: DateView
  var coordinator: Words?
  var secretary: Words?

  static let fields: Fields = [
    "meeting": .part { $0.meeting }, "date": .part { $0.date },
    "coordinator": .words { $0.coordinator }, "secretary": .words { $0.secretary },
  ]
}

/// What `rota.mustache` may name.
struct RotaView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// Coming meetings.
  var turns: [TurnView]
  /// Coming weeks on call.
  var weeks: [WeekView]

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "turns": .list { $0.turns },
    "weeks": .list { $0.weeks },
  ]
}

struct TurnView: TemplateValue {
  var date: DateView
  var coordinator: Words?
  var secretary: Words?
  /// People have said so; otherwise it follows from the rules.
  var isAgreed: Bool

  static let fields: Fields = [
    "date": .part { $0.date }, "coordinator": .words { $0.coordinator },
    "secretary": .words { $0.secretary }, "isAgreed": .flag { $0.isAgreed },
  ]
}

/// A week on call.
struct WeekView: TemplateValue {
  /// As "2026-W21".
  var week: Words
  var from: DateView
  var until: DateView
  /// The hour of the hand-over: "18:00".
  var time: Words
  var people: [PersonView]
  /// It stands; otherwise it follows from the rules.
  var isPublished: Bool

  static let fields: Fields = [
    "week": .words { $0.week }, "from": .part { $0.from }, "until": .part { $0.until },
    "time": .words { $0.time }, "people": .list { $0.people },
    "isPublished": .flag { $0.isPublished },
  ]
}

/// What `drills.mustache` may name.
struct DrillsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The newest first.
  var drills: [DrillView]
  /// Measured recovery beside its target, over the years.
  var picture: BarPictureView?

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "drills": .list { $0.drills },
    "picture": .part { $0.picture },
  ]
}

struct DrillView: TemplateValue {
  var id: Words
  var kind: Words
  var date: DateView
  /// As "planned", "reported", "accepted".
  var state: Words
  var result: Words?
  var steering: Words?
  var documenting: Words?
  /// Measured, as "2 h 15 min".
  var recovery: Words?
  var recoveryTarget: Words?
  var dataAge: Words?
  var dataAgeTarget: Words?
  var isMissed: Bool

  static let fields: Fields = [
    "id": .words { $0.id }, "kind": .words { $0.kind }, "date": .part { $0.date },
    "state": .words { $0.state }, "result": .words { $0.result },
    "steering": .words { $0.steering }, "documenting": .words { $0.documenting },
    "recovery": .words { $0.recovery }, "recoveryTarget": .words { $0.recoveryTarget },
    "dataAge": .words { $0.dataAge }, "dataAgeTarget": .words { $0.dataAgeTarget },
    "isMissed": .flag { $0.isMissed },
  ]
}

/// What `jobs.mustache` may name.
struct JobsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The tables of the task page.
  var tables: [JobTableView]
  /// How many are for members only.
  var hidden: Words?

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "tables": .list { $0.tables },
    "hidden": .words { $0.hidden },
  ]
}

struct JobTableView: TemplateValue {
  var title: Words
  var jobs: [JobView]

  static let fields: Fields = ["title": .words { $0.title }, "jobs": .list { $0.jobs }]
}

struct JobView: TemplateValue {
  var name: Words
  var description: Words
  var frequency: Words
  var people: [PersonView]
  var next: DateView?
  /// Why there is no date.
  var reason: Words?
  var isOverdue: Bool

  static let fields: Fields = [
    "name": .words { $0.name }, "description": .words { $0.description },
    "frequency": .words { $0.frequency }, "people": .list { $0.people }, "next": .part { $0.next },
    "reason": .words { $0.reason }, "isOverdue": .flag { $0.isOverdue },
  ]
}

/// What `backlog.mustache` may name.
struct BacklogView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The oldest first.
  var matters: [MatterView]

  static let fields: Fields = [
    "page": .part { $0.page }, "site": .part { $0.site }, "matters": .list { $0.matters },
  ]
}

/// Something that waits for a meeting to take it up.
struct MatterView: TemplateValue {
  var text: Words
  var date: DateView
  var meeting: PlaceView?
  /// Who prepares it, and what would make it ready.
  var preparation: Words?

  static let fields: Fields = [
    "text": .words { $0.text }, "date": .part { $0.date }, "meeting": .part { $0.meeting },
    "preparation": .words { $0.preparation },
  ]
}
