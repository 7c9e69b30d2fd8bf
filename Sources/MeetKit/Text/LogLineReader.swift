/// Reads one line of a log word by word, and knows the column for a fault.
struct LogLineReader {
  let line: Int
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
    position = bytes.startIndex
  }

  /// The bytes up to the next space, which is passed over; nil at the end.
  mutating func word() -> ArraySlice<UInt8>? {
    guard position < bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: 0x20) ?? bytes.endIndex
    defer { position = min(end + 1, bytes.endIndex) }
    return bytes[position..<end]
  }

  /// The column of a byte, in Unicode scalars from 1.
  func column(_ index: Int) -> Int {
    // A byte that continues a character counts for none.
    bytes[..<index].count { $0 & 0xC0 != 0x80 } + 1
  }

  /// The column behind the last character.
  var end: Int { column(bytes.endIndex) }

  mutating func instant(_ found: inout Findings) -> Instant? {
    let word = word() ?? []
    if let instant = Instant(utf8: word) { return instant }
    let text = String(decoding: word, as: UTF8.self)
    if text.hasPrefix("<<<<<<<") || text.hasPrefix("=======") || text.hasPrefix(">>>>>>>") {
      found.error(
        line,
        1,
        "'\(text)' is a mark of git where two copies of the log differ",
        remedy: "keep one copy of the log"
      )
    } else {
      found.error(line, 1, "'\(text)' is no instant", remedy: "a line begins 2026-05-06T18:04:11Z")
    }
    return nil
  }

  mutating func person(_ found: inout Findings) -> PersonID? {
    let start = position
    let word = String(decoding: word() ?? [], as: UTF8.self)
    if let id = PersonID(word) { return id }
    found.error(line, column(start), "'\(word)' is no person's id")
    return nil
  }

  /// The rest of the line as the text it stands for.
  mutating func rest(_ found: inout Findings) -> String? {
    let start = position
    position = bytes.endIndex
    let rest = bytes[start...]
    let decoded: ArraySlice<UInt8>
    do {
      decoded = try LogText.decode(rest)
    } catch {
      let escape = String(decoding: rest, as: UTF8.self).unicodeScalars
        .dropFirst(error.scalarsBefore)
      found.error(
        line,
        column(start) + error.scalarsBefore,
        "unknown escape at '\(String(escape).shortened(to: 8))'",
        remedy: #"write '\' as '\\'"#
      )
      return nil
    }
    if let text = String(validating: decoded, as: UTF8.self) { return text }
    let valid = String(decoding: rest, as: UTF8.self).unicodeScalars
      .prefix { $0 != "\u{FFFD}" }.count
    found.error(line, column(start) + valid, "these bytes are no UTF-8")
    return nil
  }
}

/// Digits of a log line; not generic, because it is called half a million times for a long log.
func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard (1...17).contains(bytes.count) else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
