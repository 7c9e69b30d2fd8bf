extension Transcript: CustomStringConvertible {
  /// The page as it stands in its file.
  var description: String {
    let lines = parts.flatMap { part -> [String] in
      switch part {
      case .prose(let lines): lines
      case .session(let open, let close, let exchanges):
        [open] + exchanges.map { $0.lines(fence: close) }.joined(separator: [""]) + [close]
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Transcript.Exchange {
  fileprivate func lines(fence: String) -> [String] {
    let script = command.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let marks = ["$ "] + Array(repeating: "> ", count: script.count - 1)
    return zip(marks, script).map { $0 + String(Substring($1)) } + reply.lines(fence: fence)
  }
}

extension Transcript.Reply {
  fileprivate func lines(fence: String) -> [String] {
    var pieces = output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isOpen = pieces.last?.isEmpty == false
    if !isOpen { pieces.removeLast() }
    let printed = pieces.enumerated().map { index, piece in
      let line = String(Substring(piece))
      return Self.isMisread(line, first: index == 0, fence: fence) ? "\\" + line : line
    }
    return printed + (isOpen ? ["[no newline]"] : []) + (exit == 0 ? [] : ["[exit \(exit)]"])
  }

  private static func isMisread(_ line: String, first: Bool, fence: String) -> Bool {
    let signs = ["$ ", "\\", "[exit ", "[no newline]"] + (first ? ["> "] : [])
    return line == fence || signs.contains { line.hasPrefix($0) }
  }
}
