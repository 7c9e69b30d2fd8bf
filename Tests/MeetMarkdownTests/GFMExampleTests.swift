@testable import MeetMarkdown
import Testing

/// Every example of the four extensions in GFM's specification, in words of our own.
///
/// A text has the structure of the example whose number it bears at https://github.github.com/gfm/
/// and shows the same rule.
@Suite struct `Each example of GFM` {
  struct Example: Sendable, CustomTestStringConvertible {
    var number: Int
    var rule: String
    var text: String
    /// Where we differ from cmark-gfm.
    var difference: Difference?

    init(_ number: Int, _ rule: String, _ text: String, _ difference: Difference? = nil) {
      self.number = number
      self.rule = rule
      self.text = text
      self.difference = difference
    }

    var testDescription: String { "\(number): \(rule)" }
  }

  struct Difference: Sendable {
    /// The row of docs/markdown.md that says why.
    var row: String
    /// What we make of the text.
    var html: String
  }

  static let sections = [
    (name: "Tables", numbers: 198...205, examples: tables),
    (name: "Task list items", numbers: 279...280, examples: boxes),
    (name: "Strikethrough", numbers: 491...493, examples: strikes),
    (name: "Autolinks", numbers: 622...635, examples: addresses),
  ]

  @Test func `is mirrored here`() {
    for section in Self.sections {
      #expect(section.examples.map(\.number) == Array(section.numbers), "\(section.name)")
    }
    #expect(Self.sections.flatMap(\.examples).count == 27)
  }

  @Test(
    .enabled(if: Reference.isThere, "skipped: cmark-gfm is not on this machine"),
    arguments: sections.flatMap(\.examples)
  )
  func `comes out as cmark-gfm prints it, or as the page says`(example: Example) async throws {
    let ours = try gfm(example.text)
    let theirs = try await Reference.html(example.text)
    #expect(ours == example.difference?.html ?? theirs)
    #expect((ours == theirs) == (example.difference == nil))
    guard let row = example.difference?.row else { return }
    #expect(`The dialect beside cmark-gfm`.differences.contains { $0.name == row })
  }

  static let tables = [
    Example(
      198,
      "a head, dashes below it, and rows",
      "| tool | owner |\n| ---- | ----- |\n| wiki | Ada |\n"
    ),
    Example(
      199,
      "colons align a column; lines need neither equal widths nor outer pipes",
      "| host | minutes |\n:--: | ---------:\nweb | 5\n",
      Difference(
        row: "a column is aligned by a class",
        html: """
          <table>
          <thead>
          <tr>
          <th class="center">host</th>
          <th class="right">minutes</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td class="center">web</td>
          <td class="right">5</td>
          </tr>
          </tbody>
          </table>

          """
      )
    ),
    Example(
      200,
      "a pipe behind a backslash stays in its cell, in code and emphasis too",
      "| up\\|down  |\n| ------- |\n| on `\\|` off |\n| on **\\|** off |\n"
    ),
    Example(
      201,
      "another block ends it",
      "| day | who |\n| --- | --- |\n| Mon | Bo |\n> and Cam\n"
    ),
    Example(
      202,
      "a blank line ends it, a line without pipes does not",
      "| day | who |\n| --- | --- |\n| Mon | Bo |\nTue\n\nWed\n"
    ),
    Example(
      203,
      "head and dashes have equally many cells, or it is none",
      "| day | who |\n| --- |\n| Mon |\n"
    ),
    Example(
      204,
      "cells that a row lacks are empty, those it has more are left out",
      "| day | who |\n| --- | --- |\n| Mon |\n| Tue | Bo | Cam |\n"
    ),
    Example(205, "without rows it has no body", "| day | who |\n| --- | --- |\n"),
  ]

  static let boxes = [
    Example(
      279,
      "an item begins with a box, empty or ticked",
      "- [ ] ask\n- [x] pay\n",
      Difference(
        row: "a box has a name, and stands inside its paragraph",
        html: """
          <ul>
          <li><input type="checkbox" disabled="" aria-label="to do" /> ask</li>
          <li><input type="checkbox" checked="" disabled="" aria-label="done" /> pay</li>
          </ul>

          """
      )
    ),
    Example(
      280,
      "lists with boxes stand in each other",
      "- [x] ask\n  - [ ] Ada\n  - [x] Bo\n- [ ] pay\n",
      Difference(
        row: "a box has a name, and stands inside its paragraph",
        html: """
          <ul>
          <li><input type="checkbox" checked="" disabled="" aria-label="done" /> ask
          <ul>
          <li><input type="checkbox" disabled="" aria-label="to do" /> Ada</li>
          <li><input type="checkbox" checked="" disabled="" aria-label="done" /> Bo</li>
          </ul>
          </li>
          <li><input type="checkbox" disabled="" aria-label="to do" /> pay</li>
          </ul>

          """
      )
    ),
  ]

  static let strikes = [
    Example(491, "two tildes or one", "~~Mon~~ Meet us, ~maybe~ Tue!\n"),
    Example(492, "a new paragraph ends what is not closed", "We ~~keep the\n\nold rule~~.\n"),
    Example(493, "three tildes are text", "Cross ~~~this~~~ out.\n"),
  ]

  static let addresses = [
    Example(622, "`www.` begins an address, which gets `http:`", "www.a.example\n"),
    Example(
      623,
      "what follows the host belongs to it, up to a space",
      "Read www.a.example/rules before you come.\n"
    ),
    Example(
      624,
      "a full stop at the end does not, one inside does",
      "Read www.a.example.\n\nRead www.a.example/b.c.\n"
    ),
    Example(
      625,
      "a `)` at the end belongs to it when the address opens it",
      """
      www.a.example/find?q=Pay+(rules)

      www.a.example/find?q=Pay+(rules)))

      (www.a.example/find?q=Pay+(rules))

      (www.a.example/find?q=Pay+(rules)

      """
    ),
    Example(626, "a `)` inside is not counted", "www.a.example/find?q=(rules))+pay\n"),
    Example(
      627,
      "what looks like an entity at the end stays outside",
      "www.a.example/find?q=rules&by=day\n\nwww.a.example/find?q=rules&by;\n"
    ),
    Example(628, "`<` ends it", "www.a.example/ru<les\n"),
    Example(
      629,
      "a scheme begins an address",
      """
      http://a.example

      (Read https://pad.a.example/find?q=Pay+(rules))

      Old pages are kept at ftp://old.a.example.

      """,
      Difference(
        row: "`ftp:` is no link",
        html: """
          <p><a href="http://a.example">http://a.example</a></p>
          <p>(Read <a href="https://pad.a.example/find?q=Pay+(rules)">\
          https://pad.a.example/find?q=Pay+(rules)</a>)</p>
          <p>Old pages are kept at ftp://old.a.example.</p>

          """
      )
    ),
    Example(630, "so does the `@` of e-mail", "ada@a.example\n"),
    Example(
      631,
      "`+` stands before the `@` only",
      "ada@post+b.example is no address, and post+ada@b.example is one.\n"
    ),
    Example(
      632,
      "a full stop at the end stays outside, and `-` or `_` there makes it none",
      "a.d-a_1@b.c\n\na.d-a_1@b.c.\n\na.d-a_1@b.c-\n\na.d-a_1@b.c_\n"
    ),
    Example(
      633,
      "`mailto:` and `xmpp:` in front of it belong to it",
      """
      mailto:ada@a.example

      mailto:a.d-a_1@b.c

      mailto:a.d-a_1@b.c.

      mailto:a.d-a_1@b.c/

      mailto:a.d-a_1@b.c-

      mailto:a.d-a_1@b.c_

      xmpp:ada@a.example

      xmpp:ada@a.example.

      """
    ),
    Example(
      634,
      "what `xmpp:` has behind a slash, with `@` and full stops in it",
      """
      xmpp:ada@a.example/pad

      xmpp:ada@a.example/pad@home

      xmpp:ada@a.example/pad@home.org

      """,
      Difference(
        row: "an `@` and a second `/` behind the slash of `xmpp:`",
        html: """
          <p><a href="xmpp:ada@a.example/pad">xmpp:ada@a.example/pad</a></p>
          <p><a href="xmpp:ada@a.example/pad@home">xmpp:ada@a.example/pad@home</a></p>
          <p><a href="xmpp:ada@a.example/pad@home.org">xmpp:ada@a.example/pad@home.org</a></p>

          """
      )
    ),
    Example(
      635,
      "a second slash ends it",
      "xmpp:ada@a.example/pad/two\n",
      Difference(
        row: "an `@` and a second `/` behind the slash of `xmpp:`",
        html: "<p><a href=\"xmpp:ada@a.example/pad\">xmpp:ada@a.example/pad</a>/two</p>\n"
      )
    ),
  ]
}
