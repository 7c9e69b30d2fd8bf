private import Foundation
import MeetKit

/// Addresses that a server sends: where a list goes on, where something has moved to.
enum WebLink {
  /// The address of the page that follows, as the header `Link` says; nil at the end of the list.
  static func next(in header: String?) -> String? {
    for (address, parameters) in links(header ?? "") {
      let isNext = parameters.contains { parameter in
        let parts = parameter.split(separator: "=", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, parts[0].lowercased() == "rel" else { return false }
        let words = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"")).lowercased()
        return words.split(separator: " ").contains("next")
      }
      if isNext { return address }
    }
    return nil
  }

  /// An address as seen from another; nil when it leads to another server, where nothing of ours
  /// may go.
  static func within(_ address: String, from base: String) -> String? {
    guard let base = URL(string: base),
      let url = URL(string: address, relativeTo: base)?.absoluteURL,
      url.scheme?.lowercased() == base.scheme?.lowercased(),
      url.host()?.lowercased() == base.host()?.lowercased(), port(url) == port(base),
      url.user() == nil, url.password() == nil
    else { return nil }
    return url.absoluteString
  }

  /// The host of an address, for a message.
  static func host(of address: String) -> String {
    URL(string: address)?.host() ?? address
  }

  /// Every byte that is no letter, digit, hyphen, dot, underscore or tilde as `%2F`.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }

  private static func port(_ url: URL) -> Int {
    url.port ?? (url.scheme?.lowercased() == "http" ? 80 : 443)
  }

  /// The parts of `<address>; rel="next", <address>; rel="first"`.
  private static func links(_ header: String) -> [(address: String, parameters: [String])] {
    var links: [(String, [String])] = []
    var rest = header[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let address = String(rest[rest.index(after: open)..<close])
      let behind = rest[rest.index(after: close)...]
      let end = behind.firstIndex(of: "<") ?? behind.endIndex
      let parameters = behind[..<end].split { $0 == ";" || $0 == "," }.map(String.init)
      links.append((address, parameters))
      rest = behind[end...]
    }
    return links
  }
}
