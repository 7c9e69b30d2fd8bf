import Foundation
@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

@Suite struct TemplateTests {
  /// A template of a group, and every line that is said about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var name = "index.mustache"
    var template: String
    var faults: [String]

    var testDescription: String { template.debugDescription }
  }

  static let mistakes = [
    Mistake(
      template: "<p>1️⃣{{site.gruop}}",
      faults: ["1️⃣: error: 'site' has no field 'gruop'; did you mean 'group'?"]
    ),
    Mistake(
      template: "é 1️⃣{{stie}}\n\n{{page.title}} 2️⃣{{#years}}{{x}}{{/years}}",
      faults: [
        "1️⃣: error: there is no field 'stie' here; did you mean 'site'?",
        "2️⃣: error: there is no field 'years' here; there are calendar, decisions, due, "
          + "meetings, next, onCall, page, site",
      ]
    ),
    Mistake(
      name: "meetings.mustache",
      template: "{{#years}}{{#meetings}}{{year}}1️⃣{{}}{{/meetings}}{{/years}}",
      faults: ["1️⃣: error: '' is no name"]
    ),
    Mistake(
      template: "{{#decisions}}1️⃣{{cordinator}} {{#review}}{{iso}}{{/review}}{{/decisions}}2️⃣{{iso}}",
      faults: [
        "1️⃣: error: there is no field 'cordinator' here; there are address, brief, calendar, context, decisions, "
          + "due, fields, id, isDecided, isDue, isImplemented, isPolicy, measure, meeting, meetings, "
          + "next, onCall, page, responsible, review, site, status, statusWords, tell, term, text, title, "
          + "topic, until, version",
        "2️⃣: error: there is no field 'iso' here; there are calendar, decisions, due, "
          + "meetings, next, onCall, page, site",
      ]
    ),
    Mistake(
      template: "1️⃣{{{site.group}}} 2️⃣{{&site.zone}}",
      faults: [
        "1️⃣: error: 'site.group' is text; write {{site.group}}",
        "2️⃣: error: 'site.zone' is text; write {{site.zone}}",
      ]
    ),
    Mistake(
      name: "meeting.mustache",
      template: "{{{minutes}}}\n1️⃣{{minutes}}",
      faults: ["1️⃣: error: 'minutes' is HTML; write {{{minutes}}}"]
    ),
    Mistake(
      template: "1️⃣{{due}}",
      faults: ["1️⃣: error: 'due' has parts; write {{#due}}…{{/due}}"]
    ),
    Mistake(
      template: "1️⃣{{>acton}} 2️⃣{{<nowhere}}{{/nowhere}}",
      faults: [
        "1️⃣: error: there is no template 'acton.mustache'; did you mean 'action'?",
        "2️⃣: error: there is no template 'nowhere.mustache'",
      ]
    ),
    Mistake(
      template: "<p title='a>b' lang=en>{{site.group}}<a href=1️⃣{{page.root}}>",
      faults: [
        "1️⃣: error: 'page.root' stands in a tag without quotes; write attribute=\"…\" around it"
      ]
    ),
    Mistake(
      template: "<a href=x 1️⃣{{site.zone}}>",
      faults: [
        "1️⃣: error: 'site.zone' stands in a tag without quotes; write attribute=\"…\" around it"
      ]
    ),
    Mistake(
      name: "meetng.mustache",
      template: "x",
      faults: [" error: no page uses 'meetng.mustache'; did you mean 'meeting.mustache'?"]
    ),
    Mistake(
      name: "old.css",
      template: "x",
      faults: [" error: no page uses 'old.css'; take it out of the folder"]
    ),
    Mistake(
      template: "1️⃣{{>index}}",
      faults: ["1️⃣: error: 'index' contains itself; take it out"]
    ),
    Mistake(
      template:
        "{{#count(due)}}{{/count(due)}} 1️⃣{{shouted(site.group)}} 2️⃣{{uppercase(site.group)}} "
        + "{{plusone(count(due))}}{{#odd(count(due))}}x{{/odd(count(due))}} 3️⃣{{plusone(site.group)}}",
      faults: [
        "1️⃣: error: there is no transform 'shouted'",
        "2️⃣: error: there is no transform 'uppercase'; did you mean 'uppercased'?",
        "3️⃣: error: there is no 'plusone' of 'site.group'",
      ]
    ),
    Mistake(
      template: "1️⃣{{{uppercased(site.group)}}} 2️⃣{{&reversed(lowercased(site.zone))}}",
      faults: [
        "1️⃣: error: 'uppercased(site.group)' is text; write {{uppercased(site.group)}}",
        "2️⃣: error: 'reversed(lowercased(site.zone))' is text; "
          + "write {{reversed(lowercased(site.zone))}}",
      ]
    ),
    Mistake(
      template: "{{#reversed(decisions)}}{{id}}1️⃣{{{title}}}{{/reversed(decisions)}} "
        + "2️⃣{{last(meetings)}}",
      faults: [
        "1️⃣: error: 'title' is text; write {{title}}",
        "2️⃣: error: 'last(meetings)' has parts; "
          + "write {{#last(meetings)}}…{{/last(meetings)}}",
      ]
    ),
    Mistake(
      template: "1️⃣{{first(site.group)}} 2️⃣{{#uppercased(next)}}{{/uppercased(next)}}",
      faults: [
        "1️⃣: error: there is no 'first' of 'site.group'",
        "2️⃣: error: there is no 'uppercased' of 'next'",
      ]
    ),
    Mistake(
      template: "1️⃣{{^empty(decisons)}}x{{/empty(decisons)}}",
      faults: ["1️⃣: error: there is no field 'decisons' here; did you mean 'decisions'?"]
    ),
    Mistake(
      template: "a\n1️⃣{{#actions}}\nb",
      faults: ["1️⃣: error: 'actions' is not closed; write {{/actions}}"]
    ),
    Mistake(
      template: "{{#actions}}\n1️⃣{{/decisions}}",
      faults: [
        "1️⃣: error: 'decisions' is closed where 'actions' is open; write {{/actions}}"
      ]
    ),
    Mistake(
      template: "\r\n1️⃣{{/actions}}",
      faults: ["1️⃣: error: 'actions' is closed but not open"]
    ),
    Mistake(template: "a 1️⃣{{title", faults: ["1️⃣: error: this '{{' has no '}}'"]),
    Mistake(template: "1️⃣{{ti tle}}", faults: ["1️⃣: error: 'ti tle' is no name"]),
    Mistake(
      template: "1️⃣{{=<% %>=}}",
      faults: ["1️⃣: error: delimiters and content types cannot be set; take it out"]
    ),
    Mistake(
      template: "1️⃣{{% CONTENT_TYPE:TEXT}}",
      faults: ["1️⃣: error: delimiters and content types cannot be set; take it out"]
    ),
    Mistake(
      template: "{{<layout}}x{{$main}}1️⃣{{nobody}}{{/main}}{{/layout}}",
      faults: [
        "1️⃣: error: there is no field 'nobody' here; there are calendar, decisions, due, "
          + "meetings, next, onCall, page, site"
      ]
    ),
    Mistake(
      name: "action.mustache",
      template: "1️⃣{{ower}}",
      faults: ["1️⃣: error: there is no field 'ower' here; did you mean 'owner'?"]
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake in a group's template is named with its place`(mistake: Mistake) throws {
    let marked = MarkedText(mistake.template)
    var templates = Templates.compiledIn
    templates.replace(mistake.name, from: "meetings/templates/x", with: Array(marked.text.utf8))
    let invalid = #expect(throws: InvalidInput.self) {
      try Site.build(SampleSite.input(), templates: templates)
    }
    let faults = mistake.faults.map { fault in
      var text = fault
      for number in 1...3 where text.hasPrefix("\(number)\u{FE0F}\u{20E3}") {
        text = "\(marked[number])" + text.dropFirst()
      }
      return "meetings/templates/x:" + text
    }
    #expect(invalid?.diagnostics.map(\.description) == faults)
  }

  @Test func `a group's template wins, and may have partials of its own`() throws {
    var templates = Templates.compiledIn
    templates.replace(
      "index.mustache",
      from: "t/index.mustache",
      with: Array("{{! a remark }}{{#next}}{{>when}}{{/next}}{{^next}}never{{/next}}".utf8)
    )
    templates.replace(
      "when.mustache",
      from: "t/when.mustache",
      with: Array("{{time}} {{ id }}".utf8)
    )
    templates.replace("style.css", from: "t/style.css", with: Array("p { color: red }".utf8))
    let site = try Site.build(SampleSite.input(), templates: templates)
    #expect(String(decoding: site["index.html"] ?? [], as: UTF8.self) == "18:00–19:00 2026-05-20")
    // The other pages are the program's own.
    let other = try Site.build(SampleSite.input())
    #expect(site["decisions/index.html"] == other["decisions/index.html"])
    #expect(site["style.css"] == Array("p { color: red }".utf8))
  }

  @Test func `what is the same on all pages makes no tag with what stands behind it`() throws {
    var templates = Templates.compiledIn
    let page = "{{site.group}}{{page.root}}{{site.zone}}}"
    templates.replace("meeting.mustache", from: "t", with: Array(page.utf8))
    var input = SampleSite.input()
    input.group.name = "Team {"
    let site = try Site.build(input, templates: templates)
    #expect(
      String(decoding: site["meetings/2026-05-06/index.html"] ?? [], as: UTF8.self)
        == "Team {../../Europe/Berlin}"
    )
  }

  @Test func `text can be transformed`() throws {
    var templates = Templates.compiledIn
    let page = "{{uppercased(site.prefix)}} {{lowercased(site.prefix)}} {{capitalized(site.zone)}}"
    templates.replace("index.mustache", from: "t", with: Array(page.utf8))
    let site = try Site.build(SampleSite.input(), templates: templates)
    #expect(String(decoding: site["index.html"] ?? [], as: UTF8.self) == "TWG twg Europe/Berlin")
  }

  @Test func `what is not there is not looked for further outside`() throws {
    var templates = Templates.compiledIn
    // A meeting's page has a field 'meeting' too.
    let page =
      "{{#decisions}}[{{#meeting}}{{address}}{{/meeting}}{{^meeting}}here{{/meeting}}]{{/decisions}}"
    templates.replace("meeting.mustache", from: "t", with: Array(page.utf8))
    let site = try Site.build(SampleSite.input(), templates: templates)
    let text = site["meetings/2026-05-06/index.html"].map { String(decoding: $0, as: UTF8.self) }
    #expect(text == "[here][here][here]")
  }

  @Test func `the program carries the files of the folder templates`() throws {
    let folder = Checkout.root + "/templates"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let files = try names.sorted().map { name in
      (name, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
    #expect(Templates.compiledInNames == files.map(\.0))
    for (name, data) in files {
      #expect(Templates.compiledIn[name] == String(decoding: data, as: UTF8.self), "\(name)")
    }
  }

  @Test func `templates and the style sheet are a group's own to replace`() {
    #expect(Templates.isTemplate("index.mustache") && Templates.isTemplate("style.css"))
    #expect(!Templates.isTemplate("notes.txt") && !Templates.isTemplate(".index.mustache.swp"))
  }

  @Test func `a standalone page is its template with title, style and text in it`() throws {
    let page = StandalonePage(title: "a <b> & \"c\" 'd'")
    let text = String(decoding: page.head + Array("<p>x</p>\n".utf8) + page.tail, as: UTF8.self)
    expectGolden(
      text.replacing(try #require(Templates.compiledIn["style.css"]), with: "STYLE\n"),
      "standalone.html"
    )
  }

  @Test func `the manual names every field`() throws {
    let manual = try String(contentsOfFile: Checkout.root + "/docs/publishing.md", encoding: .utf8)
    let marks = manual.split(separator: "### Fields").last?.split(separator: "`") ?? []
    for name in Site.fieldNames {
      #expect(marks.contains { $0 == name || $0 == name + "?" || $0 == name + "[]" }, "\(name)")
    }
  }
}
