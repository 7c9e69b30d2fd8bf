import Foundation
@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

@Suite struct SiteTests {
  private static let pages = [
    "actions/index.html", "backlog/index.html", "search/index.html",
    "decisions/TWG-2026-009/index.html",
    "decisions/TWG-2026-011/index.html", "decisions/TWG-2026-014/index.html",
    "decisions/TWG-2026-015/index.html", "decisions/TWG-2026-016/index.html",
    "decisions/TWG-2026-017/index.html", "decisions/index.html", "drills/index.html", "index.html",
    "jobs/index.html", "meetings/2025-12-17-2/index.html", "meetings/2026-04-22/index.html",
    "meetings/2026-05-06/index.html", "meetings/2026-05-20/index.html", "meetings/index.html",
    "roles/index.html", "rota/index.html",
  ]

  @Test(arguments: pages)
  func `each page comes out as it was read and found good`(path: String) throws {
    let site = try Site.build(SampleSite.input())
    let page = try #require(site[path])
    expectGolden(String(decoding: page, as: UTF8.self), "site/" + path)
  }

  @Test func `the site is its pages, what other programs read, a style sheet and scripts`() throws {
    let data = Self.pages.filter { $0.hasPrefix("decisions/TWG") }
      .map { $0.replacing("index.html", with: "decision.json") }
    let others = ["data.json", "search.js", "search/entries.js", "site.js", "style.css"]
    // A list of words is named for the letter with which they begin.
    let files = try Site.build(SampleSite.input()).keys
      .filter {
        !$0.hasPrefix("search/") || !["a.js", "u06.js"].map(\.count).contains($0.count - 7)
      }
    #expect(files.sorted() == (Self.pages + data + others).sorted())
  }

  @Test(arguments: ["data.json", "decisions/TWG-2026-014/decision.json"])
  func `what other programs read says what the pages say`(path: String) throws {
    let site = try Site.build(SampleSite.input())
    expectGolden(String(decoding: site[path] ?? [], as: UTF8.self), "site/" + path)
  }

  @Test(arguments: ["decisions.xml", "meetings.xml"])
  func `a feed has the newest first, with lasting addresses`(path: String) throws {
    var input = SampleSite.input()
    input.base = "https://twg.example/"
    input.decisions[0].decision.title = "<b> & \u{FFFE}\u{7}é"
    let site = try Site.build(input)
    expectGolden(String(decoding: site[path] ?? [], as: UTF8.self), "site/" + path)
  }

  @Test func `a group without anything has all its pages too`() throws {
    let group = Group(
      name: "Tech <working> group",
      prefix: "TWG",
      zone: .utc,
      cadence: nil,
      people: []
    )
    let input = SiteInput(
      group: group,
      today: SampleSite.day("2026-05-13"),
      base: "https://twg.example/",
      names: PublicNames(people: [])
    )
    let site = try Site.build(input)
    #expect(site.count == 17)
    #expect(SiteCheck.faults(in: site) == [])
    for path in ["index.html", "decisions/index.html", "rota/index.html"] {
      expectGolden(String(decoding: site[path] ?? [], as: UTF8.self), "empty/" + path)
    }
  }

  @Test func `a day later only pages that show the day are others`() throws {
    var input = SampleSite.input()
    let before = try Site.build(input)
    input.today = input.today.advanced(byDays: 1)
    let after = try Site.build(input)
    let changed = after.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(
      changed == [
        "actions/index.html", "backlog/index.html", "data.json", "decisions/index.html",
        "drills/index.html", "index.html", "jobs/index.html", "meetings/index.html",
        "roles/index.html", "rota/index.html", "search/index.html",
      ]
    )
  }

  @Test func `lasting addresses stand on every page when it is known where they are read`() throws {
    var input = SampleSite.input()
    input.base = "https://twg.example/minutes/"
    for (path, bytes) in try Site.build(input) where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let folder = path.dropLast("index.html".count)
      #expect(page.contains("<link rel=\"canonical\" href=\"\(input.base ?? "")\(folder)\">"))
    }
  }

  private func folder(_ path: String) -> [Substring] {
    path.split(separator: "/").dropLast()
  }

  @Test func `no page asks for anything from elsewhere, and every link leads to a page`() throws {
    let site = try Site.build(SampleSite.input())
    for (path, bytes) in site where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let script = " src=\"" + String(repeating: "../", count: folder(path).count) + "site.js\""
      let scripts = path == "search/index.html" ? 2 : 1
      #expect(!page.contains("<img") && page.split(separator: " src=").count == 1 + scripts)
      #expect(page.contains("<script" + script + " defer></script>"))
    }
    #expect(SiteCheck.faults(in: site) == [])
    #expect(!String(decoding: site["style.css"] ?? [], as: UTF8.self).contains("url("))
  }

  /// A site with two texts that are refused, each with words that are for nobody else.
  private var refused: SiteInput {
    var input = SampleSite.input()
    input.meetings[0].agenda = MeetingPage.Text(
      place: "meetings/2026-05-20/agenda.md",
      bytes: Array((String(repeating: "> ", count: 101) + "Ada Lovelace").utf8)
    )
    input.meetings[1].minutes = MeetingPage.Text(
      place: "meetings/2026-05-06/minutes.md",
      bytes: Array(("x\n" + String(repeating: "![", count: 1001)).utf8)
    )
    return input
  }

  private static let faults = [
    "meetings/2026-05-20/agenda.md:1:201: error: lists and quotes are nested deeper than 100; "
      + "take some '>', '-' or indentation away",
    "meetings/2026-05-06/minutes.md:2:2001: error: a paragraph has more than 1000 '!['; "
      + "divide it by blank lines",
  ]

  @Test func `a text that is refused is named with its place`() {
    let invalid = #expect(throws: InvalidInput.self) { try Site.build(refused) }
    #expect(invalid?.diagnostics.map(\.description) == Self.faults)
  }

  @Test func `a text that is refused stops no other, and its page says so (5b.5)`() throws {
    let whole = try Site.build(SampleSite.input())
    let made = try Site.make(refused)
    #expect(made.diagnostics.map(\.description) == Self.faults)
    #expect(
      made.value.keys.sorted().filter { !$0.hasPrefix("search/") }
        == whole.keys.sorted().filter { !$0.hasPrefix("search/") }
    )
    let changed = made.value.keys.filter { $0.hasSuffix(".html") && made.value[$0] != whole[$0] }
    #expect(
      changed.sorted() == ["meetings/2026-05-06/index.html", "meetings/2026-05-20/index.html"]
    )
    let page = String(decoding: made.value["meetings/2026-05-20/index.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains(
        """
        <p><em>This text cannot be shown: lists and quotes are nested deeper than 100. \
        Members find it in the group's folder.</em></p>
        """
      )
    )
    #expect(!page.contains("Lovelace"))
  }

  @Test func `what a page leaves out is a warning (5b.2)`() throws {
    var input = SampleSite.input()
    input.meetings[1].minutes = MeetingPage.Text(
      place: "minutes.md",
      bytes: Array(
        """
        # Minutes

        - <no objections>, <br> but `<b>` and <b>this</b>, <b>that</b>

        <table><tr><td>Ada Lovelace</td></tr></table>

        <div><script>alert(1)</script></div>

        """.utf8
      )
    )
    let made = try Site.make(input)
    #expect(
      made.diagnostics.map(\.description) == [
        "minutes.md:3:39: warning: '<b>' is shown as it is written; write Markdown; "
          + #"'\<' is the sign itself"#,
        "minutes.md:5:1: warning: '<table>' is HTML, of which only the words are shown; "
          + "write it as Markdown",
        "minutes.md:7:6: warning: what stands in '<script>' is left out; "
          + "write it between lines of '```' to show it",
      ]
    )
    let page = String(decoding: made.value["meetings/2026-05-06/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("&lt;no objections&gt;, <br />\n but") && !page.contains("alert(1)"))
    #expect(!page.contains("raw HTML"))
    #expect(made.value.keys.contains { $0.hasPrefix("search/") })
    let found = made.value.filter { $0.key.hasPrefix("search/") }.values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(found.contains { $0.contains("objections") })
  }

  @Test func `a page longer than 1 MB is refused, and the others are made (5b.5)`() throws {
    var input = SampleSite.input()
    let fits = Array(String(repeating: "a", count: 1_048_576).utf8)
    input.meetings[1].minutes = MeetingPage.Text(place: "minutes.md", bytes: fits)
    #expect(try Site.make(input).diagnostics.isEmpty)
    input.meetings[1].minutes?.bytes += [0x61]
    let made = try Site.make(input)
    #expect(
      made.diagnostics.map(\.description) == [
        "minutes.md:1:1: error: the text is longer than 1 MB; divide it into several files"
      ]
    )
    let page = String(decoding: made.value["meetings/2026-05-06/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("This text cannot be shown: the text is longer than 1 MB."))
    let pages = { (site: [String: [UInt8]]) in site.keys.filter { $0.hasSuffix(".html") }.sorted() }
    #expect(try pages(made.value) == pages(Site.build(SampleSite.input())))
  }

  @Test func `signs that join others to one character hide nothing that is escaped`() throws {
    #expect(
      try heading(of: "\u{600}<b> \u{600}\"\u{301} &\u{301}lt; <\u{FFFE}\u{301}")
        == Array(
          "\u{600}&lt;b&gt; \u{600}&quot;\u{301} &amp;\u{301}lt; &lt;\u{301}".utf8
        )
    )
  }

  @Test func `what neither HTML nor XML knows is left out, and its neighbours stay`() throws {
    let outside =
      (0x00...0x08).map { $0 } + [0x0B, 0x0C] + (0x0E...0x1F).map { $0 }
      + (0x7F...0x9F).map { $0 } + (0xFDD0...0xFDEF).map { $0 }
      + (0...16).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
    let inside =
      [0x09, 0x20, 0x7E, 0xA0, 0xFF, 0x7FF, 0x800, 0xFDCF, 0xFDF0, 0xFFFD, 0x1_0000]
      + [0x1_FFFD, 0x10_FFFD]
    let text = { (values: [Int]) in
      String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar(UInt32($0)) }))
    }
    let mixed = text(outside.flatMap { [0x61, $0] } + inside.flatMap { [0x62, $0] } + [0x63])
    let left = text(outside.map { _ in 0x61 } + inside.flatMap { [0x62, $0] } + [0x63])
    #expect(try heading(of: mixed) == Array(left.utf8))
  }

  /// A decision's title as its page has it, byte by byte.
  private func heading(of title: String) throws -> [UInt8] {
    var input = SampleSite.input()
    input.decisions[0].decision.title = title
    let site = try Site.build(input)
    let page = String(decoding: site["decisions/TWG-2026-009/index.html"] ?? [], as: UTF8.self)
    let start = try #require(page.firstRange(of: "<h1 dir=\"auto\">")).upperBound
    let end = try #require(page.firstRange(of: "</h1>")).lowerBound
    return Array(page.utf8[start..<end])
  }

  @Test func `what is in force stands by topic, and what is about none of them comes last`() throws
  {
    var input = SampleSite.input()
    let word = { (text: String) throws in try #require(Topic.Word(text)) }
    input.group.topics = [
      Topic(name: "What Dee left", words: [try word("stickers")]),
      Topic(name: "Bo's servers", words: [try word("archive"), try word("cache")]),
    ]
    let site = try Site.build(input)
    let page = String(decoding: site["decisions/index.html"] ?? [], as: UTF8.self)
    let start = try #require(page.firstRange(of: "<h2 id=\"active\">")).lowerBound
    let end = try #require(page[start...].firstRange(of: "</section>")).lowerBound
    let lines = page[start..<end].split(separator: "\n").filter {
      $0.hasPrefix("<h") || $0.hasPrefix("<li ")
    }
    #expect(
      lines == [
        "<h2 id=\"active\">In force, by topic</h2>", "<h3 dir=\"auto\">B&#39;s servers</h3>",
        "<li id=\"TWG-2026-014\">", "<li id=\"TWG-2026-009\">", "<h3 dir=\"auto\">Other</h3>",
        "<li id=\"TWG-2026-017\">",
        "<li id=\"TWG-2026-015\">",
      ]
    )
    let data = String(decoding: site["data.json"] ?? [], as: UTF8.self)
    #expect(data.split(separator: "\"topic\" : \"B's servers\"").count == 3)
  }

  @Test func `a title with everything in it harms nobody`() throws {
    var input = SampleSite.input()
    let wild = "\"\u{301}><script>alert(1)</script> | `x` \u{202E}\n<\u{338}b>" + "x".repeated(5000)
    input.decisions[0].decision.title = wild
    input.meetings[1].coordinator = "'\u{301} onclick=alert(1)"
    let index = String(decoding: try Site.build(input)["decisions/index.html"] ?? [], as: UTF8.self)
    #expect(!index.unicodeScalars.contains("\u{338}") || !index.contains("<\u{338}"))
    #expect(
      index.split(separator: "<script").count == 2
        && index.contains("&quot;\u{301}&gt;&lt;script")
    )
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
