@testable import MeetKit
import MeetTesting
import Testing

/// A page as a wiki has it: no blank line between the tables, text around them, rows cut short.
private let wiki = """
  Jobs
  What has to be done, and how often.
  Skills (of those who have read the page):
  - No label: nothing special
  - ~71: has found the dashboards
  - ~72: does not fear a shell
  - ~73: writes programs
  Access - what somebody has to be given:
  - ~75: a key, or
  - No label: nothing
  Urgency of tickets:
  - high: ~78
  - low: ~79
  scheduled jobs | description | freq | skill | contingencies | assigned to |
  ---|---|---|---|---|---|
  New system | A new release on every host (when the old one ends) | bi-annually | ~72 ~75 | scheduled window | |
  Pay for the names | All names, before somebody else has them | annually | ~72 ~75 | expiry date (~March 2021) | |
  Upgrade Forum | The newest forum | 4-monthly | ~72 ~75 | on point releases or demand | |
  Upgrade images | Images with new packages | 4-monthly | ~72 ~75 | when upgrading forum | |
  Watch | Disks, doors, letters, for anything odd | daily? | ~72 | at convenience | |
  Copy | start the copies, see that they end | N/A | ~72 ~75 | now automated | |
  Certificates | New ones, in time | N/A | ~72 ~75 | now automated | |
  Packages | Repairs (security) on the hosts | N/A | ~72 ~75 | now automated |
  ad-hoc jobs | description | freq | skill | contingencies | assigned to |
  ---|---|---|---|---|---|
  This page | mend it, write tickets | monthly? | ~71 | at convenience | @ada |
  Alarms | Hear them, mend or pass on. | daily? | ~72 | on demand | @ada |
  Help | Open and close accounts | fairly rare | ~71 ~75 | on demand | @ada |
  Answers | Answer tickets, or find somebody | fairly rare | ~71 ~75 | on demand | @ada |
  Tickets | Do what tickets ask for | various | on demand/at convenience | @ada | |
  Merge requests | ... |
  and some text below, as it comes:
  - upgrade ~3 times a year

  """

@Suite struct `The task page` {
  @Test func `of a wiki is read row by row, each cell where it belongs`() throws {
    let page = try read(wiki)
    let expected = [
      [
        "New system", "A new release on every host (when the old one ends)", "bi-annually",
        "~72 ~75", "scheduled window", "",
      ],
      [
        "Pay for the names", "All names, before somebody else has them", "annually", "~72 ~75",
        "expiry date (~March 2021)", "",
      ],
      [
        "Upgrade Forum", "The newest forum", "4-monthly", "~72 ~75",
        "on point releases or demand", "",
      ],
      [
        "Upgrade images", "Images with new packages", "4-monthly", "~72 ~75",
        "when upgrading forum", "",
      ],
      [
        "Watch", "Disks, doors, letters, for anything odd", "daily?", "~72", "at convenience", "",
      ],
      ["Copy", "start the copies, see that they end", "N/A", "~72 ~75", "now automated", ""],
      ["Certificates", "New ones, in time", "N/A", "~72 ~75", "now automated", ""],
      ["Packages", "Repairs (security) on the hosts", "N/A", "~72 ~75", "now automated", ""],
      ["This page", "mend it, write tickets", "monthly?", "~71", "at convenience", "@ada"],
      ["Alarms", "Hear them, mend or pass on.", "daily?", "~72", "on demand", "@ada"],
      ["Help", "Open and close accounts", "fairly rare", "~71 ~75", "on demand", "@ada"],
      [
        "Answers", "Answer tickets, or find somebody", "fairly rare", "~71 ~75", "on demand",
        "@ada",
      ],
      ["Tickets", "Do what tickets ask for", "various", "", "on demand/at convenience", "@ada"],
      ["Merge requests", "...", "", "", "", ""],
    ]
    #expect(page.value.rows.map(\.cells) == expected)
    #expect(
      page.diagnostics.map(\.description) == [
        "tasks.md:16:68: warning: 'bi-annually' is read in more than one sense; "
          + "write 'every 6 months' or 'every 2 years'",
        "tasks.md:23:77: warning: the row ends after 5 of 6 cells; 'assigned to' is missing; "
          + "an empty cell is '| |'",
        "tasks.md:30:74: warning: '@ada' stands under 'contingencies'; "
          + "it is read as 'assigned to'; a cell is missing before it; an empty one is '| |'",
        "tasks.md:31:23: warning: the row ends after 2 of 6 cells; "
          + "'freq', 'skill', 'contingencies' and 'assigned to' are missing; "
          + "an empty cell is '| |'",
      ]
    )
    let tables = page.value.rows.map(\.table)
    #expect(tables.filter { $0 == "scheduled jobs" }.count == 8)
    #expect(tables.suffix(6).allSatisfy { $0 == "ad-hoc jobs" })
    #expect(page.value.rows.compactMap(\.people.first?.text) == Array(repeating: "ada", count: 5))
  }

  @Test func `explains its labels`() throws {
    let page = try read(wiki).value
    #expect(
      page.labels == [
        TaskLabel(name: "71", kind: .skill, meaning: "has found the dashboards"),
        TaskLabel(name: "72", kind: .skill, meaning: "does not fear a shell"),
        TaskLabel(name: "73", kind: .skill, meaning: "writes programs"),
        TaskLabel(name: "75", kind: .access, meaning: "a key, or"),
        TaskLabel(name: "78", kind: .other, meaning: "high"),
        TaskLabel(name: "79", kind: .other, meaning: "low"),
      ]
    )
    #expect(page.rows[0].labels.map(\.kind) == [.skill, .access])
  }

  @Test func `leaves it to the group what is a skill and what an access`() throws {
    let text = sampleGroupText.replacing(
      "  urgent: urgent\n",
      with: "  ~71: access dashboards\n  ~82: skill shell\n  urgent: {id: 83, means: urgent}\n"
    )
    let group = try GroupPage.read(Array(text.utf8), file: "group.yml").value
    let row = table("A | b | weekly | ~71 ~82 ~83 | | @ada")
    let page = TaskPage.read(Array(row.utf8), file: "tasks.md", group: group)
    #expect(
      page.value.rows[0].labels == [
        TaskLabel(name: "71", kind: .access, meaning: "has found the dashboards"),
        TaskLabel(name: "82", kind: .skill, meaning: "shell"),
        TaskLabel(name: "83", kind: .other, meaning: "urgent"),
      ]
    )
    #expect(page.diagnostics == [])
  }

  @Test func `has labels that the page, the group or nobody explains`() throws {
    let row = "A | b | weekly | ~71 ~75 ~urgent ~\"can wait\" ~99 | | @ada"
    let labels = try read(table(row)).value.rows[0].labels
    #expect(
      labels == [
        TaskLabel(name: "71", kind: .skill, meaning: "has found the dashboards"),
        TaskLabel(name: "75", kind: .access, meaning: "a key"),
        TaskLabel(name: "urgent", kind: .other, meaning: "urgent"),
        TaskLabel(name: "can wait", kind: .other, meaning: "not urgent"),
        TaskLabel(name: "99", kind: .skill, meaning: ""),
      ]
    )
    #expect(labels.map(\.text) == ["~71", "~75", "~urgent", "~\"can wait\"", "~99"])
  }

  @Test(arguments: [
    "A | b | weekly | ~71 | at convenience | @ada",
    "A | b | weekly | ~71 | at convenience | @ada |",
    "| A | b | weekly | ~71 | at convenience | @ada |",
    "  |A|b|weekly|~71|at convenience|@ada|  ",
    "\tA\t|\tb |weekly| ~71 | at convenience | @ada\t",
    "A | b | weekly | ~71 | at convenience | @ada |\r",
  ])
  func `takes pipes at the ends of a line or not`(_ row: String) throws {
    let page = try read(table(row))
    #expect(
      page.value.rows.map(\.cells) == [["A", "b", "weekly", "~71", "at convenience", "@ada"]]
    )
    #expect(page.diagnostics == [])
  }

  @Test(arguments: [
    ("A | b | weekly | ~71 | | | |", ["A", "b", "weekly", "~71", "", ""], true),
    ("A | | weekly | | | |", ["A", "", "weekly", "", "", ""], false),
    (#"A | b \| c | weekly | | | |"#, ["A", "b | c", "weekly", "", "", ""], false),
    ("A | b | weekly | @ada |", ["A", "b", "weekly", "", "", "@ada"], true),
    ("A | b | weekly | @ada @cam | | |", ["A", "b", "weekly", "", "", "@ada @cam"], true),
    (
      "A | weekly | ~71 | on demand | @ada |", ["A", "", "weekly", "~71", "on demand", "@ada"], true
    ),
    ("A | b | weekly | ~71 ~75 | @ada |", ["A", "b", "weekly", "~71 ~75", "", "@ada"], true),
    ("A | b | weekly | on demand | ~71 | @ada", ["A", "b", "weekly", "~71", "", "@ada"], true),
    ("A | ~71 | b | weekly | | @ada", ["A", "", "", "~71", "b", "@ada"], true),
    ("A | ~71 | @ada |", ["A", "", "", "~71", "", "@ada"], true),
    (
      "A | b | weekly | ~71 | on | ask @ada | @ada", ["A", "b", "weekly", "~71", "on", "@ada"], true
    ),
    (
      "A | ~3 times a year | ~monthly | | |", ["A", "~3 times a year", "~monthly", "", "", ""], true
    ),
    ("A | b | weekly | @ada | ~71 | on demand |", ["A", "b", "weekly", "~71", "", "@ada"], true),
  ])
  func `lets a name or a label say its own column`(
    _ row: String,
    _ cells: [String],
    _ isIrregular: Bool
  ) throws {
    let page = try read(table(row))
    #expect(page.value.rows.map(\.cells) == [cells])
    #expect(page.diagnostics.isEmpty == !isIrregular)
  }

  @Test func `has rows in a quotation and in a list, with their columns`() throws {
    let page = try read(
      """
      > JOBS | Who | How often
      > ---|---|---
      > A | @ada | weekly
      >> B | @ada | dayly

      * C | @ada | weekly
      """
    )
    #expect(page.value.rows.map(\.name) == ["A", "B", "C"])
    #expect(page.value.rows.map(\.words.frequency) == ["weekly", "dayly", "weekly"])
    #expect(page.value.rows.map(\.place.column) == [3, 4, 3])
  }

  @Test func `has rows wherever a line has a pipe below its head`() throws {
    let page = try read(
      """
      not yet | a row
      --- and no head
      JOBS | Who | How often | Skills | When | Description
      |:---|---:|:-:|---|---|---|
      A | @ada | weekly | ~71 | at convenience | b

      Some text, and an empty line.
      B | @ada | weekly | ~71 | at convenience | b
      ---
      ## A heading
      C | @ada | weekly | ~71 | at convenience | b
      name | phone
      --|--
      Ada | 123
      """
    )
    #expect(
      page.value.rows.map(\.cells)
        == ["A", "B", "C"].map { name in
          [name, "b", "weekly", "~71", "at convenience", "@ada"]
        }
    )
    #expect(
      page.diagnostics.map(\.description)
        == (0..<3).map { index in
          "tasks.md:\([5, 8, 11][index]):21: warning: unknown label '~71'; "
            + "say what it means, as '- ~71: …' in a list above the table"
        }
    )
  }

  @Test(arguments: [
    (
      "1️⃣A | b | 2️⃣biweekly | ~71 | | @ada",
      2, "'biweekly' is read in more than one sense; write 'twice a week' or 'every 2 weeks'"
    ),
    (
      "A | b | 1️⃣now and then | ~71 | | @ada", 1,
      "'now and then' is not understood as a frequency; "
        + "write 'weekly', 'every 4 months', 'on demand' or the like"
    ),
    (
      "A | b |1️⃣ | ~71 | | @ada", 1,
      "the job has no frequency; write 'weekly', 'every 4 months', 'on demand' or the like"
    ),
    (
      "A | b | 1️⃣N/A | ~71 | on demand | @ada", 1,
      "'N/A' counts as automated; say 'now automated' under 'contingencies', or how often it comes"
    ),
    (
      "A | b | weekly | ~71 1️⃣~74 | | @ada", 1,
      "unknown label '~74'; did you mean '~71'?"
    ),
    (
      "A | b | weekly | ~71, 1️⃣shell | | @ada", 1,
      "'shell' is no label, and is not read; write it as '~71'"
    ),
    (
      "A | b | weekly | ~\"can wait\" 1️⃣~\"can weit\" | | @ada", 1,
      "unknown label '~\"can weit\"'; did you mean '~can wait'?"
    ),
    (
      "A | b | weekly | ~71 | | @ada and 1️⃣@kam", 1,
      "unknown person 'kam'; did you mean 'cam'?"
    ),
    (
      "A | b | weekly | ~71 | | 1️⃣somebody", 1,
      "unknown person 'somebody'; the people are in group.yml"
    ),
    (
      "A | b | weekly | 1️⃣@ada", 1,
      "'@ada' stands under 'skill'; it is read as 'assigned to'; "
        + "a cell is missing before it; an empty one is '| |'"
    ),
    (
      "A | b | c | weekly | 1️⃣~71 | | @ada", 1,
      "'~71' stands under 'contingencies'; it is read as 'skill'; "
        + "there is a cell too many before it; a pipe within a text is '\\|'"
    ),
    (
      "A | b | weekly | ~71 | on demand | ask | 1️⃣@ada", 1,
      "'@ada' stands behind the last column; it is read as 'assigned to'; "
        + "there is a cell too many before it; a pipe within a text is '\\|'"
    ),
    (
      "A | b | weekly | ~71 | | Ada | 1️⃣later", 1,
      "the row has 7 cells, and the table 6 columns; 'later' is not read; "
        + "a pipe within a text is '\\|'"
    ),
    (
      "A | b | weekly1️⃣", 1,
      "the row ends after 3 of 6 cells; 'skill', 'contingencies' and 'assigned to' are missing; "
        + "an empty cell is '| |'"
    ),
    ("|1️⃣ | |", 1, "the row is empty; take it away"),
    (
      "|1️⃣ | b | weekly | | | |", 1,
      "the row names no job, and is not read; its name stands in the first cell"
    ),
    (
      "1️⃣[A](jobs/Big A.md) | b | weekly | ~71 | | @ada", 1,
      "'jobs/Big A.md' is no page of a job; did you mean 'jobs/big-a.md'?"
    ),
    (
      "1️⃣[A](jobs/….md) | b | weekly | ~71 | | @ada", 1,
      "'jobs/….md' is no page of a job; a page is 'jobs/' and lower-case letters, digits and hyphens"
    ),
  ])
  func `is found fault with`(_ row: String, _ mark: Int, _ complaint: String) throws {
    let marked = MarkedText(table(row))
    let found = try read(marked.text).diagnostics.map(\.description)
    let first = found.first { !$0.contains("stands in no column") }
    #expect(first == "tasks.md:\(marked[mark]): warning: \(complaint)")
    #expect(found.count == (row.contains(" c |") || row.contains("ask") ? 2 : 1))
  }

  @Test func `does not puzzle over a line of nothing but pipes`() throws {
    let row = "A | ~71 | " + String(repeating: "@ada | x | ", count: 20_000)
    let page = try read(table(row))
    #expect(page.value.rows.map(\.cells) == [["A", "~71", "@ada", "x", "@ada", "x"]])
    #expect(page.diagnostics.count < 10)
  }

  @Test func `names what finds no column`() throws {
    let found = try read(table("A | b | c | weekly | ~71 | | @ada")).diagnostics
    #expect(
      found.map(\.description).last
        == "tasks.md:8:9: warning: 'c' stands in no column, and is not read"
    )
  }

  @Test func `names a column that it does not know`() throws {
    let head = "jobs | description | freq | skil | notes | assigned to"
    let found = try read("\(head)\n---|---\nA | b | weekly | | | @ada\n")
    #expect(
      found.diagnostics.map(\.description) == [
        "tasks.md:1:29: warning: 'skil' is no column of the jobs, and is not read; "
          + "did you mean 'skill'?",
        "tasks.md:1:36: warning: 'notes' is no column of the jobs, and is not read; "
          + "the columns are 'description', 'freq', 'skill', 'contingencies' and 'assigned to'",
      ]
    )
    #expect(found.value.rows.map(\.cells) == [["A", "b", "weekly", "", "", "@ada"]])
  }

  @Test(arguments: [
    ("[Bills](jobs/bills.md)", "Bills", "bills"), ("[Bills](./jobs/bills)", "Bills", "bills"),
    ("[Bills](<jobs/bills.md>)", "Bills", "bills"),
    ("[The bills](https://example.org/jobs/bills.md)", "The bills", nil),
    ("Bills", "Bills", nil), ("[Bills]", "[Bills]", nil), ("نسخ", "نسخ", nil),
  ])
  func `may link a job to its page`(_ cell: String, _ name: String, _ link: String?) throws {
    let page = try read(table("\(cell) | b | weekly | ~71 | | @ada"))
    let row = try #require(page.value.rows.first)
    #expect(row.name == name)
    #expect(row.link?.text == link)
    #expect(row.words.name == cell)
    #expect(row.id?.text == link ?? JobID(naming: name)?.text)
    #expect(page.diagnostics == [])
  }

  @Test func `knows the people by id, name or initials, and without a group everything`() throws {
    let row = "A | b | weekly | | | @ada, Cam & @L with @layla / - ?"
    #expect(try read(table(row)).value.rows[0].people.map(\.text) == ["ada", "cam", "layla"])
    let bytes = Array(table("A | b | weekly | ~7 | | @zoe").utf8)
    let page = TaskPage.read(bytes, file: "tasks.md", group: nil)
    #expect(page.value.rows[0].people.map(\.text) == ["zoe"])
    #expect(page.diagnostics == [])
  }

  @Test func `gives back every row that somebody writes in full`() throws {
    var random = SeededGenerator(seed: 14)
    let pieces = [
      "disk", " ", "|", "\\", "-", "@", "~", "?", "نسخ", "N/A", "*", "`", "é", "\u{2028}",
    ]
    let often = ["weekly", "4-monthly", "daily?", "various", "bi-annually"]
    var rows: [[String]] = []
    var lines: [String] = []
    for number in 0..<300 {
      let words = (0..<3).map { _ in
        let count = Int.random(in: 0...6, using: &random)
        return "x" + (0..<count).map { _ in random.pick(pieces) }.joined() + "x"
      }
      let row = [
        words[0], random.pick([words[1], ""]), random.pick(often),
        random.pick(["", "~71", "~71 ~75"]),
        random.pick([words[2], ""]), random.pick(["", "@ada", "@cam @ada"]),
      ]
      rows.append(row)
      let line = row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")
      lines.append([line + " |", "| \(line) |", "  |\(line)|"][number % 3])
    }
    let page = try read(table(lines.joined(separator: "\n")))
    #expect(page.value.rows.map(\.cells) == rows)
    #expect(page.diagnostics.allSatisfy { $0.message.contains("in more than one sense") })
  }

  @Test func `is whatever it is`() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = ["|", "|", "-", "\n", "---|---\n", "jobs | freq | skill\n", "~71", "@ada", " "]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += Bool.random(using: &random) ? random.pick(pieces) : random.text(upTo: 5)
      }
      let page = try read(text)
      #expect(page.value.rows.count <= text.utf8.count)
      #expect(page.diagnostics.allSatisfy { $0.location.line != nil })
    }
  }

  /// A page with one row; its labels are 71 and 75.
  private func table(_ row: String) -> String {
    """
    Skills:
    - ~71: has found the dashboards
    Access:
    - ~75: a key

    jobs | description | freq | skill | contingencies | assigned to |
    ---|---|---|---|---|---|
    \(row)

    """
  }

  private func read(_ text: String) throws -> Parsed<TaskPage> {
    TaskPage.read(Array(text.utf8), file: "tasks.md", group: try sampleGroup())
  }
}

extension TaskRow {
  fileprivate var cells: [String] {
    [
      words.name, words.description, words.frequency, words.skill, words.contingency,
      words.assigned,
    ]
  }
}
