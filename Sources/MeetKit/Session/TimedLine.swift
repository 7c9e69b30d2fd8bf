/// A line with its moment in front, as a pipe brings it.
package struct TimedLine {
  package var instant: Instant
  /// What stands behind the one space or tab that ends the moment.
  package var text: String

  /// Nil where no moment stands in front that can be read.
  package init?(_ line: String) {
    var rest = line.withoutUnseenHead.unicodeScalars[...]
    var moment = Self.word(from: &rest)
    // The date and the time of the day may be two words.
    if Day(moment) != nil { moment += "T" + Self.word(from: &rest) }
    guard !rest.isEmpty, let instant = Instant(written: moment) else { return nil }
    self.instant = instant
    text = String(rest)
  }

  /// Takes a word and the space behind it.
  private static func word(from rest: inout Substring.UnicodeScalarView) -> String {
    let end = rest.firstIndex(where: \.properties.isWhitespace) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return String(rest[..<end])
  }
}

extension Instant {
  /// Reads ISO 8601 as other programs write it: with an offset, with a fraction, which is cut off,
  /// without seconds, in small letters.
  init?(written text: String) {
    let text = text.uppercased()
    guard let (day, time) = text.cut(at: "T") else { return nil }
    var clock = String(time)
    var offset = 0
    if clock.utf8.last == 0x5A {
      clock.removeLast()
    } else {
      guard let sign = clock.lastIndex(where: { "+-−".contains($0) }),
        let seconds = Self.offset(String(clock[clock.index(after: sign)...]))
      else { return nil }
      offset = clock[sign] == "+" ? seconds : -seconds
      clock = String(clock[..<sign])
    }
    if let (whole, fraction) = clock.cut(at: ".") ?? clock.cut(at: ",") {
      guard whole.utf8.count == 8, Int(digits: Array(fraction.utf8)) != nil else { return nil }
      clock = String(whole)
    }
    guard let instant = Instant("\(day)T\(clock)Z") else { return nil }
    self = instant.adding(seconds: -offset)
  }

  /// The seconds of `02`, `0200` or `02:00`.
  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let digits = bytes.count == 5 && bytes[2] == 0x3A ? bytes[..<2] + bytes[3...] : bytes[...]
    guard digits.count == 2 || digits.count == 4, let hours = Int(digits: digits.prefix(2)),
      let minutes = digits.count == 2 ? 0 : Int(digits: digits.dropFirst(2)),
      hours < 15, minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }
}

extension String {
  /// The text without signs in front of it that nobody sees; a plain space, a tab and a line end
  /// are seen.
  var withoutUnseenHead: String {
    guard let first = unicodeScalars.first, first.isUnseen else { return self }
    var rest = unicodeScalars[...]
    while let scalar = rest.first, scalar.isUnseen {
      rest = rest.dropFirst()
      if scalar == "\u{1B}" { rest.dropEscapeSequence() }
    }
    return String(rest)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    switch self {
    case " ", "\t", "\n": return false
    // Blank signs that count as letters, and what chooses between forms of a sign.
    case "\u{115F}", "\u{1160}", "\u{2800}", "\u{3164}", "\u{FFA0}", "\u{34F}",
      "\u{FE00}"..."\u{FE0F}":
      return true
    default: break
    }
    return switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Drops what follows ESC when a key, a colour or a title is sent (ECMA-48, 5.4).
  fileprivate mutating func dropEscapeSequence() {
    switch first {
    case "[":
      self = dropFirst().drop { ("\u{20}"..."\u{3F}").contains($0) }
      self = dropFirst()
    case "O": self = dropFirst(2)
    case "]": self = drop { $0 != "\u{7}" && $0 != "\u{1B}" }.dropFirst()
    default: break
    }
  }
}
