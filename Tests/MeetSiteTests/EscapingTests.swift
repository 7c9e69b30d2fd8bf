@testable import MeetSite
import MeetTesting
import Testing

/// Text stays text in whatever a template of a group's own does with it.
@Suite struct EscapingTests {
  /// Ways to a text; none has a sign of its own that is escaped.
  static let ways = [
    "{{site.group}}", "{{#site}}{{group}}{{/site}}", "{{#site.group}}{{.}}{{/site.group}}",
    "{{uppercased(site.group)}}", "{{lowercased(site.group)}}", "{{capitalized(site.group)}}",
    "{{reversed(site.group)}}", "{{uppercased(reversed(reversed(site.group)))}}",
    "{{#reversed(site.group)}}{{.}}{{/reversed(site.group)}}",
    "{{#decisions}}{{title}}{{/decisions}}", "{{#first(decisions)}}{{text}}{{/first(decisions)}}",
    "{{#reversed(decisions)}}{{title}}{{/reversed(decisions)}}", "{{>part}}", "\n  {{>part}}\n",
    "{{<frame}}{{$middle}}{{site.group}}{{/middle}}{{/frame}}", "{{<frame}}{{/frame}}",
  ]

  @Test(arguments: ways)
  func `is escaped byte by byte`(template: String) throws {
    var templates = Templates.compiledIn
    for (name, text) in [
      ("index", template), ("part", "{{reversed(site.group)}}"),
      ("frame", "x\n {{$middle}}{{#site}}{{group}}{{/site}}{{/middle}}"),
    ] where name == "index" || template.contains(name) {
      templates.replace("\(name).mustache", from: "t", with: Array(text.utf8))
    }
    let hostile = HostileSite(HostileTexts.plain)
    let site = try Site.build(hostile.input, templates: templates)
    let page = String(decoding: try #require(site["index.html"]), as: UTF8.self)
    #expect(!page.isEmpty)
    #expect(!page.utf8.contains { "<>\"'".utf8.contains($0) })
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"]
    for rest in page.utf8.split(separator: 0x26, omittingEmptySubsequences: false).dropFirst() {
      #expect(entities.contains { rest.starts(with: $0.utf8) })
    }
  }
}
