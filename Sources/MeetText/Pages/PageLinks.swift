import Foundation
import MeetMarkdown
package import MeetModel

/// Where a page leads.
package enum PageLinks {
  /// A link or an image that leads to another file.
  package struct Link: Hashable, Sendable {
    /// Relative to the page's folder, without query and anchor.
    package var path: String
    package var place: TextLocation
  }

  /// The links to files, with the fault of a page that is not rendered at all.
  ///
  /// Of a page that gets published, what does not pass is told: raw HTML, and addresses with a
  /// scheme that is not allowed. An address that begins with '/' leads to a site, not to a file.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    isPublished: Bool
  ) -> Parsed<[Link]> {
    var found = Findings(file)
    var links: [Link] = []
    do throws(MarkdownFault) {
      for mark in try Markdown(bytes).marks() {
        switch mark.kind {
        case .html(let text):
          if isPublished { tell(html: text, mark, &found) }
        case .address(let address):
          switch Address.kind(of: address.utf8) {
          case .forbidden:
            if isPublished { tell(address: address, mark, &found) }
          case .relative:
            guard let path = path(address) else { continue }
            let place = TextLocation(file: file, line: mark.line, column: mark.column)
            links.append(Link(path: path, place: place))
          case .absolute, .anchor: continue
          }
        }
      }
    } catch {
      found.add([error.diagnostic(in: file)])
    }
    return Parsed(links, found.diagnostics)
  }

  private static func path(_ address: String) -> String? {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard !path.isEmpty, !path.hasPrefix("/") else { return nil }
    return path.removingPercentEncoding ?? path
  }

  private static func tell(html text: String, _ mark: PageMark, _ found: inout Findings) {
    guard !text.hasPrefix("</") else { return }
    found.warning(
      mark.line,
      mark.column,
      "'\(text.asLine.shortened(to: 30))' is HTML, and no HTML is published",
      remedy: #"write it as Markdown, or the sign itself as '\<'"#
    )
  }

  private static func tell(address: String, _ mark: PageMark, _ found: inout Findings) {
    found.warning(
      mark.line,
      mark.column,
      "the address '\(address.asLine.shortened(to: 40))' is not published; only its text is",
      remedy: "an address begins with \(Address.schemes.quoted)"
    )
  }
}
