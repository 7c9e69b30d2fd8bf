@testable import MeetKit
@testable import MeetSite
import Testing

/// A text of its own stands in every field of every kind, and is looked for in every file.
@Suite struct EveryFieldTests {
  private static let rules: [Group.Publishing.People] = [.names, .initials, .none]

  /// The files of a site as their readers read them: without the breaks of long lines.
  private func files(_ input: SiteInput) throws -> [(path: String, text: String)] {
    try Site.build(input).sorted { $0.key < $1.key }.map { path, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return (path, path.hasSuffix(".ics") ? text.replacing("\r\n ", with: "") : text)
    }
  }

  @Test(arguments: [
    "For members: hush7", "**For members:** hush7", "For **members:** hush7",
    "*For members*: hush7", "_for members:_ hush7", "- [ ] FOR MEMBERS: hush7",
    "> For members: hush7", "We know. For members: hush7",
    "For members: call\n+49 30 hush7\n*hush7* hush7\n#12 hush7\n2026. hush7\n-x hush7\nKim: hush7",
    "the first line\n**For members:** hush7\nhush7",
  ])
  func `what is for members is in no file, whatever the field (5b.3)`(text: String) throws {
    for rule in Self.rules {
      let site = MarkedSite(rule) { text.replacing("7", with: "\($0)x") }
      let leaks = try files(site.input).flatMap { path, text in
        text.lowercased().matches(of: /hush[0-9]*x?/).map { "\(path): \($0.output)" }
      }
      #expect(Set(leaks).sorted() == [])
    }
  }

  private static let cam = Person(
    id: SampleSite.id("cam"),
    name: "Cam Moe",
    initials: "CM",
    zone: SampleSite.zone,
    memberships: [],
    account: "cam.w9"
  )

  @Test(arguments: [
    "Cam Moe", "CAM MOE", "cam moe", "@cam", "@Cam", "@cam.w9", "cam.w9", "Cam.W9", "Lou Reed",
    "Max Roe", "lou reed", "@jo.park9", "jo.park9", "gone-7", "@gone-7", "Jo Park",
  ])
  func `nobody is named in any file, whatever the field and the spelling (5b.3)`(
    spelling: String
  ) throws {
    let gone = Person(
      id: SampleSite.id("gone-7"),
      name: "Gus",
      initials: "G7",
      zone: .utc,
      memberships: []
    )
    let guests = [
      Guest(name: "Lou Reed, Max Roe", from: "Tiny Forge"), Guest(name: "Jo Park @jo.park9"),
    ]
    let texts = [
      "x \(spelling) y", spelling, "\(spelling)'s", "`\(spelling)`",
      "[x](https://g.example/\(spelling))",
      "https://g.example/\(spelling)", "a **\(spelling)**, b", "see [[\(spelling)]]",
      "![\(spelling)](https://g.example/a.png \"\(spelling)\")", "first\n\(spelling)\nlast",
      "\(spelling.replacing(" ", with: "-"))@mail.example", "# \(spelling)",
      "[x](https://g.example/\(spelling.replacing(" ", with: "%20"))#\(spelling))",
    ]
    for rule in [Group.Publishing.People.initials, .none] {
      // Each field has some of the texts.
      for shift in [0, 5] {
        let site = MarkedSite(rule, people: [Self.cam, gone], guests: guests) { number in
          texts[(number + shift) % texts.count]
        }
        let leaks = try files(site.input).filter { path, text in
          let isFound = text.lowercased().contains(spelling.lowercased())
          return isFound && !Self.isOwn(path)
        }
        #expect(leaks.map(\.path) == [])
      }
    }
  }

  /// Not made of anybody's texts.
  private static func isOwn(_ path: String) -> Bool {
    ["style.css", "site.js", "search.js"].contains(path)
  }

  @Test func `a text that is not for members is seen, so that others would be (5b.3)`() throws {
    let site = MarkedSite(.names) { "hush\($0)x" }
    let seen = try files(site.input).flatMap { path, text in
      text.matches(of: /hush([0-9]+)x/).compactMap { Int($0.1) }
    }
    // The rest is of no page: reasons, plans, what drills say.
    #expect(Set(seen).count > 150)
    #expect(site.count > 240)
  }

  /// A field that is added later has no mark, and fails here until it has one in `MarkedSite`.
  @Test func `every field of every kind has a mark (5b.3)`() {
    let input = MarkedSite(.names) { "hush\($0)x" }.input
    var unmarked: Set<String> = []
    func look(_ value: Any, _ place: String) {
      switch value {
      case let text as String:
        // Words are kept in small letters and apart, too.
        if !text.contains("hush"), !text.isEmpty { unmarked.insert(place) }
      case let bytes as [UInt8] where !bytes.isEmpty:
        if !String(decoding: bytes, as: UTF8.self).contains("hush") { unmarked.insert(place) }
      default:
        let mirror = Mirror(reflecting: value)
        let isNamed = mirror.displayStyle == .struct || mirror.displayStyle == .enum
        let type = isNamed ? "\(Swift.type(of: value))" : place
        for child in mirror.children {
          look(child.value, isNamed ? "\(type).\(child.label ?? "")" : place)
        }
        // An optional or a list that is empty would hide a field.
        if mirror.displayStyle == .optional, mirror.children.isEmpty,
          "\(Swift.type(of: value))" == "Optional<String>"
        {
          unmarked.insert(place)
        }
        if mirror.displayStyle == .collection, mirror.children.isEmpty,
          "\(Swift.type(of: value))" == "Array<String>"
        {
          unmarked.insert(place)
        }
      }
    }
    look(input.meetings, "meetings")
    look(input.decisions, "decisions")
    look(input.actions, "actions")
    look(input.weeks, "weeks")
    look(input.drills, "drills")
    look(input.jobs, "jobs")
    look(input.backlog, "backlog")
    look(input.calendar as Any, "calendar")
    look(input.group.name, "group")
    look(input.group.topics.map(\.name), "topics")
    look(input.group.projects.map(\.name), "projects")
    #expect(unmarked.sorted() == Self.withoutMark)
  }

  /// Names that cannot be any text, and what the marked site leaves to other fields of its kind.
  private static let withoutMark: [String] = [
    "ActionID.prefix", "DecisionID.prefix", "GroupCalendar.prefix", "JobID.text", "PersonID.text",
    "Text.place", "TextLocation.file", "Zone.name",
  ]
}
