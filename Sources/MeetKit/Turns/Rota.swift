/// Whose turn it is: what past meetings, absences and announcements say of meetings to come.
///
/// Who kept the minutes of a meeting coordinates the next one, and the minutes go to somebody who
/// can come to the one after that. The rules stand in `docs/rotation.md`.
///
/// ```swift
/// let rota = Rota(of: group, minutes: minutes, facts: facts, register: register)
/// for turn in rota.turns(from: today, meetings: 10) {
///   print(turn.meeting, turn.coordinator.person.map(group.name) ?? "nobody")
/// }
/// ```
public struct Rota: Sendable {
  package let group: Group
  /// In order of the meetings.
  package let served: [ServedMeeting]
  /// What minutes announce, in their order: of a day the last word counts, of the next day the very
  /// last.
  let announced: [Announcement]
  /// In order of the meetings; none that was held, or that was cancelled since.
  package private(set) var prepared: [PreparedMeeting]
  /// What people have given away; the strongest ground wins, of equals the last one.
  let assignments: [Assignment]
  /// Roles that selections gave somebody.
  private let terms: [RoleTerm]
  private let absences: [PersonID: [Absence]]
  /// By id, so that the order of the page decides nothing.
  private let people: [Person]
  /// Days on which a meeting was held.
  let held: Set<Day>

  /// Puts together what is known; `assignments` are covers and exchanged turns.
  package init(
    group: Group,
    served: [ServedMeeting] = [],
    announced: [Announcement] = [],
    prepared: [PreparedMeeting] = [],
    assignments: [Assignment] = [],
    terms: [RoleTerm] = [],
    absences: [Absence] = []
  ) {
    self.group = group
    self.served = served.sorted { $0.meeting < $1.meeting }
    let announced = announced.sorted { $0.meeting < $1.meeting }
    self.announced = announced
    self.assignments = announced.flatMap(\.assignments) + assignments
    let over = Set(served.map(\.meeting))
    self.prepared =
      prepared.filter { page in
        !over.contains(page.meeting) && group.cadence?.cancelled.contains(page.meeting.day) != true
      }
      .sorted { $0.meeting < $1.meeting }
    self.terms = terms
    self.absences = Dictionary(grouping: absences, by: \.person)
    people = group.people.sorted { $0.id < $1.id }
    held = Set(served.map(\.meeting.day))
  }

  /// What minutes and facts say of the meetings to come; without them the group has never met.
  ///
  /// Roles that a selection gave somebody for a term are those of the register.
  public init(
    of group: Group,
    minutes: [Minutes] = [],
    facts: [Fact] = [],
    register: Register = .empty
  ) {
    self.init(minutes: minutes, facts: facts, terms: register.terms, group: group)
  }

  /// Folds the minutes of all meetings, the facts between them and the pages of meetings to come;
  /// `terms` are those of the register.
  package init(
    minutes: [Minutes],
    facts: [Fact],
    prepared: [PreparedMeeting] = [],
    terms: [RoleTerm] = [],
    group: Group
  ) {
    self.init(
      group: group,
      served: minutes.map { ServedMeeting($0, group: group) },
      announced: minutes.compactMap { page in
        page.announcement(in: group).map { .init($0, in: page.meeting, zone: group.zone) }
      },
      prepared: prepared,
      assignments: TurnExchanges(facts).assignments,
      terms: terms,
      absences: facts.standing.compactMap { fact in
        if case .away(let absence) = fact.kind { absence } else { nil }
      }
    )
  }
}

extension Rota {
  /// As it stands once a meeting has a page: the turns after one of an extra day are others.
  package func preparing(_ meeting: MeetingID) -> Rota {
    let isOff = group.cadence?.cancelled.contains(meeting.day) ?? false
    guard !isOff, !prepared.contains(where: { $0.meeting == meeting }),
      !served.contains(where: { $0.meeting == meeting })
    else { return self }
    var rota = self
    rota.prepared = (prepared + [PreparedMeeting(meeting)]).sorted { $0.meeting < $1.meeting }
    return rota
  }

  /// The turns of the coming meetings, in order.
  ///
  /// Fewer than asked for when there is no cadence.
  public func turns(from today: Day, meetings count: Int) -> [Turn] {
    let meetings = coming(from: today, count: count + 1)
    return turns(of: Array(meetings.prefix(count)), before: meetings.dropFirst(count).first?.day)
  }

  /// So far ahead meetings are foreseen: twenty years of fortnights.
  package static let horizon = 520

  /// The turn of one meeting, when those before it go as foreseen.
  public func turn(of meeting: MeetingID, today: Day) -> Turn {
    var before: [MeetingID] = []
    var coming = nextMeeting(today: today)
    while let next = coming, next < meeting, before.count < Self.horizon {
      before.append(next)
      coming = following(next)
    }
    let turns = turns(of: before + [meeting], before: following(meeting)?.day)
    return turns[turns.count - 1]
  }

  /// The turns of meetings in their order; `end` is the day of the meeting after them.
  private func turns(of meetings: [MeetingID], before end: Day?) -> [Turn] {
    guard let first = meetings.first else { return [] }
    var standing = standing(before: first)
    let following = meetings.dropFirst().map(\.day) + [end]
    return zip(meetings, following).map { meeting, next in
      let turn = Succession(rota: self, standing: standing, day: meeting.day, next: next)
        .turn(of: meeting)
      if turn.coordinator.person != nil, turn.secretary.person != nil {
        count(turn.asServed, in: &standing)
      }
      return turn
    }
  }

  /// What everybody had done when a meeting began.
  func standing(before meeting: MeetingID) -> TurnBalance {
    var standing = TurnBalance()
    for past in served where past.meeting < meeting { count(past, in: &standing) }
    return standing
  }

  func count(_ served: ServedMeeting, in standing: inout TurnBalance) {
    let day = served.meeting.day
    let members = members(on: day)
    standing.count(
      served,
      available: members.filter { absence(of: $0, on: day) == nil },
      members: Set(members),
      isFree: term(of: .coordinator, on: day) == nil
    )
  }
}

extension Rota {
  /// Those who take turns that day, by id.
  func members(on day: Day) -> [PersonID] {
    people.filter { $0.takesTurns(on: day) }.map(\.id)
  }

  /// The absence that keeps a person from a meeting; of several the one that ends last and
  /// is the longest.
  package func absence(of person: PersonID, on day: Day) -> Absence? {
    absences[person]?.filter { $0.days.contains(day) }
      .max { ($0.days.until, $1.days.from) < ($1.days.until, $0.days.from) }
  }

  /// Who has a role for a term: by the last selection, else by the group's page when that names
  /// one person; several take turns like all others.
  private func term(of role: MeetingRole, on day: Day) -> Assignment? {
    let selected = terms.filter { $0.covers(day) && $0.isOf(role) }.max { $0.from < $1.from }
    let holders = people.filter { $0.has(role.standing, on: day) }.map(\.id)
    guard let holder = selected?.holder ?? (holders.count == 1 ? holders[0] : nil) else {
      return nil
    }
    return Assignment(role: role, person: holder, days: DaySpan(day), basis: .term)
  }

  /// Who was given a role that day: by a cover, else for a term, else by announcement.
  func assignment(of role: MeetingRole, on day: Day) -> Assignment? {
    (assignments.filter { $0.role == role && $0.days.contains(day) } + [term(of: role, on: day)])
      .compactMap { $0 }
      .reduce(nil) { best, other in
        best.map { $0.basis.rawValue < other.basis.rawValue } ?? false ? best : other
      }
  }
}
