@testable import MeetKit
import MeetTesting
import Testing

/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `Reference results for recurring jobs` {
  @Test func `nominal dates`() throws {
    let vectors = try Vectors.read("recurrence_vectors.json", as: Recurrences.self)
    #expect(!vectors.nominal.isEmpty)
    for vector in vectors.nominal {
      let period = try #require(Frequency("every \(vector.every)").period, "\(vector.every)")
      let anchor = try #require(Day(vector.anchor))
      let found = vector.first.indices.map { period.nominal($0, from: anchor)?.description }
      #expect(found == vector.first)
    }
    for wrong in vectors.iterated_drift_wrong {
      let period = try #require(Frequency("every \(wrong.every)").period)
      let anchor = try #require(Day(wrong.anchor))
      for dates in [wrong.naive_iterated, wrong.go_adddate_from_anchor, wrong.rfc5545] {
        guard let dates else { continue }
        #expect(dates.indices.map { period.nominal($0, from: anchor)?.description } != dates)
      }
    }
  }

  @Test func `what was missed while nobody made tickets`() throws {
    for vector in try Vectors.read("recurrence_vectors.json", as: Recurrences.self).catch_up {
      let policy = try #require(JobPlan.CatchUp(rawValue: vector.policy))
      let first = try #require(Day("2026-01-01"))
      let job = try ticketJob("a", "monthly", .calendar(anchor: first)) { plan in
        plan.catchUp = policy
        plan.ifOpen =
          try vector.if_open.map { try #require(JobPlan.IfOpen(rawValue: $0)) } ?? .nudge
      }
      var world = try TicketWorld([job], vector.created_through)
      try world.run()
      if vector.if_open == nil { world.tickets[0].isOpen = false }
      world.now = try TicketWorld.instant(vector.now)
      let drafts = world.plan().compactMap { step in
        if case .make(let draft, _) = step { draft } else { nil }
      }
      #expect(drafts.map(\.due.description) == vector.creates, "\(vector)")
      if policy != .none, vector.if_open == nil {
        #expect(drafts.flatMap(\.missed).map(\.description) == vector.records_skipped)
      }
      let notes = world.words().filter { $0.hasPrefix("nudge") }
      #expect(
        notes == (vector.notes ?? []).map { "nudge a/\($0.prefix(10)) #1" },
        "\(vector)"
      )
    }
  }

  @Test func `what follows its last time, and what opens before it expires`() throws {
    let chained = try Vectors.read("recurrence_vectors.json", as: Recurrences.self).chained
    var compared = 0
    for vector in chained {
      if let completed = vector.completed, let next = vector.next {
        let done = try #require(Day(completed))
        let job = try ticketJob("a", "every 4 months", .completion(lastDone: done))
        #expect(job.next(onOrAfter: done).date?.day.description == next)
        compared += 1
      }
      if let expiry = vector.expiry {
        let day = try #require(Day(expiry))
        let job = try ticketJob("a", "every 1 year", .expiry(day)) { $0.leads = [60] }
        let date = try #require(job.next(onOrAfter: day).date)
        #expect(date.begins.description == vector.opens && date.day.description == vector.due)
        compared += 1
      }
    }
    #expect(compared == chained.count)
  }

  /// What the reference results tell of, by the beginning of their words.
  private enum Misfortune: String, CaseIterable {
    case twice = "run twice"
    case lost = "POST times out"
    case race = "two runners"
    case closed = "ticket closed"
    case renamed = "title edited"
    case unmarked = "marker removed"
    case forgotten = "ledger lost"
    case moved = "ticket moved"
  }

  @Test func `one ticket, whatever went wrong`() throws {
    let steps = try Vectors.read("recurrence_vectors.json", as: Recurrences.self).idempotency
    #expect(steps.count == Misfortune.allCases.count)
    for vector in steps {
      let misfortune = try #require(
        Misfortune.allCases.first { vector.step.hasPrefix($0.rawValue) },
        "\(vector.step)"
      )
      let anchor = try #require(Day("2026-01-31"))
      let job = try ticketJob("a", "monthly", .calendar(anchor: anchor))
      var world = try TicketWorld([job], "2026-05-31")
      // Of a run that is cut off, one stroke is the fact that means it, two are the ticket as well.
      try world.run("bo", strokes: misfortune == .lost ? 2 : misfortune == .race ? 1 : .max)
      switch misfortune {
      case .twice, .lost, .race: break
      case .closed: world.tickets[0].isOpen = false
      // A ticket is known by its mark, so that its title is nothing to us.
      case .renamed: break
      case .unmarked, .moved: world.tickets = []
      case .forgotten: world.facts = []
      }
      let isCounted = [.twice, .lost, .race].contains(misfortune)
      let before = isCounted ? 0 : world.tickets.count
      try world.run("ada")
      world.now = world.now.adding(minutes: 20)
      try world.run("ada")
      #expect(world.tickets.count - before == vector.expect_posts.least, "\(vector.step)")
      #expect(world.plan() == [], "\(vector.step)")
    }
  }

  @Test func `words for how often`() throws {
    let lexicon = try Vectors.read("freq_lexicon.json", as: Lexicon.self)
    for entry in lexicon.freq {
      let frequency = Frequency(entry.raw)
      #expect(frequency.text == entry.raw)
      #expect(frequency.isTentative == (entry.tentative ?? false), "\(entry.raw)")
      switch (entry.ambiguous ?? false, entry.normal?.every, entry.normal?.trigger) {
      case (true, _, _):
        #expect(frequency.clearWords.isEmpty == false)
        #expect(frequency.clearWords.contains(try #require(entry.suggest).replacing(":", with: "")))
      case (_, let every?, _): #expect(frequency.period == Frequency("every \(every)").period)
      case (_, _, "automated"): #expect(frequency.meaning == .automated)
      case (_, _, "on-demand"): #expect([.onDemand, .rare].contains(frequency.meaning))
      default: #expect(frequency.meaning == .missing, "\(entry.raw)")
      }
    }
    for (word, every) in lexicon.clear_words {
      let period = try #require(Frequency("every \(every)").period)
      #expect(Frequency(word).period == period, "\(word)")
    }
    for words in lexicon.other_ambiguous_words where !words.contains("(clear") {
      #expect(!Frequency(words).clearWords.isEmpty, "\(words)")
    }
  }

  @Test func `words for contingencies`() throws {
    let lexicon = try Vectors.read("freq_lexicon.json", as: Lexicon.self)
    let meanings: [String: [Contingency.Meaning]] = [
      "scheduled window": [.window], "on demand": [.onDemand], "now automated": [.automated],
      "expiry date (~April 2020)": [.expiry(.init(year: 2020, month: 4))],
      "on point releases or demand": [.onRelease, .onDemand], "at convenience": [.anyTime],
      "when upgrading mastodon": [.with("upgrading mastodon")],
      "on demand/at convenience": [.onDemand, .anyTime],
    ]
    for entry in lexicon.contingency {
      let contingency = Contingency(entry.raw)
      #expect(contingency.text == entry.raw)
      #expect(contingency.meanings == meanings[entry.raw], "\(entry.raw)")
    }
  }

  @Test func `recurrence rules that the group's words can say`() throws {
    let file = try Vectors.read("rrule_vectors.json", as: Rules.self)
    let agreed = file.vectors.filter { $0.verified_with_dateutil_2_9_0 == true }
    #expect(agreed.count == 88)
    var compared = 0
    for rule in agreed {
      let expected = rule.instances.prefix { $0 != "..." }.map { String($0.prefix(8)) }
      guard let dates = rule.dates(expected.count) else { continue }
      #expect(dates == expected, "\(rule.rrule)")
      compared += 1
    }
    #expect(compared == 11)
    // A month without that day has its last one: a job does not vanish five times a year.
    let clamped = try #require(agreed.first { $0.rrule == "FREQ=MONTHLY;COUNT=12" })
    #expect(clamped.dtstart.hasPrefix("20070131"))
    let dates = (0..<3).compactMap { count in
      Day("2007-01-31").flatMap { Period(1, .month)?.nominal(count, from: $0)?.description }
    }
    #expect(dates == ["2007-01-31", "2007-02-28", "2007-03-31"])
    #expect(clamped.instances[1].hasPrefix("20070331"))
  }
}

private struct Recurrences: Decodable {
  struct Nominal: Decodable {
    var anchor: String
    var every: String
    var first: [String]
  }

  struct Wrong: Decodable {
    var anchor: String
    var every: String
    var naive_iterated: [String]?
    var go_adddate_from_anchor: [String]?
    var rfc5545: [String]?
  }

  struct CatchUp: Decodable {
    var created_through: String
    var now: String
    var policy: String
    var if_open: String?
    var creates: [String]
    var records_skipped: [String]?
    var notes: [String]?
  }

  struct Chained: Decodable {
    var completed: String?
    var next: String?
    var expiry: String?
    var opens: String?
    var due: String?
  }

  struct Step: Decodable {
    /// A number, or "1, or 2 and then 1 left open".
    struct Posts: Decodable {
      var least: Int

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
          least = number
        } else {
          least = Int(try value.decode(String.self).prefix(1)) ?? -1
        }
      }
    }

    var step: String
    var expect_posts: Posts
  }

  var nominal: [Nominal]
  var iterated_drift_wrong: [Wrong]
  var catch_up: [CatchUp]
  var chained: [Chained]
  var idempotency: [Step]
}

private struct Lexicon: Decodable {
  struct Normal: Decodable {
    var every: String?
    var trigger: String?
  }

  struct Entry: Decodable {
    var raw: String
    var ambiguous: Bool?
    var tentative: Bool?
    var suggest: String?
    var normal: Normal?
  }

  struct Words: Decodable {
    var raw: String
  }

  var freq: [Entry]
  var contingency: [Words]
  var other_ambiguous_words: [String]
  var clear_words: [String: String]
}

private struct Rules: Decodable {
  struct Rule: Decodable {
    var rrule: String
    var dtstart: String
    var instances: [String]
    var verified_with_dateutil_2_9_0: Bool?
  }

  var vectors: [Rule]
}

extension Rules.Rule {
  /// The first dates, when the rule is a period from an anchor, or the nth weekday of each month.
  fileprivate func dates(_ count: Int) -> [String]? {
    var parts: [Substring: Substring] = [:]
    for part in rrule.split(separator: ";") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    let units: [Substring: Period.Unit] = [
      "DAILY": .day, "WEEKLY": .week, "MONTHLY": .month, "YEARLY": .year,
    ]
    let further = Set(parts.keys).subtracting(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"])
    let text = Array(dtstart.prefix(8))
    guard let unit = parts["FREQ"].flatMap({ units[$0] }),
      let period = Period(parts["INTERVAL"].flatMap { Int($0) } ?? 1, unit),
      let anchor = Day("\(String(text[0..<4]))-\(String(text[4..<6]))-\(String(text[6..<8]))")
    else { return nil }
    let isClamped = (unit == .month || unit == .year) && anchor.day > 28
    if further.isEmpty, !isClamped {
      return (0..<count).compactMap { period.nominal($0, from: anchor)?.compact }
    }
    guard further == ["BYDAY"], let days = parts["BYDAY"], let noon = ClockTime(hour: 12, minute: 0)
    else { return nil }
    let rhythm: Cadence.Rhythm? =
      switch (unit, Self.weekday(days)?.nth) {
      case (.week, nil) where Self.weekday("1" + days) != nil: .weekly(every: period.count)
      case (.month, let nth?) where period.count == 1: .monthly(nth: [nth])
      default: nil
      }
    let weekday = (Self.weekday(days) ?? Self.weekday("1" + days))?.weekday
    return rhythm.flatMap { rhythm in
      weekday.map { (rhythm, $0) }
    }.map { rhythm, weekday in
      let cadence = Cadence(
        rhythm: rhythm,
        weekday: weekday,
        time: noon,
        starting: anchor,
        length: 60
      )
      var next = anchor
      return (0..<count).map { _ in
        let day = cadence.first(onOrAfter: next)
        next = day.advanced(byDays: 1)
        return day.compact
      }
    }
  }

  /// `1FR` and `-1MO`; several days are nothing that a group meets on.
  private static func weekday(_ text: Substring) -> (nth: Int, weekday: Weekday)? {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = names.firstIndex(of: String(text.suffix(2))),
      let nth = Int(text.dropLast(2)), (1...4).contains(nth) || nth == -1
    else { return nil }
    return (nth, Weekday.allCases[index])
  }
}

extension Day {
  fileprivate var compact: String { description.replacing("-", with: "") }
}
