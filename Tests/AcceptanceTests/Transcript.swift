/// A page in which commands stand with what they print: prose, and fenced blocks marked `console`.
///
/// In such a block `$ ` begins a command, `> ` right below it goes on with it, and the lines that follow are what it prints on
/// both streams. `[no newline]` says that the last line has no end, `[exit 2]` that the command did not end with 0. A printed line that
/// would be misread has `\` in front. A blank line may stand before a command.
struct Transcript: Equatable {
  /// A command and what came of it.
  struct Exchange: Equatable {
    var command: String
    var reply: Reply
  }

  struct Reply: Equatable {
    var output = ""
    var exit: Int32 = 0
  }

  enum Part: Equatable {
    /// Lines that are not run.
    case prose([String])
    /// A block of commands, with its first and its last line.
    case session(open: String, close: String, [Exchange])
  }

  var parts: [Part]

  var exchanges: [Exchange] {
    parts.flatMap { part -> [Exchange] in
      if case .session(_, _, let exchanges) = part { exchanges } else { [] }
    }
  }
}

extension Transcript {
  /// A line of the page says that there is no group yet, not even the sample.
  var beginsWithNothing: Bool {
    parts.contains { part in
      guard case .prose(let lines) = part else { return false }
      return lines.contains("<!-- without the sample group -->")
    }
  }

  /// The same page with the replies that really came, one for each command in order.
  func replaced(by replies: [Reply]) -> Transcript {
    var rest = replies[...]
    return Transcript(
      parts: parts.map { part in
        guard case .session(let open, let close, let exchanges) = part else { return part }
        let replaced = exchanges.map { exchange in
          Exchange(command: exchange.command, reply: rest.popFirst() ?? exchange.reply)
        }
        return .session(open: open, close: close, replaced)
      }
    )
  }
}
