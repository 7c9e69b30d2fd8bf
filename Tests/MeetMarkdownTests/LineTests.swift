@testable import MeetMarkdown
import Testing

/// Where lines end.
@Suite struct `The end of a line` {
  @Test(arguments: [
    ("Present: Ada, Bo\nNotes: Cam\n", "<p>Present: Ada, Bo<br />\nNotes: Cam</p>\n"),
    (
      "**Present:** Ada\n**Notes**: Cam",
      "<p><strong>Present:</strong> Ada<br />\n<strong>Notes</strong>: Cam</p>\n"
    ),
    ("Present: Ada,\nBo\nNotes: Cam", "<p>Present: Ada,\nBo<br />\nNotes: Cam</p>\n"),
    (
      "Next meeting (UTC): 18:00\nWho takes notes: Bo",
      "<p>Next meeting (UTC): 18:00<br />\nWho takes notes: Bo</p>\n"
    ),
    ("حضور: ليلى\nملاحظات: بو", "<p>حضور: ليلى<br />\nملاحظات: بو</p>\n"),
    ("Here: *Ada*\nNotes:\nsee below", "<p>Here: <em>Ada</em><br />\nNotes:\nsee below</p>\n"),
    // Words that only look like it.
    ("text\nNotes: Cam", "<p>text\nNotes: Cam</p>\n"),
    ("Notes: a\nand then: b", "<p>Notes: a\nand then: b</p>\n"),
    ("Notes: a\nhttps: b", "<p>Notes: a\nhttps: b</p>\n"),
    ("Notes: a\nOne two three four five: b", "<p>Notes: a\nOne two three four five: b</p>\n"),
    ("Notes: a\nTime:18:00", "<p>Notes: a\nTime:18:00</p>\n"),
    ("Notes: a\n- Bo: b", "<p>Notes: a</p>\n<ul>\n<li>Bo: b</li>\n</ul>\n"),
  ])
  func `stays where a line has a key`(text: String, html: String) throws {
    #expect(try Markdown(text).html().text == html)
    let off = HTMLRules(dialect: Dialect(keyLines: false))
    #expect(try Markdown(text).html(off).text == html.replacing("<br />", with: ""))
  }

  @Test func `is a space, or a break where the group has it so`() throws {
    let text = Markdown("a\nb *c*\nd\\\ne\n")
    #expect(try text.html().text == "<p>a\nb <em>c</em>\nd<br />\ne</p>\n")
    let breaks = HTMLRules(dialect: Dialect(lineEnds: .asBreaks))
    #expect(try text.html(breaks).text == "<p>a<br />\nb <em>c</em><br />\nd<br />\ne</p>\n")
  }

  @Test func `parts no name that is replaced`() throws {
    let rules = HTMLRules(text: { $0.contains("Grace\nHopper") ? "G: x\nNotes: y" : nil })
    #expect(
      try Markdown("Here: Grace\nHopper\nNotes: y").html(rules).text
        == "<p>G: x<br />\nNotes: y</p>\n"
    )
  }
}
