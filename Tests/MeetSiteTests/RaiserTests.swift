@testable import MeetKit
@testable import MeetSite
import Testing

/// Who objected cannot be worked out from what is published.
@Suite struct RaiserTests {
  /// The sample site with an objection to what a meeting decided while some were absent.
  private func site(absent: [String], others: [String]) throws -> [String: String] {
    var input = SampleSite.input(.initials)
    let history = input.decisions[2]
    var contested = history
    contested.decision.status = .contested(
      [
        .init(
          text: "the cellar floods",
          raiser: SampleSite.id("cleo"),
          day: SampleSite.day("2026-05-08")
        )
      ],
      absent: others.map(SampleSite.id),
      until: nil
    )
    contested.objections.append(
      .init(text: "the cellar floods", day: SampleSite.day("2026-05-08"))
    )
    contested.objections.removeAll { $0.text.contains("90 days") }
    input.decisions[2] = contested
    let lines = input.meetings[1].record?.items[1].lines ?? []
    guard case .decision(var decision)? = lines.first else { return [:] }
    decision.absent = absent
    input.meetings[1].record?.items[1].lines[0] = .decision(decision)
    return try Site.build(input).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static let told = ["the cellar floods", "contested", "a member objected after"]

  @Test func `one absent member alone is not pointed at (5b.3)`() throws {
    for (path, text) in try site(absent: ["Cleo"], others: []) {
      for words in Self.told where !["style.css", "search.js"].contains(path) {
        #expect(!text.lowercased().contains(words), "\(words) in \(path)")
      }
    }
    let page = try site(absent: ["Cleo"], others: [])["decisions/TWG-2026-014/index.html"]
    #expect(page?.contains("not in force until a meeting takes it up again") == true)
  }

  @Test func `of several absent members it may have been any (5b.3)`() throws {
    let site = try site(absent: ["Cleo", "Dee"], others: ["dee"])
    let page = site["decisions/TWG-2026-014/index.html"] ?? ""
    for words in Self.told { #expect(page.contains(words), "\(words)") }
  }

  @Test func `nor is one who left before what was to meet the objection (5b.3)`() throws {
    var input = SampleSite.input()
    let page = String(decoding: input.meetings[1].minutes?.bytes ?? [], as: UTF8.self)
      .replacing("→ met by v2", with: "→ met by v2, who raised it was not asked")
    input.meetings[1].minutes?.bytes = Array(page.utf8)
    let site = try Site.build(input)
    let text = String(decoding: site["meetings/2026-05-06/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("was not asked"))
    #expect(text.contains("met by v2"))
    #expect(!text.contains("was not asked"))
  }
}
