import Foundation
@testable import MeetKit
import MeetTesting
import Testing

/// Holds `docs/session.md` against the program; its console blocks are run as transcripts.
struct SessionPageTests {
  struct Row: Equatable {
    var topic: String
    var usage: String
  }

  private let page: String
  /// The rows of its table of words, with the topic that the first cell goes on with.
  private let rows: [Row]

  init() throws {
    page = try String(contentsOfFile: Checkout.root + "/docs/session.md", encoding: .utf8)
    let section = page.split(separator: "\n## ").first { $0.hasPrefix("The words\n") } ?? ""
    var topic = ""
    var rows: [Row] = []
    for line in section.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", maxSplits: 2).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 3, cells[1].hasPrefix("`/") else { continue }
      if !cells[0].isEmpty { topic = cells[0] }
      rows.append(Row(topic: topic, usage: cells[1].trimmingCharacters(in: ["`"])))
    }
    self.rows = rows
  }

  @Test func `the table holds exactly the words there are`() {
    let words = SessionWord.all.map { Row(topic: $0.topic.rawValue, usage: $0.usage) }
    #expect(rows.filter { !words.contains($0) } == [])
    #expect(words.filter { !rows.contains($0) } == [])
    #expect(rows == words)
  }

  @Test func `every example is understood as it stands`() throws {
    let live = TypedSession.open().live
    let reader = SessionReader(
      seats: live.state.setting?.seats ?? [],
      prefix: "TWG",
      zone: Group.sample.zone,
      now: Agenda.evening.start,
      floor: Floor(kind: .reaction, waiting: Agenda.evening.secretary.map { [$0] } ?? [])
    )
    for row in rows {
      #expect(try reader.read(row.usage) != .events([.note(row.usage)]))
    }
  }

  @Test func `the prompt looks as it is shown`() {
    var desk = TypedSession.open()
    desk.type(lines: ["/next", "/next"])
    let prompt = desk.live.prompt(at: Agenda.evening.start.adding(minutes: 12))
    #expect(page.contains("```text\n\(prompt.dropLast())\n```"), "\(prompt)")
  }
}
