extension AgendaPage {
  /// The page with its content mark, ending in a line end.
  public static func write(_ agenda: Agenda, group: Group) -> String {
    let lines = frontMatter(agenda, group) + body(agenda, group) { $0 }
    return ContentMark.stamped(lines.joined(separator: "\n"))
  }

  /// The agenda as Markdown to paste into a chat or a forum: the page's text, and of its links
  /// those that lead somewhere from there.
  public static func pasteable(_ agenda: Agenda, group: Group) -> String {
    let lines = body(agenda, group) { item in
      var item = item
      if let link = item.link, !link.contains("://") {
        // The opening names the minutes anyway.
        let name = item.kind == .opening ? nil : label(of: link)
        let why = [item.reason, name].compactMap { $0 }
        item.reason = why.isEmpty ? nil : why.joined(separator: ", ")
        item.link = nil
      }
      return item
    }
    return lines.joined(separator: "\n")
  }

  /// The lines below the front matter; the last one is empty.
  private static func body(
    _ agenda: Agenda,
    _ group: Group,
    _ shown: (AgendaItem) -> AgendaItem
  ) -> [String] {
    let zone = group.zone
    let day = zone.day(of: agenda.start)
    var lines = [
      "# \(escaped(group.name)) · \(day.weekday.name) \(day), "
        + "\(zone.clock(of: agenda.start))–\(zone.clock(of: agenda.end)) \(zone)",
      "",
    ]
    if let sentence = hats(agenda, group) { lines += [sentence, ""] }
    if agenda.localStarts(in: group).count > 1 {
      lines += ["Starts at \(agenda.startEverywhere(in: group)).", ""]
    }
    if let advice = agenda.advice { lines += ["**Too long:** \(escaped(advice)).", ""] }
    for (item, time) in zip(agenda.items, agenda.times(in: zone)) {
      lines.append(heading(item, at: time))
      lines += details(shown(item), group: group) + [""]
    }
    if !agenda.leftOut.isEmpty {
      lines += ["## \(leftOutTitle)", ""]
      for left in agenda.leftOut {
        lines.append("- \(title(left.item)) · \(escaped(reason(left)))")
        lines += details(shown(left.item), group: group).map { "  " + $0 }
      }
      lines.append("")
    }
    return lines
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
