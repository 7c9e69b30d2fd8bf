/// When a group meets, in `group.yml`.
enum CadenceSection {
  private static let form = "'every other Wednesday at 18:00' or 'second Monday at 19:30'"

  static func read(_ node: YamlNode, _ found: inout Findings) -> Cadence? {
    let known = ["meets", "at", "starting", "length", "added", "cancelled"]
    guard let fields = Fields(node, of: "the cadence", known: known, &found) else { return nil }
    let time = fields["at"].flatMap { Fields.text($0, of: "at", &found) }
    let words = fields.required("meets", &found).flatMap { Self.words($0, at: time, &found) }
    let starting = fields.day("starting", &found)
    let length = length(fields, &found)
    let added = fields.list("added", &found).compactMap { node in
      Self.added(node, &found).map { (node: node, added: $0) }
    }
    let cancelled = fields.list("cancelled", &found).compactMap { node in
      Fields.day(node, of: "cancelled", &found).map { (node: node, day: $0) }
    }
    guard let words else { return nil }
    let cadence = Cadence(
      rhythm: words.rhythm,
      weekday: words.weekday,
      time: words.time,
      starting: starting,
      length: length,
      added: added.map(\.added),
      cancelled: cancelled.map(\.day)
    )
    guard checkStart(cadence, fields, &found) else { return cadence }
    for (node, added) in added { check(added, in: cadence, node, &found) }
    for (node, day) in cancelled { check(cancelled: day, in: cadence, node, &found) }
    return cadence
  }

  private static func length(_ fields: Fields, _ found: inout Findings) -> Int {
    guard fields.has("length") else { return 60 }
    return fields.requiredValue("length", "minutes, 5 to 600", &found) {
      Int(digits: $0.utf8).flatMap { (5...600).contains($0) ? $0 : nil }
    } ?? 60
  }

  /// The time stands behind the words, or by itself.
  private static func words(
    _ node: YamlNode,
    at time: String?,
    _ found: inout Findings
  ) -> CadenceWords? {
    guard let text = Fields.text(node, of: "meets", &found) else { return nil }
    do {
      guard let time else { return try CadenceWords(text) }
      if text.cut(at: " at ") != nil {
        found.error(node, "the time stands here and behind 'at'", remedy: "keep one of the two")
        return nil
      }
      return try CadenceWords("\(text) at \(time)")
    } catch {
      let column = node.textColumn + error.offset
      let (message, remedy) = complaint(error)
      found.error(node.line, column, message, remedy: remedy)
      return nil
    }
  }

  private static func complaint(_ fault: CadenceWords.Fault) -> (String, remedy: String) {
    switch fault.part {
    case .everything: ("'\(fault.text)' is no value of 'meets'", "write it as \(form)")
    case .timeIsMissing:
      ("'\(fault.text)' does not say at what time", "write '\(fault.text) at 18:00'")
    case .time: ("'\(fault.text)' is no time of the day", "write it as 18:00")
    case .weekday:
      (
        "'\(fault.text)' is no day of the week",
        Spelling.didYouMean(fault.text, in: Weekday.allCases.map(\.name)) ?? "write it as \(form)"
      )
    case .rhythm:
      (
        fault.text.isEmpty ? "how often is not said" : "'\(fault.text)' does not say how often",
        Spelling.didYouMean(fault.text, in: CadenceWords.rhythms.map(\.word))
          ?? "write it as \(form)"
      )
    }
  }

  /// Reads `2026-07-01` and `2026-07-01 at 19:00`.
  private static func added(_ node: YamlNode, _ found: inout Findings) -> Cadence.Added? {
    guard let text = Fields.text(node, of: "added", &found) else { return nil }
    guard let (date, time) = text.cut(at: " at ") else {
      return CalendarText.day(
        text,
        node.line,
        node.textColumn,
        &found,
        form: "2026-07-08 or 2026-08-12 at 19:30"
      ).map { .init(day: $0) }
    }
    let day = CalendarText.day(String(date), node.line, node.textColumn, &found)
    guard let clock = ClockTime(String(time)) else {
      found.error(
        node.line,
        node.textColumn + date.unicodeScalars.count + 4,
        "'\(time)' is no time of the day",
        remedy: "write it as 18:00"
      )
      return nil
    }
    return day.map { .init(day: $0, time: clock) }
  }
}

extension CadenceSection {
  /// Whether the weeks can be counted.
  private static func checkStart(
    _ cadence: Cadence,
    _ fields: Fields,
    _ found: inout Findings
  ) -> Bool {
    if let starting = cadence.starting {
      if starting.weekday != cadence.weekday, let place = fields["starting"] {
        found.warning(
          place,
          "\(starting) is a \(starting.weekday.name), and the group meets on a "
            + cadence.weekday.name
        )
      }
      return true
    }
    guard case .weekly(let every) = cadence.rhythm, every > 1 else { return true }
    if fields["starting"] == nil {
      found.error(
        fields.line,
        fields.column,
        "nothing says from which week on the weeks are counted",
        remedy: "write 'starting:' and the day of a first meeting"
      )
    }
    return false
  }

  private static func check(
    _ added: Cadence.Added,
    in cadence: Cadence,
    _ node: YamlNode,
    _ found: inout Findings
  ) {
    if cadence.cancelled.contains(added.day) {
      found.error(node, "\(added.day) is added and cancelled", remedy: "keep one of the two")
    } else if cadence.added.filter({ $0.day == added.day }).count > 1 {
      found.error(node, "\(added.day) is added twice", remedy: "keep one of the two")
    } else if added.time == nil, cadence.isRegular(added.day) {
      found.warning(node, "the group meets on \(added.day) anyway", remedy: "take it out")
    }
  }

  private static func check(
    cancelled day: Day,
    in cadence: Cadence,
    _ node: YamlNode,
    _ found: inout Findings
  ) {
    guard !cadence.isRegular(day), !cadence.added.contains(where: { $0.day == day }) else { return }
    let near = (-6...6).map { day.advanced(byDays: $0) }
      .filter(cadence.isRegular).min { abs($0.number - day.number) < abs($1.number - day.number) }
    found.warning(
      node,
      "the group does not meet on \(day), a \(day.weekday.name)",
      remedy: near.map { "did you mean \($0)?" }
    )
  }
}
