@testable import MeetKit
import Testing

@Suite struct `A turn on call in the log` {
  @Test(arguments: [
    ("2026-W21 ada+bo awake 20 h of 24", ["ada", "bo"], nil, "awake 20 h of 24"),
    // The first one first.
    ("2026-W21 bo+ada", ["bo", "ada"], nil, ""),
    ("2026-W21 - too few can come", [], nil, "too few can come"),
    ("2026-W21 ada+bo/cam awake 20 h of 24", ["ada", "bo"], "cam", "awake 20 h of 24"),
  ])
  func `is written as it was read`(
    _ words: String,
    _ people: [String],
    _ shadow: String?,
    _ why: String
  ) throws {
    let line = "2026-05-13T09:00:00Z qwertyui ada on-call \(words)\n"
    let log = GroupLog.read(Array("meet-log 1 group\n\(line)".utf8), file: "group.log", people: nil)
    #expect(log.diagnostics == [])
    let fact = try #require(log.value.facts.first.flatMap { Fact($0) })
    guard case .onCall(let turn) = fact.kind else {
      Issue.record("no turn on call")
      return
    }
    #expect(turn.people.map(\.text) == people)
    #expect(turn.shadow?.text == shadow)
    #expect(turn.why == why)
    #expect(fact.kind.words.rest == words)
  }

  @Test(arguments: [
    "2026-W21 ada+ada", "2026-W21 ada+bo/ada", "2026-W21 ada+bo/", "2026-W21 /ada",
    "2026-W54 ada+bo",
  ])
  func `is none`(_ words: String) {
    let line = "2026-05-13T09:00:00Z qwertyui ada on-call \(words)\n"
    let log = GroupLog.read(Array("meet-log 1 group\n\(line)".utf8), file: "group.log", people: nil)
    #expect(log.value.facts.compactMap { Fact($0) } == [])
  }
}
