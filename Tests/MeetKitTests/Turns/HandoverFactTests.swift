@testable import MeetKit
import Testing

@Suite struct `A turn given away in the group's log` {
  private let people: [PersonID]
  private let now: Instant

  init() throws {
    people = try ["ada", "dee"].map { try #require(PersonID($0)) }
    now = try #require(Instant("2026-05-13T09:00:00Z"))
  }

  @Test(arguments: [
    "cover coordinator 2026-06-03 dee by ada",
    "cover secretary 2026-06-03 dee by ada by train, and late",
    "ask-cover secretary 2026-06-03 dee by -",
    "ask-cover secretary 2026-06-03 dee by - at the dentist",
    "ask-cover secretary 2026-06-03 dee by ada",
    "swap coordinator 2026-06-03 dee secretary 2026-06-17 ada",
    "ask-swap coordinator 2026-06-03 dee coordinator 2026-06-17 ada on a boat",
    "take qwertyui ada",
    "refuse qwertyui ada",
  ])
  func `is written as it was read`(_ line: String) throws {
    let text = "meet-log 1 group\n\(now) asdfghjk dee \(line)\n"
    let log = GroupLog.read(Array(text.utf8), file: "group.log", people: people)
    #expect(log.diagnostics == [])
    let fact = try #require(log.value.facts.first.flatMap { Fact($0) })
    let (verb, rest) = fact.kind.words
    #expect("\(verb) \(rest)" == line)
  }

  @Test(arguments: [
    ("cover coordinator 2026-06-03 dee", "35: error: this names no cover"),
    ("cover coordinator 2026-06-03 dee by -", "35: error: this names no cover"),
    ("cover coordinator 2026-06-03 dee by dee", "35: error: this names no cover"),
    ("cover chair 2026-06-03 dee by ada", "35: error: this names no cover"),
    ("cover coordinator 2026-06-31 dee by ada", "35: error: this names no cover"),
    ("swap coordinator 2026-06-03 dee", "35: error: this names no swap"),
    (
      "swap coordinator 2026-06-03 dee coordinator 2026-06-03 ada",
      "35: error: this names no swap"
    ),
    ("take qwerty ada", "35: error: this names no request"),
    ("refuse qwertyui", "35: error: this names no request"),
    (
      "cover coordinator 2026-06-03 dee by adda",
      "71: error: unknown person 'adda'; did you mean 'ada'?"
    ),
    ("take qwertyui adda", "49: error: unknown person 'adda'; did you mean 'ada'?"),
  ])
  func `is left out when it cannot be read`(_ words: String, _ fault: String) {
    let text = "meet-log 1 group\n\(now) asdfghjk dee \(words)\n"
    let log = GroupLog.read(Array(text.utf8), file: "group.log", people: people)
    #expect(log.value.facts == [])
    let found = log.diagnostics.map { $0.description.prefix { $0 != ";" } }
    #expect(found.map(String.init) == ["group.log:2:\(fault.prefix { $0 != ";" })"])
  }
}
