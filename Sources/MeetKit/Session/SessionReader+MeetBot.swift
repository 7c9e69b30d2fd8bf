/// The commands of Debian's MeetBot, whose words many secretaries know.
extension SessionReader {
  /// A line that begins with one of its words, or with a word of the session behind a `#`, is taken
  /// or answered with what to type; any other is a note.
  func meetBot(_ line: String) throws(Refusal) -> Input? {
    let mark = line.utf8.dropFirst().prefix {
      (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D
    }
    guard !mark.isEmpty else { return nil }
    let rest = String(line[mark.endIndex...])
    guard rest.isEmpty || rest.unicodeScalars.first?.properties.isWhitespace == true else {
      return nil
    }
    let word = String(decoding: mark, as: UTF8.self).lowercased()
    if let taken = Self.commandsOfMeetBot[word] { return try command(taken + rest) }
    let text = rest.asNote
    switch word {
    case "topic":
      guard !text.isEmpty else {
        throw Refusal(
          .missingText,
          "'#topic' says nothing",
          "'#topic TITLE' goes to an item, or adds it"
        )
      }
      return .topic(text.asLine, try topic(text.asLine))
    case "help" where text.isEmpty, "commands": return try command("/help")
    default: break
    }
    if let way = Self.waysOfMeetBot[word] { throw notTaken(word, way) }
    if SessionWord.isTyped("/\(word)") { throw notTaken(word, "'/\(word)' is the command") }
    let known = Array(Self.commandsOfMeetBot.keys) + Self.waysOfMeetBot.keys + ["topic"]
    // Hashtags are notes; a word with a letter too many or too few is a slip.
    guard word.utf8.count > 3, let near = Spelling.nearest(to: word, in: known.sorted()),
      abs(near.count - word.count) < 2
    else { return nil }
    throw notTaken(word, "did you mean '#\(near)'?")
  }

  /// `Wasps`, and `Decide: Wasps (10 min)`.
  private func topic(_ text: String) throws(Refusal) -> SessionEvent {
    guard let (kind, title) = text.cut(at: ": "),
      let kind = ItemKind(rawValue: kind.lowercased()), !String(title).asLine.isEmpty
    else { return try add("\(ItemKind.explore.rawValue) \(text)") }
    return try add("\(kind.rawValue) \(title)")
  }

  private func notTaken(_ word: String, _ way: String) -> Refusal {
    Refusal(
      .unknownCommand,
      "'#\(word.shortened(to: 30))' is not taken",
      "\(way)\(way.hasSuffix("?") ? " A" : "; a") space in front makes it a note"
    )
  }

  private static let commandsOfMeetBot = [
    "action": "/action", "agreed": "/agreed", "agree": "/agreed", "accepted": "/agreed",
    "accept": "/agreed", "info": "/info", "link": "/link", "undo": "/undo",
  ]

  /// What stands here in the place of its other words.
  private static let waysOfMeetBot = [
    "idea": "a line without it is a note, '/park TEXT' keeps an idea for another time",
    "help": "'/action TEXT' looks for somebody who does it, '/help' shows what can be typed",
    "halp": "'/action TEXT' looks for somebody who does it, '/help' shows what can be typed",
    "startmeeting": "'/open' opens the meeting",
    "endmeeting": "'/close' ends the meeting",
    "chair": "'/facilitator NAME' says who facilitates",
    "chairs": "'/facilitator NAME' says who facilitates",
    "unchair": "'/facilitator NAME' says who facilitates",
    "save": "every line is saved when it is answered",
    "meetingtopic": "the meeting is called as its group; '#topic TITLE' begins an item",
    "meetingname": "the meeting is called as its group; '#topic TITLE' begins an item",
    "rejected": "'/drop' lets the proposal go, '/objection TEXT' says what speaks against it",
    "reject": "'/drop' lets the proposal go, '/objection TEXT' says what speaks against it",
    "nick": "'/present NAME' says who is here, '/guest NAME' for others",
    "lurk": "'/private TEXT' keeps words out of the minutes",
    "unlurk": "'/private TEXT' keeps words out of the minutes, line by line",
    "restrictlogs": "'/private TEXT' keeps words out of the minutes",
    "vote": "nothing is decided by a count; '/round consent' asks everybody",
    "startvote": "nothing is decided by a count; '/round consent' asks everybody",
    "endvote": "'/end-round' ends a round",
    "showvote": "'/end-round' ends a round and says what it came to",
  ]
}
