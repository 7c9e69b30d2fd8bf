import MeetKit
import MeetStore

/// What is known of the drills, and what may be said of one.
struct DrillRules {
  struct Page {
    var name: String
    var shown: String
    var text: String
  }

  /// A month that asks for a drill, with whose turn it will be.
  struct Coming {
    /// The first day of it on which there may be one.
    var day: Day
    var turn: Turn

    var month: String { String("\(day)".prefix(7)) }
  }

  let workspace: Workspace
  let today: Day
  private let now: Instant

  init(_ workspace: Workspace, at now: Instant) {
    self.workspace = workspace
    self.now = now
    today = workspace.group.zone.day(of: now)
  }

  var group: Group { workspace.group }
  var drills: [Drill] { workspace.drills }
  private var facts: [Fact] { workspace.facts }
  private var rota: DrillRota { DrillRota(group: group, drills: drills, facts: facts) }

  /// The next three months that have no drill yet; none when the group wants no drills.
  var coming: [Coming] { coming(3) }

  /// The months up to a day that have no drill yet.
  func coming(through day: Day) -> [Coming] {
    let years = (day.number - today.number) / 365 + 1
    return coming(years * (group.drills?.months.count ?? 0)).filter { $0.day <= day }
  }

  private func coming(_ count: Int) -> [Coming] {
    guard let rules = group.drills else { return [] }
    let days = rules.open(from: today, count: count, drills: drills)
    return zip(days, rota.turns(on: days)).map { Coming(day: $0, turn: $1) }
  }

  /// What the group should know of its drills as a whole.
  var remarks: [String] {
    guard let rules = group.drills else { return [] }
    return [
      rota.sum(on: today, rules: rules).words,
      DrillChecks.restoreIsOld(drills, on: today).map { "a restore is due: \($0)" },
    ].compactMap(\.self)
  }

  /// The drill that is named, or else the last one up to today.
  func drill(_ word: String?) throws(CommandError) -> Drill {
    guard let word else {
      guard let last = drills.last(where: { $0.date <= today }) else {
        throw .failed("there was no drill up to \(today); 'meet drill list' shows all of them")
      }
      return last
    }
    if let found = drills.first(where: { $0.id == word }) ?? lost(word) { return found }
    throw .failed(
      "there is no drill '\(word)'; "
        + (Spelling.didYouMean(word, in: drills.map(\.id)) ?? "'meet drill list' shows them")
    )
  }

  /// A drill of which the log tells and whose page is gone: as far as its name tells.
  private func lost(_ id: String) -> Drill? {
    let isTold = facts.standing.contains {
      if case .drill(let fact) = $0.kind { fact.drill == id } else { false }
    }
    guard isTold, let day = Day(String(id.prefix(10))), id.count > 11 else { return nil }
    let turn = rota.turns(on: [day])[0]
    return [
      Drill(
        id: id,
        kind: String(id.dropFirst(11)),
        date: day,
        steering: turn.coordinator.person,
        documenting: turn.secretary.person
      )
    ].recording(facts)[0]
  }

  /// The drill of a day, as its page has it or as it would be.
  func planned(
    _ kind: String,
    on day: Day,
    steering: PersonID?,
    documenting: PersonID?
  ) throws(CommandError) -> Drill {
    guard let slug = JobID(kind), slug.text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .usage("'\(kind)' is no kind of drill; write it as 'restore' or 'upgrade-and-restore'")
    }
    let id = "\(day)-\(slug)"
    if let found = drills.first(where: { $0.id == id }) ?? lost(id) {
      let isOther = { (named: PersonID?, there: PersonID?) in named != nil && named != there }
      if isOther(steering, found.steering) || isOther(documenting, found.documenting) {
        throw .failed("the drill has a page; who takes part is changed there: drills/\(id).md")
      }
      return found
    }
    if day < today { throw .failed("\(day) is past; a drill is planned for a day to come") }
    let (first, second) = pair(on: day, steering, documenting)
    guard let first, let second, first != second else {
      throw .failed(
        "fewer than two can take part on \(day); '--steering' and '--documenting' say who does"
      )
    }
    return Drill(id: id, kind: slug.text, date: day, steering: first, documenting: second)
  }

  /// Who was named, and beside them whose turn it is.
  private func pair(
    on day: Day,
    _ steering: PersonID?,
    _ documenting: PersonID?
  ) -> (PersonID?, PersonID?) {
    let turn = rota.turns(on: [day])[0]
    let (first, second) = (turn.coordinator.person, turn.secretary.person)
    let others = turn.secretary.candidates.map(\.person) + [first].compactMap(\.self)
    switch (steering, documenting) {
    case (let steering?, let documenting?): return (steering, documenting)
    case (let steering?, nil):
      return (steering, second != steering ? second : others.first { $0 != steering })
    case (nil, let documenting?):
      return (first != documenting ? first : others.first { $0 != documenting }, documenting)
    case (nil, nil): return (first, second)
    }
  }

  /// What is told when a drill is planned, or its day agreed.
  func plan(_ drill: Drill, isAgreed: Bool) throws(CommandError) -> [DrillFact.Step] {
    var steps: [DrillFact.Step] = drill.record.isPlanned ? [] : [.planned]
    if isAgreed, drill.record.agreed != drill.date { steps.append(.agreed(drill.date)) }
    if steps.isEmpty {
      let state = drill.state(on: today)
      let way = state == .planned ? "; '--agreed' says that its day is agreed" : ""
      throw .failed("the drill '\(drill.id)' is \(state.rawValue) already\(way)")
    }
    return steps
  }

  func mayStart(_ drill: Drill, at instant: Instant) throws(CommandError) {
    if let started = drill.started { throw .failed("'\(drill.id)' has begun at \(started)") }
    if drill.result != nil { throw .failed("'\(drill.id)' is reported already") }
    try isNotAhead(instant)
    let day = group.zone.day(of: instant)
    guard day == drill.date else {
      throw .failed("'\(drill.id)' is on \(drill.date), and that moment on \(day)")
    }
  }

  func mayBeUsable(_ drill: Drill, at instant: Instant) throws(CommandError) {
    if let usable = drill.usable {
      throw .failed("'\(drill.id)' could be used at \(usable) already")
    }
    guard let started = drill.started else {
      throw .failed("'\(drill.id)' has not begun; 'meet drill start' says when it did")
    }
    try isNotAhead(instant)
    if instant < started { throw .failed("\(instant) is before the start at \(started)") }
  }

  func mayBeAccepted(_ drill: Drill) throws(CommandError) {
    if drill.record.isAccepted { throw .failed("'\(drill.id)' is accepted already") }
    let lacks = lacks(drill)
    if lacks.isEmpty { return }
    throw .failed("'\(drill.id)' is not complete: \(lacks.joined(separator: "; "))")
  }

  private func isNotAhead(_ instant: Instant) throws(CommandError) {
    if instant > now { throw .usage("\(instant) is not yet") }
  }

  /// What a report needs before a meeting can accept it.
  func lacks(_ drill: Drill) -> [String] {
    let open = drill.actions.filter { !$0.hasTicket }
    return (drill.result == nil ? ["it has no 'result'"] : [])
      + (drill.summary.isEmpty ? ["nothing stands under 'Summary'"] : [])
      + open.map { "'\($0.text.asLine)' has no ticket" }
  }

  /// The last fact of the drill of these kinds that stands.
  func takenBack(_ drill: Drill, _ steps: [DrillFact.Step]) throws(CommandError) -> Fact.Kind {
    let last = facts.standing.last { fact in
      guard case .drill(let told) = fact.kind, told.drill == drill.id else { return false }
      return steps.contains { $0.isLike(told.step) }
    }
    guard let last else {
      throw .failed("nothing of the kind was told of '\(drill.id)'; there is nothing to take back")
    }
    return .undo(last.id)
  }

  /// The page that a drill should have and has not.
  func missingPage(of drill: Drill) -> Page? {
    if drills.contains(where: { $0.id == drill.id }) { return nil }
    let name = "drills/\(drill.id).md"
    return Page(name: name, shown: workspace.folder.shown(name), text: DrillDraft.text(drill))
  }

  func make(_ page: Page) throws(StoreError) {
    try FileStore.makeFolder(workspace.folder.path("drills"))
    try FileStore.create(workspace.folder.path(page.name), Array(page.text.utf8))
  }
}

extension DrillFact.Step {
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.planned, .planned), (.agreed, .agreed), (.started, .started), (.usable, .usable),
      (.accepted, .accepted):
      true
    default: false
    }
  }
}
