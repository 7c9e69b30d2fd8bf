/// Who does what until when, as it is typed and logged.
extension SessionReader {
  /// `cam: move the cron job by 2026-05-15`; a day at the end is the due date.
  func action(_ text: String) throws(Refusal) -> SessionEvent {
    let line = text.asLine
    if isLog { return .action(try logged(line)) }
    let (draft, _) = try actionDraft(line, "/action")
    return .action(draft)
  }

  /// New words for an action, with ids for names and a date for "friday".
  ///
  /// A day or a person alone leaves the words as they are.
  func actionWords(
    _ text: String,
    for old: ActionDraft,
    line number: Int
  ) throws(Refusal) -> String {
    let (draft, isSaid) = try actionDraft(text.asLine, "/edit \(number)", old: old)
    // Words that begin with somebody would be read as theirs.
    let isRead = draft.text.cut(at: ": ").map { PersonID(String($0.before)) != nil } ?? false
    let owner = isSaid ? draft.owner : old.owner
    return (isSaid || isRead ? "\(owner?.text ?? "-"): " : "") + draft.text
      + (draft.due.map { " by \($0)" } ?? "")
  }

  private func logged(_ line: String) throws(Refusal) -> ActionDraft {
    var owner: PersonID?
    var words = line
    if let (word, rest) = words.cut(at: ": ") {
      owner = PersonID(String(word))
      if owner != nil || word == "-" { words = String(rest).asLine }
    }
    let (task, due) = ActionDraft.splitDue(words, droppingComma: false)
    return ActionDraft(owner: owner, text: try self.line(task, "/action"), due: due)
  }

  private func actionDraft(
    _ text: String,
    _ line: String,
    old: ActionDraft? = nil
  ) throws(Refusal) -> (draft: ActionDraft, isOwnerSaid: Bool) {
    let place = OwnerPlace(
      line: line,
      keeping: ("-", "has no owner"),
      isAction: true,
      isRepeatable: old == nil
    )
    let owned = try ownerAndDay(text, in: place, old)
    let isSaid = owned.person != nil || owned.isNobody
    var (task, due) = try dueDay(owned.words.asLine)
    if task.isEmpty, due != nil || isSaid { task = old?.text ?? "" }
    guard !task.isEmpty else { throw nothingToDo(owned, due, place) }
    if due == nil { (task, due) = ActionDraft.splitDue(task, droppingComma: false) }
    return (ActionDraft(owner: owned.person, text: task, due: due), isSaid)
  }

  /// Whose it is; where the day is not understood either, that is said in the same answer, and what
  /// is offered has a day.
  private func ownerAndDay(
    _ text: String,
    in place: OwnerPlace,
    _ old: ActionDraft?
  ) throws(Refusal) -> Owned {
    do throws(Refusal) {
      return try owner(text, in: place, old)
    } catch {
      guard case .unclear(let task, let days, let fault) = due(in: text) else { throw error }
      let day = days.count == 1 ? days[0].description : "DAY"
      do throws(Refusal) {
        _ = try owner("\(task) by \(day)", in: place, old)
      } catch {
        let which = days.count > 1 ? "; DAY is \(days[0]) or \(days[1])" : ""
        throw Refusal(error.name, "\(error.reason), and \(fault.reason)", error.wayOut + which)
      }
      throw fault
    }
  }

  private func owner(
    _ text: String,
    in place: OwnerPlace,
    _ old: ActionDraft?
  ) throws(Refusal) -> Owned {
    let owned = try owned(text, in: place)
    if owned.person == nil, !owned.isNobody { try checkNoOwner(in: owned.words, place, old) }
    return owned
  }

  private func nothingToDo(_ owned: Owned, _ due: Day?, _ place: OwnerPlace) -> Refusal {
    let name = owned.person?.text ?? "NAME"
    let day = due.map { " by \($0)" } ?? ""
    return Refusal(
      .missingText,
      "it does not say what is to be done",
      "write '\(place.line) \(name): TEXT\(day)'"
    )
  }

  /// Somebody at the front or the end of the words who was meant to do it: "ada - call".
  private func checkNoOwner(
    in text: String,
    _ place: OwnerPlace,
    _ old: ActionDraft?
  ) throws(Refusal) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return }
    let (people, count) = namesInFront(of: words)
    let rest = words.dropFirst(count)
    if people.count == 1, words.count == 1 {
      throw Refusal(
        .missingText,
        "it does not say what is to be done",
        "write '\(place.line) \(people[0].id): \(old.map { offered($0.text) } ?? "TEXT")'"
      )
    }
    if people.count > 1 {
      let task = rest.isEmpty ? "TEXT" : offered(rest.joined(separator: " "))
      throw Refusal(
        .severalPeople,
        "\(quoted(words[..<count].joined(separator: " "))) are \(people.count) people",
        place.line(each: people.prefix(3).map { "'\(place.line) \($0.id): \(task)'" })
          + (rest.isEmpty ? "" : place.keptWords(offered(text)))
      )
    }
    if let seat = people.first, count > 1 || !seat.isNamed(first) {
      throw noColon(seat, rest, text, place)
    }
    guard words.count > 2 else { return }
    let seat = seats.first { $0.isNamed(last) }
    if let seat, Self.isMark(words[words.count - 2]) {
      throw noColon(seat, words[...].dropLast(2), text, place)
    }
    if let mark = last.utf8.first, [0x28, 0x40, 0x5B].contains(mark), let seat = named(last) {
      throw noColon(seat, words[...].dropLast(), text, place)
    }
  }

  /// The people at the front, with the words and marks between them.
  private func namesInFront(of words: [String]) -> ([OpeningFact.Seat], count: Int) {
    var people: [OpeningFact.Seat] = []
    var count = 0
    for word in words {
      if !people.isEmpty, Self.joins(word) || Self.isMark(word) {
        count += 1
        continue
      }
      let parts = Self.listed(word).map { named($0) }
      guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { break }
      people += parts.compactMap { $0 }
      count += 1
    }
    return (people, count)
  }

  /// Somebody, perhaps between marks: "@ada", "(ada)", "ada,".
  private func named(_ word: String) -> OpeningFact.Seat? {
    let marks: Set<Character> = ["@", "(", "[", ")", "]", ",", ";", ">", "-", "–", "—", "="]
    var bare = word[...]
    while let first = bare.first, marks.contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, marks.contains(last) { bare = bare.dropLast() }
    return seats.first { $0.isNamed(String(bare)) }
  }

  private static func joins(_ word: String) -> Bool {
    ["and", "&", "+", "or", "/"].contains(word.lowercased())
  }

  private static func isMark(_ word: String) -> Bool {
    word.allSatisfy { "-–—=>~|.,;".contains($0) }
  }

  private func noColon(
    _ seat: OpeningFact.Seat,
    _ rest: ArraySlice<String>,
    _ text: String,
    _ place: OwnerPlace
  ) -> Refusal {
    Refusal(
      .unclearOwner,
      "no ':' stands behind '\(seat.id)'",
      "write '\(place.line) \(seat.id): \(offered(rest.joined(separator: " ")))'; "
        + "'\(place.line) -: \(offered(text))' has no owner"
    )
  }
}

// Until when.
extension SessionReader {
  /// Words that stand in front of the day until which something is to be done.
  private static let marks: Set = ["by", "until", "till", "til", "due", "deadline", "before"]

  /// The words in front of a day at the end, and the day.
  ///
  /// Words that speak of a day and are not understood as one are refused; behind a backslash, as in
  /// "\by hand", they stay words.
  private func dueDay(_ text: String) throws(Refusal) -> (task: String, due: Day?) {
    switch due(in: text) {
    case .none(let task): return (task, nil)
    case .day(let task, let day): return (task, day)
    case .unclear(_, _, let refusal): throw refusal
    }
  }

  private enum Due {
    case none(String)
    case day(String, Day)
    /// The words in front, the days that may be meant, and what is answered.
    case unclear(String, [Day], Refusal)
  }

  private func due(in text: String) -> Due {
    var words = text.split(separator: " ").map(String.init)
    var isKept = false
    var index = words.count
    while index > 0 {
      index -= 1
      guard let mark = Self.mark(in: words, at: index) else { continue }
      let rest = words[(index + 1)...].joined(separator: " ")
      index = Self.start(in: words, at: index)
      if words[index].utf8.first == 0x5C {
        words[index] = String(words[index].dropFirst())
        isKept = true
        continue
      }
      let reading = dayWords(rest)
      let task = Self.task(words[..<index])
      if let day = reading.day, mark != "before" { return .day(task, day) }
      guard reading.speakOfDay || reading.day != nil else { continue }
      let days =
        mark == "before" ? before(reading.day ?? reading.candidates.first) : reading.candidates
      let tail = words[index...].joined(separator: " ")
      return .unclear(task, days, unclearDue(rest, reading, mark, tail))
    }
    return .none(isKept ? words.joined(separator: " ") : text)
  }

  private func before(_ day: Day?) -> [Day] {
    day.map { [$0.advanced(byDays: -1), $0] } ?? []
  }

  private static func mark(in words: [String], at index: Int) -> String? {
    let bare: (String) -> String = { word in
      (word.utf8.first == 0x5C ? String(word.dropFirst()) : word).lowercased().trimmingMarks
    }
    let word = bare(words[index])
    if marks.contains(word) { return word }
    let front = words[..<index].suffix(2).map(bare)
    return word == "than" && ["no later", "not later"].contains(front.joined(separator: " "))
      ? "until" : nil
  }

  /// Where what belongs to the day begins: at "no later than", at "due by".
  private static func start(in words: [String], at index: Int) -> Int {
    if words[index].lowercased() == "than" { return index - 2 }
    guard index > 0 else { return index }
    let front = words[index - 1].lowercased().trimmingMarks
    return ["due", "deadline", "\\due", "\\deadline"].contains(front) ? index - 1 : index
  }

  /// The words in front, without the marks that led to the day.
  private static func task(_ words: ArraySlice<String>) -> String {
    var text = words.joined(separator: " ")
    while let last = text.last, ",;-–— (".contains(last) { text.removeLast() }
    return text
  }

  private func unclearDue(
    _ rest: String,
    _ reading: DayWords,
    _ mark: String,
    _ tail: String
  ) -> Refusal {
    if reading.isNoDay { return noSuchDay(rest, after: "by") }
    let shown = tail.count > 60 ? "\(tail.prefix { $0 != " " }) …" : tail.withoutControls
    let kept = "'\\\(shown)' keeps it as words"
    var days = reading.candidates
    if mark == "before" {
      if var refusal = reading.day.map({ unclearBefore($0, rest) }) {
        refusal.wayOut += "; \(kept)"
        return refusal
      }
      days = before(days.first)
    }
    let ways =
      days.isEmpty
      ? "'by \(exampleDay)', 'by tomorrow' or 'by friday'"
      : days.map { "'by \($0)'" }.joined(separator: " or ")
    let isBracket = tail.utf8.first.map { [0x28, 0x5B].contains($0) } ?? false
    return Refusal(
      .unclearDay,
      "\(quoted(isBracket ? rest.trimmingMarks : rest)) is not understood as a day",
      "write \(days.isEmpty ? "a day as " : "")\(ways); \(kept)"
    )
  }
}

extension SessionReader {
  /// `TWG-A-031`, `A-031` or `31`.
  package func actionID(_ text: Substring, _ word: String) throws(Refusal) -> ActionID {
    if text.isEmpty { throw missing(word) }
    let text = isLog ? text : Substring(text.uppercased())
    if let id = ActionID(String(text)) { return id }
    let digits = text.after("A-") ?? text
    guard !isLog, let number = Int(digits: Array(digits.utf8)) else {
      throw otherKind(text, word) ?? notUnderstood(word, String(text))
    }
    return ActionID(prefix: prefix, number: number)
  }
}
