/// What blocks stand in.
enum Container {
  case quote
  /// With the columns by which its content is indented.
  case item(width: Int)
}

/// A place in a line that knows tabs: they reach to the next column that four divides.
struct LineCursor {
  let line: UnsafeBufferPointer<UInt8>
  /// Where the mark of the last new container stands.
  private(set) var mark = 0
  private(set) var index = 0
  private var column = 0
  /// No thematic break begins before this offset.
  private var noBreakBefore = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
  }

  /// Only white space is left.
  var isAtEnd: Bool { line[index...].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// Columns of white space from here, and the first offset behind them.
  func indent() -> (columns: Int, end: Int) {
    var end = index
    var reached = column
    while end < line.count {
      if line[end] == 0x20 {
        reached += 1
      } else if line[end] == 0x09 {
        reached += 4 - reached % 4
      } else {
        break
      }
      end += 1
    }
    return (reached - column, end)
  }

  /// Passes white space, which may end inside a tab.
  private mutating func skip(columns: Int) {
    let goal = column + columns
    while index < line.count, column < goal {
      if line[index] == 0x09 {
        let stop = column + 4 - column % 4
        column = min(stop, goal)
        if stop > goal { return }
      } else if line[index] == 0x20 {
        column += 1
      } else {
        return
      }
      index += 1
    }
  }

  /// Passes the head that a line has inside an open container.
  mutating func enter(_ container: Container) -> Bool {
    let indent = indent()
    switch container {
    case .item(let width):
      guard indent.columns >= width || indent.end == line.count else { return false }
      skip(columns: min(width, indent.columns))
      return true
    case .quote:
      guard indent.columns < 4, indent.end < line.count, line[indent.end] == 0x3E else {
        return false
      }
      passQuote(indent)
      return true
    }
  }

  /// Passes the mark of a new container.
  mutating func open() -> Container? {
    let indent = indent()
    guard indent.columns < 4, indent.end < line.count else { return nil }
    mark = indent.end
    if line[indent.end] == 0x3E {
      passQuote(indent)
      return .quote
    }
    guard !isBreak(at: indent.end) else { return nil }
    let width = Self.markWidth(line, at: indent.end)
    guard width > 0 else { return nil }
    skip(columns: indent.columns)
    index += width
    column += width
    let space = self.indent()
    let isCode = space.columns > 4 || space.end == line.count
    let gap = isCode ? 1 : space.columns
    skip(columns: min(gap, space.columns))
    return .item(width: indent.columns + width + gap)
  }

  private mutating func passQuote(_ indent: (columns: Int, end: Int)) {
    skip(columns: indent.columns)
    index += 1
    column += 1
    skip(columns: min(1, self.indent().columns))
  }

  /// The width of a list item's mark with white space or nothing behind it, or 0.
  private static func markWidth(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    if line[end] == 0x2A || line[end] == 0x2B || line[end] == 0x2D {
      end += 1
    } else {
      while end < line.count, end - start < 9, (0x30...0x39).contains(line[end]) { end += 1 }
      guard end > start, end < line.count, line[end] == 0x2E || line[end] == 0x29 else {
        return 0
      }
      end += 1
    }
    guard end == line.count || line[end] == 0x20 || line[end] == 0x09 else { return 0 }
    return end - start
  }

  /// The rest of the line is a rule across the page.
  private mutating func isBreak(at start: Int) -> Bool {
    guard start >= noBreakBefore else { return false }
    let mark = line[start]
    guard mark == 0x2A || mark == 0x2D else { return false }
    var count = 0
    for end in start..<line.count {
      if line[end] == mark {
        count += 1
      } else if line[end] != 0x20, line[end] != 0x09 {
        noBreakBefore = end
        return false
      }
    }
    return count >= 3
  }
}
