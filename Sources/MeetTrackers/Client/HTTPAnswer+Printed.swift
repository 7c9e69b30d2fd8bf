extension HTTPAnswer {
  /// What `curl --include` prints: a head for each answer on the way, and behind the last the body.
  ///
  /// Nil when it does not begin with a head.
  init?(printed bytes: [UInt8]) {
    var rest = bytes[...]
    while let (head, body) = Self.head(of: rest) {
      rest = body
      guard let status = Self.status(head.first ?? "") else { return nil }
      // The server goes on: an answer in between has no body.
      if (100..<200).contains(status) { continue }
      var headers: [String: String] = [:]
      for line in head.dropFirst() {
        guard let colon = line.utf8.firstIndex(of: 0x3A) else { continue }
        let name = line[..<colon].lowercased()
        let value = line[line.utf8.index(after: colon)...].trimmed
        headers[name] = headers[name].map { "\($0), \(value)" } ?? value
      }
      self.init(status: status, headers: headers, body: Array(body))
      return
    }
    return nil
  }

  /// The lines in front of the first empty one, and what stands behind it.
  private static func head(
    of bytes: ArraySlice<UInt8>
  ) -> (lines: [String], rest: ArraySlice<UInt8>)? {
    var lines: [String] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty { return lines.isEmpty ? nil : (lines, rest) }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return nil
  }

  /// The number in `HTTP/1.1 200 OK` and `HTTP/2 200`.
  private static func status(_ line: String) -> Int? {
    let words = line.split(separator: " ")
    guard words.count > 1, words[0].hasPrefix("HTTP/"), let status = Int(words[1]),
      (100..<600).contains(status)
    else { return nil }
    return status
  }
}

extension Substring {
  /// Without the spaces and tabs around it.
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
