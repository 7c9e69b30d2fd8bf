extension SessionReader {
  /// `/guest Lou Reed, Max Roe (Tiny Forge)` are two people; whence somebody comes stands behind
  /// their own name.
  func strangers(_ word: Substring, _ text: String) throws(Refusal) -> [SessionEvent]? {
    guard !isLog, word == "/guest" || word == "/observer" else { return nil }
    let names = Self.names(text.asLine)
    guard let first = names.first else { throw missing(String(word)) }
    if first.isCapital, let other = names.dropFirst().first(where: { !$0.isCapital }) {
      throw Refusal(
        .notUnderstood,
        "'\(other.shortened(to: 30))' looks like no name",
        "write '\(word) \(first) (\(other.shortened(to: 30)))', or '\(word) NAME, NAME'"
      )
    }
    var events: [SessionEvent] = []
    for name in names {
      let guest = try guest(name, String(word))
      events.append(word == "/guest" ? .guest(guest) : .observer(guest))
    }
    return events
  }

  /// What stands between commas, semicolons and "and", but for those in brackets.
  private static func names(_ text: String) -> [String] {
    var names = [""]
    var depth = 0
    for word in text.split(separator: " ") {
      if depth == 0, word == "and" || word == "&" {
        names.append("")
        continue
      }
      names[names.count - 1] += names[names.count - 1].isEmpty ? "" : " "
      for character in word {
        switch character {
        case "(": depth += 1
        case ")": depth = max(0, depth - 1)
        case ",", ";", "，", "、", "،":
          if depth == 0 {
            names.append("")
            continue
          }
        default: break
        }
        names[names.count - 1].append(character)
      }
    }
    return names.map(\.asLine).filter { !$0.isEmpty }
  }
}
