@testable import MeetKit
@testable import MeetSite
import Testing

@Suite struct SiteCheckTests {
  private func faults(_ pages: [String: String]) -> [String] {
    SiteCheck.faults(in: pages.mapValues { Array($0.utf8) }).map(\.description)
  }

  @Test(arguments: [
    "<a href=\"b/index.html\">", "<a href=\"./b/index.html#x\">", "<a href=\"b/\">",
    "<a href=\"#here\"><p id=\"here\">", "<a href=\"#\">", "<a href=\"https://e.example/z\">",
    "<a href=\"mailto:a@e.example\">", "<a href=\"//e.example/\">", "<a href=\"style.css\">",
    "<a href=\"b/../a.html\">", "<a href=\"b/index.html#%C3%A9\">", "<a title=\"href=\">",
  ])
  func `links that lead somewhere are no fault`(page: String) {
    let other = "<p id=\"x\"></p><p id=\"é\"></p><a href=\"../a.html\">"
    #expect(faults(["a.html": page, "b/index.html": other, "style.css": ""]) == [])
  }

  @Test func `each link that leads nowhere is told with its page and line`() {
    #expect(
      faults([
        "a.html": "<p>\n<a href=\"c.html\"><a href=\"b/index.html#x\">\n<script src=\"no.js\">",
        "b/index.html": "<a href=\"#y\"> <a href=\"../../a.html?x\">",
      ]) == [
        "a.html:2: error: 'c.html' leads to no page",
        "a.html:2: error: 'b/index.html#x' leads to no place on its page",
        "a.html:3: error: 'no.js' leads to no page",
        "b/index.html:1: error: '#y' leads to no place on its page",
        "b/index.html:1: error: '../../a.html?x' leads to no page",
      ]
    )
  }
}
