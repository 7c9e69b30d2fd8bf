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
    guard utf8.count >= suffix.utf8.count, utf8.reversed().starts(with: suffix.utf8.reversed())
    else { return nil }
    let text = Substring(self)
    return text[..<text.utf8.index(text.endIndex, offsetBy: -suffix.utf8.count)]
  }

  /// The parts around the first place where a mark stands, or nil.
  func cut(at mark: String) -> (before: Substring, after: Substring)? {
    let text = Substring(self)
    let wanted = Array(mark.utf8)
    var index = text.startIndex
    while index < text.endIndex {
      if text.utf8[index...].starts(with: wanted) {
        return (text[..<index], text[index...].bytes(from: wanted.count))
      }
      text.utf8.formIndex(after: &index)
    }
    return nil
  }

  /// The parts around the last place where a mark stands, or nil.
  func cut(atLast mark: String) -> (before: Substring, after: Substring)? {
    let text = Substring(self)
    let bytes = text.utf8.reversed()
    let wanted = mark.utf8.reversed()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index...].starts(with: wanted) {
        let end = index.base
        return (text[..<text.utf8.index(end, offsetBy: -mark.utf8.count)], text[end...])
      }
      bytes.formIndex(after: &index)
    }
    return nil
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
    let text = Substring(self)
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
  }
}

extension Substring {
  fileprivate func bytes(from offset: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: offset)...]
  }
}
