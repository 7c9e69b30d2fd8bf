/// `#12` and `!34` of the group's project, `twg/desk#12` and `twg/desk!34` of another.
enum TicketNames {
  /// Digits that a number may have.
  private static let digits = 9

  /// The name with the sign; `start` is where the text begins that is not part of another name.
  static func match(
    at sign: Int,
    in text: UnsafeRawBufferPointer,
    from start: Int,
    _ names: Dialect.References
  ) -> TextReferences.Match? {
    let end = text.end(from: sign + 1, while: \.isASCIIDigit)
    guard end > sign + 1, end - sign - 1 <= digits, text.mayEndName(at: end) else { return nil }
    var begin = sign
    while begin > start, isPath(text[begin - 1]) { begin -= 1 }
    let path = String(decoding: text[begin..<sign], as: UTF8.self)
    let kind = text[sign] == 0x23 ? "issues" : "merge_requests"
    let number = String(decoding: text[(sign + 1)..<end], as: UTF8.self)
    guard let base = base(of: path, names), text.mayBeginName(at: begin) else { return nil }
    return TextReferences.Match(
      range: begin..<end,
      text: Array(text[begin..<end]),
      address: "\(base)/-/\(kind)/\(number)"
    )
  }

  private static func isPath(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
  }

  private static func base(of path: String, _ names: Dialect.References) -> String? {
    if path.isEmpty { return names.project }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, let server = names.server,
      parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { return nil }
    return server + "/" + path
  }
}
