import MeetKit

/// Decisions as a person reads them in a terminal.
struct DecisionText {
  let group: Group

  /// A line each: id, status, review, the item it was made under.
  func list(_ reports: [DecisionReport]) -> String {
    guard !reports.isEmpty else { return "no decisions\n" }
    return TextTable.lines(
      reports.map { report in
        [
          report.decision.id.description, report.decision.status.words(group),
          review(report).map { "review \($0)" } ?? "",
          report.decision.text.asLine.shortened(to: 60),
        ]
      }
    )
  }

  /// One with how it came about and what became of it.
  func page(_ report: DecisionReport) -> String {
    var page = head(report)
    guard let history = report.history else { return page }
    if history.versions.count > 1 {
      page += part(
        "Versions",
        history.versions.enumerated().map { index, version in
          let change = history.versions.change(at: index).map(TextChange.shown)
          return ["v\(version.number)", "\(version.meeting)", change ?? version.text.asLine]
        }
      )
    }
    page += part(
      "Discussed",
      history.discussions.map { discussion in
        let item = discussion.item.map { "item \($0): " } ?? ""
        return [
          discussion.meeting.description, discussion.ground.rawValue,
          item + discussion.title.asLine,
        ]
      }
    )
    page += part(
      "Objections",
      history.objections.map { objection in
        let to = objection.version.map { "to v\($0)" } ?? "after the meeting"
        return [
          objection.day?.description ?? "", to, objection.fateWords, "“\(objection.text.asLine)”",
        ]
      }
    )
    return page + part("History", history.events.map { ["\($0.day)", $0.words.asLine] })
  }

  /// The decision as it stands.
  func head(_ report: DecisionReport) -> String {
    let decision = report.decision
    let version = decision.version > 1 ? " (v\(decision.version))" : ""
    let text = decision.text.asNote.lines.map { "  " + $0 }
    let facts = facts(report).compactMap { name, value in value.map { [name + ":", $0] } }
    return "\(decision.id)\(version)\n\n\(text.joined(separator: "\n"))\n\n"
      + TextTable.lines(facts)
  }

  private func part(_ title: String, _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    return "\n\(title)\n" + TextTable.lines(rows.map { ["  " + $0[0]] + $0.dropFirst() })
  }

  private func review(_ report: DecisionReport) -> String? {
    report.decision.review.map { "\($0)" + (report.isDue ? " (due)" : "") }
  }

  private func facts(_ report: DecisionReport) -> [(String, String?)] {
    let decision = report.decision
    let head: [(String, String?)] = [
      ("kind", decision.isPolicy ? "policy" : nil),
      (
        decision.isDecided ? "decided" : "tabled",
        "\(decision.meeting), under '\(decision.title.asLine)'"
      ),
      ("status", decision.statusSentence(group)),
      ("responsible", decision.responsible.map(group.name)),
      ("review", review(report)),
      ("term", decision.term.map(group.words)),
      ("until", decision.until.map(\.description)),
      (
        "early review",
        decision.lateObjections.first.map { "asked for" + ($0.day.map { " on \($0)" } ?? "") }
      ),
      ("objections", objections(decision)),
    ]
    let fields: [(String, String?)] = Decision.Field.allCases.map { field in
      let texts = decision.content[field].map(\.asLine)
      return (field.rawValue, texts.isEmpty ? nil : texts.joined(separator: ", "))
    }
    return head + fields + [("implemented", decision.isImplemented ? "yes" : nil)]
  }

  /// Those that count now, without who raised them.
  private func objections(_ decision: Decision) -> String? {
    decision.objections.isEmpty
      ? nil : decision.objections.map { "“\($0.text.asLine)”" }.joined(separator: " · ")
  }
}

extension Decision.Status {
  /// A few words for lists.
  fileprivate func words(_ group: Group) -> String {
    switch self {
    case .provisional(_, _, nil): "provisional, not sent"
    case .provisional(_, _, let until?):
      "provisional until \(group.zone.day(of: until)) \(group.zone.clock(of: until))"
    case .active, .pending, .contested, .open, .ended: standing.rawValue
    }
  }
}

extension Decision {
  func statusSentence(_ group: Group) -> String {
    func names(_ people: [PersonID]) -> String {
      people.map(group.name).joined(separator: ", ")
    }
    switch status {
    case .active: return "active" + (finalSince.map { ", since \(group.moment($0))" } ?? "")
    case .provisional(let absent, let hours, nil):
      return "provisional: \(names(absent)) may object for "
        + "\(Policy.Absence.words(hours: hours)) from sending, and the minutes are not sent"
    case .provisional(let absent, _, let until?):
      return "provisional: \(names(absent)) may object until \(group.moment(until))"
    case .pending(let absent): return "pending: \(names(absent)) must still answer"
    case .contested: return "contested, not in force, first on the next agenda"
    case .open(let words): return words.isEmpty ? "open" : "open: \(words.asLine)"
    case .ended(let reason): return (isAgreed ? "ended: " : "") + reason.asLine
    }
  }
}

extension Group {
  /// A role and its holder, as "secretary, Cam, 2026-05-06 to 2026-11-04".
  func words(_ term: RoleTerm) -> String {
    let holder = term.holder.map(name) ?? term.name
    let isWaiting = term.isAccepted ? "" : ", still to be accepted"
    return "\(term.role), \(holder), \(term.from) to \(term.until)"
      + (term.isInterim ? ", for the time being" : isWaiting)
  }

  /// A moment on the group's clock, as "2026-05-08 20:00 Europe/Berlin".
  func moment(_ instant: Instant) -> String {
    let (day, clock) = zone.wall(instant)
    return "\(day) \(clock) \(zone)"
  }
}
