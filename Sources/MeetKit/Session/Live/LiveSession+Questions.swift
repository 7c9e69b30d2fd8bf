extension LiveSession {
  /// What was asked and is not recorded; here an answer may have several lines.
  func reply(to question: SessionReader.Question, at instant: Instant) -> String {
    switch question {
    case .help(nil): help(at: instant)
    case .help(let word?): help(about: word)
    case .agenda: items(at: instant)
    case .lines(let count): lines(count)
    case .who: who()
    case .rules: (state.setting?.policy ?? group.policy).sentence
    case .yes: ""
    }
  }

  /// The meeting's name: the group and its day.
  package var title: String { "\(group.name.asLine), \(agenda.meeting)" }

  /// The last line that somebody typed, for somebody who comes back to it.
  package var lastWords: String {
    let typed = state.entries.last { entry in
      if case .recorded = entry.event { false } else { true }
    }
    guard let typed else { return "line \(state.entries.count)" }
    return "line \(typed.number) '\(shown(typed).shortened(to: 30))'"
  }

  package var penName: String { name(pen) }

  /// Where the meeting is, behind a comma, for somebody who comes back to it.
  package var placeWords: String {
    switch state.phase {
    case .waiting: "; not open yet"
    case .onBreak: "; there is a break, '/resume' ends it"
    case .adjourned: "; adjourned, '/resume' goes on"
    case .closed: "; it is closed"
    case .open:
      "; " + (state.meeting.current.flatMap { state.meeting.item($0) }.map(title) ?? "no item")
        + "; \(penName) keeps the minutes"
    }
  }

  /// What usually comes next, and all the words that would be taken now.
  private func help(at instant: Instant) -> String {
    let rows = SessionWord.Topic.allCases.compactMap { topic -> String? in
      let words = possible(topic, at: instant).map(\.word)
      return words.isEmpty ? nil : "\(topic.rawValue): \(words.joined(separator: " "))"
    }
    let first = [
      "now: \(nextStep)",
      "a line that begins with '/' is a command, any other is a note; '/help WORD' tells more, "
        + "Ctrl-D stops",
    ]
    return (first + rows).joined(separator: "\n")
  }

  private func help(about text: String) -> String {
    let name = text.hasPrefix("/") ? text : "/" + text
    guard let word = SessionWord.named(name) else {
      return "there is no '\(name.withoutControls)'; "
        + (Spelling.didYouMean(name, in: SessionWord.all.map(\.word)) ?? "'/help' shows all")
    }
    return "\(word.usage) — \(word.does)"
  }

  private func items(at instant: Instant) -> String {
    guard state.setting != nil else {
      return agenda.items.enumerated().map { index, item in
        "\(index + 1) \(item.kind.name): \(item.title.asLine) (\(item.minutes) min)"
      }.joined(separator: "\n")
    }
    return state.meeting.order.compactMap(state.meeting.item).map { item in
      let mark =
        item.number == state.meeting.current
        ? "now" : item.wasReached ? "took \(minutes(item, at: instant))" : "\(item.minutes) min"
      return "\(title(item)) (\(mark))"
    }.joined(separator: "\n")
  }

  private func lines(_ count: Int) -> String {
    let standing = state.entries.filter { entry in
      if case .recorded = entry.event { return false }
      return entry.standing == .stands
    }
    guard !standing.isEmpty else { return "no line yet" }
    return standing.suffix(count).map { entry in
      "\(entry.number)  \(group.zone.clock(of: entry.instant))  "
        + shown(entry).shortened(to: 70)
    }.joined(separator: "\n")
  }

  private func who() -> String {
    let situation = state.meeting
    func all(_ presence: MeetingState.Presence) -> String? {
      let people = situation.presence.filter { $0.value == presence }.map(\.key).sorted()
      return people.isEmpty ? nil : names(people)
    }
    let parts = [
      all(.present).map { "here: \($0)" }, all(.away).map { "stepped out: \($0)" },
      all(.left).map { "left: \($0)" }, all(.apologies).map { "apologies: \($0)" },
      situation.facilitator.map { "\(name($0)) facilitates" }, "\(name(pen)) keeps the minutes",
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
