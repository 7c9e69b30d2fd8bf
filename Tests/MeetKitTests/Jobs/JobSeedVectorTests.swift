@testable import MeetKit
import MeetTesting
import Testing

/// The table of a real group, whose rows are broken in three places.
///
/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `The task page of a real group` {
  private struct Row: Decodable {
    struct Meaning: Decodable {
      var name: String
      var description: String
      var frequency: String
      var skill: String
      var contingency: String
      var assigned: String
    }
    var section: String
    var cells: [String]
    var cell_count: Int
    var labels: [String]
    var meaning: Meaning
  }

  @Test func `is read as it was meant, each cell where it belongs`() throws {
    let rows = try Vectors.read("seed_job_rows.json", as: [Row].self)
    #expect(rows.count == 14)
    var lines: [String] = []
    for row in rows {
      #expect(row.cells.count == row.cell_count)
      let head = "\(row.section) jobs | description | freq | skill | contingencies | assigned to |"
      if !lines.contains(head) { lines += ["", head, "---|---|---|---|---|---|"] }
      lines.append(row.cells.joined(separator: " | "))
    }
    let text = lines.joined(separator: "\n") + "\n"
    let page = TaskPage.read(Array(text.utf8), file: "tasks.md", group: nil).value
    #expect(page.rows.count == rows.count)
    for (row, wanted) in zip(page.rows, rows) {
      let meaning = wanted.meaning
      #expect(
        [
          row.words.name, row.words.description, row.words.frequency, row.words.skill,
          row.words.contingency, row.words.assigned,
        ] == [
          meaning.name, meaning.description, meaning.frequency, meaning.skill,
          meaning.contingency, meaning.assigned,
        ]
      )
      #expect(row.labels.map(\.text) == wanted.labels, "\(meaning.name)")
      #expect(row.table == "\(wanted.section) jobs")
    }
  }
}
