/// `TWG-2026-014` and `TWG-A-031`: the group's decisions and actions.
enum RecordNames {
  static func match(
    at start: Int,
    in text: UnsafeRawBufferPointer,
    _ prefix: String,
    _ record: (String) -> String?
  ) -> TextReferences.Match? {
    guard text.mayBeginName(at: start), start == 0 || text[start - 1] != 0x2D,
      text[start...].starts(with: (prefix + "-").utf8)
    else { return nil }
    let middle = start + prefix.utf8.count + 1
    let kind =
      middle < text.count && text[middle] == 0x41
      ? middle + 1 : text.end(from: middle, while: \.isASCIIDigit)
    guard kind == middle + 4 || text[middle..<kind].first == 0x41, kind < text.count,
      text[kind] == 0x2D
    else { return nil }
    let end = text.end(from: kind + 1, while: \.isASCIIDigit)
    guard end - kind > 3, text.mayEndName(at: end),
      let address = record(String(decoding: text[start..<end], as: UTF8.self))
    else { return nil }
    return TextReferences.Match(
      range: start..<end,
      text: Array(text[start..<end]),
      address: address
    )
  }
}
