@testable import MeetKit
import Testing

/// Headings of an agenda that are nearly items.
@Suite struct `A heading that is nearly an item (5b.2)` {
  private static let near: [(lines: String, column: Int, item: String)] = [
    ("## Sam: report from the board", 1, "## [10 min] Report: Sam: report from the board"),
    ("## [5 Min.] Decide: six", 1, "## [5 min] Decide: six"),
    ("## (5 min) Decide: eight", 1, "## [5 min] Decide: eight"),
    ("## Info [5 min]: five", 1, "## [5 min] Report: five"),
    ("## 10 min: Report: three", 1, "## [10 min] Report: three"),
    ("## decide six", 1, "## [15 min] Decide: six"),
    ("## Decide - six", 1, "## [15 min] Decide: six"),
    ("## Any other business", 1, "## [10 min] Explore: Any other business"),
    ("## 18.10 Decide: six", 1, "## [15 min] Decide: six"),
    ("## 18:10–18:20 Decide: six", 1, "## [15 min] Decide: six"),
    ("### (5 min) Decide: eight", 1, "## [5 min] Decide: eight"),
    ("# Report: three", 1, "## [10 min] Report: three"),
    ("##Decide: six", 1, "## [15 min] Decide: six"),
    ("  ## Decide: six", 3, "## [15 min] Decide: six"),
    ("Decide: six\n-----------", 1, "## [15 min] Decide: six"),
    ("Decide: six\n===========", 1, "## [15 min] Decide: six"),
    ("[5 Min.] Decide: six", 1, "## [5 min] Decide: six"),
    ("**Decide: six**", 1, "## [15 min] Decide: six"),
    ("**Sam, 5 minutes**", 1, "## [5 min] Explore: Sam"),
  ]

  @Test("is told with the line that would be one", arguments: Self.near)
  func isTold(_ lines: String, _ column: Int, _ item: String) throws {
    for before in ["", "## [10 min] Opening: Check-in\n"] {
      let found = try read(before + lines)
      let place = TextLocation(file: "agenda.md", line: before.isEmpty ? 6 : 7, column: column)
      let near = found.diagnostics.filter { $0.message.contains("looks like an item") }
      #expect(near.map(\.location) == [place])
      #expect(near.first?.remedy?.hasPrefix("write '\(item)'") == true, "\(near)")
      let items = try read(item)
      #expect(items.value.items.count == 1)
      #expect(items.diagnostics == [])
    }
  }

  @Test(
    "and one within an item is not",
    arguments: [
      "### Background", "#### What we know", "- Decide: six (5 min)", "* decide six", "six\n\n---",
      "- six\n---", "> Decide: six\n> ---", "We need 5 min. for it.",
      "[#12](../tickets/a.md) 5 min",
      "```\n## Sam: report\n```", "| Report: | 5 min |\n|---|---|", "**Sam** brings 5 min of news",
      "    ## Decide: six", "#12 needs a word",
    ]
  )
  func isText(_ lines: String) throws {
    #expect(try read("## [10 min] Opening: Check-in\n" + lines).diagnostics == [])
  }

  @Test func `is the title of a page only in its place`() throws {
    for title in ["# Tech · Wednesday 2026-05-20", "Tech · Wednesday\n================"] {
      #expect(try read(title + "\n\n## [10 min] Opening: Check-in").diagnostics == [])
    }
  }

  private func read(_ body: String) throws -> Parsed<Agenda> {
    let page =
      "---\nagenda: 2026-05-20\nstart: 2026-05-20 18:00 Europe/Berlin\nlength: 60\n---\n\(body)\n"
    let meeting = try #require(MeetingID("2026-05-20"))
    let group = try sampleGroup()
    return try AgendaPage.read(Array(page.utf8), file: "agenda.md", meeting: meeting, group: group)
  }
}
