import MeetKit
import MeetStore
import MeetTerminal

/// An agenda as a person reads it in a terminal.
struct AgendaText {
  /// More than this nobody reads in a terminal.
  private static let mostLeftOut = 25

  let group: Group

  func page(_ outcome: AgendaOutcome, _ meeting: MeetingFolder) -> String {
    let lines = agenda(outcome.agenda) + [""] + ending(outcome, meeting)
    return lines.map { $0.withoutControls + "\n" }.joined()
  }

  private func agenda(_ agenda: Agenda) -> [String] {
    let zone = group.zone
    let day = zone.day(of: agenda.start)
    var lines = [
      "\(group.name) · \(day.weekday.name) \(day), "
        + "\(zone.clock(of: agenda.start))–\(zone.clock(of: agenda.end)) \(zone)"
    ]
    let hats = [
      agenda.coordinator.map { "\(group.name($0)) coordinates" },
      agenda.secretary.map { "\(group.name($0)) keeps the minutes" },
    ]
    if hats.contains(where: { $0 != nil }) {
      lines.append(hats.compactMap { $0 }.joined(separator: ", "))
    } else {
      lines.append("nobody coordinates, nobody keeps the minutes; see 'meet next --why'")
    }
    if agenda.localStarts(in: group).count > 1 {
      lines += folded("starts at " + agenda.startEverywhere(in: group))
    }
    lines.append("")
    for (item, time) in zip(agenda.items, agenda.times(in: zone)) {
      lines += self.item(item, head: "\(time) ", indentation: 6)
    }
    if !agenda.leftOut.isEmpty {
      lines += ["", "Not this time:"]
      for left in agenda.leftOut.prefix(Self.mostLeftOut) {
        lines.append("  \(title(left.item)) · \(left.reason)")
      }
      let more = agenda.leftOut.count - Self.mostLeftOut
      if more > 0 { lines.append("  … and \(more) more; the page has all of them") }
    }
    return lines
  }

  /// A list with a dot between its parts, broken before the part that would end behind column 100.
  private func folded(_ list: String) -> [String] {
    list.split(separator: " · ").reduce(into: []) { lines, part in
      if let last = lines.last, (last + " · " + part).terminalWidth <= 100 {
        lines[lines.count - 1] += " · " + part
      } else {
        lines.append((lines.isEmpty ? "" : "          ") + part)
      }
    }
  }

  private func item(_ item: AgendaItem, head: String, indentation: Int) -> [String] {
    let space = String(repeating: " ", count: indentation)
    let facts = [item.lead.map(group.name), item.reason, item.link.map(AgendaPage.label)]
      .compactMap { $0 }
    var lines = [head + title(item)]
    if !facts.isEmpty { lines.append(space + facts.joined(separator: " · ")) }
    lines += item.notes.map { "\(space)- \($0.asLine.shortened(to: 200))" }
    return lines
  }

  private func title(_ item: AgendaItem) -> String {
    "[\(item.minutes) min] \(item.kind.name): \(item.title.shortened(to: 200))"
  }

  /// What was written where, what is new, and whether the time is enough.
  private func ending(_ outcome: AgendaOutcome, _ meeting: MeetingFolder) -> [String] {
    let page = meeting.shown(.agenda)
    var lines: [String] = []
    let planned = outcome.agenda.plannedMinutes
    if let advice = outcome.agenda.advice {
      lines.append(advice)
    } else if planned > outcome.agenda.length {
      lines.append("the items take \(planned) min, and the meeting has \(outcome.agenda.length)")
    }
    if !outcome.new.isEmpty {
      lines.append("new, and not on '\(page)', which was edited; '--add' puts it there:")
      lines += outcome.new.flatMap { item($0, head: "  ", indentation: 4) }
    }
    switch (outcome.isWritten, outcome.change) {
    case (true, _) where outcome.added.isEmpty: lines.append("written to '\(page)'")
    case (true, _):
      lines.append("\(count(outcome.added)) added to '\(page)'; nothing else was changed")
    case (false, .none) where outcome.isEdited && outcome.new.isEmpty:
      lines.append(
        "'\(page)' was edited and has " + (outcome.isBehind ? "every item" : "everything")
      )
    case (false, .none) where outcome.isEdited: break
    case (false, .none): lines.append("'\(page)' is as it was")
    case (false, _): lines.append("would be written to '\(page)'")
    }
    return lines
  }

  private func count(_ items: [AgendaItem]) -> String {
    items.count.counted("item")
  }
}
