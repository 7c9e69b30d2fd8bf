/// The line `mark: …` in a generated page's front matter, which tells whether a person changed
/// the page since.
///
/// The mark is a hash of the page without that line (FNV-1a, 64 bits), line ends normalised. It
/// guards against oversight, not against anybody.
package enum ContentMark {
  package enum State: Hashable, Sendable {
    /// The page is as it was generated.
    case untouched
    case edited
    /// The page was never marked: a person wrote it.
    case absent
  }

  /// The page with the mark as the last line of its front matter.
  static func stamped(_ page: String) -> String {
    let (lines, index) = parts(of: Array(page.utf8))
    var marked = lines
    if let index { marked.remove(at: index) }
    guard let end = endOfFrontMatter(marked) else { return page }
    marked.insert(Array("mark: \(hash(marked))".utf8)[...], at: end)
    return String(decoding: Array(marked.joined(separator: [0x0A])), as: UTF8.self)
  }

  package static func state(of page: [UInt8]) -> State {
    let (lines, index) = parts(of: page)
    guard let index else { return .absent }
    var unmarked = lines
    unmarked.remove(at: index)
    let mark = String(decoding: lines[index], as: UTF8.self).after("mark:")
    return mark.map { String($0).trimmed } == hash(unmarked) ? .untouched : .edited
  }

  /// The lines without `\r`, and which of them is the mark.
  private static func parts(of page: [UInt8]) -> (lines: [ArraySlice<UInt8>], mark: Int?) {
    let text = page.starts(with: [0xEF, 0xBB, 0xBF]) ? page.dropFirst(3) : page[...]
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    let end = endOfFrontMatter(lines) ?? 0
    return (lines, lines[..<end].firstIndex { $0.starts(with: "mark:".utf8) })
  }

  private static func endOfFrontMatter(_ lines: [ArraySlice<UInt8>]) -> Int? {
    let isFence = { (line: ArraySlice<UInt8>) in
      FrontMatter.isFence(String(decoding: line, as: UTF8.self))
    }
    guard lines.first.map(isFence) == true else { return nil }
    return lines.dropFirst().firstIndex(where: isFence)
  }

  private static func hash(_ lines: [ArraySlice<UInt8>]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in lines.joined(separator: [0x0A]) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
