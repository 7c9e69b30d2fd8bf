extension LiveSession {
  func name(_ person: PersonID) -> String {
    seats.first { $0.id == person }?.name ?? group.name(person)
  }

  func names(_ people: [PersonID]) -> String { people.map(name).joined(separator: ", ") }

  /// The time on the group's wall, with the zone.
  func time(_ instant: Instant) -> String { "\(group.zone.clock(of: instant)) \(group.zone)" }

  /// One line that says what was understood.
  func reply(
    to event: SessionEvent,
    number: Int,
    before: MeetingState,
    at instant: Instant
  ) -> String {
    switch event {
    case .present, .arrive, .comeBack:
      "here: \(names(here)) (\(here.count))" + latecomer(before)
    case .apologies(let people): "apologies: \(names(people))"
    case .stepOut(let person):
      "\(name(person)) stepped out" + handOver(person) + quorumLost(before)
    case .leave(let person): left(person, before)
    case .leavesAt(let person, let time): leaving(person, time)
    case .guest(let guest): "guest: \(guest)"
    case .observer(let guest): "observer: \(guest)"
    case .recuse(let person):
      "\(name(person)) takes no part in deciding this item" + quorumLost(before)
    case .briefed: turns
    case .notBriefed(let person): "\(name(person)) counts as absent for this version; \(turns)"
    case .facilitator(let person): "\(name(person)) facilitates"
    case .secretary(let person): "\(name(person)) keeps the minutes"
    case .next, .item: begun(before, at: instant) + gone(before)
    case .add(let kind, let title, let minutes):
      "added \(state.meeting.items.last?.number ?? 0) \(kind.name): \(title) (\(minutes) min)"
        + gone(before)
    case .move(let number, _):
      "item \(number) moved; the order is "
        + state.meeting.order.map(String.init).joined(separator: " ") + gone(before)
    case .extend(let minutes, let other): extended(minutes, other, at: instant) + gone(before)
    case .length(let minutes):
      "the meeting takes \(minutes) min, until \(time(end ?? instant))"
    case .agendaConsented: "the agenda is consented"
    case .nextMeeting(let next): nextMeeting(next)
    case .minutesApproved(let meetings): approved(meetings)
    case .remark(let remark): reply(to: remark, number: number)
    case .action(let draft): action(draft)
    case .agreed(let text): agreed() + kindAmongWords(text)
    case .review(let day):
      detail((day.map { "review on \($0)" } ?? "no review") + reviewAfterEnd)
    case .responsible(let who): detail("\(who.person.map(name) ?? "the circle") is responsible")
    case .objection: objected(by: number, at: instant)
    case .promote: promoted()
    case .propose: tabled(before)
    case .field(let field, let text): detail(field.answer(text))
    case .amend(let text, _, _): amended() + kindAmongWords(text)
    case .restate: restated()
    case .withdrawObjection(let number, _):
      objectionsChanged("objection \(number) is withdrawn")
    case .measureObjection(let number, _):
      objectionsChanged("objection \(number) is watched by the measure")
    case .understood(let number, _): understood(number)
    case .tested(let number, _): tested(number)
    case .deferred(let deferral): "\(lastID) is deferred \(deferral.named(name).sentence)"
    case .referred(let referral): "\(lastID) is referred to \(referral.sentence)"
    case .withdrawn: "\(lastID) is withdrawn; '/adopt NAME' proposes it again"
    case .adopted(let person): "\(lastID) is proposed by \(name(person)); '/restate' reads it back"
    case .dropped: "\(lastID) is dropped"
    case .replaced: tabled(before)
    case .otherMethod: "\(lastID) is decided in another way"
    case .select: called(before)
    case .until(let day):
      proposalOnTable?.selection == nil
        ? detail("ends after \(day)\(reviewAfterEnd)")
        : "\(lastID): “\(proposalOnTable?.text.asLine ?? "")”"
    case .qualification: "\(lastID): looked for"
    case .nominate(let person, _, let role): nominated(by: person, for: role)
    case .reveal: revealed()
    case .elect: proposed()
    case .vacant(let interim, let until): vacant(interim, until)
    case .accepted(let id): "\(id) is accepted"
    case .suspend:
      "\(lastID) waits; '/resume' in item \(state.meeting.current ?? 0) takes it up again"
    case .round(let kind, _): "\(kind.rawValue) round: \(turns); \(hint(kind))"
    case .peerReview: "review round: \(turns); \(hint(.review))"
    case .order: "another order: \(turns)"
    case .freeFlow(let minutes):
      "talk without turns for \(minutes) min, until \(time(instant.adding(minutes: minutes))); "
        + "'/round reaction' closes it, so that everybody has a turn"
    case .turn(let person, let act): turn(person, act)
    case .retract(let person): "\(name(person)) answers again; \(turns)"
    case .endRound: roundEnded()
    case .actionDone(let id, _): "\(id) is done"
    case .actionDropped(let id, _): "\(id) is dropped"
    case .actionGiven(let id, let person): "\(id) is \(name(person))'s"
    case .renewed(let id, let until): "\(id) goes on until \(until)"
    case .decisionEnded(let id, _): "\(id) has ended"
    case .implemented(let id): "\(id) is implemented"
    case .edit(let number, _): "line \(number) mended"
    case .insert(let number, _): "note put before line \(number)"
    case .delete(let number): "line \(number) taken out"
    case .attribute(let number, let person): "line \(number) is by \(name(person))"
    case .undo, .undoBack: takenBack
    case .open: opened(at: instant)
    case .breakTime: "break since \(time(instant)); '/resume' ends it"
    case .resume where before.phase == .open: takenUp()
    case .resume: resumed(before)
    case .adjourn: "adjourned; 'meet minutes' and '/resume' go on"
    case .close: "closed at \(time(instant))"
    case .recorded, .unknown: ""
    }
  }

  var here: [PersonID] {
    let order = seats.map(\.id)
    let others = state.meeting.presence.keys.filter { !order.contains($0) }.sorted()
    return (order + others).filter(state.meeting.isPresent)
  }

  private var currentTitle: String? {
    state.meeting.current.flatMap { state.meeting.item($0) }.map(title)
  }

  func title(_ item: MeetingState.Item) -> String {
    "\(item.number) \(item.plan.kind.name): \(item.plan.title.asLine)"
  }

  private func begun(_ before: MeetingState, at instant: Instant) -> String {
    var text = currentTitle ?? ""
    if let item = state.meeting.current.flatMap({ state.meeting.item($0) }) {
      let end = due ?? instant
      let over = (instant.seconds - end.seconds + 59) / 60
      text += " · \(item.minutes) min, " + (over > 0 ? "\(over) min over" : "until \(time(end))")
      if let lead = item.plan.lead { text += " · \(name(lead)) leads" }
    }
    let next = (leftOnTable.isEmpty ? firstStepOfItem : leftOnTable) + readBack
    guard let last = before.current.flatMap({ before.item($0) }) else { return text + next }
    let took = state.meeting.item(last.number).map { minutes($0, at: instant) } ?? 0
    text += " (item \(last.number) took \(took) of \(last.minutes) min"
    let open = state.meeting.proposals.first {
      $0.item == last.number && $0.isOpen && !$0.isUntouched
    }
    if let open {
      text += ", \(title(open)) is open: '/item \(last.number)' comes back to it"
    } else if last.plan.kind == .decide || last.plan.kind == .review, !isDecided(last.number) {
      text += ", nothing agreed"
    }
    return text + ")" + next
  }

  /// Something was agreed in an item, or an earlier decision renewed or ended.
  private func isDecided(_ item: Int) -> Bool {
    state.meeting.item(item)?.hasTakenUp == true
      || state.meeting.proposals.isAnyAgreed(on: item)
  }

  private func extended(_ minutes: Int, _ other: Int?, at instant: Instant) -> String {
    "+\(minutes) min" + (other.map { " from item \($0)" } ?? "")
      + ", until \(time(due ?? instant))"
  }

  private func approved(_ meetings: [MeetingID]) -> String {
    let waiting = state.unapproved
    let rest = waiting.count == 1 ? waiting[0].description : "all"
    return "the minutes of \(meetings.listed) are approved"
      + (waiting.isEmpty
        ? "" : "; those of \(waiting.listed) wait: '/minutes ok \(rest)' approves them")
  }

  private func nextMeeting(_ next: NextMeeting) -> String {
    let (day, _) = group.zone.wall(next.start)
    var text = "next meeting: \(day.weekday.name) \(day) \(time(next.start))"
    if let coordinator = next.coordinator { text += ", \(name(coordinator)) coordinates" }
    if let secretary = next.secretary { text += ", \(name(secretary)) keeps the minutes" }
    if day == agenda.meeting.day {
      text += "; that is the day of this meeting: '/undo' if it is not"
    }
    return text
  }

  private func action(_ draft: ActionDraft) -> String {
    let id = state.entries.last { $0.id != nil }?.id?.description ?? ""
    let due = draft.due.map { ", by \($0)" } ?? ""
    guard let owner = draft.owner else {
      return "\(id): nobody has taken it\(due)" + ownerAmongWords(draft)
    }
    return "\(id) \(name(owner))\(due)"
  }

  /// Somebody at the front of the words who may have been meant to do it; the line that is offered
  /// would be taken.
  private func ownerAmongWords(_ draft: ActionDraft) -> String {
    let first = draft.text.prefix { $0 != " " }
    let rest = String(draft.text.dropFirst(first.count)).asLine
    guard let seat = seats.first(where: { [$0.id.text, $0.name].contains(String(first)) }),
      let entry = state.entries.last(where: { $0.id != nil })
    else {
      let head = draft.text.firstRange(of: ": ").map { draft.text[..<$0.lowerBound] } ?? ""
      let count = head.split(separator: " ").count
      return (1...3).contains(count) ? "; '\(head):' stays in its words" : ""
    }
    let line = "/edit \(entry.number) \(seat.id): \(rest)"
    var copy = self
    guard copy.take(line, at: entry.instant).refusal == nil else { return "" }
    return "; '\(line)' if \(seat.name) does"
  }

  private var takenBack: String {
    let lines = state.takenBack.map { state.entries[$0 - 1] }
    return "taken back: "
      + lines.map { "\($0.number) \(shown($0).shortened(to: 30))" }
      .joined(separator: " | ")
  }

  private func opened(at instant: Instant) -> String {
    let count = state.meeting.items.count
    return "open: \(count == 1 ? "1 item" : "\(count) items"), "
      + "\(state.meeting.minutes) min, until \(time(end ?? instant)); "
      + (currentTitle.map { "now \($0); \(nextStep)" } ?? "'/next' begins the first item")
  }

  /// After `/adjourn` it may be another day, and others may sit at the table.
  private func resumed(_ before: MeetingState) -> String {
    "going on" + (currentTitle.map { " with \($0)" } ?? "")
      + (before.phase == .adjourned
        ? "; marked as here: \(names(here)); '/arrive' and '/leave' mend it" : "")
  }

  /// A word of caution when what was said in private would come into the minutes.
  func caution(_ event: SessionEvent) -> String {
    if case .remark(let remark) = event, !remark.kind.isMinuted {
      let open = PrivateText.isOpen(remark.text, in: state)
      return open.map { "; line \($0) says this openly: '/delete \($0)'" } ?? ""
    }
    var text = event.openWords
    if case .edit(let number, _) = event { text = state.entries[number - 1].event.openWords }
    guard let text else { return "" }
    if let secret = PrivateText.repeated(in: text, by: state) {
      return "; line \(secret) said this in private: '/undo' takes it back"
    }
    // A command behind a space is answered as such.
    if let near = NearPrivacy(text), near.mark.first != "/" {
      let words = near.words.withoutControls.shortened(to: 40)
      return "; '\(near.mark)' keeps nothing from others: '/undo', then "
        + (near.isPrivate ? "'/private \(words)'" : "'\(ForMembers.mark) \(words)'")
    }
    let ticket = PrivateText.titled(in: text, of: confidential)
    return ticket.map {
      "; \($0.reference.withoutTitle) is confidential, and so is its title: '/undo'"
    } ?? ""
  }
}

extension LiveSession {
  /// The line on a screen: a note as its words, without the mark that the log may need, and an
  /// answer that nobody may see yet without what it says.
  func shown(_ entry: SessionEntry) -> String {
    switch entry.event {
    case .remark(let note) where note.kind == .note && note.speaker == nil: return note.text.asLine
    case .turn(let person, let act) where act.isAnswer && isHidden(entry):
      return "/as \(person) (an answer)"
    default: return entry.event.shownLine.asLine
    }
  }

  private func isHidden(_ entry: SessionEntry) -> Bool {
    state.meeting.rounds.contains { $0.isHidden && $0.entry < entry.number }
  }
}
