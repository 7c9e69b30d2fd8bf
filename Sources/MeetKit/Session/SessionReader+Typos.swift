/// Lines that are meant as commands and do not begin as one: none is a note without a word.
extension SessionReader {
  /// The line with its `/` or `#` in front, where signs that nobody sees stand before it, or
  /// another kind of slash in its place.
  static func asTyped(_ line: String) -> String {
    let bare = line.withoutUnseenHead
    switch bare.unicodeScalars.first {
    case "／", "∕", "⁄", "⧸": return "/" + String(bare.unicodeScalars.dropFirst())
    case "/", "#": return bare
    default: return line
    }
  }

  /// The command with its word in small letters, and a plain space behind it.
  static func asCommand(_ line: String) throws(Refusal) -> String {
    let scalars = line.unicodeScalars
    let end = scalars.firstIndex(where: \.properties.isWhitespace) ?? scalars.endIndex
    let (word, rest) = (String(scalars[..<end]).lowercased(), scalars[end...])
    if word == "/" {
      let first = rest.split(whereSeparator: \.properties.isWhitespace).first
      let next = "/" + (first.map { String($0).lowercased() } ?? "")
      guard SessionWord.isTyped(next) else { return line }
      throw Refusal(
        .unknownCommand,
        "a space stands behind the '/'",
        "write '\(next)'; a space in front makes the line a note"
      )
    }
    guard SessionWord.isTyped(word) else { return line }
    let isPlain = rest.first.map { [" ", "\t", "\n"].contains($0) } ?? true
    return word + (isPlain ? String(rest) : " " + String(rest.dropFirst()))
  }

  /// A command behind a prompt, the number of a line or a moment was copied along with it.
  func checkNoCommandBehind(_ line: String) throws(Refusal) {
    let first = line.withoutUnseenHead.lines.first ?? ""
    guard first.utf8.contains(0x2F) else { return }
    var head: [Substring] = []
    var isInPrompt = false
    for token in first.split(whereSeparator: \.isWhitespace) {
      if isInPrompt {
        isInPrompt = token.last != "]"
        continue
      }
      if let slash = token.firstIndex(of: "/") {
        let before = token[..<slash]
        guard before.last.map({ ">]$%#»".contains($0) }) ?? !head.isEmpty,
          before.isEmpty || isCopied(before, behind: head)
        else { return }
        head.append(before)
        return try refuse(String(first[slash...]), behind: head.joined(separator: " ").asLine)
      }
      isInPrompt = token.first == "[" && token.last != "]"
      guard isInPrompt || isCopied(token, behind: head) else { return }
      head.append(token)
    }
  }

  /// It holds no word of a sentence.
  private func isCopied(_ token: Substring, behind head: [Substring]) -> Bool {
    if token.last.map({ ">]$%".contains($0) }) == true { return true }
    if token.first?.isNumber == true, token.allSatisfy({ "0123456789:-+.,TtZz".contains($0) }) {
      return true
    }
    // A line of a log has its number, and who held the pen.
    if head.last?.allSatisfy(\.isNumber) == true, seats.contains(where: { $0.id.text == token }) {
      return true
    }
    return !token.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  private func refuse(_ command: String, behind head: String) throws(Refusal) {
    let word = command.prefix { !$0.isWhitespace }.lowercased()
    let isKnown = SessionWord.isTyped(word)
    let near = word.count < 5 ? nil : Spelling.nearest(to: word, in: SessionWord.all.map(\.word))
    guard isKnown || near != nil else { return }
    let line = isKnown ? command.shortened(to: 40) : near ?? word
    let isMoment = head.first?.isNumber == true && head.contains("-")
    throw Refusal(
      .notUnderstood,
      "'\(head.withoutControls.shortened(to: 30))' stands in front of '\(word.withoutControls)'",
      "write '\(line.withoutControls)'"
        + (isMoment ? ", in a pipe '\(now) \(line.withoutControls)'" : "")
        + "; a space in front makes it a note"
    )
  }
}

extension SessionWord {
  /// A word that can be typed behind a `/`, with those that are not listed.
  static func isTyped(_ word: String) -> Bool { named(word) != nil || word == "/yes" }
}
