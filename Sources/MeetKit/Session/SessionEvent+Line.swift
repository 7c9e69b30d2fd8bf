extension SessionEvent {
  /// The line that the log stores: ids for names, absolute dates and instants.
  var line: String {
    switch self {
    case .present(let people): "/present \(Self.list(people))"
    case .apologies(let people): "/apologies \(Self.list(people))"
    case .arrive(let person): "/arrive \(person)"
    case .stepOut(let person): "/out \(person)"
    case .comeBack(let person): "/back \(person)"
    case .leave(let person): "/leave \(person)"
    case .leavesAt(let person, let time): "/leaves-at \(person) \(time)"
    case .guest(let guest): "/guest \(guest)"
    case .observer(let guest): "/observer \(guest)"
    case .recuse(let person): "/recuse \(person)"
    case .briefed(let person): "/briefed \(person)"
    case .notBriefed(let person): "/not-briefed \(person)"
    case .facilitator(let person): "/facilitator \(person)"
    case .secretary(let person): "/secretary \(person)"
    case .next: "/next"
    case .item(let number): "/item \(number)"
    case .add(let kind, let title, let minutes): "/add \(kind.rawValue) \(title) (\(minutes) min)"
    case .move(let number, let other): "/move \(number) before \(other)"
    case .extend(let minutes, let other):
      "/extend \(minutes)" + (other.map { " from \($0)" } ?? "")
    case .agendaConsented: "/agenda ok"
    case .length(let minutes): "/length \(minutes)"
    case .nextMeeting(let next):
      "/next-meeting \(next.start) \(next.coordinator?.text ?? "-") \(next.secretary?.text ?? "-")"
    case .minutesApproved(let meetings):
      (["/minutes ok"] + meetings.map(\.description)).joined(separator: " ")
    case .remark(let remark): remark.line
    case .action(let draft):
      "/action \(draft.owner?.text ?? "-"): \(draft.text)" + (draft.due.map { " by \($0)" } ?? "")
    case .agreed(let text): "/agreed \(text)"
    case .review(let day): "/review \(day?.description ?? SessionReader.none)"
    case .responsible(let who): "/responsible \(who)"
    case .objection(let text): "/objection \(text)"
    case .promote: "/promote"
    case .propose(let draft): "/propose \(Self.draft(draft))"
    case .field(let field, let text): "\(field.word) \(text)"
    case .amend(let text, let numbers, let person): Self.amendment(text, numbers, person)
    case .restate: "/restate"
    case .withdrawObjection(let number, let person):
      "/withdraw-objection \(number)" + (person.map { " \($0)" } ?? "")
    case .measureObjection(let number, let text): "/measure-objection \(number) \(text)"
    case .understood(let number, let sentence):
      "/understood \(number)" + (sentence.map { " \($0)" } ?? "")
    case .tested(let number, let reason): "/test \(number) \(reason)"
    case .deferred(.until(let end, let person, let ready)):
      "/defer to \(end.word), \(person) prepares, ready when \(ready)"
    case .deferred(.words(let words)): "/defer \(words)"
    case .referred(let referral): "/refer \(referral.sentence)"
    case .withdrawn(let reason, let person):
      (person.map { "/as \($0) " } ?? "") + Self.word("/withdraw-proposal", reason)
    case .adopted(let person): "/adopt \(person)"
    case .dropped(let reason): Self.word("/drop", reason)
    case .replaced(let draft): "/replace-by \(Self.draft(draft))"
    case .otherMethod(let words): "/other-method \(words)"
    case .select(let draft):
      "/select \(draft.role)" + (draft.until.map { " until \($0)" } ?? "")
    case .until(let day): "/until \(day)"
    case .qualification(let text): "/qualifications \(text)"
    case .nominate(let person, let nominee, let role):
      "/nominate \(person): \(nominee?.description ?? "nobody")" + Self.forRole(role)
    case .reveal: "/reveal"
    case .elect(let choice, let reasons):
      "/elect \(choice.nominee)\(Self.forRole(choice.role)): \(reasons)"
    case .vacant(let interim, let until):
      "/vacant" + (interim.map { " interim \($0)" } ?? "") + (until.map { " until \($0)" } ?? "")
    case .accepted(let id): "/accept \(id)"
    case .suspend(let reason): Self.word("/suspend", reason)
    case .round(let kind, let prompt): "/round \(kind.rawValue)" + (prompt.map { " \($0)" } ?? "")
    case .peerReview(let person, let prompt):
      "/round review \(person)" + (prompt.map { ": \($0)" } ?? "")
    case .order(let people, let reason): "/order \(Self.list(people)): \(reason)"
    case .freeFlow(let minutes): "/free-flow \(minutes)"
    case .turn(let person, let act): Self.turnLine(person, act)
    case .retract(let person): "/retract \(person)"
    case .endRound: "/end-round"
    case .actionDone(let id, let note): "/action-done \(id)" + (note.map { " \($0)" } ?? "")
    case .actionDropped(let id, let reason): "/action-drop \(id) \(reason)"
    case .actionGiven(let id, let person): "/action-give \(id) \(person)"
    case .renewed(let id, let until): "/renew \(id) until \(until)"
    case .decisionEnded(let id, let reason): "/end-decision \(id) \(reason)"
    case .implemented(let id): "/implemented \(id)"
    case .edit(let number, let text): "/edit \(number) \(text)"
    case .insert(let number, let text): "/insert \(number) \(text)"
    case .delete(let number): "/delete \(number)"
    case .attribute(let number, let person): "/by \(number) \(person)"
    case .undo: "/undo"
    case .undoBack(let number): "/undo to \(number)"
    case .open: "/open"
    case .breakTime: "/break"
    case .resume: "/resume"
    case .adjourn: "/adjourn"
    case .close(let unresolved): unresolved ? "/close unresolved" : "/close"
    case .recorded(let fact): OpeningFactText.line(fact)
    case .unknown(let text): text
    }
  }

  /// The line as others may see it: whom somebody nominates is shown by '/reveal' alone.
  package var shownLine: String {
    if case .nominate(let person, _, _) = self { "/nominate \(person): …" } else { line }
  }

  private static func list(_ people: [PersonID]) -> String {
    people.map(\.text).joined(separator: " ")
  }

  private static func word(_ word: String, _ text: String) -> String {
    text.isEmpty ? word : "\(word) \(text)"
  }

  /// Somebody, or nobody, always stands in front of the text, so that nothing in it can.
  private static func draft(_ draft: ProposalDraft) -> String {
    (draft.kind.map { "\($0.rawValue) " } ?? "") + "\(draft.proposer?.text ?? "-"): \(draft.text)"
  }

  /// `/amend by cam: text`; a text that looks like that has nobody in front.
  private static func amendment(_ text: String, _ numbers: [Int], _ person: PersonID?) -> String {
    let count = numbers.map { " \($0)" }.joined()
    let by = person.map { " by \($0):" }
    if numbers.isEmpty {
      return "/amend" + (by ?? (text.after("by ") == nil ? "" : " by -:")) + " \(text)"
    }
    return "/integrate\(count)" + (by ?? ":") + " \(text)"
  }

  private static func turnLine(_ person: PersonID, _ act: TurnAct) -> String {
    switch act {
    case .words(let text):
      "/as \(person) " + (text.utf8.first == 0x2F || text.utf8.first == 0x5C ? "\\" : "") + text
    case .done: "/done \(person)"
    case .pass: "/pass \(person)"
    case .consent: "/consent \(person)"
    case .concern(let text): "/as \(person) /concern \(text)"
    case .objection(let text): "/as \(person) /objection \(text)"
    case .stay: "/stay \(person)"
    case .change(let choice, let because):
      "/as \(person) /change \(choice.nominee)\(forRole(choice.role))"
        + (because.map { ": \($0)" } ?? "")
    case .later: "/later \(person)"
    case .skip: "/skip \(person)"
    }
  }

  private static func forRole(_ role: String?) -> String { role.map { " for \($0)" } ?? "" }
}
