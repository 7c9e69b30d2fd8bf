extension SessionReader {
  func proposalEvent(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    if let field = Decision.Field(word: word) {
      let text = try aboutTable(text, word)
      return .field(field, try field.row.mayHaveLines ? words(text, word) : line(text, word))
    }
    switch word {
    case "/propose": return .propose(try draft(text, word))
    case "/amend": return try amend(aboutTable(text, word), meeting: [], word)
    case "/integrate": return try integrate(text)
    case "/restate": return try alone(.restate, aboutTable(text, word), word)
    case "/withdraw-objection":
      let (first, rest) = text.asLine.cut(at: " ") ?? (Substring(text.asLine), "")
      return .withdrawObjection(
        try number(String(first), word),
        by: rest.isEmpty ? nil : try onlyPerson(String(rest), word, after: "\(word) \(first)")
      )
    case "/measure-objection":
      let (number, text) = try objection(in: text, word)
      return .measureObjection(number, try line(text, word))
    case "/understood":
      let (number, text) = try objection(in: text, word)
      return .understood(number, text.isEmpty ? nil : text)
    case "/test":
      let (number, text) = try objection(in: text, word)
      return .tested(number, try line(text, word))
    case "/defer": return .deferred(try deferral(reason(text, word)))
    case "/refer": return .referred(try referral(reason(text, word)))
    case "/withdraw-proposal": return .withdrawn(try reason(text, word), by: nil)
    case "/adopt": return .adopted(by: try onlyPerson(text, word, after: word))
    case "/drop": return .dropped(try reason(text, word))
    case "/replace-by": return .replaced(by: try draft(text, word))
    case "/suspend": return .suspend(try reason(text, word))
    case "/other-method": return .otherMethod(try line(aboutTable(text, word), word))
    default: return nil
    }
  }

  /// `policy ada: text`, of which the kind and the person may be missing.
  private func draft(_ text: String, _ word: String) throws(Refusal) -> ProposalDraft {
    var rest = text
    var draft = ProposalDraft(text: "")
    if let (first, more) = rest.cut(at: " "), let kind = Proposal.Kind(rawValue: String(first)) {
      draft.kind = kind
      rest = String(more).asNote
    } else if !isLog, let (first, more) = rest.cut(at: ":"),
      let kind = Proposal.Kind(rawValue: first.lowercased())
    {
      draft.kind = kind
      rest = String(more).asNote
    }
    if !isLog, draft.kind != nil, let more = rest.after(":") { rest = String(more).asNote }
    if isLog {
      if let (name, more) = rest.cut(at: ": ") {
        draft.proposer = PersonID(String(name))
        if draft.proposer != nil || name == "-" { rest = String(more).asNote }
      }
    } else {
      let line = draft.kind.map { "\(word) \($0.rawValue)" } ?? word
      let place = OwnerPlace(line: line, keeping: ("-", "keeps these words"))
      let owned = try owned(rest, in: place)
      (draft.proposer, rest) = (owned.person, owned.words)
    }
    draft.text = try proposed(aboutTable(rest, word), word)
    return draft
  }

  /// `1 2 text`; a colon behind the numbers keeps them from a text that begins with one.
  private func integrate(_ text: String) throws(Refusal) -> SessionEvent {
    var rest = text
    var numbers: [Int] = []
    var isOver = false
    while !isOver, let (first, more) = rest.cut(at: " ") {
      let isLast = first.utf8.last == 0x3A
      guard let number = Int(digits: Array((isLast ? first.dropLast() : first).utf8)) else { break }
      isOver = isLast
      numbers.append(number)
      rest = String(more).asNote
    }
    guard !numbers.isEmpty else { throw notUnderstood("/integrate", text) }
    if isOver { return .amend(try proposed(rest, "/integrate"), meeting: numbers, by: nil) }
    return try amend(rest, meeting: numbers, "/integrate")
  }

  /// `cam: text` and `by cam: text`: whose words they are, where somebody says; in a log only the
  /// second.
  private func amend(
    _ text: String,
    meeting numbers: [Int],
    _ word: String
  ) throws(Refusal) -> SessionEvent {
    guard !isLog else {
      guard let (head, more) = text.cut(at: ": "), let name = head.after("by ") else {
        return .amend(try words(text, word), meeting: numbers, by: nil)
      }
      let person = PersonID(String(name))
      let rest = person == nil && name != "-" ? text : String(more).asNote
      return .amend(try words(rest, word), meeting: numbers, by: person)
    }
    let line = ([word] + numbers.map(String.init)).joined(separator: " ")
    let place = OwnerPlace(line: line, keeping: ("-", "keeps these words"))
    let bare = text.after("by ").map(String.init)
    let isBy = bare?.cut(at: ":").map { name, _ in
      name == "-" || seats(called: String(name)).count == 1
    }
    let owned = try owned(isBy == true ? bare ?? text : text, in: place)
    return .amend(try proposed(owned.words, word), meeting: numbers, by: owned.person)
  }
}
