/// What a crash or a full disk left behind the last line end of a log.
package enum TornTail {
  /// A warning at its line; its text, which may be private, is not shown.
  package static func find(
    _ torn: [UInt8]?,
    in log: [UInt8],
    file: String
  ) -> [Diagnostic] {
    guard torn != nil else { return [] }
    return [
      Diagnostic(
        .warning,
        at: TextLocation(file: file, line: log.count { $0 == 0x0A } + 1, column: 1),
        "the last line is unfinished and counts for nothing",
        remedy: "meet moves it to '….torn' before it appends"
      )
    ]
  }
}
