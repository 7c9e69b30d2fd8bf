/// The text of a page as lines, whatever editor wrote it.
///
/// A byte order mark is dropped and `\r\n` counts as `\n`; nothing else ends a line. Bytes that
/// are no UTF-8 are a fault with a place, and read as U+FFFD.
package struct SourceText: Sendable {
  let file: String
  package let lines: [String]
  package let diagnostics: [Diagnostic]

  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var pieces = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    var diagnostics: [Diagnostic] = []
    lines = pieces.enumerated().map { index, piece in
      let line = piece.last == 0x0D ? piece.dropLast() : piece
      if let text = String(validating: line, as: UTF8.self) { return text }
      let text = String(decoding: line, as: UTF8.self)
      let before = text.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count
      let place = TextLocation(file: file, line: index + 1, column: before + 1)
      // What is no text at all would be told in a million lines.
      guard diagnostics.count < 20 else { return text }
      diagnostics.append(
        Diagnostic(.error, at: place, "these bytes are no UTF-8", remedy: "save the page as UTF-8")
      )
      return text
    }
    self.diagnostics = diagnostics + ConflictMarks.find(in: bytes, file: file)
  }

  init(_ text: String, file: String) {
    self.init(Array(text.utf8), file: file)
  }
}

extension SourceText {
  /// A place on this page; line and column count from 1.
  func place(_ line: Int, _ column: Int? = nil) -> TextLocation {
    TextLocation(file: file, line: line, column: column)
  }
}
