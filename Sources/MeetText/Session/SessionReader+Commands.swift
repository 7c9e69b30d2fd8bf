import MeetModel

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
    case "/help": return .help(text.isEmpty ? nil : text)
    case "/agenda" where text.isEmpty: return .agenda
    case "/list": return .lines(text.isEmpty ? 10 : try number(text, "/list"))
    case "/who": return .who
    case "/rules": return .rules
    case "/yes": return .yes
    default: return nil
    }
  }

  private func event(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    switch word {
    case "/present": return .present(try people(text, word))
    case "/apologies": return .apologies(try people(text, word))
    case "/arrive": return .arrive(try person(text, word))
    case "/out": return .stepOut(try person(text, word))
    case "/back": return .comeBack(try person(text, word))
    case "/leave": return .leave(try person(text, word))
    case "/leaves-at": return try leavesAt(text)
    case "/guest":
      guard let guest = Guest(text) else { throw missing(word) }
      return .guest(guest)
    case "/observer":
      guard let guest = Guest(text) else { throw missing(word) }
      return .observer(guest)
    case "/recuse": return .recuse(try person(text, word))
    case "/briefed": return .briefed(try person(text, word))
    case "/not-briefed": return .notBriefed(try person(text, word))
    case "/facilitator": return .facilitator(try person(text, word))
    case "/secretary": return .secretary(try person(text, word))
    case "/link": return .link(try line(text, word))
    case "/info": return .information(try words(text, word))
    case "/private": return .privately(try words(text, word))
    case "/improve": return .improve(owned(try words(text, word)))
    case "/park": return .park(try words(text, word))
    case "/action": return try action(text)
    case "/review": return .review(text == Self.none ? nil : try day(text, word))
    case "/responsible":
      if text == Responsible.circleWord { return .responsible(.circle) }
      return .responsible(.person(try person(text, word)))
    case "/measure": return .measure(try line(text, word))
    case "/objection":
      let (person, rest) = voice(text)
      return try objection(try line(rest, word), by: person)
    case "/promote":
      guard text.isEmpty else { throw notUnderstood(word, text) }
      return .promote
    case "/round": return try round(text)
    case "/order":
      guard let (names, reason) = text.asLine.cut(at: ": ") else { throw notUnderstood(word, text) }
      return .order(try people(String(names), word), reason: try line(String(reason), word))
    case "/free-flow":
      let minutes = try number(text.before(" min").map(String.init) ?? text, word)
      guard (1...240).contains(minutes) else { throw notUnderstood(word, text) }
      return .freeFlow(minutes: minutes)
    case "/done": return try turn(.done, text, word)
    case "/pass": return try turn(.pass, text, word)
    case "/consent": return try turn(.consent, text, word)
    case "/concern":
      let (person, rest) = voice(text)
      return try turn(.concern(try line(rest, word)), person?.text ?? "", word)
    case "/retract": return .retract(try text.isEmpty ? lastAnswered(word) : person(text, word))
    case "/later": return try turn(.later, text, word)
    case "/skip": return try turn(.skip, text, word)
    case "/as": return try turnOutOfOrder(text)
    case "/end-round": return .endRound
    default:
      if let event = try agendaEvent(word, text) { return event }
      if let event = try proposalEvent(word, text) { return event }
      if let event = try earlierEvent(word, text) { return event }
      return try mending(word, text)
    }
  }

  private func agendaEvent(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    switch word {
    case "/next": return .next
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
          guard let meeting = MeetingID(String(name)) else { throw noSuchDay(String(name)) }
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
    let (first, rest) = text.cut(at: " ") ?? (Substring(text), "")
    let further = String(rest).asLine
    switch word {
    case "/action-done":
      return .actionDone(try actionID(first, word), note: further.isEmpty ? nil : further)
    case "/action-drop":
      return .actionDropped(try actionID(first, word), reason: try line(further, word))
    case "/action-give":
      return .actionGiven(try actionID(first, word), to: try person(further, word))
    case "/renew":
      if further.isEmpty, let renewal {
        return .renewed(try decisionID(first, word), until: renewal)
      }
      let until = further.after("until ").map { String($0).asLine } ?? further
      return .renewed(try decisionID(first, word), until: try day(until, word))
    case "/end-decision":
      return .decisionEnded(try decisionID(first, word), reason: try line(further, word))
    case "/implemented": return .implemented(try decisionID(first, word))
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
        to: try person(String(rest).asLine, word)
      )
    case "/undo":
      if text.isEmpty { return .undo }
      guard let line = text.after("to ") else { throw notUnderstood(word, text) }
      return .undoBack(to: try number(String(line).asLine, word))
    case "/open": return .open
    case "/break": return .breakTime
    case "/resume": return .resume
    case "/adjourn": return .adjourn
    case "/close":
      guard text.isEmpty || text == "unresolved" else { throw notUnderstood(word, text) }
      return .close(unresolved: !text.isEmpty)
    default: return nil
    }
  }
}

extension SessionReader {
  private static let move = Pattern(/(\d{1,4}) +before +(\d{1,4})/)
  private static let extend = Pattern(/(\d{1,3})(?: +min)?(?: +from +(?:item +)?(\d{1,4}))?/)
}
