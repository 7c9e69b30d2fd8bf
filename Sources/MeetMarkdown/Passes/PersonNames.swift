/// `@name`, as the page may show whoever has that name.
enum PersonNames {
  static func match(
    at sign: Int,
    in text: UnsafeRawBufferPointer,
    _ person: (String) -> Dialect.References.Person?
  ) -> TextReferences.Match? {
    guard text.mayBeginName(at: sign) else { return nil }
    var end = text.end(from: sign + 1) { $0.isASCIIWord || [0x2D, 0x2E, 0x5F].contains($0) }
    while end > sign + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
    // A second sign makes it an address of mail.
    guard end > sign + 1, text.mayEndName(at: end), end == text.count || text[end] != 0x40,
      let person = person(String(decoding: text[(sign + 1)..<end], as: UTF8.self))
    else { return nil }
    return TextReferences.Match(
      range: sign..<end,
      text: Array(person.text.utf8),
      address: person.address
    )
  }
}
