/// Looking at text scalar by scalar: a combining mark behind a mark of ours must not hide it, as
/// it would when whole characters are compared.
extension StringProtocol {
  /// What stands behind a prefix, or nil.
  func after(_ prefix: String) -> Substring? {
    utf8.starts(with: prefix.utf8)
      ? Substring(self).bytes(from: prefix.utf8.count) : nil
  }

  /// What stands before a suffix, or nil.
  func before(_ suffix: String) -> Substring? {
    let text = Substring(self)
    let end = text.utf8.suffix(suffix.utf8.count)
    return end.elementsEqual(suffix.utf8) ? text[..<end.startIndex] : nil
  }

  /// The parts around the first place where a mark stands, or nil.
  func cut(at mark: String) -> (before: Substring, after: Substring)? {
    cut(at: mark) { count, isThere in (0..<count).first(where: isThere) }
  }

  /// The parts around the last place where a mark stands, or nil.
  func cut(atLast mark: String) -> (before: Substring, after: Substring)? {
    cut(at: mark) { count, isThere in (0..<count).last(where: isThere) }
  }

  private func cut(
    at mark: String,
    _ find: (_ places: Int, _ isThere: (Int) -> Bool) -> Int?
  ) -> (before: Substring, after: Substring)? {
    var text = Substring(self)
    var mark = mark
    let offset = text.withUTF8 { text in
      mark.withUTF8 { mark in
        find(Swift.max(0, text.count - mark.count + 1)) { place in
          mark.indices.allSatisfy { text[place + $0] == mark[$0] }
        }
      }
    }
    guard let offset else { return nil }
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    return (text[..<place], text[place...].bytes(from: mark.utf8.count))
  }

  /// The parts between marks.
  func parts(between mark: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let (before, after) = rest.cut(at: mark) {
      parts.append(String(before))
      rest = after
    }
    return parts + [String(rest)]
  }

  /// The lines between 0x0A and nothing else.
  package var lines: [Substring] {
    var text = Substring(self)
    let ends = text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == 0x0A } }
    var start = text.startIndex
    var offset = 0
    var lines = ends.map { end in
      let next = text.utf8.index(start, offsetBy: end - offset)
      defer { (start, offset) = (text.utf8.index(after: next), end + 1) }
      return text[start..<next]
    }
    lines.append(text[start...])
    return lines
  }
}

extension Substring {
  fileprivate func bytes(from offset: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: offset)...]
  }
}
