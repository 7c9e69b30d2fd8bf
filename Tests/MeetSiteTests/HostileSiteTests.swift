@testable import MeetMarkdown
@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

/// Texts that are not ours stay texts, wherever they stand.
@Suite struct HostileSiteTests {
  @Test func `no text in any field becomes an element or an address`() async throws {
    try await expectOurs(HostileSite(HostileTexts.plain))
    try await expectOurs(HostileSite(HostileTexts.plain, rule: .initials))
    try await expectOurs(HostileSite(HostileTexts.plain, rule: .none))
    try await expectOurs(HostileSite(together(HostileTexts.markdown)))
  }

  @Test(.enabled(if: HostileTexts.haveCollections, HostileTexts.missing))
  func `no text of the collections in any field does so`() async throws {
    let fields = together(try HostileTexts.naughtyStrings() + HostileTexts.payloads())
    for start in stride(from: 0, to: fields.count, by: 24) {
      try await expectOurs(HostileSite(Array(fields[start..<min(start + 24, fields.count)])))
    }
  }

  @Test func `no text that is all of the minutes does so`() async throws {
    try await expectOurs(minutes: HostileTexts.markdown + HostileTexts.plain)
  }

  @Test(.enabled(if: HostileTexts.haveCollections, HostileTexts.missing))
  func `no text of the collections that is all of the minutes does so`() async throws {
    try await expectOurs(minutes: HostileTexts.naughtyStrings() + HostileTexts.payloads())
  }

  @Test func `no text with a page around it does so`() async throws {
    try await expectOurs(rendered: HostileTexts.markdown + HostileTexts.plain)
  }

  @Test(.enabled(if: HostileTexts.haveCollections, HostileTexts.missing))
  func `no text of the collections with a page around it does so`() async throws {
    try await expectOurs(rendered: HostileTexts.naughtyStrings() + HostileTexts.payloads())
  }

  /// Several in one field, so that there are fewer pages to read.
  private func together(_ texts: [String]) -> [String] {
    stride(from: 0, to: texts.count, by: 8).map { start in
      texts[start..<min(start + 8, texts.count)].joined(separator: "\n")
    }
  }

  @Test func `a name that is not ours is seen`() async throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>
      <p onclick="a">one</p><!-- x --><blink>x</blink><a href="https://a.example/">x</a><a href="b/">x</a>
      <p class="hostile">x<script>alert(1)</script><a href="javascript:x">x</a><a href="//x">x</a></p>
      <section class="text"><a href="tel:1">x</a><a href="data:x">x</a><i>x</i><svg></svg></section></body></html>

      """
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>x</title><updated>x</updated><b/>
      <link href="https://b.example/"/></feed>
      """
    let read = try await SiteReader.read(
      [
        "index.html": Array(page.utf8), "x.xml": Array(feed.utf8),
        "search/x.js": Array("alert(1)".utf8),
      ],
      base: HostileSite.base,
      says: ["index.html": ["one", "two"], "y.html": []]
    )
    expectGolden(read.faults.joined(separator: "\n") + "\n", "hostile/faults.txt")
  }

  private func expectOurs(
    _ hostile: HostileSite,
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    let site = try Site.build(hostile.input)
    let read = try await SiteReader.read(site, base: HostileSite.base, says: hostile.says)
    #expect(read.pages == site.keys.count { $0.hasSuffix(".html") }, sourceLocation: place)
    #expect(faults(read) == [], sourceLocation: place)
    let calendar = try await SecondReader.read(try #require(site["group.ics"]))
    #expect(calendar.faults == [], sourceLocation: place)
    #expect(calendar.events.count == hostile.texts.count, sourceLocation: place)
  }

  /// Each text has a meeting of its own.
  private func expectOurs(
    minutes texts: [String],
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    var input = SampleSite.input()
    input.base = HostileSite.base
    input.dialect = HostileSite.dialect
    let frame = input.meetings[1]
    input.meetings = texts.enumerated().map { number, text in
      let agenda = "# \(text)\n\n- [\(text)](\(text)) <\(text)> [[\(text)]] @\(text) #1\(text)\n"
      var page = frame
      page.id = MeetingID(day: input.today.advanced(byDays: -number))
      page.minutes?.bytes = Array(text.utf8)
      page.agenda?.bytes = Array(agenda.utf8)
      return page
    }
    let read = try await SiteReader.read(try Site.build(input), base: HostileSite.base)
    #expect(read.pages > texts.count, sourceLocation: place)
    #expect(faults(read) == [], sourceLocation: place)
  }

  /// Each text is a title, as the name of a file may be, and the first heading of a text.
  private func expectOurs(
    rendered texts: [String],
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    var pages: [String: [UInt8]] = [:]
    var says: [String: [String]] = [:]
    // No name of a file has a zero in it.
    let names = texts.filter { !$0.utf8.contains(0) }
    for (number, name) in names.enumerated() {
      let page = StandalonePage(title: name)
      pages["named/\(number).html"] = page.head + page.tail
      says["named/\(number).html"] = [name]
    }
    for (number, text) in texts.enumerated() {
      let markdown = Markdown("# \(text)\n\n\(text)\n")
      let html = try markdown.html(HTMLRules(dialect: HostileSite.dialect))
      let page = StandalonePage(title: try #require(html.title))
      pages["text/\(number).html"] = page.head + html.bytes + page.tail
      says["text/\(number).html"] = html.title.map { [$0] }
    }
    let read = try await SiteReader.read(pages, base: nil, says: says)
    #expect(read.pages == names.count + texts.count, sourceLocation: place)
    #expect(faults(read) == [], sourceLocation: place)
  }

  /// The first of them, since one hole is seen on many pages.
  private func faults(_ read: SiteReader) -> [String] { Array(read.faults.prefix(20)) }
}
