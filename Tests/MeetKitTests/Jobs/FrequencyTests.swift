@testable import MeetKit
import Testing

@Suite struct `Words for how often` {
  @Test(arguments: [
    ("annually", 1, Period.Unit.year), ("yearly", 1, .year), ("Annual", 1, .year),
    ("every two years", 2, .year), ("biennially", 2, .year), ("once a year", 1, .year),
    ("half-yearly", 6, .month), ("semi-annually", 6, .month), ("twice a year", 6, .month),
    ("4-monthly", 4, .month), ("3 times a year", 4, .month), ("every 4 months", 4, .month),
    ("quarterly", 3, .month), ("monthly", 1, .month), ("each month", 1, .month),
    ("fortnightly", 2, .week), ("every 2  Weeks", 2, .week), ("weekly", 1, .week),
    ("daily", 1, .day), ("every day.", 1, .day), ("10-daily", 10, .day),
  ])
  func `are a period when they are clear`(_ text: String, _ count: Int, _ unit: Period.Unit) {
    let frequency = Frequency(text)
    #expect(frequency.period == Period(count, unit))
    #expect(!frequency.isTentative)
    #expect(frequency.text == text)
  }

  @Test(arguments: [
    ("bi-annually", ["every 6 months", "every 2 years"]),
    ("biannual", ["every 6 months", "every 2 years"]),
    ("bi-annual", ["every 6 months", "every 2 years"]),
    ("Biannually", ["every 6 months", "every 2 years"]),
    ("biennial", ["every 6 months", "every 2 years"]),
    ("bimonthly", ["twice a month", "every 2 months"]),
    ("bi-monthly", ["twice a month", "every 2 months"]),
    ("semi-monthly", ["twice a month", "every 2 months"]),
    ("biweekly", ["twice a week", "every 2 weeks"]),
    ("bi-weekly", ["twice a week", "every 2 weeks"]),
    ("every other month", ["every 2 months"]),
    ("bi-annually?", ["every 6 months", "every 2 years"]),
  ])
  func `are never guessed, and what to write instead is clear`(
    _ text: String,
    _ instead: [String]
  ) {
    let frequency = Frequency(text)
    #expect(frequency.clearWords == instead)
    #expect(frequency.period == nil)
    for words in instead {
      switch Frequency(words).meaning {
      case .every, .times: break
      case let other: Issue.record("'\(words)' is \(other)")
      }
    }
  }

  @Test(arguments: [
    ("N/A", Frequency.Meaning.automated), ("fairly rare", .rare), ("various", .onDemand),
    ("on demand", .onDemand), ("", .missing), ("  ", .missing), ("–", .missing),
    ("twice a week", .times(2, .week)), ("5 times a year", .times(5, .year)),
    ("now and then", .unknown), ("daily/weekly", .unknown), ("?", .unknown), ("~", .unknown),
    ("0-monthly", .unknown), ("every 1000 days", .unknown), ("every", .unknown),
    ("every month or two", .unknown), ("99999999999999999999-monthly", .unknown),
    ("0 times a year", .unknown),
  ])
  func `may mean something else`(_ text: String, _ meaning: Frequency.Meaning) {
    #expect(Frequency(text).meaning == meaning)
  }

  @Test(arguments: [
    ("daily?", 1, Period.Unit.day), ("monthly ??", 1, .month), ("~3 times a year", 4, .month),
    ("about monthly", 1, .month), ("~ weekly", 1, .week),
  ])
  func `are tentative when people were not sure`(
    _ text: String,
    _ count: Int,
    _ unit: Period.Unit
  ) {
    #expect(Frequency(text).period == Period(count, unit))
    #expect(Frequency(text).isTentative)
  }
}

@Suite struct `Words for what makes a job come up` {
  @Test(arguments: [
    ("scheduled window", [Contingency.Meaning.window]), ("at convenience", [.anyTime]),
    ("now automated", [.automated]), ("on demand", [.onDemand]),
    ("on demand/at convenience", [.onDemand, .anyTime]),
    ("on point releases or demand", [.onRelease, .onDemand]),
    ("when upgrading the server", [.with("upgrading the server")]),
    ("when something breaks", []), ("when needed", [.onDemand]), ("", []),
    ("ask the landlord first", []), ("on demand or demand", [.onDemand]),
  ])
  func `are understood or left as they are`(_ text: String, _ meanings: [Contingency.Meaning]) {
    #expect(Contingency(text).meanings == meanings)
    #expect(Contingency(text).text == text)
  }

  @Test(arguments: [
    ("expiry date (~April 2027)", "2027-04"), ("expiry (Sept 2026)", "2026-09"),
    ("expiry date 2027-04-12", "2027-04"), ("on expiry, May 2026", "2026-05"),
    ("expiry date", nil), ("expiry date (2027)", nil), ("expiry date 2027-13", nil),
  ])
  func `tell the month in which something expires`(_ text: String, _ month: String?) throws {
    guard case .expiry(let found) = try #require(Contingency(text).meanings.first) else {
      Issue.record("'\(text)' is no expiry")
      return
    }
    #expect(found?.description == month)
    #expect(Contingency(text).isExpiry)
  }
}
