/// Whose turn it is, who comes next and who after that.
extension LiveSession {
  /// "now Ada, next Bo, after Cam", or what ends the round.
  var turns: String {
    let waiting = state.meeting.waiting
    if state.meeting.round?.isHidden == true {
      return waiting.isEmpty
        ? "all answers are in; '/end-round' shows them" : "still to answer: \(names(waiting))"
    }
    guard waiting.isEmpty else {
      return zip(["now", "next", "after"], waiting)
        .map { "\($0) \(name($1))" }.joined(separator: ", ")
    }
    let away = state.meeting.round?.queue ?? []
    return (away.isEmpty ? "nobody is left to speak" : "only \(names(away)), who stepped out")
      + "; '/end-round' ends it"
  }

  /// The round as a prompt shows it.
  var turnsInPrompt: String? {
    state.meeting.round.map { "\($0.kind.rawValue) · \(turns)" }
  }

  /// How a round of a kind is written down, for somebody who does it for the first time.
  func hint(_ kind: RoundKind) -> String {
    switch kind {
    case .checkIn, .process:
      "any text is a turn and is not kept, as '/done'; '/pass' '/later' '/skip'"
    case .evaluate, .checkOut:
      "any text is a turn and is not kept; '/improve TEXT' keeps what to do better"
    case .clarify: "text is the question of the one who is due, 'A: TEXT' an answer; '/pass'"
    case .consent where state.meeting.round?.isHidden == true:
      "each tells the secretary alone, in any order: '/consent NAME' or "
        + "'/as NAME /objection TEXT'; '/end-round' shows all answers together"
    case .nominate: "text is why, of the one who is due, and stays in the log; '/later' '/skip'"
    case .information:
      "text is what somebody knows or asks, and stays in the log; '/pass' '/later' '/skip'"
    case .change: "'/stay', or '/change NAME: BECAUSE'; once is enough"
    case .consent where proposalOnTable?.selection != nil:
      "'/consent', or '/objection TEXT' if it would harm what you are here for, not because "
        + "somebody else would do it better"
        + (state.setting?.policy.concerns == .s3 ? "; '/concern TEXT' consents, too" : "")
    case .consent:
      "'/consent', or '/objection TEXT' if there is a reason not to try this"
        + (proposalOnTable?.review.map { " until \($0)" } ?? "")
        + (state.setting?.policy.concerns == .s3 ? "; '/concern TEXT' consents, too" : "")
    case .ideas:
      "text is an idea of the one who is due, kept without names; '/pass' '/later' '/skip'"
    case .review:
      "any text is a turn and is not kept; nobody passes; '/action' keeps what is planned"
    case .reaction: "text is the turn of the one who is due; '/pass' '/later' '/skip'"
    }
  }

  /// In a consent round a text is a remark, and the answer is still owed.
  var answerHint: String {
    guard let due = state.meeting.waiting.first else { return "" }
    return switch state.meeting.round?.kind {
    case .consent: "; \(name(due)) answers with '/consent' or '/objection TEXT'"
    case .change: "; \(name(due)) answers with '/stay' or '/change NAME: BECAUSE'"
    default: ""
    }
  }

  /// The answer of somebody whose words were only noted.
  func answerHint(of person: PersonID) -> String {
    guard let round = state.meeting.round, state.meeting.waiting.contains(person) else { return "" }
    if state.meeting.waiting.first == person, !round.isHidden { return answerHint }
    return switch round.kind {
    case .consent:
      "; \(name(person)) answers with '/consent \(person)' or '/as \(person) /objection TEXT'"
    case .change:
      "; \(name(person)) answers with '/as \(person) /stay' or '/as \(person) /change NAME: BECAUSE'"
    default: ""
    }
  }

  func unkept(_ line: String) -> String {
    let turn = waitingBehindStranger(line).map {
      "; \($0.why), so it is still \(name($0.due))'s turn"
    }
    return "not kept, as nothing of a \(state.meeting.round?.kind.rawValue ?? "") round"
      + (turn ?? "") + "; a space in front makes it a note"
  }

  /// Said of a line by somebody who has no turn: the turn is still somebody's.
  func turnStays(_ text: String) -> String {
    guard let (why, due) = waitingBehindStranger(text) else { return "" }
    return "; \(why), so it is still \(name(due))'s turn: '/undo', then '\(due): TEXT' if "
      + "\(name(due)) said it"
  }

  /// Why a line that begins with a name is nobody's turn, and whose turn it stays.
  private func waitingBehindStranger(_ text: String) -> (why: String, due: PersonID)? {
    guard let round = state.meeting.round, round.kind != .consent, round.kind != .change,
      let due = state.meeting.waiting.first,
      let head = LineHead(text, seats: seats, guests: state.meeting.strangers)
    else { return nil }
    let name = head.name.withoutControls.shortened(to: 30)
    switch head.speaker {
    case .seats: return nil
    case .guest: return ("\(name) is a guest", due)
    case .stranger:
      let known = seats.flatMap { [$0.id.text, $0.name] }
      let near = Spelling.nearest(to: head.name, in: known).map { ", '\($0)' is" } ?? ""
      return ("nobody here is called '\(name)'\(near)", due)
    }
  }

  /// An answer in a clarify round, with what to type when somebody's initials were meant.
  func answer(_ text: String) -> String? {
    guard state.meeting.round?.kind == .clarify,
      text.hasPrefix("\(SessionReader.answerMark): ")
    else { return nil }
    let meant = seats.called("A")
    return "answer"
      + (meant.first.map { "; '/undo', then '\($0.id): TEXT' if \($0.name) asked it" } ?? "")
  }

  func turn(_ person: PersonID, _ act: TurnAct) -> String {
    if state.meeting.round?.isHidden == true, act.isAnswer {
      return "\(name(person)) has answered; \(turns)"
    }
    let done =
      switch act {
      case .words, .done: "\(name(person)) has spoken"
      case .pass where state.meeting.round?.kind == .reaction:
        "\(name(person)) has nothing to add"
      case .pass: "\(name(person)) passes"
      case .consent: "\(name(person)) consents"
      case .concern: "\(name(person)) consents, with a concern"
      case .objection: "an objection by \(name(person)), thank you; the round goes on"
      case .stay: "\(name(person)) stays"
      case .change(let choice, _): "\(name(person)) nominates \(name(choice.nominee)) now"
      case .later: "\(name(person)) comes later"
      case .skip:
        state.meeting.round?.queue.contains(person) == true
          ? "\(name(person)) comes at the end" : "\(name(person)) is not waited for"
      }
    return "\(done); \(turns)"
  }

  func roundEnded() -> String {
    guard let round = state.entries.last?.endedRounds.first else { return "" }
    if round.kind == .consent { return consentEnded(round) }
    var parts = ["\(round.kind.rawValue) round: \(round.count(.spoke)) spoke"]
    if round.kind == .change {
      parts = ["change round: \(round.count(.stayed)) stayed", "\(round.count(.changed)) changed"]
    }
    if round.count(.passed) > 0 { parts.append("\(round.count(.passed)) passed") }
    if !round.unheard.isEmpty { parts.append("not heard: \(names(round.unheard))") }
    let text = parts.joined(separator: ", ") + changed(by: round)
    return state.meeting.round.map { "\(text); the \($0.kind.rawValue) round goes on: \(turns)" }
      ?? text + (proposalOnTable == nil ? "" : "; \(nextStep)")
  }
}
