package import MeetModel

extension AgendaPage {
  /// The page with its content mark, ending in a line end.
  package static func write(_ agenda: Agenda, group: Group) -> String {
    var lines = frontMatter(agenda, group)
    let zone = group.zone
    let end = agenda.start.adding(minutes: agenda.length)
    let day = zone.day(of: agenda.start)
    lines += [
      "# \(escaped(group.name)) · \(day.weekday.name) \(day), "
        + "\(zone.clock(of: agenda.start))–\(zone.clock(of: end)) \(zone)",
      "",
    ]
    if let sentence = hats(agenda, group) { lines += [sentence, ""] }
    for (item, time) in zip(agenda.items, agenda.times(in: zone)) {
      lines.append(heading(item, at: time))
      lines += details(item, group: group) + [""]
    }
    if !agenda.leftOut.isEmpty {
      lines += ["## \(leftOutTitle)", ""]
      for left in agenda.leftOut {
        lines.append("- \(title(left.item)) · \(escaped(reason(left)))")
        lines += details(left.item, group: group).map { "  " + $0 }
      }
      lines.append("")
    }
    return ContentMark.stamped(lines.joined(separator: "\n"))
  }

  /// A reason on one line, without the sign that stands before it.
  private static func reason(_ left: Agenda.LeftOut) -> String {
    left.reason.replacing("·", with: ",")
  }

  private static func frontMatter(_ agenda: Agenda, _ group: Group) -> [String] {
    var lines = ["---", "agenda: \(agenda.meeting)", "start: \(start(agenda, group.zone))"]
    lines.append("length: \(agenda.length)")
    if let coordinator = agenda.coordinator { lines.append("coordinator: \(coordinator)") }
    if let secretary = agenda.secretary { lines.append("secretary: \(secretary)") }
    return lines + ["---"]
  }

  /// The wall's date and time; the instant itself when the wall shows that time twice.
  private static func start(_ agenda: Agenda, _ zone: Zone) -> String {
    let (day, clock) = zone.wall(agenda.start)
    return zone.instant(day, clock) == agenda.start
      ? "\(day) \(clock) \(zone)" : agenda.start.description
  }

  private static func hats(_ agenda: Agenda, _ group: Group) -> String? {
    let coordinator = agenda.coordinator.map { person($0, group) + " coordinates" }
    let secretary = agenda.secretary.map { person($0, group) + " keeps the minutes" }
    let parts = [coordinator, secretary].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + "."
  }
}
