extension MinutesReader {
  /// Which meeting the page is about.
  mutating func frontMatter() -> MeetingID? {
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else {
      fault(0, "the page has no front matter", "begin it with '---', 'minutes: 2026-05-06', '---'")
      return nil
    }
    next = end + 1
    for index in 1..<end {
      guard let value = lines[index].after("minutes:").map({ String($0).asLine }) else { continue }
      if let meeting = MeetingID(value) { return meeting }
      fault(index, "'\(value)' is no meeting", "write the name of its folder, as 2026-05-06")
      return nil
    }
    fault(0, "the front matter does not say which meeting", "add 'minutes: 2026-05-06'")
    return nil
  }

  /// The title and the list below it.
  mutating func head(_ meeting: MeetingID) -> Minutes? {
    var group = ""
    var fields: [(key: Substring, value: Substring, line: Int)] = []
    while next < lines.count {
      let line = lines[next]
      if let title = line.after("# "), group.isEmpty {
        group = MarkdownText.unescaped(title.parts(between: " · minutes of ")[0])
      } else if let (key, value) = line.after("- ")?.cut(at: ": ") {
        fields.append((key, value, next))
      } else if !line.isEmpty {
        break
      }
      next += 1
    }
    guard let planned = stretch(called: "Planned", fields),
      let held = stretch(called: "Held", fields)
    else { return nil }
    var minutes = Minutes(
      group: group,
      meeting: meeting,
      zone: planned.zone,
      planned: planned.stretch,
      held: held.stretch,
      resumed: fields.filter { $0.key == "Resumed" }.compactMap { stretch($0)?.stretch }
    )
    for field in fields { read(field, into: &minutes) }
    return minutes
  }

  private mutating func read(
    _ field: (key: Substring, value: Substring, line: Int),
    into minutes: inout Minutes
  ) {
    let names = field.value.parts(between: ", ")
    switch field.key {
    case "Coordinator": minutes.coordinators = names.map(Self.hat)
    case "Secretary": minutes.secretaries = names.map(Self.hat)
    case "Present": minutes.present = names.map(Self.attendee)
    case "Apologies": minutes.apologies = names
    case "Absent": minutes.absent = names
    case "Guest", "Guests":
      if let guest = Guest(String(field.value)) { minutes.guests.append(guest) }
    case "Observer", "Observers":
      if let observer = Guest(String(field.value)) { minutes.observers.append(observer) }
    case "Rules": minutes.rules = String(field.value)
    case "Removed":
      let (id, reason) = field.value.cut(at: " (") ?? (field.value, "")
      minutes.removed.append(
        .init(id: String(id), reason: String(reason.before(")") ?? reason))
      )
    default: break
    }
  }

  private mutating func stretch(
    called key: String,
    _ fields: [(key: Substring, value: Substring, line: Int)]
  ) -> (stretch: Minutes.Stretch, zone: Zone)? {
    guard let field = fields.first(where: { $0.key == key }) else {
      fault(
        min(next, lines.count) - 1,
        "the head has no line '\(key)'",
        "add '- \(key): 2026-05-06 18:00–19:00 Europe/Berlin (2026-05-06T16:00Z, 60 min)'"
      )
      return nil
    }
    return stretch(field)
  }

  private mutating func stretch(
    _ field: (key: Substring, value: Substring, line: Int)
  ) -> (stretch: Minutes.Stretch, zone: Zone)? {
    guard let match = field.value.whole(Self.stretchPattern), let start = Instant(String(match.2)),
      let minutes = Int(match.3)
    else {
      fault(
        field.line,
        "'\(field.value)' is no stretch of time",
        "write '2026-05-06 18:00–19:00 Europe/Berlin (2026-05-06T16:00Z, 60 min)'"
      )
      return nil
    }
    guard let zone = Zone(String(match.1)) else {
      fault(
        field.line,
        "unknown zone '\(match.1)'",
        Spelling.didYouMean(String(match.1), in: Zone.names) ?? "write its IANA name"
      )
      return nil
    }
    return (.init(start: start, minutes: minutes), zone)
  }

  private static func hat(_ text: String) -> Minutes.RoleHolder {
    guard let match = text.whole(hatPattern),
      let from = ClockTime(String(match.2))
    else { return .init(name: text) }
    return .init(name: String(match.1), from: from)
  }

  private static func attendee(_ text: String) -> Minutes.Attendee {
    guard let match = text.whole(attendeePattern) else {
      return .init(name: text)
    }
    let stays = match.2.parts(between: "; ").map { stay in
      let words = stay.parts(between: " ")
      let pairs = zip(words, words.dropFirst())
      return Minutes.Attendee.Stay(
        from: pairs.first { $0.0 == "from" }.flatMap { ClockTime($0.1) },
        until: pairs.first { $0.0 == "until" }.flatMap { ClockTime($0.1) }
      )
    }
    return .init(name: String(match.1), stays: stays)
  }
}

extension MinutesReader {
  private static let stretchPattern = AnchoredRegex(
    /\S+ [\d:]+–[\d:]+ (\S+) \((\S+), (\d{1,6}) min\)/
  )
  private static let hatPattern = AnchoredRegex(/(.*) \(from (\d\d:\d\d)\)/)
  private static let attendeePattern = AnchoredRegex(/(.*) \(((?:from|until) .*)\)/)
}
