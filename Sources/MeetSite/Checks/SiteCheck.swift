package import MeetKit

/// Looks through a site for links that lead nowhere.
package enum SiteCheck {
  /// Links of pages to files or places that the site does not have, in order of the pages.
  package static func faults(in site: [String: [UInt8]]) -> [Diagnostic] {
    let pages = site.filter { $0.key.hasSuffix(".html") }.mapValues { PageAnchors($0) }
    var faults: [Diagnostic] = []
    for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.links {
        guard let target = Self.target(link.address, from: name) else { continue }
        let place = TextLocation(file: name, line: link.line)
        if site[target.file] == nil {
          faults.append(Diagnostic(.error, at: place, "'\(link.address)' leads to no page"))
        } else if let anchor = target.anchor, !anchor.isEmpty,
          let other = pages[target.file], !other.anchors.contains(anchor)
        {
          faults.append(
            Diagnostic(.error, at: place, "'\(link.address)' leads to no place on its page")
          )
        }
      }
    }
    return faults
  }

  /// The file of the site to which an address leads; nil when it leads elsewhere.
  private static func target(_ address: String, from page: String) -> (
    file: String, anchor: String?
  )? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0]
    let anchor = parts.count > 1 ? String(parts[1]).withoutPercents : nil
    if path.isEmpty { return (page, anchor) }
    // An address with a scheme, or of another machine.
    if path.hasPrefix("//") || path.prefix(while: { $0 != "/" }).contains(":") { return nil }
    var folder = page.split(separator: "/").dropLast()
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "", ".": break
      case "..": folder = folder.dropLast()
      default: folder.append(part)
      }
    }
    let file = folder.joined(separator: "/").withoutPercents
    return (path.hasSuffix("/") ? file + "/index.html" : file, anchor)
  }
}

/// The links of a page, and the places on it to which others may lead.
private struct PageAnchors {
  var links: [(address: String, line: Int)] = []
  var anchors: Set<String> = []

  init(_ bytes: [UInt8]) {
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      if bytes[index] == 0x20 {
        for (mark, isLink) in Self.marks where bytes[index...].starts(with: mark) {
          let start = index + mark.count
          let end = bytes[start...].firstIndex(of: 0x22) ?? bytes.count
          let value = String(decoding: bytes[start..<end], as: UTF8.self)
            .replacing("&amp;", with: "&")
          if isLink { links.append((value, line)) } else { anchors.insert(value) }
        }
      }
      index += 1
    }
  }

  /// Attributes as the templates and libcmark write them.
  private static let marks = [
    (Array(" href=\"".utf8), true), (Array(" src=\"".utf8), true), (Array(" id=\"".utf8), false),
  ]
}

extension String {
  /// `%C3%A9` as the letter it stands for.
  fileprivate var withoutPercents: String {
    guard utf8.contains(0x25) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == 0x25, digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
