/// The lines of a log below its first, and the tail that was never finished.
struct LogLines {
  /// A line's bytes without its end, and its number in the file.
  private(set) var lines: [(bytes: ArraySlice<UInt8>, number: Int)] = []
  /// What stands behind the last 0x0A: a crash or a full disk cut it short.
  private(set) var torn: [UInt8]?

  /// Splits a log; a first line that is not the log's own is a fault, and then nothing is read.
  ///
  /// A file of no bytes is a log in which nothing stands yet.
  init(_ bytes: [UInt8], of kind: LogKind, _ found: inout Findings) {
    var start = 0
    var pieces: [ArraySlice<UInt8>] = []
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      pieces.append(bytes[start..<end])
      start = end + 1
    }
    if start < bytes.count { torn = Array(bytes[start...]) }
    guard let first = pieces.first else {
      if let torn, !kind.header.utf8.starts(with: torn) { Self.report(torn[...], kind, &found) }
      return
    }
    guard first.elementsEqual(kind.header.utf8) else {
      Self.report(first, kind, &found)
      return
    }
    lines = pieces.dropFirst().enumerated().map { ($1, $0 + 2) }
  }

  private static func report(
    _ first: ArraySlice<UInt8>,
    _ kind: LogKind,
    _ found: inout Findings
  ) {
    if first.last == 0x0D, first.dropLast().elementsEqual(kind.header.utf8) {
      found.error(
        1,
        kind.header.utf8.count + 1,
        "the lines end in a carriage return",
        remedy: "a log is never edited; take git's copy, with 'core.autocrlf' off"
      )
      return
    }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      found.error(
        1,
        1,
        "a byte order mark stands in front of the log",
        remedy: "an editor put it there; a log is never edited; take it from git or a copy"
      )
      return
    }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ").map(String.init)
    if words.count == 3, words[0] == "meet-log", let version = Int(words[1]),
      version > LogKind.version
    {
      found.error(
        1,
        10,
        "the log has version \(version) and was written by a newer meet",
        remedy: "update meet; this one reads version \(LogKind.version)"
      )
    } else if words.count == 3, words[0] == "meet-log", words[1] == String(LogKind.version) {
      found.error(1, 12, "this is a '\(words[2])' log where a '\(kind.rawValue)' log belongs")
    } else {
      found.error(
        1,
        1,
        "the first line is not '\(kind.header)'",
        remedy: "this is no log of meet, or its beginning is lost"
      )
    }
  }
}
