package import MeetModel

extension SessionReader {
  /// A text of one or more lines that says something.
  func words(_ text: String, _ word: String) throws(Refusal) -> String {
    guard !text.isEmpty else { throw missing(word) }
    return text
  }

  /// A text that may begin with a person, whose id stands for the name then.
  func owned(_ text: String) -> String {
    let (person, words) = voice(text)
    return person.map { "\($0): \(words)" } ?? text
  }

  /// A text that may begin with the person whose it is.
  func voice(_ text: String) -> (person: PersonID?, words: String) {
    guard !isLog, let (name, rest) = text.cut(at: ": ") else { return (nil, text) }
    let found = seats(called: String(name))
    return found.count == 1 ? (found[0].id, String(rest)) : (nil, text)
  }

  func line(_ text: String, _ word: String) throws(Refusal) -> String {
    try words(text.asLine, word)
  }

  func number(_ text: String, _ word: String) throws(Refusal) -> Int {
    guard let number = Int(digits: Array(text.utf8)) else { throw notUnderstood(word, text) }
    return number
  }

  func people(_ text: String, _ word: String) throws(Refusal) -> [PersonID] {
    let names = text.parts(between: text.utf8.contains(0x2C) ? "," : " ").map(\.asLine)
      .filter { !$0.isEmpty }
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

  /// Those whose id, name or initials it is exactly, else in any case.
  func seats(called text: String) -> [OpeningFact.Seat] {
    let exact = seats.filter { [$0.id.text, $0.name, $0.initials].contains(text) }
    if !exact.isEmpty { return exact }
    let lower = text.lowercased()
    return seats.filter {
      [$0.id.text, $0.name.lowercased(), $0.initials.lowercased()].contains(lower)
    }
  }

  /// A date, or a word for one: today, tomorrow, friday.
  func day(_ text: String, _ word: String) throws(Refusal) -> Day {
    guard !text.isEmpty else { throw missing(word) }
    guard let day = dayNamed(text) else { throw noSuchDay(text) }
    return day
  }

  private func dayNamed(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    if isLog { return nil }
    let today = zone.day(of: now)
    switch text.lowercased() {
    case "today": return today
    case "tomorrow": return today.advanced(byDays: 1)
    case let name:
      guard let weekday = Weekday(rawValue: name) else { return nil }
      return (1...7).map { today.advanced(byDays: $0) }.first { $0.weekday == weekday }
    }
  }

  /// A time of the day, taken as the one nearest to now, or an instant.
  package func instant(_ text: String) -> Instant? {
    if let instant = Instant(text) { return instant }
    guard !isLog, let clock = ClockTime(text) else { return nil }
    let today = zone.day(of: now)
    let candidates = (-1...1).map { zone.instant(today.advanced(byDays: $0), clock) }
    return candidates.min { abs($0.seconds - now.seconds) < abs($1.seconds - now.seconds) }
  }

  func leavesAt(_ text: String) throws(Refusal) -> SessionEvent {
    let parts = text.parts(between: " ").filter { !$0.isEmpty }
    guard parts.count >= 2, let time = instant(parts[parts.count - 1]) else {
      throw notUnderstood("/leaves-at", text)
    }
    return .leavesAt(try person(parts.dropLast().joined(separator: " "), "/leaves-at"), time)
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
    var title = String(rest).asLine
    var minutes = kind.usualMinutes
    if let match = title.whole(Self.titleWithMinutes), let number = Int(match.2) {
      title = String(match.1)
      minutes = number
    }
    return .add(kind, title: try line(title, "/add"), minutes: minutes)
  }

  func nextMeeting(_ text: String) throws(Refusal) -> SessionEvent {
    let parts = text.parts(between: " ").filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw missing("/next-meeting") }
    var next: NextMeeting
    var hats = parts.dropFirst()
    if let start = Instant(parts[0]) {
      next = NextMeeting(start: start)
    } else {
      let day = try day(parts[0], "/next-meeting")
      guard let clock = parts.dropFirst().first.flatMap(ClockTime.init) else {
        throw notUnderstood("/next-meeting", text)
      }
      hats = hats.dropFirst()
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

  /// `cam: move the cron job by 2026-05-15`; the last " by " before a date is the due date.
  func action(_ text: String) throws(Refusal) -> SessionEvent {
    var owner: PersonID?
    var words = text.asLine
    if let (word, rest) = words.cut(at: ": ") {
      let found = isLog ? [] : seats(called: String(word))
      owner = isLog ? PersonID(String(word)) : found.count == 1 ? found[0].id : nil
      if owner != nil || word == "-" { words = String(rest).asLine }
    }
    var (task, due) = ActionDraft.splitDue(words, droppingComma: !isLog)
    if due == nil, !isLog, let match = task.whole(Self.taskWithDay) {
      let word = String(match.2)
      if let day = dayNamed(word) {
        (task, due) = (String(match.1), day)
      } else if word.whole(Self.date) != nil {
        throw noSuchDay(word)
      }
    }
    return .action(.init(owner: owner, text: try line(task, "/action"), due: due))
  }

  /// New words for an action, with ids for names and a date for "friday".
  package func actionWords(_ text: String) throws(Refusal) -> String {
    guard case .action(let draft) = try action(text) else { return text }
    let isSaid = text.asLine.cut(at: ": ").map { $0.before == "-" } ?? false
    let owner = draft.owner.map { "\($0): " } ?? (isSaid ? "-: " : "")
    return owner + draft.text + (draft.due.map { " by \($0)" } ?? "")
  }

  /// `TWG-A-031`, `A-031` or `31`.
  package func actionID(_ text: Substring, _ word: String) throws(Refusal) -> ActionID {
    if text.isEmpty { throw missing(word) }
    if let id = ActionID(String(text)) { return id }
    let digits = text.after("A-") ?? text.after("a-") ?? text
    guard !isLog, let number = Int(digits: Array(digits.utf8)) else {
      throw notUnderstood(word, String(text))
    }
    return ActionID(prefix: prefix, number: number)
  }

  /// `TWG-2026-014`, `2026-014` or `14`.
  package func decisionID(_ text: Substring, _ word: String) throws(Refusal) -> DecisionID {
    if text.isEmpty { throw missing(word) }
    if let id = DecisionID(String(text)) ?? DecisionID("\(prefix)-\(text)"),
      !isLog || id.prefix != ""
    {
      return id
    }
    guard !isLog, let number = Int(digits: Array(text.utf8)) else {
      throw notUnderstood(word, String(text))
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

  func noSuchDay(_ text: String) -> Refusal {
    Refusal(
      .noSuchDay,
      "'\(text.withoutControls.shortened(to: 30))' is no day of the calendar",
      "write it as 2026-05-20, or 'tomorrow', or 'friday'"
    )
  }
}

extension SessionReader {
  private static let titleWithMinutes = Pattern(/(.*?) *[(\[](\d{1,3}) *min[)\]]/)
  private static let taskWithDay = Pattern(/(.*?),? by (\S+)/)
  private static let date = Pattern(/\d{1,4}-\d{1,2}-\d{1,4}/)
}
