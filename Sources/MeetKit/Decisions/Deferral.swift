/// How a matter waits: until when, who prepares it, and what would make it ready.
package enum Deferral<Person: Hashable & Sendable>: Hashable, Sendable {
  case until(DeferralEnd, by: Person, ready: String)
  /// As somebody said it who did not name all three.
  case words(String)
}

/// When a matter that waits comes back.
package enum DeferralEnd: Hashable, Sendable {
  case day(Day)
  /// With the next meeting.
  case next
  /// When somebody takes it from the backlog.
  case backlog
}

extension Deferral {
  /// The same with another way to say who prepares it.
  package func named<Name>(_ name: (Person) -> Name) -> Deferral<Name> {
    switch self {
    case .until(let end, let person, let ready): .until(end, by: name(person), ready: ready)
    case .words(let words): .words(words)
    }
  }

  /// What comes into the minutes as it was typed.
  var openWords: String {
    switch self {
    case .until(_, _, let ready): ready
    case .words(let words): words
    }
  }
}

extension Deferral<String> {
  /// "to 2026-06-03, Ada prepares, ready when costs are known".
  package var sentence: String {
    switch self {
    case .until(let end, let name, let ready):
      "to \(end.phrase), \(Self.preparation(name, ready))"
    case .words(let words): words
    }
  }

  /// Who prepares what is to wait in the backlog; nil when it waits elsewhere.
  var preparationInBacklog: String? {
    guard case .until(.backlog, let name, let ready) = self else { return nil }
    return Self.preparation(name, ready)
  }

  private static func preparation(_ name: String, _ ready: String) -> String {
    "\(name) prepares, ready when \(ready)"
  }
}

extension DeferralEnd {
  /// As a page says it.
  var phrase: String {
    switch self {
    case .day(let day): day.description
    case .next: "the next meeting"
    case .backlog: "the backlog"
    }
  }

  /// As a log says it.
  package var word: String {
    switch self {
    case .day(let day): day.description
    case .next: "next"
    case .backlog: "backlog"
    }
  }
}
