import Foundation
package import Testing

/// Texts that tried to get something past a renderer, or could.
package enum HostileTexts {
  /// As Markdown.
  package static let markdown = [
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
    // Links within links, which no page may have.
    "[![a](https://a.example/b.png)](https://c.example/)",
    "![[a](https://a.example)](https://b.example)",
    "[#1 !2 a/b#3 @bo ~a [[c]] TWG-2026-014 e@f.example https://g.example](https://h.example/)",
    "[www.a.example <https://b.example> *c@d.example*](https://e.example)",
    "[[[a]]](https://b.example)",
    "[[<https://a.example> @bo]]", "@bo@a.example#1",
    "[[a|https://b.example]] https://a.example/#1[[b]]",
  ]

  /// As plain words in a field of a page, a feed, a list for other programs or a calendar.
  package static let plain = [
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "--><img src=x onerror=a>",
    "</bdi></p></main><b class=x>", "</desc></svg><b>x</b>", "]]><b>x</b><![CDATA[", "{{{group}}}",
    "{{#site}}{{group}}{{/site}}", "{{title}} {{{style}}} {{{content}}}",
    "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)",
    "javascript:alert(1)", "&lt;b&gt; &amp;lt; &#60;b&#62; &notin;", "<!-- <!ENTITY x \"y\">",
    "<?xml version=\"1.0\"?><feed/>", "a\u{8}b\u{B}c\u{C}d\u{1B}[31me\u{7F}f\u{85}g\u{9B}31mh",
    "a\u{FFFE}b\u{FFFF}cd\u{1FFFE}e\u{10FFFF}f", "\u{FEFF}a\u{202E}b\u{2066}c\u{2028}d",
    // Signs that join others to one character, behind them and in front of them.
    "<\u{301}b> \"\u{301} onclick=x &\u{301}lt; <\u{FFFE}\u{301}b>", "<\u{200D}b> '\u{FE0F}x",
    "\u{600}<script>alert(1)</script>", "\u{D4E}\u{600}\" onclick=x \u{110BD}&lt; \u{6DD}'\u{301}",
    "\u{600}<\u{200D}b>", "<\u{338}b>\u{338} \u{226E}i\u{226F} &\u{338}lt;", "a\r\n<b>\rc\td", "",
    " ", "\"", "<", "&",
    // U+FDD0, which no literal may have.
    "a" + String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self) + "b",
  ]

  /// The collections stand in a folder near the checkout.
  package static var haveCollections: Bool {
    folder.map { FileManager.default.fileExists(atPath: $0) } == true
  }

  /// Why a test that needs them is skipped.
  package static let missing: Comment = "no folder shared/data/hostile stands near the checkout"

  /// The big list of naughty strings.
  package static func naughtyStrings() throws -> [String] {
    try JSONDecoder().decode([String].self, from: read("blns.json"))
  }

  /// Markdown that runs scripts, as a whole and line by line.
  package static func payloads() throws -> [String] {
    let text = String(decoding: try read("Markdown-XSS-Payloads.txt"), as: UTF8.self)
    return [text] + text.components(separatedBy: "\n")
  }

  private static let folder = Vectors.folder.map { "\($0)/../hostile" }

  private static func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(try #require(folder, missing))/\(name)"))
  }
}
