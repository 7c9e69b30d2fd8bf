import Foundation
import MeetMarkdown
import Testing

@Suite struct HostileTests {
  /// Texts that tried to get something past a renderer, or could.
  static let texts = [
    "[a](javascript:alert(1))", "[a](JAVASCRIPT:alert(1))", "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))", "[a](&#x6A;avascript:alert(1))",
    "[a](&#0000106;avascript:alert(1))", "[a](java&Tab;script:alert(1))",
    "[a](java&NewLine;script:alert(1))", "[a](javascript&colon;alert(1))",
    "[a](java\\script:alert(1))", "[a](javascript\\:alert(1))", "[a](<java\nscript:alert(1)>)",
    "[a](<java&#10;script:alert(1)>)", "[a](<java&#13;script:alert(1)>)",
    "[a](<java\tscript:alert(1)>)", "[a](<&#1;javascript:alert(1)>)",
    "[a](<&#32;javascript:alert(1)>)", "[a](<  javascript:alert(1)  >)",
    "[a](%01javascript:alert(1))", "[a](%6Aavascript:alert(1))", "[a](javascript%3Aalert(1):x)",
    "[a](vbscript:msgbox(1))", "[a](livescript:x)", "[a](data:text/html,<script>alert(1)</script>)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)", "![a](data:image/svg+xml,<svg onload=alert(1)>)",
    "![a](data:image/png;base64,AAAA)", "![a](javascript:alert(1))", "[a](blob:https://a/x)",
    "[a](filesystem:https://a/x)", "[a](file:///etc/passwd)", "[a](view-source:x)",
    "[a](feed:javascript:alert(1))", "[a](intent:x)", "[a](jar:x!/)", "[a](//evil.example)",
    "[a](/\\evil.example)", "[a](\\\\\\\\evil.example)", "[a](&sol;&sol;evil.example)",
    "[a](<&#47;&#47;evil.example>)", "![a](//evil.example/x.png)", "<javascript:alert(1)>",
    "<data:text/html,x>", "<vbscript:x>", "[a]: javascript:alert(1)\n\n[a] [b][a] ![a]",
    "[a]: <&#106;avascript:alert(1)>\n[a]", "[a](\u{FEFF}javascript:alert(1))",
    "[a](\u{200B}javascript:alert(1))", "[a](\u{2028}javascript:alert(1))",
    "[a](ｊavascript:alert(1))", "[a](javaſcript:alert(1))", "[a](x \"\\\" onclick=alert(1)\")",
    "[a](x '\" onmouseover=alert(1) x=\"')", "[a](x\" onclick=\"alert(1))",
    "![a\" onerror=alert(1) \"](x)", "![a'\"`onerror=alert(1)](x)", "![<script>](x)",
    "![<img src=x onerror=alert(1)>](x)", "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil></SCRIPT>",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "a <b onclick=alert(1)>b</b>",
    "<a href=\"javascript:alert(1)\">x</a>", "<!-- x --><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>", "<!X><script>alert(1)</script>",
    "<details open ontoggle=alert(1)>", "<style>@import '//evil';</style>", "<base href=//evil>",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<math><mtext><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "`<script>alert(1)</script>`",
    "```<script>\nalert(1)\n```", "``` x\" onclick=alert(1)\ny\n```",
    "    <script>alert(1)</script>",
    "> <script>alert(1)</script>", "- <script>alert(1)</script>", "# <script>alert(1)</script>",
    "<scr\0ipt>alert(1)</script>", "<\u{0}script>", "<script\n>alert(1)</script\n>",
    "a|b\n-|-\n<script>|`<b>`\n", "- [ ] <script>", "~~<script>~~", "# \" onclick=alert(1)",
    "https://a.example/\"onclick=alert(1)", "www.a.example/<script>", "\"@a.example", "#<b>",
    "https://a.example/javascript:alert(1)//<x", "[a](#\"onclick=alert(1))\n# onclick",
    "\u{1}0\u{1} https://a.example/\\_ \u{2}0\u{2}", "a|b\n:-|-:\n[x](javascript:x)|![y](data:z)\n",
    "[<script>](x)", "[a](<x><script>alert(1)</script>)", "---\n<script>\n\n---\n",
  ]

  @Test(arguments: texts)
  func `nothing live comes out`(text: String) throws {
    expectHarmless(try Markdown(text).html().text, from: text)
    let rules = HTMLRules(text: { $0 + " " }, images: .linked, headings: .nested(below: 2))
    expectHarmless(try Markdown(text).html(rules).text, from: text)
  }

  @Test(
    .enabled(
      if: SharedData.has("hostile"),
      "skipped: ../shared/data/hostile is not on this machine"
    )
  )
  func `nothing live comes out of collections of hostile texts`() throws {
    let strings = try JSONDecoder().decode(
      [String].self,
      from: SharedData.read("hostile/blns.json")
    )
    let payloads = String(
      decoding: try SharedData.read("hostile/Markdown-XSS-Payloads.txt"),
      as: UTF8.self
    )
    var texts = strings + [payloads] + payloads.components(separatedBy: "\n")
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
