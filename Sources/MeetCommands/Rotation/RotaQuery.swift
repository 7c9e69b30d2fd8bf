import MeetKit
import MeetStore

/// Everything that goes around, up to a day.
struct RotaQuery {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var group: Group { workspace.group }
  private var today: Day { group.zone.day(of: now) }
  private var onCall: OnCallDuty { workspace.onCall(at: now) }

  /// The last day that is shown.
  func span(weeks: Int?, until: String?) throws(CommandError) -> Day {
    if let weeks {
      guard until == nil else { throw .usage("'--weeks' and '--until' say the same; take one") }
      guard (1...Rota.horizon).contains(weeks) else {
        throw .usage("'--weeks' is a number from 1 to \(Rota.horizon)")
      }
      return today.advanced(byDays: 7 * weeks - 1)
    }
    guard let until else { return today.advanced(byDays: 7 * Self.usualWeeks - 1) }
    guard let day = Day(until) else { throw .usage("'\(until)' is no day; write it as 2026-12-31") }
    guard day >= today, day <= today.advanced(byDays: 7 * Rota.horizon) else {
      throw .usage("'--until' is a day from \(today) on, within ten years")
    }
    return day
  }

  private static let usualWeeks = 12

  private func weeks(through day: Day) throws -> [OnCallTurn] {
    let rota = try onCall.required()
    let first = max(rota.rules.week(at: now), rota.rules.first)
    let last = rota.rules.week(at: rota.rules.zone.instant(day, rota.rules.handOff))
    let count = (last.monday.number - first.monday.number) / 7 + 1
    let turns = rota.turns(weeks: rota.count(through: last), now: now)
    return Array(turns.suffix(max(0, count)))
  }

  private func meetings(through day: Day) -> [Turn] {
    Array(history.rota.turns(from: today, meetings: Rota.horizon).prefix { $0.meeting.day <= day })
  }

  private func drills(through day: Day) -> [RotaReport.DrillTurn] {
    workspace.drills.filter { $0.date >= today && $0.date <= day }.map { .init($0) }
      + workspace.drillPlanning(at: now).coming(through: day).map { .init($0) }
  }
}

extension RotaQuery {
  func text(_ what: RotaKind?, through day: Day) throws -> String {
    var parts: [String] = []
    if what == .oncall || what == nil && group.onCall != nil {
      let zone = group.onCall?.zone ?? group.zone
      parts.append(
        "On call, times of \(zone.name)\n"
          + OnCallText(rules: onCall).list(try weeks(through: day)).indented
      )
    }
    if what != .oncall, what != .drills {
      let turns = meetings(through: day)
      let list = turns.isEmpty ? "none\n" : TurnText(rota: history.rota).list(turns)
      parts.append("Meetings\n" + list.indented)
    }
    if what == .drills || what == nil {
      let rows = drills(through: day).map { drill in
        let name = { (person: PersonID?) in person.map(group.name) ?? "nobody" }
        return [
          drill.date, drill.kind ?? "", "\(name(drill.steeringPerson)) steers",
          "\(name(drill.documentingPerson)) documents", drill.isForecast ? "forecast" : "",
        ]
      }
      parts.append("Drills\n" + (rows.isEmpty ? "none\n" : TextTable.lines(rows)).indented)
    }
    return parts.joined(separator: "\n")
  }

  func report(_ what: RotaKind?, through day: Day) throws -> RotaReport {
    let isOnCall = what == .oncall || what == nil && group.onCall != nil
    return RotaReport(
      onCall: isOnCall
        ? try weeks(through: day).map { OnCallReport($0, nil, workspace) } : nil,
      meetings: what == nil || what == .roles
        ? meetings(through: day).map { TurnReport($0, rota: history.rota) } : nil,
      drills: what == nil || what == .drills ? drills(through: day) : nil
    )
  }
}

/// Everything that goes around, for other programs; `docs/rotation.md` describes it.
struct RotaReport: Encodable {
  struct DrillTurn: Encodable {
    /// Nil, as its kind, when none is planned yet.
    var drill: String?
    var kind: String?
    /// The month alone when none is planned yet.
    var date: String
    var steering: String?
    var documenting: String?
    var isForecast: Bool

    init(_ drill: Drill) {
      self.drill = drill.id
      kind = drill.kind
      date = drill.date.description
      steering = drill.steering?.text
      documenting = drill.documenting?.text
      isForecast = false
    }

    init(_ coming: DrillPlanning.Coming) {
      date = coming.month
      steering = coming.turn.coordinator.person?.text
      documenting = coming.turn.secretary.person?.text
      isForecast = true
    }

    var steeringPerson: PersonID? { steering.flatMap { PersonID($0) } }
    var documentingPerson: PersonID? { documenting.flatMap { PersonID($0) } }
  }

  var onCall: [OnCallReport]?
  var meetings: [TurnReport]?
  var drills: [DrillTurn]?
}

extension String {
  /// Every line two spaces to the right.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: true).map { "  \($0)\n" }.joined()
  }
}
