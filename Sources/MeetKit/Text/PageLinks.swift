import MeetMarkdown

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
  /// Of a page that gets published, it warns of what is left out or shown in another way: HTML, each
  /// kind once, and addresses with a scheme that is not allowed. An address that begins with '/'
  /// leads to a site, not to a file.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    isPublished: Bool
  ) -> Parsed<[Link]> {
    var found = Findings(file)
    var links: [Link] = []
    var seen: Set<String> = []
    do throws(MarkdownFault) {
      for mark in try Markdown(bytes).marks() {
        switch mark.kind {
        case .html(let html):
          // A table has many tags that are told of with the first.
          let kind = html.fate == .wordsOnly ? "" : "\(html.fate) \(html.name)"
          if isPublished, seen.insert(kind).inserted { tell(html: html, mark, &found) }
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
    return String(decoding: path.utf8.withoutPercents, as: UTF8.self)
  }

  private static func tell(html: PageMark.HTML, _ mark: PageMark, _ found: inout Findings) {
    let tag = "'\(html.written.asLine.shortened(to: 30))'"
    let (message, remedy) =
      switch html.fate {
      case .shown:
        ("\(tag) is shown as it is written", #"write Markdown; '\<' is the sign itself"#)
      case .wordsOnly:
        ("\(tag) is HTML, of which only the words are shown", "write it as Markdown")
      case .addressLeftOut:
        ("\(tag) is shown without its address", "write '[words](address)'")
      case .pictureLeftOut:
        ("what \(tag) shows is left out", "write '![words](address)'")
      case .contentLeftOut:
        ("what stands in \(tag) is left out", "write it between lines of '```' to show it")
      case .restLeftOut:
        ("a comment without an end hides what follows", "write '-->' where it ends")
      }
    found.warning(mark.line, mark.column, message, remedy: remedy)
  }

  private static func tell(address: String, _ mark: PageMark, _ found: inout Findings) {
    found.warning(
      mark.line,
      mark.column,
      "the address '\(address.asLine.shortened(to: 40))' is left out; only its text is shown",
      remedy: "an address begins with \(Address.schemes.quoted)"
    )
  }
}
