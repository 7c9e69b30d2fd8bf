import Foundation
@testable import MeetKit
import MeetTesting
import Testing

/// Holds `docs/minutes.md` against what is read and written; its console blocks are transcripts.
struct MinutesPageTests {
  private let lines: [Substring]
  /// The example, and the path that stands at its fence.
  private let example: String
  private let file: String

  init() throws {
    let text = try String(contentsOfFile: Checkout.root + "/docs/minutes.md", encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("```markdown ") })
    let end = try #require(lines[start...].firstIndex(of: "```"))
    example = lines[(start + 1)..<end].map { $0 + "\n" }.joined()
    file = String(lines[start].dropFirst("```markdown ".count))
  }

  /// The cells of the rows of a section's table, without their backticks.
  private func table(below heading: Substring) throws -> [[String]] {
    let section = try #require(lines.firstIndex(of: heading))
    let start = try #require(lines[section...].firstIndex { $0.hasPrefix("|---") })
    return lines[(start + 1)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { cell in
        cell.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["`"])
      }
    }
  }

  private func read(_ page: String) -> Parsed<Minutes?> {
    MinutesReader.read(page, file: file, meeting: MeetingID("2026-05-20"), group: .sample)
  }

  @Test func `the example is read without a fault, and written with the same bytes`() throws {
    let read = read(example)
    #expect(read.diagnostics == [])
    #expect(MinutesWriter.page(try #require(read.value)) == example)
  }

  @Test func `the example has one of everything, and the tables name it`() throws {
    let minutes = try #require(read(example).value)
    let lines = minutes.preamble + minutes.items.flatMap(\.lines)
    #expect(Set(lines.map(Self.form)) == Self.forms)
    let shown = example.split(separator: "\n").map(String.init)
    let rows = try table(below: "## Below an item").map { $0[0] }
    #expect(rows.filter { !shown.contains($0) } == [])
    let head = example.split(separator: "\n## ")[0]
    let page = String(head) + "\n" + rows.map { "\n\($0)\n" }.joined()
    let named = try #require(read(page).value).preamble.map(Self.form)
    #expect(Set(named) == Self.forms)
    #expect(named.count == Self.forms.count)
    let fields = try table(below: "## The head").flatMap { $0[0].split(separator: "`, `") }
    let names = head.split(separator: "\n- ").dropFirst().map { $0.prefix { $0 != ":" } }
    #expect(Set(names) == Set(fields))
  }

  @Test func `what is found fault with is told so`() throws {
    let faults = try table(below: "## Corrections")
    #expect(faults.count > 3)
    for fault in faults {
      try #require(fault.count == 3)
      try #require(example.contains(fault[0]), "'\(fault[0])' stands in the example")
      let page = example.replacing(fault[0], with: fault[1], maxReplacements: 1)
      #expect(read(page).diagnostics.map(\.description) == [fault[2]])
    }
  }

  private static let forms: Set = [
    "note", "said", "link", "information", "private", "round", "parked", "improvement",
    "decision",
    "proposal", "action", "done", "dropped", "given", "renewed", "ended", "implemented", "accepted",
    "approved", "consented", "changed", "not agreed", "length", "next",
  ]

  /// A name for each form of a line that is not plain text.
  private static func form(_ line: MinutesLine) -> String {
    switch line {
    case .remark(.note, let speaker, _): speaker == nil ? "note" : "said"
    case .remark(let kind, _, _): "\(kind)"
    case .privately: "private"
    case .round: "round"
    case .decision(let decision): decision.outcome == .agreed ? "decision" : "proposal"
    case .action: "action"
    case .actionDone: "done"
    case .actionDropped: "dropped"
    case .actionGiven: "given"
    case .renewed: "renewed"
    case .decisionEnded: "ended"
    case .implemented: "implemented"
    case .accepted: "accepted"
    case .minutesApproved: "approved"
    case .agendaConsented: "consented"
    case .agendaChanged: "changed"
    case .notAgreed: "not agreed"
    case .lengthSet: "length"
    case .nextMeeting: "next"
    case .text(let text): "text: \(text)"
    }
  }
}
