/// What a round makes of lines that name nobody: they are of the one whose turn it is.
package struct Floor: Hashable, Sendable {
  var kind: RoundKind
  /// Who has still to speak and is present, the one who is due first.
  var waiting: [PersonID]
  /// Who had the last turn.
  var last: PersonID?
}

extension SessionReader {
  func round(_ text: String) throws(Refusal) -> SessionEvent {
    let (word, rest) = text.asLine.cut(at: " ") ?? (Substring(text.asLine), "")
    guard !word.isEmpty else { throw missing("/round") }
    guard let kind = RoundKind(rawValue: String(word)) else {
      let kinds = RoundKind.allCases.map(\.rawValue)
      throw Refusal(
        .notUnderstood,
        "'\(word)' is no kind of round",
        Spelling.didYouMean(String(word), in: kinds) ?? "kinds are \(kinds.joined(separator: " "))"
      )
    }
    let prompt = String(rest).asLine
    if kind == .review {
      guard !prompt.isEmpty else { throw missingFocus }
      let (name, question) = prompt.cut(at: ": ") ?? (Substring(prompt), "")
      let words = String(question).asLine
      return .peerReview(try person(String(name), "/round"), prompt: words.isEmpty ? nil : words)
    }
    return .round(kind, prompt: prompt.isEmpty ? nil : prompt)
  }

  private var missingFocus: Refusal {
    Refusal(
      .missingText,
      "a review is about somebody's work",
      "write '/round review NAME: QUESTION'; an earlier decision is reviewed in its item"
    )
  }

  /// `/pass` by the one whose turn it is, `/pass cam` by somebody out of turn.
  func turn(_ act: TurnAct, _ text: String, _ word: String) throws(Refusal) -> SessionEvent {
    if !text.isEmpty || isLog { return .turn(try person(text, word), act) }
    guard let floor else { throw .noRound(for: act) }
    guard let due = floor.waiting.first else {
      throw Refusal(
        .nobodyDue,
        "nobody is left to speak",
        "'/end-round' ends the round, '\(word) NAME' is somebody's turn"
      )
    }
    return .turn(due, act)
  }

  /// In a consent round an answer, else what is said to a small consent, which names nobody.
  func objection(_ words: String, by person: PersonID?) throws(Refusal) -> SessionEvent {
    guard floor?.kind == .consent else { return .objection(words) }
    return try turn(.objection(words), person?.text ?? "", "/objection")
  }

  /// `bo: /consent` is Bo's answer; a command that names its people itself stands behind nobody.
  ///
  /// Taken for notes, `bo: /private …` would be read by everybody, and an answer would be lost.
  func commandBehindName(_ text: String) throws(Refusal) -> Input? {
    guard let (speaker, speakers, typed) = nameInFront(of: text) else { return nil }
    let line = try Self.asCommand(typed)
    let word = line.utf8.prefix { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
    let name = String(decoding: word, as: UTF8.self)
    guard SessionWord.named(name) != nil else {
      guard let remedy = Spelling.didYouMean(name, in: SessionWord.all.map(\.word)) else {
        return nil
      }
      throw Refusal(
        .unknownCommand,
        "'\(name)' is no command",
        "\(remedy) '\(speaker): \\\(name) …' is a note"
      )
    }
    if speakers.count == 1, Self.wordsOfOthers.contains(name) {
      let person = speakers[0].id
      guard name == "/objection" else {
        return .events([try turnOutOfOrder("\(person) \(line)")])
      }
      let words = try self.line(String(line.dropFirst(name.count)), name)
      return .events([try objection(words, by: person)])
    }
    throw Refusal(
      .notUnderstood,
      "'\(name)' stands behind a name",
      "write '\(SessionWord.named(name)?.usage ?? name)'; '\(speaker): \\\(name) …' is a note"
    )
  }

  /// Who stands in front of the `/` of a command: people of the table, or a guest, who is none.
  private func nameInFront(
    of text: String
  ) -> (name: String, seats: [OpeningFact.Seat], line: String)? {
    guard let (name, rest) = text.cut(at: ":") ?? text.cut(at: "：") else { return nil }
    let line = Self.asTyped(String(rest).asNote)
    // The words behind the colon do not matter to whose they are.
    guard line.utf8.first == 0x2F,
      let head = LineHead("\(name): words", seats: seats, guests: guests)
    else { return nil }
    return switch head.speaker {
    case .seats(let seats): (String(name), seats, line)
    case .guest: (String(name), [], line)
    case .stranger: nil
    }
  }

  /// What `/as` takes for somebody else.
  private static let wordsOfOthers: Set = [
    "/done", "/pass", "/later", "/skip", "/consent", "/concern", "/objection", "/stay", "/change",
    "/withdraw-objection", "/withdraw-proposal",
  ]

  /// Whose answer is taken back when nobody is named.
  func lastAnswered(_ word: String) throws(Refusal) -> PersonID {
    guard let last = floor?.last else { throw missing(word) }
    return last
  }

  /// `/as cam LINE`: a turn out of its order, or outside a round somebody's note.
  func turnOutOfOrder(_ text: String) throws(Refusal) -> SessionEvent {
    guard let (name, rest) = text.cut(at: " ") else { throw notUnderstood("/as", text) }
    let person = try person(String(name), "/as")
    let line = try words(String(rest).asNote, "/as")
    if line.utf8.first == 0x2F {
      let (word, more) = line.cut(at: " ") ?? (Substring(line), "")
      switch word {
      case "/concern": return .turn(person, .concern(try self.line(String(more), "/concern")))
      case "/objection": return .turn(person, .objection(try self.line(String(more), "/objection")))
      case "/change": return .turn(person, try change(String(more).asLine))
      case "/withdraw-objection":
        return .withdrawObjection(try number(String(more).asLine, String(word)), by: person)
      case "/withdraw-proposal":
        return .withdrawn(try reason(String(more), String(word)), by: person)
      case _ where !more.isEmpty: throw notUnderstood("/as", text)
      case "/done": return .turn(person, .done)
      case "/pass": return .turn(person, .pass)
      case "/consent": return .turn(person, .consent)
      case "/stay": return .turn(person, .stay)
      case "/later": return .turn(person, .later)
      case "/skip": return .turn(person, .skip)
      default: throw notUnderstood("/as", text)
      }
    }
    let words =
      line.utf8.first == 0x5C ? try self.words(String(line.dropFirst()).asNote, "/as") : line
    guard isLog || floor != nil else { return .note(words, by: person) }
    return .turn(person, floor?.kind.keepsWords == false ? .done : .words(words))
  }

  /// What a note is while people speak in turn; nil when the round makes nothing of it.
  ///
  /// Who is due has spoken, by name or without. A line by a guest, or by somebody whom nobody knows,
  /// is nobody's turn. In a round whose words are not kept, a line by somebody who waits is their
  /// turn, and any other is kept nowhere.
  func noteInRound(_ text: String, _ floor: Floor) -> Input? {
    if floor.kind == .consent || floor.kind == .change { return nil }
    if floor.kind == .clarify, let answer = Self.answer(text, seats) {
      return .events([.note("\(Self.answerMark): \(answer)")])
    }
    let due = floor.waiting.first
    let head = LineHead(text, seats: seats, guests: guests)
    guard let head else {
      guard let due else { return floor.kind.keepsWords ? nil : .unkept }
      return .events([.turn(due, floor.kind.keepsWords ? .words(text) : .done)])
    }
    guard case .seats(let speakers) = head.speaker, speakers.count == 1, !head.words.isEmpty else {
      return floor.kind.keepsWords ? .events([.note(text)]) : .unkept
    }
    let speaker = speakers[0].id
    guard floor.kind.keepsWords else {
      return floor.waiting.contains(speaker) ? .events([.turn(speaker, .done)]) : .unkept
    }
    return .events([
      speaker == due ? .turn(speaker, .words(head.words)) : .note(head.words, by: speaker)
    ])
  }

  /// Stands in front of the answer to a question, and is nobody's name or initials.
  static let answerMark = "Answer"

  /// The words behind `A: ` or `Answer: `, unless somebody has that very id.
  private static func answer(_ text: String, _ seats: [OpeningFact.Seat]) -> String? {
    guard let (mark, words) = text.cut(at: ": "), ["a", "answer"].contains(mark.lowercased()),
      !seats.contains(where: { $0.id.text == mark })
    else { return nil }
    let answer = String(words).asNote
    return answer.isEmpty ? nil : answer
  }
}
