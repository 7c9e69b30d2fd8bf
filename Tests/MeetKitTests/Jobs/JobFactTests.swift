@testable import MeetKit
import Testing

@Suite struct `A fact of a job` {
  @Test(arguments: [
    ("job-done", "copies/2026-05-09 2026-05-10"),
    ("job-done", "copies/2026-05-09 2026-05-10 with the drill"),
    ("expiry-renewed", "renew-the-domain 2028-04-12"),
    ("expiry-renewed", "نطاق 2028-04-12 both names"),
  ])
  func `reads as it is written`(_ verb: String, _ rest: String) throws {
    let fact = try #require(Fact(line(verb, rest)))
    #expect(fact.kind.words == (verb, rest))
  }

  @Test(arguments: [
    ("job-done", "copies 2026-05-10"), ("job-done", "copies/2026-05-09"),
    ("job-done", "copies/2026-02-30 2026-05-10"), ("job-done", "copies/2026-05-09 today"),
    ("job-done", "Copies/2026-05-09 2026-05-10"), ("expiry-renewed", "domain"),
    ("expiry-renewed", "domain 2028-02-30"), ("expiry-renewed", ""),
  ])
  func `is none in another form`(_ verb: String, _ rest: String) throws {
    #expect(try Fact(line(verb, rest)) == nil)
  }

  private func line(_ verb: String, _ rest: String) throws -> GroupFact {
    GroupFact(
      instant: Instant(seconds: 0),
      id: "qwertyui",
      who: try #require(PersonID("ada")),
      verb: verb,
      rest: rest
    )
  }
}
