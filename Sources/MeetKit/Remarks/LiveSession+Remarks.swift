extension LiveSession {
  /// What a remark is answered with, and what may be wrong with it.
  func reply(to remark: Remark, number: Int) -> String {
    guard remark.kind == .note else { return remark.kind.answer + owner(remark) }
    if let speaker = remark.speaker {
      return aside ?? "note by \(name(speaker))" + answerHint(of: speaker) + openly
    }
    let text = remark.text
    return
      (answer(text) ?? aside ?? remark.kind.answer + candidates(text, number) + slip(text)
      + answerHint + openly) + turnStays(text)
  }

  private func owner(_ remark: Remark) -> String {
    guard remark.kind.reading == .owned else { return "" }
    return seats.first { remark.text.hasPrefix("\($0.id): ") }.map { "; \($0.name) sees to it" }
      ?? ""
  }

  /// A note that may be by one of several people stays as it was typed.
  private func candidates(_ text: String, _ number: Int) -> String {
    guard let head = LineHead(text, seats: seats, guests: state.meeting.strangers),
      case .seats(let found) = head.speaker, found.count > 1
    else { return "" }
    return "; " + found.map { "'/by \(number) \($0.id)'" }.joined(separator: " or ")
      + " says whose words it holds"
  }

  /// A note that is a word of the session but for its `/` was perhaps meant as a command.
  private func slip(_ text: String) -> String {
    let word = "/" + text.lowercased()
    if SessionWord.leaving.contains(word) { return "; Ctrl-D stops, and 'meet minutes' goes on" }
    let first = text.withoutUnseenHead.prefix { !$0.isWhitespace }.lowercased()
    if SessionWord.isTyped(first) { return "; '\(first)' at the beginning of a line is a command" }
    return SessionWord.named(word) == nil ? "" : "; the command is '\(word)'"
  }
}
