extension SessionReader {
  func command(_ line: String) throws(Refusal) -> Input {
    let (word, rest): (Substring, Substring) = {
      let end = line.utf8.firstIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? line.endIndex
      return (line[..<end], line[end...])
    }()
    let text = String(rest).asNote
    if let question = try question(word, text) { return .question(question) }
    if let events = try selectionEvents(String(word), text) { return .events(events) }
    if let events = try strangers(word, text) { return .events(events) }
    if word == "/agreed" { return try agreed(text) }
    if word == "/item", !isLog, !text.isEmpty, Int(digits: Array(text.utf8)) == nil {
      return .item(text.asLine)
    }
    guard let event = try event(String(word), text) else {
      if SessionWord.leaving.contains(String(word)) {
        throw Refusal(
          .unknownCommand,
          "'\(word)' is no command",
          "Ctrl-D stops, and 'meet minutes' goes on; '/close' ends the meeting"
        )
      }
      let near = Spelling.didYouMean(String(word), in: SessionWord.all.map(\.word))
      throw Refusal(
        .unknownCommand,
        "'\(head(line))' is no command",
        (near.map { "\($0) " } ?? "") + "'/help' shows all; a space in front makes it a note"
      )
    }
    return .events([event])
  }

  private func question(_ word: Substring, _ text: String) throws(Refusal) -> Question? {
    if isLog { return nil }
    switch word {
    case "/help":
      let (first, rest) = text.asLine.cut(at: " ") ?? (Substring(text.asLine), "")
      return try alone(.help(first.isEmpty ? nil : String(first)), String(rest), "/help \(first)")
    case "/agenda" where text.isEmpty: return .agenda
    case "/list": return .lines(text.isEmpty ? 10 : try number(text, "/list"))
    case "/who": return try alone(.who, text, "/who")
    case "/rules": return try alone(.rules, text, "/rules")
    case "/yes": return try alone(.yes, text, "/yes")
    default: return nil
    }
  }

  private func event(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    switch word {
    case "/present": return .present(try people(text, word))
    case "/apologies": return .apologies(try people(text, word))
    case "/arrive": return .arrive(try onlyPerson(text, word, after: word))
    case "/out": return .stepOut(try onlyPerson(text, word, after: word))
    case "/back": return .comeBack(try onlyPerson(text, word, after: word))
    case "/leave": return .leave(try onlyPerson(text, word, after: word))
    case "/leaves-at": return try leavesAt(text)
    case "/guest": return .guest(try guest(text, word))
    case "/observer": return .observer(try guest(text, word))
    case "/recuse": return .recuse(try onlyPerson(text, word, after: word))
    case "/briefed": return .briefed(try onlyPerson(text, word, after: word))
    case "/not-briefed": return .notBriefed(try onlyPerson(text, word, after: word))
    case "/facilitator": return .facilitator(try onlyPerson(text, word, after: word))
    case "/secretary": return .secretary(try onlyPerson(text, word, after: word))
    case "/action": return try action(text)
    case "/review": return .review(text == Self.none ? nil : try day(text, word))
    case "/responsible":
      if text == Responsible.circleWord { return .responsible(.circle) }
      return .responsible(.person(try responsible(text, word)))
    case "/objection":
      let (person, rest) = try voice(aboutTable(text, word), word)
      return try objection(try line(rest, word), by: person)
    case "/promote": return try alone(.promote, aboutTable(text, word), word)
    case "/round": return try round(text)
    case "/order":
      guard let (names, reason) = text.asLine.cut(at: ": ") else { throw notUnderstood(word, text) }
      return .order(try people(String(names), word), reason: try line(String(reason), word))
    case "/free-flow":
      let minutes = try number(text.before(" min").map(String.init) ?? text, word)
      guard (1...240).contains(minutes) else { throw notUnderstood(word, text) }
      return .freeFlow(minutes: minutes)
    case "/done": return try turn(.done, name(text, of: word), word)
    case "/pass": return try turn(.pass, name(text, of: word), word)
    case "/consent": return try turn(.consent, name(text, of: word), word)
    case "/concern":
      let (person, rest) = try voice(aboutTable(text, word), word)
      return try turn(.concern(try line(rest, word)), person?.text ?? "", word)
    case "/retract":
      return .retract(try text.isEmpty ? lastAnswered(word) : onlyPerson(text, word, after: word))
    case "/later": return try turn(.later, name(text, of: word), word)
    case "/skip": return try turn(.skip, name(text, of: word), word)
    case "/as": return try turnOutOfOrder(text)
    case "/end-round": return try alone(.endRound, text, word)
    default:
      if let event = try remark(word, text) { return event }
      if let event = try agendaEvent(word, text) { return event }
      if let event = try proposalEvent(word, text) { return event }
      if let event = try earlierEvent(word, text) { return event }
      return try mending(word, text)
    }
  }

  private func agendaEvent(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    switch word {
    case "/next": return try alone(.next, text, word)
    case "/item": return .item(try number(text, word))
    case "/add": return try add(text)
    case "/move":
      guard let match = text.whole(Self.move), let item = Int(match.1),
        let other = Int(match.2)
      else { throw notUnderstood(word, text) }
      return .move(item, before: other)
    case "/extend":
      guard let match = text.whole(Self.extend),
        let minutes = Int(match.1), minutes > 0
      else { throw notUnderstood(word, text) }
      return .extend(minutes: minutes, from: match.2.flatMap { Int($0) })
    case "/agenda":
      guard text == "ok" else { throw notUnderstood(word, text) }
      return .agendaConsented
    case "/length":
      let minutes = try number(text.before(" min").map(String.init) ?? text, word)
      guard (1...1440).contains(minutes) else { throw notUnderstood(word, text) }
      return .length(minutes)
    case "/next-meeting": return try nextMeeting(text)
    case "/minutes":
      guard let rest = text.after("ok").map({ String($0).asLine }) else {
        throw notUnderstood(word, text)
      }
      let meetings: [MeetingID]
      switch rest {
      case "": meetings = unapproved.suffix(1)
      case "all": meetings = unapproved
      default:
        let names = rest.split { $0 == " " || $0 == "," }.filter { $0 != "and" }
        meetings = try names.map { name throws(Refusal) in
          guard let meeting = MeetingID(String(name)) else {
            throw Refusal(
              .unclearDay,
              "\(quoted(rest)) is not understood as days of meetings",
              "write '\(word) ok \(unapproved.last?.description ?? exampleDay)', or '\(word) ok all'"
            )
          }
          return meeting
        }
      }
      if meetings.isEmpty {
        throw Refusal(
          .notLastMinutes,
          "no minutes wait for approval here",
          "once '/open' has begun the meeting, those of earlier ones do"
        )
      }
      return .minutesApproved(meetings)
    default: return nil
    }
  }

  private func earlierEvent(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    var (first, rest) = text.cut(at: " ") ?? (Substring(text), "")
    if !isLog, let bare = first.before(",") { (first, rest) = (bare, ", " + rest) }
    let further = String(rest).asLine
    switch word {
    case "/action-done":
      let id = try actionID(first, word)
      try checkOnly(id, word, further)
      return .actionDone(id, note: further.isEmpty ? nil : further)
    case "/action-drop":
      let id = try actionID(first, word)
      try checkOnly(id, word, further)
      return .actionDropped(id, reason: try line(further, word))
    case "/action-give":
      let id = try actionID(first, word)
      try checkOnly(id, word, further)
      return .actionGiven(id, to: try onlyPerson(further, word, after: "\(word) \(id)"))
    case "/renew":
      if further.isEmpty, let renewal {
        return .renewed(try decisionID(first, word), until: renewal)
      }
      let until = further.after("until ").map { String($0).asLine } ?? further
      let id = try decisionID(first, word)
      try checkOnly(id, word, further)
      return .renewed(id, until: try day(until, word, after: "\(word) \(id) until"))
    case "/end-decision":
      let id = try decisionID(first, word)
      try checkOnly(id, word, further)
      return .decisionEnded(id, reason: try line(further, word))
    case "/implemented":
      let id = try decisionID(first, word)
      try checkOnly(id, word, further)
      return try alone(.implemented(id), further, "\(word) \(id)")
    default: return nil
    }
  }

  private func mending(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    let (first, rest) = text.cut(at: " ") ?? (Substring(text), "")
    switch word {
    case "/edit":
      return .edit(try number(String(first), word), try words(String(rest).asNote, word))
    case "/insert":
      return .insert(
        before: try number(String(first), word),
        try words(String(rest).asNote, word)
      )
    case "/delete": return .delete(try number(text, word))
    case "/by":
      return .attribute(
        try number(String(first), word),
        to: try onlyPerson(String(rest).asLine, word, after: "\(word) \(first)")
      )
    case "/undo":
      guard let line = text.after("to ") else { return try alone(.undo, text, word) }
      return .undoBack(to: try number(String(line).asLine, word))
    case "/open": return try alone(.open, text, word)
    case "/break": return try alone(.breakTime, text, word)
    case "/resume": return try alone(.resume, text, word)
    case "/adjourn": return try alone(.adjourn, text, word)
    case "/close":
      guard text.isEmpty || text == "unresolved" else { throw notUnderstood(word, text) }
      return .close(unresolved: !text.isEmpty)
    default: return nil
    }
  }
}

extension SessionReader {
  private static let move = AnchoredRegex(/(\d{1,4}) +before +(\d{1,4})/)
  private static let extend = AnchoredRegex(/(\d{1,3})(?: +min)?(?: +from +(?:item +)?(\d{1,4}))?/)
}
