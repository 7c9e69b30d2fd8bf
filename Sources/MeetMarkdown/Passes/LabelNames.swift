/// `~label` and `~"two words"`, when the group has such a label.
///
/// Any other word behind a tilde means "about".
enum LabelNames {
  static func match(
    at sign: Int,
    in text: UnsafeRawBufferPointer,
    _ names: Dialect.References
  ) -> TextReferences.Match? {
    guard let project = names.project, text.mayBeginName(at: sign), sign + 1 < text.count else {
      return nil
    }
    let name: Slice<UnsafeRawBufferPointer>
    let end: Int
    if text[sign + 1] == 0x22 {
      guard let quote = text[(sign + 2)...].prefix(100).firstIndex(of: 0x22) else { return nil }
      name = text[(sign + 2)..<quote]
      end = quote + 1
    } else {
      var last = text.end(from: sign + 1) {
        $0 >= 0x80 || $0.isASCIIWord || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
      }
      while last > sign + 1, text[last - 1] == 0x2E || text[last - 1] == 0x3A { last -= 1 }
      name = text[(sign + 1)..<last]
      end = last
    }
    guard names.labels.contains(String(decoding: name, as: UTF8.self)) else { return nil }
    return TextReferences.Match(
      range: sign..<end,
      text: Array(text[sign..<end]),
      address: project + "/-/issues?label_name=" + name.escapedForAddress()
    )
  }
}
