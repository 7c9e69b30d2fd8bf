@testable import MeetMarkdown
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    "http://a.example", "https://a.example", "HTTPS://a.example", "mailto:ada@a.example",
    "matrix:r/room:a.example", "xmpp:ada@a.example", "tel:+49301234", "Mailto:x",
  ])
  func `a scheme of the list passes`(address: String) {
    #expect(Address.kind(of: address.utf8) == .absolute)
  }

  @Test(arguments: [
    "a.md", "../tickets/0012.md", "/a", "./a:b", "a/b:c", "a?b:c", "?x", "my file.md", "日本.md",
    "javascript", "a//b", ".//a",
  ])
  func `an address without a scheme is relative`(address: String) {
    #expect(Address.kind(of: address.utf8) == .relative)
  }

  @Test(arguments: ["", "#top", "#a:b", "#"])
  func `a place of the same page is an anchor`(address: String) {
    #expect(Address.kind(of: address.utf8) == .anchor)
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
    "blob:x", "file:///etc/passwd", "ftp://a.example", "view-source:x", "feed:javascript:x",
    "intent:x", "livescript:x", "about:blank", "ws://a", "chrome:x", "//host", "/\\host",
    "\\\\host",
    "\\/host", "///host", "%01javascript:x", "\u{1}javascript:x", " javascript:x", " //host",
    "java\nscript:x", "java\tscript:x", "a\u{0}b", "a\u{7F}", "ｊavascript:x", "javascript:", ":x",
    "https\u{200B}:x", "httpſ:x", "\thttps:x",
  ])
  func `everything else is forbidden`(address: String) {
    #expect(Address.kind(of: address.utf8) == .forbidden)
  }
}
