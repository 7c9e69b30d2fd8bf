extension TurnExchange {
  /// As `dee by ada` stands behind a turn; `-` is anybody.
  private static let anybody = "-"

  /// Verb and rest of its line; a request begins with `ask-`.
  func words(isAsked: Bool) -> (verb: String, rest: String) {
    let verb: String
    let rest: String
    switch kind {
    case .cover(let place, let taker):
      verb = "cover"
      rest = "\(place.words) by \(taker?.text ?? Self.anybody)"
    case .swap(let one, let other):
      verb = "swap"
      rest = "\(one.words) \(other.words)"
    }
    return ((isAsked ? "ask-" : "") + verb, rest + (note.map { " \($0)" } ?? ""))
  }

  /// Reads `coordinator 2026-06-03 dee by ada on a boat`.
  init?(coverWords words: String, isAsked: Bool) {
    guard let (place, rest) = Place.read(words[...]), let behind = rest.after("by ") else {
      return nil
    }
    let (name, note) = behind.cut(at: " ") ?? (behind, "")
    let taker = PersonID(String(name))
    guard taker != nil || isAsked && name == Self.anybody, taker != place.person else {
      return nil
    }
    self.init(.cover(place, by: taker), note: note.isEmpty ? nil : String(note))
  }

  /// Reads `coordinator 2026-06-03 dee secretary 2026-06-17 ada` and a note.
  init?(swapWords words: String) {
    guard let (one, rest) = Place.read(words[...]), let (other, note) = Place.read(rest),
      one.person != other.person, one.slot != other.slot
    else { return nil }
    self.init(.swap(one, other), note: note.isEmpty ? nil : String(note))
  }
}

extension TurnExchange.Place {
  fileprivate var words: String { "\(slot) \(person)" }

  /// The first three words, and what stands behind them.
  fileprivate static func read(_ text: Substring) -> (TurnExchange.Place, rest: Substring)? {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let slot = TurnSlot(what: String(parts[0]), when: String(parts[1])),
      let person = PersonID(String(parts[2]))
    else { return nil }
    return (TurnExchange.Place(slot: slot, person: person), parts.count > 3 ? parts[3] : "")
  }
}
