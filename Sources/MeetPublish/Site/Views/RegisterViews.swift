/// What `actions.mustache` may name.
struct ActionsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// Those with open actions, in the order of the group's page; nobody comes last.
  var people: [OwnerView]
  /// Done or dropped, of the latest meetings, at most twenty.
  var ended: [ActionView]

  static let blank = ActionsView(
    page: .blank,
    site: .blank,
    people: [.blank],
    ended: [.blank]
  )
}

struct OwnerView: TemplateValue {
  /// Nothing for what nobody has taken.
  var name: Words?
  var actions: [ActionView]

  static let blank = OwnerView(name: .blank, actions: [.blank])
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

  static let blank = ActionView(
    id: .blank,
    text: .blank,
    owner: .blank,
    due: .blank,
    isOverdue: true,
    age: .blank,
    carried: .blank,
    status: .blank,
    meeting: .blank
  )
}

/// What `roles.mustache` may name.
struct RolesView: TemplateValue {
  var page: PageView
  var site: SiteView
  var roles: [RoleView]
  /// Who coordinated and who kept minutes, the newest first.
  var served: [ServedView]
  var picture: ServicePictureView?

  static let blank = RolesView(
    page: .blank,
    site: .blank,
    roles: [.blank],
    served: [.blank],
    picture: .blank
  )
}

/// A role, and who has or had it.
struct RoleView: TemplateValue {
  var title: Words
  /// Those who have it now come first.
  var holders: [HolderView]

  static let blank = RoleView(title: .blank, holders: [.blank])
}

struct HolderView: TemplateValue {
  var name: Words
  var from: DateView
  var until: DateView?
  var isNow: Bool
  var isInterim: Bool
  /// The decision by which they were chosen.
  var decision: LinkView?

  static let blank = HolderView(
    name: .blank,
    from: .blank,
    until: .blank,
    isNow: true,
    isInterim: true,
    decision: .blank
  )
}

struct LinkView: TemplateValue {
  var title: Words
  var address: Words

  static let blank = LinkView(title: .blank, address: .blank)
}

/// A meeting's coordinator and secretary.
struct ServedView: TemplateValue {
  var meeting: PlaceView?
  var date: DateView
  var coordinator: Words?
  var secretary: Words?

  static let blank = ServedView(
    meeting: .blank,
    date: .blank,
    coordinator: .blank,
    secretary: .blank
  )
}

/// What `rota.mustache` may name.
struct RotaView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// Coming meetings.
  var turns: [TurnView]
  /// Coming weeks on call.
  var weeks: [WeekView]

  static let blank = RotaView(page: .blank, site: .blank, turns: [.blank], weeks: [.blank])
}

struct TurnView: TemplateValue {
  var date: DateView
  var coordinator: Words?
  var secretary: Words?
  /// People have said so; otherwise it follows from the rules.
  var isAgreed: Bool

  static let blank = TurnView(
    date: .blank,
    coordinator: .blank,
    secretary: .blank,
    isAgreed: true
  )
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

  static let blank = WeekView(
    week: .blank,
    from: .blank,
    until: .blank,
    time: .blank,
    people: [.blank],
    isPublished: true
  )
}

/// What `drills.mustache` may name.
struct DrillsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The newest first.
  var drills: [DrillView]
  /// Measured recovery beside its target, over the years.
  var picture: BarPictureView?

  static let blank = DrillsView(
    page: .blank,
    site: .blank,
    drills: [.blank],
    picture: .blank
  )
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

  static let blank = DrillView(
    id: .blank,
    kind: .blank,
    date: .blank,
    state: .blank,
    result: .blank,
    steering: .blank,
    documenting: .blank,
    recovery: .blank,
    recoveryTarget: .blank,
    dataAge: .blank,
    dataAgeTarget: .blank,
    isMissed: true
  )
}

/// What `jobs.mustache` may name.
struct JobsView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The tables of the task page.
  var tables: [JobTableView]
  /// How many are for members only.
  var hidden: Words?

  static let blank = JobsView(page: .blank, site: .blank, tables: [.blank], hidden: .blank)
}

struct JobTableView: TemplateValue {
  var title: Words
  var jobs: [JobView]

  static let blank = JobTableView(title: .blank, jobs: [.blank])
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

  static let blank = JobView(
    name: .blank,
    description: .blank,
    frequency: .blank,
    people: [.blank],
    next: .blank,
    reason: .blank,
    isOverdue: true
  )
}

/// What `backlog.mustache` may name.
struct BacklogView: TemplateValue {
  var page: PageView
  var site: SiteView
  /// The oldest first.
  var matters: [MatterView]

  static let blank = BacklogView(page: .blank, site: .blank, matters: [.blank])
}

/// Something that waits for a meeting to take it up.
struct MatterView: TemplateValue {
  var text: Words
  var date: DateView
  var meeting: PlaceView?
  /// Who prepares it, and what would make it ready.
  var preparation: Words?

  static let blank = MatterView(text: .blank, date: .blank, meeting: .blank, preparation: .blank)
}
