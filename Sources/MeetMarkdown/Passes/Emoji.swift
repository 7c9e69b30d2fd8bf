/// `:tada:` as 🎉, for the shortcodes of `emoji.txt`.
enum Emoji {
  /// Bytes of the longest name.
  private static let length = 40

  static func match(
    at colon: Int,
    in text: UnsafeRawBufferPointer
  ) -> TextReferences.Match? {
    let end = text.end(from: colon + 1) {
      $0.isASCIIWord || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D
    }
    guard end > colon + 1, end - colon <= length, end < text.count, text[end] == 0x3A,
      text.mayBeginName(at: colon), text.mayEndName(at: end + 1),
      let sign = signs[String(decoding: text[(colon + 1)..<end], as: UTF8.self)]
    else { return nil }
    return TextReferences.Match(range: colon..<end + 1, text: Array(sign.utf8))
  }

  /// The characters by their names.
  static let signs: [String: String] = {
    let list = String(decoding: PackageResources.emoji_txt, as: UTF8.self)
    var signs: [String: String] = [:]
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      for name in words.dropFirst() { signs[String(name)] = String(words[0]) }
    }
    return signs
  }()
}
