extension Deferral {
  /// Reads "to 2026-06-03, ada prepares, ready when costs are known"; all else stays as it is.
  init(_ text: some StringProtocol, person: (String) -> Person?) {
    guard let (end, rest) = text.after("to ")?.cut(at: ", "), let end = DeferralEnd(end),
      let (name, ready) = rest.cut(at: " prepares, ready when "),
      let person = person(String(name)), !ready.isEmpty
    else {
      self = .words(String(text))
      return
    }
    self = .until(end, by: person, ready: String(ready))
  }
}

extension DeferralEnd {
  init?(_ text: some StringProtocol) {
    switch text {
    case "next", "the next meeting": self = .next
    case "backlog", "the backlog": self = .backlog
    default:
      guard let day = Day(String(text)) else { return nil }
      self = .day(day)
    }
  }
}

extension Referral {
  /// Reads "finance by 2026-06-01: what could we pay?"; all else stays as it is.
  init(_ text: some StringProtocol) {
    guard let (head, mandate) = text.cut(at: ": "), !mandate.isEmpty else {
      self = .words(String(text))
      return
    }
    let parts = head.parts(between: " by ")
    let circle = parts.dropLast().joined(separator: " by ")
    guard let day = Day(parts[parts.count - 1]), !circle.isEmpty else {
      self = .words(String(text))
      return
    }
    self = .to(circle: circle, by: day, mandate: String(mandate))
  }
}
