/// Minutes as the page `minutes.md`.
///
/// ``MinutesReader`` reads back exactly this; `docs/minutes.md` shows an example of each form.
///
/// ```swift
/// if let minutes = session.minutes { print(MinutesWriter.page(minutes)) }
/// ```
public struct MinutesWriter {
  private var lines: [String] = []

  /// The page with its content mark, ending in a line end.
  public static func page(_ minutes: Minutes) -> String {
    var writer = MinutesWriter()
    writer.write(minutes)
    return ContentMark.stamped(writer.lines.joined(separator: "\n") + "\n")
  }

  private mutating func write(_ minutes: Minutes) {
    lines += ["---", "minutes: \(minutes.meeting)", "---"]
    let day = minutes.meeting.day
    lines += [
      "# \(MinutesWords.titled(minutes.group)) · minutes of \(day.weekday.name) \(minutes.meeting)",
      "",
    ]
    head(minutes)
    if !minutes.preamble.isEmpty {
      lines += ["", MinutesWords.outside]
      body(minutes.preamble, minutes.zone)
    }
    for item in minutes.items {
      lines += ["", heading(item)]
      if let link = item.link {
        lines += ["", "Link: " + MarkdownText.link(AgendaPage.label(of: link), to: link)]
      }
      body(item.lines, minutes.zone)
    }
  }

  private mutating func head(_ minutes: Minutes) {
    lines.append("- Planned: \(stretch(minutes.planned, minutes.zone))")
    lines.append("- Held: \(stretch(minutes.held, minutes.zone))")
    for sitting in minutes.resumed {
      lines.append("- Resumed: \(stretch(sitting, minutes.zone))")
    }
    if !minutes.coordinators.isEmpty {
      lines.append("- Coordinator: \(hats(minutes.coordinators))")
    }
    if !minutes.secretaries.isEmpty { lines.append("- Secretary: \(hats(minutes.secretaries))") }
    if !minutes.present.isEmpty {
      lines.append("- Present: \(minutes.present.map(attendee).joined(separator: ", "))")
    }
    if !minutes.apologies.isEmpty {
      lines.append("- Apologies: \(minutes.apologies.joined(separator: ", "))")
    }
    if !minutes.absent.isEmpty {
      lines.append("- Absent: \(minutes.absent.joined(separator: ", "))")
    }
    for guest in minutes.guests { lines.append("- Guest: \(guest)") }
    for observer in minutes.observers { lines.append("- Observer: \(observer)") }
    if !minutes.rules.isEmpty { lines.append("- Rules: \(minutes.rules)") }
    for removed in minutes.removed {
      lines.append("- Removed: \(removed.id) (\(removed.reason))")
    }
  }

  /// A stretch of time, as `2026-05-06 18:03–19:05 Europe/Berlin (2026-05-06T16:03Z, 62 min)`.
  private func stretch(_ stretch: Minutes.Stretch, _ zone: Zone) -> String {
    let (day, clock) = zone.wall(stretch.start)
    let utc = stretch.start.utc
    return "\(day) \(clock)–\(zone.clock(of: stretch.end)) \(zone) "
      + "(\(utc.day)T\(utc.clock)Z, \(stretch.minutes) min)"
  }

  private func hats(_ hats: [Minutes.RoleHolder]) -> String {
    hats.map { hat in hat.name + (hat.from.map { " (from \($0))" } ?? "") }
      .joined(separator: ", ")
  }

  private func attendee(_ attendee: Minutes.Attendee) -> String {
    if attendee.stays == [.init()] { return attendee.name }
    let stays = attendee.stays.map { stay in
      [stay.from.map { "from \($0)" }, stay.until.map { "until \($0)" }]
        .compactMap { $0 }.joined(separator: " ")
    }
    return "\(attendee.name) (\(stays.joined(separator: "; ")))"
  }

  /// A heading, as `## 3 · Decide · Raise the cache limit (Bo · planned 15 · took 19)`.
  private func heading(_ item: MinutesItem) -> String {
    var parts = [item.lead, "planned \(item.planned)"].compactMap { $0 }
    let extensions = item.extensions.map { change in
      let other = change.other.map { change.minutes < 0 ? " to item \($0)" : " from item \($0)" }
      return ", " + (change.minutes < 0 ? "" : "+") + "\(change.minutes)" + (other ?? "")
    }
    parts.append((item.took.map { "took \($0)" } ?? "not reached") + extensions.joined())
    return "## \(item.number) · \(item.kind.name) · \(MinutesWords.titled(item.title)) "
      + "(\(parts.joined(separator: " · ")))"
  }

  private mutating func body(_ body: [MinutesLine], _ zone: Zone) {
    var wasNote = false
    for line in body {
      let text = Self.text(line, zone)
      let isNote = text.hasPrefix("-")
      if !(wasNote && isNote) { lines.append("") }
      lines.append(text)
      wasNote = isNote
    }
  }
}

extension MinutesWriter {
  /// One line of the body with its further lines, without a line end.
  static func text(_ line: MinutesLine, _ zone: Zone) -> String {
    switch line {
    case .remark(let kind, let speaker, let text): self.text(kind, speaker, text)
    case .privately: privately
    case .round(let kind, let prompt): listItem(MinutesWords.round(kind, prompt))
    case .agendaChanged(let text): listItem("**Agenda:** \(text)")
    case .notAgreed(let text): listItem("**Not agreed:** \(text)")
    case .decision(let decision): block(decision)
    case .action(let action):
      "**Action \(action.id)** \(action.owner ?? MinutesWords.nobody): \(action.text)"
        + (action.due.map { ", by \($0)" } ?? "")
    case .actionDone(let id, let note): "**Done \(id)**" + (note.map { " — \($0)" } ?? "")
    case .actionDropped(let id, let reason): "**Dropped \(id)** — \(reason)"
    case .actionGiven(let id, let to): "**Given \(id)** to \(to)"
    case .renewed(let id, let until): "**Renewed \(id)** until \(until)"
    case .decisionEnded(let id, let reason): "**Ended \(id)** — \(reason)"
    case .implemented(let id): "**Implemented \(id)**"
    case .accepted(let id): "**Accepted \(id)**"
    case .minutesApproved(let meeting): "**Minutes approved:** \(meeting)"
    case .agendaConsented: "**Agenda consented.**"
    case .lengthSet(let minutes): "**Meeting length:** \(minutes) min"
    case .nextMeeting(let next): nextMeeting(next, zone)
    case .text(let text): text
    }
  }

  /// The next meeting, as `2026-05-20 18:00 Europe/Berlin (2026-05-20T16:00Z) · Coordinator: Cam`.
  private static func nextMeeting(_ next: MinutesNextMeeting, _ zone: Zone) -> String {
    let (day, clock) = zone.wall(next.start)
    let utc = next.start.utc
    let parts = [
      "**Next meeting:** \(day) \(clock) \(zone) (\(utc.day)T\(utc.clock)Z)",
      next.coordinator.map { "Coordinator: \($0)" }, next.secretary.map { "Secretary: \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// A text after `- `, its further lines indented so that none of them starts at column 0.
  static func listItem(_ text: String) -> String {
    text.isEmpty ? "-" : "- " + MinutesWords.indented(text, by: "  ", first: "")
  }

  /// The text of one line stands behind the id; a longer one is quoted word for word below it.
  private static func block(_ decision: MinutesDecision) -> String {
    let word = decision.outcome == .agreed ? "Decision" : "Proposal"
    let version = decision.version > 1 ? " (v\(decision.version))" : ""
    let head = "**\(word) \(decision.id)\(version):**"
    let isShort = !decision.text.utf8.contains(0x0A)
    var parts = [
      isShort
        ? "\(head) \(decision.text)"
        : "\(head)\n\n" + MinutesWords.indented(decision.text, by: "> ", first: "> ")
    ]
    if decision.isPolicy { parts.append(MinutesWords.policy) }
    parts += decision.content.labelled(Decision.Field.at(.above))
    if let selection = decision.selection { parts += paragraphs(selection) }
    let facts =
      [
        decision.responsible.map { "Responsible: \($0)" }, decision.review.map { "Review: \($0)" },
        decision.until.map { "Until: \($0)" },
      ].compactMap { $0 } + decision.content.labelled(Decision.Field.at(.onLine))
    if !facts.isEmpty { parts.append(facts.joined(separator: " · ")) }
    parts += decision.content.labelled(Decision.Field.at(.below))
    parts += decision.objections.map { objection in
      "Objection (v\(objection.version ?? 1)): “\(objection.text)”"
        + (objection.fate == .open ? "" : " → \(objection.fate.words)")
        + (objection.isRaiserHeard ? "" : MinutesWords.raiserNotHeard)
    }
    parts += decision.concerns.map { concern in
      "Concern\(concern.speaker.map { " (\($0))" } ?? ""): “\(concern.text)”"
    }
    parts.append(ending(decision))
    if let selection = decision.selection, decision.outcome == .agreed {
      parts.append(selection.isAccepted ? MinutesWords.accepted : MinutesWords.unaccepted)
    }
    return parts.joined(separator: "\n\n")
  }

  /// A role as `Role: secretary · 2026-05-06 → 2026-11-04`, and why whom.
  private static func paragraphs(_ selection: MinutesSelection) -> [String] {
    ["Role: \(selection.role) · \(selection.from) → \(selection.until)"]
      + selection.qualifications.map { "Looked for: \($0)" }
      + [
        selection.candidate.map { "Proposed: \($0)" }, selection.reasons.map { "Because: \($0)" },
      ].compactMap { $0 }
  }

  private static func ending(_ decision: MinutesDecision) -> String {
    switch decision.outcome {
    case .agreed: consent(decision)
    case .deferred(let deferral): "Deferred: \(deferral.sentence)"
    case .referred(let referral): "Referred: \(referral.sentence)"
    case .withdrawn(let reason): reason.isEmpty ? "Withdrawn." : "Withdrawn: \(reason)"
    case .dropped(let reason): reason.isEmpty ? "Dropped." : "Dropped: \(reason)"
    case .replaced(let id): "Replaced by: \(id)"
    case .otherMethod(let words): "Other method: \(words)"
    case .vacant(let interim, let until):
      (until.map { "Vacant until \($0)" } ?? "Vacant")
        + (interim.map { "; for the time being: \($0)" } ?? ".")
    case .unresolved:
      decision.objections.contains { $0.fate == .open }
        ? MinutesWords.unresolved : MinutesWords.onTheTable
    }
  }

  private static func consent(_ decision: MinutesDecision) -> String {
    var parts = ["Consent: \(decision.consenting) present"]
    if !decision.recused.isEmpty {
      parts.append("Recused: \(decision.recused.joined(separator: ", "))")
    }
    if !decision.absent.isEmpty {
      parts.append(
        "Absent: \(decision.absent.joined(separator: ", ")) — "
          + MinutesWords.phrase(decision.absence)
      )
    }
    return parts.joined(separator: " · ")
  }
}
