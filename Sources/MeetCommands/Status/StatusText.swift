import MeetKit
import MeetStore
import MeetTerminal

/// Where a group stands, on one screen of 80 columns.
struct StatusText {
  let status: GroupStatus
  /// Where the reader lives.
  let zone: Zone
  /// The site's folder, as the reader calls it.
  let site: String

  private var group: Group { status.group }

  func page() -> String {
    var rows = next + onCall + sessions.map { ("Session", $0) } + drills + minutes + contested
    rows += awaiting + reviews
    rows += actions(in: Self.height - rows.count - 2)
    var lines = ["\(group.name) · \(status.today.weekday.name) \(status.today)", ""]
    var last = ""
    for (label, text) in rows {
      let head = label == last ? "" : label
      lines.append(head + String(repeating: " ", count: Self.margin - head.count) + text)
      last = label
    }
    return lines.map { $0.withoutControls.shortened(to: Self.width) + "\n" }.joined()
  }

  private static let width = 80
  private static let height = 24
  /// The columns before the text.
  private static let margin = 10

  private var next: [(String, String)] {
    guard let next = status.next else {
      return [("Next", "no day is known; 'cadence' in 'group.yml' says when the group meets")]
    }
    let agenda = next.agenda
    let clocks = "\(group.zone.clock(of: agenda.start))–\(group.zone.clock(of: agenda.end))"
    let day = agenda.meeting.day
    var rows = ["\(dated(day)), \(clocks) \(group.zone), \(away(day))"]
    if zone.offset(at: agenda.start) != group.zone.offset(at: agenda.start) {
      let (day, clock) = zone.wall(agenda.start)
      rows.append("\(dated(day)), \(clock) \(zone), where you are")
    }
    let coordinator = agenda.coordinator.map(group.name) ?? "nobody"
    let secretary = agenda.secretary.map(group.name) ?? "nobody"
    let isNobodys = agenda.coordinator == nil || agenda.secretary == nil
    rows.append(
      "\(coordinator) coordinates, \(secretary) keeps the minutes"
        + (isNobodys ? "; see 'meet next --why'" : "")
    )
    return rows.map { ("Next", $0) }
      + (self.agenda(next) + tooLong(next) + otherHats(next)).map { ("Agenda", $0) }
  }

  private func otherHats(_ next: GroupStatus.Next) -> [String] {
    next.otherHats.flatMap { hat in
      [
        "names \(group.name(hat.named)) as \(hat.role.rawValue), and the rota "
          + "\(hat.choice.person.map(group.name) ?? "nobody"): edit the page, or",
        "  \(hat.way)",
      ]
    }
  }

  private func tooLong(_ next: GroupStatus.Next) -> [String] {
    let excess = next.agenda.plannedMinutes - next.agenda.length
    switch next.page {
    case .faulty, .begun: return []
    default: return excess > 0 ? ["\(excess) min too long; see 'meet agenda'"] : []
    }
  }

  private func agenda(_ next: GroupStatus.Next) -> [String] {
    let agenda = next.agenda
    let size =
      "\(Self.count(agenda.items.count, "item")), \(agenda.plannedMinutes) of \(agenda.length) min"
    switch next.page {
    case .missing: return ["not prepared; 'meet agenda' drafts it: \(size)"]
    case .drafted: return ["drafted, nobody has edited it: \(size)"]
    case .outdated: return ["drafted, and out of date; 'meet agenda' drafts it anew: \(size)"]
    case .faulty: return ["has faults; 'meet agenda' shows them"]
    case .begun: return ["taken over by the session"]
    case .edited(let new) where new.isEmpty: return ["edited: \(size)"]
    case .edited(let new):
      let items = new.map { "  [\($0.minutes) min] \($0.kind.name): \($0.title)" }
      let count = Self.count(new.count, "item")
      return ["edited; \(count) not on it, 'meet agenda --add' puts what is new there:"]
        + cut(items, to: 3, "  … and \(new.count - 2) more")
    }
  }

  private var onCall: [(String, String)] {
    guard let turn = status.onCall.first, let rules = group.onCall else { return [] }
    let (day, clock) = rules.zone.wall(turn.end)
    var rows = ["\(people(turn)), until \(dated(day)) \(clock) \(rules.zone)"]
    rows += turn.holes.map { "\(group.name($0)) cannot come; see 'meet rota oncall'" }
    if let next = status.onCall.dropFirst().first {
      rows.append("then \(people(next))" + (next.state == .forecast ? ", forecast" : ""))
    }
    return rows.map { ("On call", $0) }
  }

  private func people(_ turn: OnCallTurn) -> String {
    let names = turn.everybody.map(group.name).joined(separator: ", ")
    return names.isEmpty ? "nobody" : names
  }

  private var sessions: [String] {
    status.sessions.flatMap { session in
      let pen = session.pen.map(group.name) ?? "somebody"
      let since = session.since.map { moment($0) }
      let state =
        switch session.phase {
        case .waiting: "not open yet"
        case .open, .onBreak: session.item ?? "open"
        case .adjourned: "adjourned"
        case .closed: "closed, and its minutes are not written"
        }
      let way =
        session.holder.map { holder in
          "\(holder.who.map(group.name) ?? "somebody") is writing it in process "
            + "\(holder.process ?? 0); '--take-over' goes on elsewhere"
        }
        ?? (session.isOverdue
          ? "its minutes are missing: 'meet minutes \(session.meeting)', then "
            + (session.phase == .waiting ? "'/open'" : "'/close'")
          : "'meet minutes \(session.meeting)' goes on")
      return [
        "\(session.meeting), begun \(since ?? "just now"); \(pen) writes the minutes", state, way,
      ]
    }
  }

  private var drills: [(String, String)] {
    let missing = status.drillsWithoutReport.map { drill in
      let who = drill.documenting.map { "; \(group.name($0)) documents it" } ?? ""
      return "\(drill.kind) drill of \(drill.date): the report is missing\(who)"
    }
    return cut(missing, to: 3, "… and \(missing.count - 2) more").map { ("Drills", $0) }
  }

  private var minutes: [(String, String)] {
    var rows = status.unheld.map {
      "missing: 'meet minutes \($0)'; not held? remove its agenda"
    }
    rows = cut(rows, to: 3, "… and \(rows.count - 2) more; 'meet check' shows them")
    if status.held.isEmpty, rows.isEmpty { return [("Minutes", "none yet")] }
    if !status.unapproved.isEmpty { rows.append("not approved: \(Self.list(status.unapproved))") }
    if !status.unsent.isEmpty {
      rows.append("not sent: \(Self.list(status.unsent)); 'meet sent' says when they are")
    }
    switch status.published {
    case .never where status.held.isEmpty: break
    case .never: rows.append("nothing is published in '\(site)'; 'meet publish' does it")
    case .missing(let meetings) where meetings.isEmpty: break
    case .missing(let meetings): rows.append("not published in '\(site)': \(Self.list(meetings))")
    }
    if rows.isEmpty { rows = ["approved and published"] }
    return rows.map { ("Minutes", $0) }
  }

  private var contested: [(String, String)] {
    let rows = status.contested.map { "\($0.id) comes first: \($0.text.asLine)" }
    return cut(rows, to: 3, "… and \(rows.count - 2) more; 'meet decisions' shows them")
      .map { ("Contested", $0) }
  }

  private var awaiting: [(String, String)] {
    let rows = status.awaiting.map { decision in
      let until =
        if case .provisional(_, _, let end?) = decision.status {
          "provisional until \(group.moment(end))"
        } else {
          decision.statusSentence(group)
        }
      return "\(decision.id) \(until)"
    }
    return cut(rows, to: 3, "… and \(rows.count - 2) more; 'meet decisions' shows them")
      .map { ("Awaited", $0) }
  }

  private var reviews: [(String, String)] {
    let rows = status.reviews.map { decision in
      let due = decision.reviewDue.map { $0 < status.today ? "since \($0)" : "by \($0)" } ?? ""
      return "\(decision.id) \(due): \(decision.text.asLine)"
    }
    return cut(rows, to: 3, "… and \(rows.count - 2) more; 'meet decisions' shows them")
      .map { ("Reviews", $0) }
  }

  /// A line for each action when there is room for that, else one for each person, those who are
  /// late first.
  private func actions(in room: Int) -> [(String, String)] {
    guard !status.owed.isEmpty else { return [("Actions", "none is open")] }
    let isShort = status.owed.reduce(0) { $0 + $1.actions.count } <= room
    let late = status.owed.filter { $0.actions.contains(where: isLate) }
    let others = status.owed.filter { !$0.actions.contains(where: isLate) }
    let owed = isShort ? status.owed : late + others
    let names = owed.map { ($0.owner.map(group.name) ?? "nobody yet").shortened(to: 20) }
    let width = names.map(\.terminalWidth).max() ?? 0
    var rows: [String] = []
    for (name, owed) in zip(names, owed) {
      let lines =
        isShort
        ? owed.actions.map { "\(due($0)): \($0.text.asLine)" } : [summary(of: owed.actions)]
      for (index, line) in lines.enumerated() {
        let head = index == 0 ? name : ""
        rows.append(head + String(repeating: " ", count: width - head.terminalWidth + 2) + line)
      }
    }
    let limit = max(room, 2)
    return cut(rows, to: limit, "… and \(rows.count - limit + 1) more; 'meet actions' shows all")
      .map { ("Actions", $0) }
  }

  /// How many of one person's are open, how many overdue, and the most urgent.
  private func summary(of actions: [Action]) -> String {
    guard actions.count > 1 else { return actions.map(due).joined() }
    let late = actions.count(where: isLate)
    let counts = "\(actions.count) open" + (late > 0 ? ", \(late) overdue" : "")
    return counts + ": " + actions.prefix(1).map(due).joined()
  }

  private func isLate(_ action: Action) -> Bool { action.isLate(on: status.today) }

  private func due(_ action: Action) -> String {
    guard let due = action.due else { return action.id.description }
    let words = isLate(action) ? "overdue since" : "by"
    return "\(action.id) \(words) \(due)"
  }
}

extension StatusText {
  private func dated(_ day: Day) -> String { "\(day.weekday.name) \(day)" }

  private func away(_ day: Day) -> String {
    switch day.number - status.today.number {
    case 0: "today"
    case 1: "tomorrow"
    case let days: "in \(days) days"
    }
  }

  private func moment(_ instant: Instant) -> String {
    let (day, clock) = group.zone.wall(instant)
    return day == status.today ? "at \(clock)" : "on \(day) at \(clock)"
  }

  /// At most so many lines, the last of which says how many are left out.
  private func cut(_ lines: [String], to limit: Int, _ rest: String) -> [String] {
    lines.count <= limit ? lines : lines.prefix(limit - 1) + [rest]
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number.counted(word)
  }

  /// The last four, and how many came before them.
  private static func list(_ meetings: [MeetingID]) -> String {
    let words = meetings.suffix(4).map(\.description).joined(separator: ", ")
    return meetings.count > 4 ? "\(meetings.count - 4) more, \(words)" : words
  }
}
