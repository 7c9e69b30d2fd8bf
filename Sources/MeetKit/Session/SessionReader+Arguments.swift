extension SessionReader {
  /// A text of one or more lines that says something.
  func words(_ text: String, _ word: String) throws(Refusal) -> String {
    guard !text.isEmpty else { throw missing(word) }
    return text
  }

  func line(_ text: String, _ word: String) throws(Refusal) -> String {
    try words(text.asLine, word)
  }

  func number(_ text: String, _ word: String) throws(Refusal) -> Int {
    guard let number = Int(digits: Array(text.utf8)) else { throw notUnderstood(word, text) }
    return number
  }

  func people(_ text: String, _ word: String) throws(Refusal) -> [PersonID] {
    var names = text.parts(between: text.utf8.contains(0x2C) ? "," : " ").map(\.asLine)
      .filter { !$0.isEmpty }
    if !isLog {
      // "mia, jon and okan", and "mia jon and okan".
      let listed = Self.listed(text)
      let isOfNames = text.utf8.contains(0x2C) || listed.count == 1
      names = listed.flatMap { part in
        seats(called: part).isEmpty && (!isOfNames || listed.count == 1)
          ? part.split(separator: " ").map(String.init) : [part]
      }
    }
    guard !names.isEmpty else { throw missing(word) }
    var people: [PersonID] = []
    for name in names {
      let id = try person(name, word)
      if !people.contains(id) { people.append(id) }
    }
    return people
  }

  func person(_ text: String, _ word: String) throws(Refusal) -> PersonID {
    guard !text.isEmpty else { throw missing(word) }
    if isLog {
      guard let id = PersonID(text) else { throw notUnderstood(word, text) }
      return id
    }
    let found = seats(called: text)
    if found.count == 1 { return found[0].id }
    if found.isEmpty {
      let known = seats.flatMap { [$0.id.text, $0.name] }
      throw Refusal(
        .unknownPerson,
        "nobody is called '\(text.withoutControls.shortened(to: 40))'",
        Spelling.didYouMean(text, in: known)
          ?? "people are \(seats.map(\.id.text).joined(separator: " ")); '/guest NAME' for others"
      )
    }
    throw Refusal(
      .ambiguousPerson,
      "'\(text)' may be \(found.map(\.id.text).joined(separator: " or "))",
      "write the id"
    )
  }

  func seats(called text: String) -> [OpeningFact.Seat] { seats.called(text) }

  func leavesAt(_ text: String) throws(Refusal) -> SessionEvent {
    let parts = text.parts(between: " ").filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw missing("/leaves-at") }
    guard parts.count >= 2, let time = instant(parts[parts.count - 1]) else {
      throw notUnderstood("/leaves-at", text)
    }
    let isAt = !isLog && parts.count > 2 && parts[parts.count - 2] == "at"
    let name = parts.dropLast(isAt ? 2 : 1).joined(separator: " ")
    return .leavesAt(try person(name, "/leaves-at"), time)
  }

  func add(_ text: String) throws(Refusal) -> SessionEvent {
    guard let (first, rest) = text.asLine.cut(at: " ") else { throw missing("/add") }
    guard let kind = ItemKind(word: String(first)) else {
      let kinds = ItemKind.allCases.map(\.rawValue)
      throw Refusal(
        .notUnderstood,
        "'\(first)' is no kind of item",
        Spelling.didYouMean(String(first), in: kinds) ?? "kinds are \(kinds.joined(separator: " "))"
      )
    }
    let (title, minutes) = try titleAndMinutes(String(rest).asLine, kind)
    return .add(kind, title: try line(title, "/add"), minutes: minutes)
  }

  /// `Raise the cache limit (15 min)`; minutes that are written in another way never become words.
  private func titleAndMinutes(_ text: String, _ kind: ItemKind) throws(Refusal) -> (String, Int) {
    if let match = text.whole(Self.titleWithMinutes), let minutes = Int(match.2) {
      if isLog { return (String(match.1), minutes) }
    } else if isLog {
      return (text, kind.usualMinutes)
    }
    var (title, minutes) = (text, kind.usualMinutes)
    if let match = text.whole(Self.typedMinutes), let number = Int(match.2) {
      (title, minutes) = (String(match.1).asLine, number)
    } else if text.whole(Self.unclearMinutes) != nil {
      throw unclearMinutes(text, kind)
    }
    if title.whole(Self.minutesElsewhere) != nil { throw unclearMinutes(text, kind) }
    return (title, minutes)
  }

  private func unclearMinutes(_ text: String, _ kind: ItemKind) -> Refusal {
    Refusal(
      .notUnderstood,
      "it is not clear how many minutes \(quoted(text)) takes",
      "write '/add \(kind.rawValue) TITLE (\(kind.usualMinutes) min)', the minutes at the end"
    )
  }

  func nextMeeting(_ text: String) throws(Refusal) -> SessionEvent {
    let parts = text.parts(between: " ").filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw missing("/next-meeting") }
    var next: NextMeeting
    var hats = parts.dropFirst()
    if let start = Instant(parts[0]) {
      next = NextMeeting(start: start)
    } else {
      let place = parts.dropFirst().firstIndex { ClockTime($0) != nil }
      let words = parts[..<(place ?? parts.count)].joined(separator: " ")
      let tail = place.map { parts[$0...].joined(separator: " ") } ?? "TIME"
      let day = try day(words, "/next-meeting", after: "/next-meeting", before: " \(tail)")
      guard let place, let clock = ClockTime(parts[place]) else {
        throw notUnderstood("/next-meeting", text)
      }
      hats = parts[(place + 1)...]
      next = NextMeeting(start: zone.instant(day, clock))
    }
    guard hats.count <= 2 else { throw notUnderstood("/next-meeting", text) }
    if let first = hats.first, first != "-" {
      next.coordinator = try person(first, "/next-meeting")
    }
    if hats.count == 2, let last = hats.last, last != "-" {
      next.secretary = try person(last, "/next-meeting")
    }
    guard next.coordinator == nil || next.coordinator != next.secretary else {
      throw Refusal(
        .notUnderstood,
        "one person cannot coordinate and keep the minutes",
        "name two people"
      )
    }
    return .nextMeeting(next)
  }

  /// `TWG-2026-014`, `2026-014` or `14`.
  package func decisionID(_ text: Substring, _ word: String) throws(Refusal) -> DecisionID {
    if text.isEmpty { throw missing(word) }
    let text = isLog ? text : Substring(text.uppercased())
    if let id = DecisionID(String(text)) ?? DecisionID("\(prefix)-\(text)"),
      !isLog || id.prefix != ""
    {
      return id
    }
    guard !isLog, let number = Int(digits: Array(text.utf8)) else {
      throw otherKind(text, word) ?? notUnderstood(word, String(text))
    }
    return DecisionID(prefix: prefix, year: zone.day(of: now).year, number: number)
  }

  func missing(_ word: String) -> Refusal {
    Refusal(
      .missingText,
      "'\(word)' says nothing",
      "write '\(SessionWord.named(word)?.usage ?? word)'"
    )
  }

  func notUnderstood(_ word: String, _ text: String) -> Refusal {
    Refusal(
      .notUnderstood,
      "'\(word) \(text.withoutControls.shortened(to: 30))' is not understood",
      "write '\(SessionWord.named(word)?.usage ?? word)'"
    )
  }
}

extension SessionReader {
  private static let titleWithMinutes = AnchoredRegex(/(.*?) *[(\[](\d{1,3}) *min[)\]]/)
  /// "Buy a printer 10 minutes", "Buy a printer - [10 min.]"; without an "i" it may be metres.
  private static let typedMinutes = AnchoredRegex(
    /(.*?)[ ,;–—-]*?(?:[(\[] *| |^)(\d{1,3}) *min(?:\.|s|ute|utes)? *[)\]]?/.ignoresCase()
  )
  /// What may be minutes and is not read as such.
  private static let unclearMinutes = AnchoredRegex(
    /.*(?:[(\[] *| |^)[\d.,½]+ *(?:m|h|hr|hrs|hour|hours|'|′|min|mins|minute|minutes)\.? *[)\]]?/
      .ignoresCase()
  )
  /// Minutes in brackets that do not stand at the end.
  private static let minutesElsewhere = AnchoredRegex(
    /(?:.*[ (\[])?[(\[] *\d+ *(?:m|min|mins|minutes|h|hours?)\.? *[)\]].*|\d+ *min(?:\.|s|utes)?:.*/
      .ignoresCase()
  )
}
