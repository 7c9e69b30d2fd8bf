@testable import MeetKit

/// The records of the sample group, in which nothing has happened but a few facts.
struct RecordsOfThree {
  static let now = "2026-05-13T09:00:00Z"

  var group: Group
  var facts: [Fact] = []

  init() throws { group = try sampleGroup() }

  /// Adds a fact, and returns its id.
  mutating func add(_ kind: Fact.Kind, by who: String) throws -> String {
    let letters = ["a", "b", "c", "d", "e"]
    let id = String(repeating: letters[facts.count], count: 8)
    facts.append(Fact(id: id, instant: try instant(Self.now), who: try person(who), kind: kind))
    return id
  }

  func records() throws -> GroupRecords {
    GroupRecords(
      group: group,
      facts: facts,
      twice: GivenTwice([], facts, group: group),
      register: Register(),
      rota: Rota(minutes: [], facts: facts, prepared: [], terms: [], group: group),
      now: try instant(Self.now),
      page: "meetings/group.yml"
    )
  }
}

/// What a rule answers, in one line.
func words<Value>(_ rule: () throws -> Value) -> String {
  do {
    return "\(try rule())"
  } catch RuleError.failed(let text) {
    return "failed: \(text)"
  } catch RuleError.usage(let text) {
    return "usage: \(text)"
  } catch {
    return "\(error)"
  }
}
