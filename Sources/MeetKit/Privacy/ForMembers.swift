/// Texts that are for members of the group, and how they are known from others.
///
/// The group's folder has them as they are; what is published has a word in their place. This is
/// the one rule for pages and for every field of every register.
package enum ForMembers {
  /// How such a text begins.
  package static let mark = "For members:"

  static func line(_ text: String) -> String { "\(mark) \(text)" }

  /// What stands in its place.
  static let instead = "(for members)"

  /// Some of the text is for members.
  static func isIn(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return MemberText.mayBeIn(bytes) && MemberCut(bytes, instead: []).isFound
  }

  /// A text on one line; when only some of its lines are for members, then all of it is.
  ///
  /// Where lines are joined, nobody can tell any more where the one for members began.
  static func onOneLine(_ text: String) -> String {
    let line = text.asLine
    guard text.utf8.contains(0x0A), isIn(text), MemberText.start(in: Array(line.utf8)[...]) != 0
    else { return line }
    return self.line(line)
  }

  /// The text as the world may read it.
  package static func cut(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard MemberText.mayBeIn(bytes) else { return text }
    return String(decoding: MemberCut(bytes, instead: Array(instead.utf8)).bytes, as: UTF8.self)
  }

  /// A page of Markdown as the world may read it.
  package static func cut(page: [UInt8]) -> [UInt8] {
    guard MemberText.mayBeIn(page) else { return page }
    return MemberCut(page, instead: Array("*\(instead)*".utf8)).bytes
  }
}
