import Foundation
@testable import MeetMarkdown
import MeetTesting
import Testing

@Suite struct HostileTests {
  @Test(arguments: HostileTexts.markdown)
  func `nothing live comes out`(text: String) throws {
    expectHarmless(try Markdown(text).html().text, from: text)
    let rules = HTMLRules(text: { $0 + " " }, images: .linked, headings: .nested(below: 2))
    expectHarmless(try Markdown(text).html(rules).text, from: text)
  }

  @Test(
    .enabled(
      if: HostileTexts.haveCollections,
      HostileTexts.missing
    )
  )
  func `nothing live comes out of collections of hostile texts`() throws {
    let strings = try HostileTexts.naughtyStrings()
    var texts = strings + (try HostileTexts.payloads())
    texts += strings.flatMap { ["[a](\($0))", "[a](<\($0)>)", "![\($0)](x \"\($0)\")", "<\($0)>"] }
    texts += strings.flatMap { text in
      [
        "a|b\n-|-\n\(text)|x\n", "~~\(text)~~", "- [ ] \(text)", "# \(text)",
        "[[\(text)]] #1\(text)",
        "https://a.example/\(text)", "www.\(text).example \(text)@a.example",
        "Key: \(text)\nKey: x",
      ]
    }
    #expect(texts.count > 2000)
    let names = Dialect.References(
      project: "https://a.example/b/c",
      server: "https://a.example",
      wiki: "https://a.example/w"
    )
    let rules = HTMLRules(dialect: Dialect(references: names))
    for text in texts { expectHarmless(try Markdown(text).html(rules).text, from: text) }
  }

  /// Reads the HTML as a browser would and looks at every tag and attribute in it.
  private func expectHarmless(_ html: String, from text: String) {
    for tag in HTMLTag.all(in: html) {
      #expect(HTMLTag.expected.contains(tag.name), "<\(tag.name)> from \(text)")
      for (name, value) in tag.attributes {
        #expect(HTMLTag.attributes.contains(name), "\(name) from \(text)")
        if name == "type" { #expect(value == "checkbox", "from \(text)") }
        guard name == "href" || name == "src" else { continue }
        // Browsers skip these before they look for a scheme.
        let read = value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        let address = String(String.UnicodeScalarView(read)).lowercased()
        #expect(!address.hasPrefix("//") && !address.hasPrefix("/\\"), "\(value) from \(text)")
        let head = address.prefix { !":/?#".contains($0) }
        guard address.dropFirst(head.count).first == ":" else { continue }
        #expect(
          ["http", "https", "mailto", "matrix", "xmpp", "tel"].contains(head),
          "\(value) from \(text)"
        )
      }
    }
  }
}

/// A tag as a browser reads it.
struct HTMLTag {
  var name: String
  var attributes: [(name: String, value: String)]

  /// What Markdown is made of.
  static let expected: Set = [
    "p", "a", "img", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "br", "del", "input", "table", "thead", "tbody", "tr", "th", "td",
  ]

  static let attributes: Set = [
    "href", "src", "alt", "title", "class", "start", "id", "type", "checked", "disabled",
    "aria-label",
  ]

  static func all(in html: String) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var rest = html.unicodeScalars[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if String(rest.prefix(3)) == "!--", let end = String(rest).range(of: "-->") {
        let count = String(rest)[..<end.upperBound].unicodeScalars.count
        rest = rest.dropFirst(count)
        continue
      }
      if rest.first == "/" { rest = rest.dropFirst() }
      guard let first = rest.first, first.properties.isAlphabetic || first == "!" || first == "?"
      else { continue }
      let name = rest.prefix { !" \t\n/>".unicodeScalars.contains($0) }
      rest = rest.dropFirst(name.count)
      var tag = HTMLTag(name: String(name).lowercased(), attributes: [])
      while let next = rest.first, next != ">" {
        if " \t\n/".unicodeScalars.contains(next) {
          rest = rest.dropFirst()
          continue
        }
        let name = rest.prefix { !" \t\n/>=".unicodeScalars.contains($0) }
        rest = rest.dropFirst(name.count)
        var value = Substring.UnicodeScalarView()
        if rest.first == "=" {
          rest = rest.dropFirst()
          if rest.first == "\"" {
            value = rest.dropFirst().prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 2)
          } else {
            value = rest.prefix { !" \t\n>".unicodeScalars.contains($0) }
            rest = rest.dropFirst(value.count)
          }
        }
        tag.attributes.append((String(name).lowercased(), decoded(String(value))))
      }
      tags.append(tag)
    }
    return tags
  }

  private static func decoded(_ text: String) -> String {
    text.replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&#x27;", with: "'")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}
