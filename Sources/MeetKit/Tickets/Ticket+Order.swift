extension Ticket {
  var priority: Priority { Priority(urgency: urgency, importance: importance) }

  /// Comes before another: the better cell, then the nearer due date, then the older.
  func isBefore(_ other: Ticket) -> Bool {
    let mine = (priority.rank, due?.number ?? .max, opened.number, reference)
    return mine < (
      other.priority.rank, other.due?.number ?? .max, other.opened.number, other.reference
    )
  }

  /// What the group has to ask itself, if anything.
  func question(today: Day) -> Question? {
    switch (urgency, importance) {
    case (.low, .low): .closeIt
    case (.high, _) where today.number - opened.number > 60: .stillUrgent
    case (.high, .low) where assignee == nil: .whoTakesIt
    default: nil
    }
  }

  package enum Question: String, CaseIterable, Sendable, Hashable {
    case whoTakesIt = "who takes it?"
    case stillUrgent = "still urgent?"
    case closeIt = "close it?"
  }
}
