extension MinutesReader {
  /// A page that was copied into another meeting's folder would count for the wrong day.
  mutating func check(_ minutes: Minutes, isOf meeting: MeetingID) {
    guard minutes.meeting != meeting,
      let line = lines.firstIndex(where: { $0.after("minutes:") != nil })
    else { return }
    fault(
      line,
      "the page says that it is of \(minutes.meeting), and lies in the folder of \(meeting)",
      "write 'minutes: \(meeting)'"
    )
  }

  /// A name that is nobody's would leave an action or a decision without its person.
  mutating func check(_ minutes: Minutes, people group: Group) {
    checkVoices(minutes, people: group)
    for line in minutes.preamble + minutes.items.flatMap(\.lines) {
      switch line {
      case .action(let action): check(action.owner, behind: "**Action \(action.id)** ", group)
      case .actionGiven(let id, let to): check(to, behind: "**Given \(id)** to ", group)
      case .decision(let decision):
        if decision.responsible != Responsible.circleWord {
          check(decision.responsible, behind: "Responsible: ", group)
        }
        for name in decision.recused + decision.absent { check(name, behind: "Consent: ", group) }
        if case .deferred(.until(let end, let name, _)) = decision.outcome {
          check(name, behind: "Deferred: to \(end.phrase), ", group)
        }
      case .nextMeeting(let next):
        for name in [next.coordinator, next.secretary].compactMap(\.self)
        where !Self.nobody.contains(name.lowercased()) {
          check(name, behind: "**Next meeting:** ", group)
        }
      default: break
      }
    }
  }

  private mutating func check(_ name: String?, behind mark: String, _ group: Group) {
    guard let name, group.people(called: name).count != 1 else { return }
    let place = lines.indices.lazy.compactMap { [lines] index in
      lines[index].after(mark).flatMap { $0.cut(at: name) }.map { (index, $0.before) }
    }.first
    let column = place.map { mark.unicodeScalars.count + $0.1.unicodeScalars.count + 1 }
    tellStranger(name, place?.0, column, group)
  }

  /// A name that is nobody's; `guest` when it may be somebody from elsewhere.
  mutating func tellStranger(
    _ name: String,
    _ line: Int?,
    _ column: Int?,
    _ group: Group,
    guest: Bool = false
  ) {
    let known = group.people.flatMap { [$0.id.text, $0.name] }
    let remedy =
      "write a name as 'group.yml' has it"
      + (guest ? ", or add '- Guest: \(name)' at the head" : "")
    diagnostics.append(
      Diagnostic(
        .warning,
        at: .init(file: file, line: line.map { $0 + 1 }, column: column),
        "unknown person '\(name)'",
        remedy: Spelling.didYouMean(name, in: known) ?? remedy
      )
    )
  }
}
