import Foundation
import MeetModel
import MeetPublish
import MeetTesting
import Testing

@Suite struct SiteTests {
  @Test(arguments: [
    "index.html", "meetings/2026-05-20/index.html", "meetings/2026-05-06/index.html",
    "meetings/2026-04-22/index.html", "meetings/2025-12-17-2/index.html",
  ])
  func `each page comes out as it was read and found good`(path: String) throws {
    let site = try Site.build(SampleSite.input())
    let page = try #require(site[path])
    expectGolden(String(decoding: page, as: UTF8.self), "site/" + path)
  }

  @Test func `the site is its pages and a style sheet`() throws {
    #expect(
      try Site.build(SampleSite.input()).keys.sorted() == [
        "index.html", "meetings/2025-12-17-2/index.html", "meetings/2026-04-22/index.html",
        "meetings/2026-05-06/index.html", "meetings/2026-05-20/index.html", "style.css",
      ]
    )
  }

  @Test func `a group without meetings has a page too`() throws {
    let input = SiteInput(
      group: "Tech <working> group",
      prefix: "TWG",
      zone: .utc,
      today: SampleSite.day("2026-05-13"),
      names: PublicNames(people: []),
      meetings: []
    )
    let site = try Site.build(input)
    #expect(site.keys.sorted() == ["index.html", "style.css"])
    expectGolden(String(decoding: site["index.html"] ?? [], as: UTF8.self), "empty/index.html")
  }

  @Test func `no page asks for anything from elsewhere, and every link leads to a page`() throws {
    let site = try Site.build(SampleSite.input())
    for (path, bytes) in site where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("<img") && !page.contains("<script") && !page.contains("src="))
      let folder = path.contains("/") ? path.split(separator: "/").dropLast() : []
      for link in page.split(separator: "href=\"").dropFirst() {
        let address = link.prefix { $0 != "\"" }
        guard !address.hasPrefix("https:"), !address.hasPrefix("#") else { continue }
        var target = folder
        for part in address.prefix(while: { $0 != "#" }).split(separator: "/") {
          if part == ".." { target.removeLast() } else { target.append(part) }
        }
        #expect(site[target.joined(separator: "/")] != nil, "'\(address)' on '\(path)'")
      }
    }
    #expect(!String(decoding: site["style.css"] ?? [], as: UTF8.self).contains("url("))
  }

  @Test func `a text that is refused is named with its place`() {
    var input = SampleSite.input()
    input.meetings[0].agenda = MeetingPage.Text(
      place: "meetings/2026-05-20/agenda.md",
      bytes: Array(String(repeating: "> ", count: 101).utf8)
    )
    input.meetings[1].minutes = MeetingPage.Text(
      place: "meetings/2026-05-06/minutes.md",
      bytes: Array(("x\n" + String(repeating: "[", count: 1001)).utf8)
    )
    let invalid = #expect(throws: InvalidInput.self) { try Site.build(input) }
    #expect(
      invalid?.diagnostics.map(\.description) == [
        "meetings/2026-05-20/agenda.md:1:201: error: lists and quotes are nested deeper than 100; "
          + "take some '>', '-' or indentation away",
        "meetings/2026-05-06/minutes.md:2:1001: error: a paragraph has more than 1000 '['; "
          + "divide it by blank lines",
      ]
    )
  }

  @Test func `a title with everything in it harms nobody`() throws {
    var input = SampleSite.input()
    let wild = "\"\u{301}><script>alert(1)</script> | `x` \u{202E}\n<\u{338}b>" + "x".repeated(5000)
    input.decisions[0].title = wild
    input.meetings[1].coordinator = "'\u{301} onclick=alert(1)"
    let index = String(decoding: try Site.build(input)["index.html"] ?? [], as: UTF8.self)
    #expect(!index.unicodeScalars.contains("\u{338}") || !index.contains("<\u{338}"))
    #expect(!index.contains("<script") && index.contains("&quot;\u{25CC}\u{301}&gt;&lt;script"))
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
