/// One of the nine cells of urgency and importance.
struct Priority: Hashable, Sendable {
  var urgency: Ticket.Level
  var importance: Ticket.Level

  /// The place of the cell among the nine, 1 first.
  ///
  /// Importance leads but at the ends, or urgent trifles eat the hour.
  var rank: Int {
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

  /// What the labels say, in words; nil when they say nothing.
  var words: String? {
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

  /// Minutes that are enough for every ticket of the cell, when they are fewer than usual.
  var minutes: Int? {
    switch (urgency, importance) {
    case (.high, .low), (.low, .low): 2
    default: nil
    }
  }
}

extension Priority: Comparable {
  static func < (a: Priority, b: Priority) -> Bool { a.rank < b.rank }
}
