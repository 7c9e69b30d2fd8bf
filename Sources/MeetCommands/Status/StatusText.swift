import MeetModel
import MeetStore

/// Where a group stands, on one screen of 80 columns.
struct StatusText {
  let status: GroupStatus
  /// Where the reader lives.
  let zone: Zone
  /// The site's folder, as the reader calls it.
  let site: String

  private var group: Group { status.group }

  func page() -> String {
    let rows =
      next + sessions.map { ("Session", $0) } + drills + minutes + reviews + owed
    var lines = ["\(group.name) · \(status.today.weekday.name) \(status.today)", ""]
    var last = ""
    for (label, text) in rows {
      let head = label == last ? "" : label
      lines.append(head + String(repeating: " ", count: Self.margin - head.count) + text)
      last = label
    }
    return lines.map { $0.withoutControls.shortened(to: 80) + "\n" }.joined()
  }

  /// The columns before the text.
  private static let margin = 10

  private var next: [(String, String)] {
    guard let next = status.next else {
      return [("Next", "no day is known; 'cadence' in 'group.yml' says when the group meets")]
    }
    let agenda = next.agenda
    let end = agenda.start.adding(minutes: agenda.length)
    let clocks = "\(group.zone.clock(of: agenda.start))–\(group.zone.clock(of: end))"
    var rows = ["\(dated(agenda.meeting.day)), \(clocks) \(group.zone), \(away(agenda.meeting.day))"]
    if zone.offset(at: agenda.start) != group.zone.offset(at: agenda.start) {
      let (day, clock) = zone.wall(agenda.start)
      rows.append("\(dated(day)), \(clock) \(zone), where you are")
    }
    let coordinator = agenda.coordinator.map(group.name) ?? "nobody"
    let secretary = agenda.secretary.map(group.name) ?? "nobody"
    rows.append("\(coordinator) coordinates, \(secretary) keeps the minutes")
    return rows.map { ("Next", $0) } + self.agenda(next).map { ("Agenda", $0) }
  }

  private func agenda(_ next: GroupStatus.Next) -> [String] {
    let count = next.agenda.items.count
    let size = "\(Self.count(count, "item")), \(next.agenda.plannedMinutes) of \(next.agenda.length) min"
    switch next.page {
    case .missing: return ["not prepared; 'meet agenda' drafts it: \(size)"]
    case .drafted: return ["drafted, nobody has edited it: \(size)"]
    case .outdated: return ["drafted, and there is news; 'meet agenda' drafts it anew: \(size)"]
    case .faulty: return ["has faults; 'meet agenda' shows them"]
    case .begun: return ["taken over by the session"]
    case .edited(let new) where new.isEmpty: return ["edited: \(size)"]
    case .edited(let new):
      let items = new.map { "  [\($0.minutes) min] \($0.kind.name): \($0.title)" }
      return ["edited; \(Self.count(new.count, "item")) not on it, 'meet agenda --add' puts it there:"]
        + cut(items, to: 3, "  … and \(new.count - 2) more")
    }
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
        } ?? "'meet minutes \(session.meeting)' goes on"
      return [
        "\(session.meeting), begun \(since ?? "just now"); \(pen) holds the pen; \(state)", way,
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
    var rows: [String] = []
    if !status.unapproved.isEmpty { rows.append("not approved: \(Self.list(status.unapproved))") }
    switch status.published {
    case .never: rows.append("nothing is published in '\(site)'; 'meet publish' does it")
    case .missing(let meetings) where meetings.isEmpty: break
    case .missing(let meetings): rows.append("not published in '\(site)': \(Self.list(meetings))")
    }
    if rows.isEmpty { rows = ["approved and published"] }
    return rows.map { ("Minutes", $0) }
  }

  private var reviews: [(String, String)] {
    let rows = status.reviews.map { decision in
      let due = decision.review.map { $0 < status.today ? "since \($0)" : "by \($0)" } ?? ""
      return "\(decision.id) \(due): \(decision.text.asLine)"
    }
    return cut(rows, to: 3, "… and \(rows.count - 2) more; 'meet decisions' shows them")
      .map { ("Reviews", $0) }
  }

  private var owed: [(String, String)] {
    guard !status.owed.isEmpty else { return [("Actions", "none is open")] }
    let names = status.owed.map { $0.owner.map(group.name) ?? "nobody yet" }
    let width = min(names.map(\.count).max() ?? 0, 20)
    let rows = zip(names, status.owed).map { name, owed in
      let space = String(repeating: " ", count: max(0, width - name.count) + 2)
      return name.shortened(to: 20) + space + actions(owed.actions)
    }
    return cut(rows, to: 9, "… and \(rows.count - 8) more people; 'meet actions' shows all")
      .map { ("Actions", $0) }
  }

  /// The ids, the most urgent first, each with what is known of its time.
  private func actions(_ actions: [Action]) -> String {
    let shown = actions.prefix(2).map { action in
      guard let due = action.due else { return action.id.description }
      return action.isLate(on: status.today)
        ? "\(action.id) overdue since \(due)" : "\(action.id) by \(due)"
    }
    let more = actions.count > 2 ? [", \(actions.count - 2) more"] : []
    return shown.joined(separator: ", ") + more.joined()
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
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  /// The last four, and how many came before them.
  private static func list(_ meetings: [MeetingID]) -> String {
    let words = meetings.suffix(4).map(\.description).joined(separator: ", ")
    return meetings.count > 4 ? "\(meetings.count - 4) more, \(words)" : words
  }
}
