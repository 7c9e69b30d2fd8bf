extension Transcript {
  /// A page whose blocks cannot be read.
  struct Fault: Error, Equatable, CustomStringConvertible {
    var line: Int
    var message: String

    var description: String { "line \(line): \(message)" }
  }

  init(reading text: String) throws(Fault) {
    var reader = Reader()
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try reader.take(String(Substring(line)), number: index + 1)
    }
    parts = try reader.finish(at: lines.count)
  }
}

/// What has been read of a page so far.
private struct Reader {
  private var parts: [Transcript.Part] = []
  private var prose: [String] = []
  private var open: (line: String, fence: String)?
  private var commands: [(script: [String], printed: [String])] = []

  mutating func take(_ line: String, number: Int) throws(Transcript.Fault) {
    guard let open else {
      takeProse(line)
      return
    }
    if line == open.fence {
      closeSession(with: line)
    } else if line.hasPrefix("$ ") {
      dropSeparator()
      commands.append(([String(line.dropFirst(2))], []))
    } else if commands.isEmpty {
      throw Transcript.Fault(line: number, message: "a block begins with '$ ' and a command")
    } else if line.hasPrefix("> "), commands[commands.count - 1].printed.isEmpty {
      commands[commands.count - 1].script.append(String(line.dropFirst(2)))
    } else {
      commands[commands.count - 1].printed.append(line)
    }
  }

  mutating func finish(at number: Int) throws(Transcript.Fault) -> [Transcript.Part] {
    guard open == nil else {
      throw Transcript.Fault(line: number, message: "the last block is not closed")
    }
    return prose.isEmpty ? parts : parts + [.prose(prose)]
  }

  private mutating func takeProse(_ line: String) {
    let fence = String(line.prefix { $0 == "`" })
    guard fence.count >= 3, line.dropFirst(fence.count) == "console" else {
      prose.append(line)
      return
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    prose = []
    open = (line, fence)
  }

  private mutating func closeSession(with line: String) {
    let exchanges = commands.map { script, printed in
      Transcript.Exchange(
        command: script.joined(separator: "\n"),
        reply: Transcript.Reply(reading: printed)
      )
    }
    parts.append(.session(open: open?.line ?? line, close: line, exchanges))
    open = nil
    commands = []
  }

  private mutating func dropSeparator() {
    guard commands.last?.printed.last == "" else { return }
    commands[commands.count - 1].printed.removeLast()
  }
}

extension Transcript.Reply {
  fileprivate init(reading lines: [String]) {
    var lines = lines[...]
    if let last = lines.last, last.hasPrefix("[exit "), last.hasSuffix("]"),
      let code = Int32(last.dropFirst(6).dropLast())
    {
      exit = code
      lines.removeLast()
    }
    let isOpen = lines.last == "[no newline]"
    if isOpen { lines.removeLast() }
    let plain = lines.map { $0.hasPrefix("\\") ? String($0.dropFirst()) : $0 }
    output = plain.joined(separator: "\n") + (isOpen || plain.isEmpty ? "" : "\n")
  }
}
