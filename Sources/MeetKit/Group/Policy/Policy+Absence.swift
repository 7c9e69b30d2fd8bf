extension Policy {
  /// What an absent member may still do.
  package enum Absence: Hashable, Sendable {
    /// The decision waits until every absent member has answered.
    case hold
    /// Provisional; absent members may object for so many hours after the minutes are sent.
    case lazy(hours: Int)
    /// Absence is consent.
    case presentOnly
  }
}

extension Policy.Absence: LosslessStringConvertible {
  /// Reads `hold`, `present only`, `lazy 48 h` and `lazy 6 days`.
  package init?(_ text: String) {
    switch text {
    case "hold": self = .hold
    case "present only": self = .presentOnly
    default:
      let words = text.split(separator: " ")
      guard words.count == 3, words[0] == "lazy", let count = Int(digits: Array(words[1].utf8)),
        count > 0
      else { return nil }
      switch words[2] {
      case "h", "hour", "hours": self = .lazy(hours: count)
      case "d", "day", "days": self = .lazy(hours: count * 24)
      default: return nil
      }
    }
  }

  package var description: String {
    switch self {
    case .hold: "hold"
    case .presentOnly: "present only"
    case .lazy(let hours): "lazy \(Self.words(hours: hours))"
    }
  }

  /// What absent members do under this rule: "may object for 6 days from sending".
  var sentence: String {
    switch self {
    case .hold: "must still answer"
    case .lazy(let hours): "may object for \(Self.words(hours: hours)) from sending"
    case .presentOnly: "consent by their absence"
    }
  }

  /// "6 days" or "48 hours".
  package static func words(hours: Int) -> String {
    switch hours {
    case 1: "1 hour"
    case 72... where hours % 24 == 0: "\(hours / 24) days"
    default: "\(hours) hours"
    }
  }
}
