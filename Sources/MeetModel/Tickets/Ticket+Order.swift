extension Ticket {
  /// The place of the ticket's cell among the nine of urgency and importance, 1 first.
  ///
  /// Importance leads but at the ends, or urgent trifles eat the hour.
  package var cell: Int {
    switch (urgency, importance) {
    case (.high, .high): 1
    case (.medium, .high): 2
    case (.high, .medium): 3
    case (.low, .high): 4
    case (.medium, .medium): 5
    case (.high, .low): 6
    case (.medium, .low): 7
    case (.low, .medium): 8
    case (.low, .low): 9
    }
  }

  /// Comes before another on an agenda: the better cell, then the nearer due date, then the older.
  package func isBefore(_ other: Ticket) -> Bool {
    let mine = (cell, due?.number ?? .max, opened.number, number)
    return mine < (other.cell, other.due?.number ?? .max, other.opened.number, other.number)
  }

  /// Why it is on the agenda: "urgent and important, open for 41 days, due 2026-05-20".
  package func reason(today: Day) -> String {
    var parts: [String] = []
    if let rank { parts.append(rank) }
    parts.append(AgeWords.open(since: opened, today: today))
    if let due { parts.append(AgeWords.due(due, today: today)) }
    if let askedBy, !isConfidential { parts.append("asked by \(askedBy.asLine)") }
    if isMarked { parts.append("marked for the agenda") }
    return parts.joined(separator: ", ")
  }

  /// What the labels say, in words; nil when they say nothing.
  private var rank: String? {
    switch (urgency, importance) {
    case (.high, .high): "urgent and important"
    case (.high, .medium): "urgent"
    case (.high, .low): "urgent, not important"
    case (.medium, .high): "important"
    case (.medium, .medium): nil
    case (.medium, .low): "not important"
    case (.low, .high): "important, not urgent"
    case (.low, .medium): "not urgent"
    case (.low, .low): "neither urgent nor important"
    }
  }
}

/// How long something has been open, and when it is due, in words.
package enum AgeWords {
  /// "open for 41 days", or "opened today".
  package static func open(since day: Day, today: Day) -> String {
    let days = today.number - day.number
    return days > 0 ? "open for \(count(days))" : "opened \(days == 0 ? "today" : "\(day)")"
  }

  /// "due 2026-05-20", or "overdue since 2026-05-01".
  package static func due(_ day: Day, today: Day) -> String {
    day < today ? "overdue since \(day)" : "due \(day)"
  }

  package static func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
