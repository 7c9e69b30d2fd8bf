@testable import MeetKit
import MeetTesting
import Testing

private typealias Sample = RegisterSample

/// Two branches gave one number, and git merged them without a word.
@Suite struct `A number that was given twice (5b.4)` {
  private let later = Sample.instant("2026-06-01T12:00:00Z")

  @Test func `shows both decisions and both actions, each with its meeting`() {
    let register = register([
      page("2026-05-06", "Disk", "rent"), page("2026-05-20", "Night", "rest"),
    ])
    #expect(
      register.decisions.map(\.id.description) == [
        "TWG-2026-004-2026-05-06", "TWG-2026-004-2026-05-20",
      ]
    )
    #expect(register.decisions.map(\.text) == ["Disk", "Night"])
    #expect(
      register.actions.map(\.id.description) == ["TWG-A-007-2026-05-06", "TWG-A-007-2026-05-20"]
    )
    #expect(register.actions.map(\.text) == ["rent", "rest"])
  }

  @Test func `of one meeting has a letter behind it`() {
    let twice = Sample.minutes(
      "2026-05-06",
      [Sample.item(1, "Disk", [decision("one"), decision("two"), decision("three")])]
    )
    #expect(
      register([twice]).decisions.map(\.id.description) == [
        "TWG-2026-004-2026-05-06", "TWG-2026-004-2026-05-06b", "TWG-2026-004-2026-05-06c",
      ]
    )
  }

  @Test(
    "reads back what it writes",
    arguments: [
      "TWG-2026-014", "TWG-2026-014-2026-05-20", "TWG-2026-014-2026-05-20-2",
      "TWG-2026-014-2026-05-20-2b", "TWG-2026-014-2026-05-20z",
    ]
  )
  func readsBack(_ text: String) throws {
    #expect(try #require(DecisionID(text)).description == text)
    #expect(DecisionID(text.uppercased()) == DecisionID(text))
    let action = text.replacing("TWG-2026-014", with: "TWG-A-031")
    #expect(try #require(ActionID(action)).description == action)
  }

  @Test(arguments: ["-2026-05-32", "-2026-05-20a", "-", "-2026", "-2026-05-20-1", "-2026-05-20bb"])
  func `has a meeting behind it or nothing`(_ rest: String) {
    #expect(DecisionID("TWG-2026-014" + rest) == nil)
    #expect(ActionID("TWG-A-031" + rest) == nil)
  }

  @Test(
    "is the same thing when a meeting goes on with it",
    arguments: [
      // Left open, and taken unchanged, in other words, or under its number.
      (MinutesDecision.Outcome.unresolved, "Disk", 1, "Disk"),
      (.unresolved, "Disk", 2, "Disks"), (.unresolved, "TWG-2026-004 Disk", 2, "Disks"),
      (.deferred(.words("to May")), "Disk", 1, "Disk"),
    ]
  )
  func goesOn(
    _ outcome: MinutesDecision.Outcome,
    _ title: String,
    _ version: Int,
    _ text: String
  ) {
    let pages = [
      Sample.minutes("2026-05-06", [Sample.item(1, "Disk", [decision("Disk", outcome)])]),
      Sample.minutes("2026-05-20", [Sample.item(1, title, [decision(text, .agreed, version)])]),
    ]
    #expect(register(pages).decisions.map(\.id) == [Sample.decision(4)])
    #expect(register(pages).decisions.map(\.text) == [text])
  }

  @Test(
    "is two things when another branch had nothing of the first",
    arguments: [
      (MinutesDecision.Outcome.unresolved, "Night", 1, "Rest"), (.unresolved, "Night", 2, "Rest"),
      // The same item of one agenda, and other words of the same version.
      (.unresolved, "Disk", 1, "Rest"), (.agreed, "Disk", 1, "Rest"), (.agreed, "Disk", 2, "Rest"),
      (.withdrawn(""), "Disk", 2, "Rest"),
    ]
  )
  func isAnother(
    _ outcome: MinutesDecision.Outcome,
    _ title: String,
    _ version: Int,
    _ text: String
  ) {
    let pages = [
      Sample.minutes("2026-05-06", [Sample.item(1, "Disk", [decision("Disk", outcome)])]),
      Sample.minutes("2026-05-20", [Sample.item(1, title, [decision(text, .agreed, version)])]),
    ]
    #expect(register(pages).decisions.map(\.text) == ["Disk", text])
  }

  @Test func `means the only one that was there, and later none`() {
    let facts = [
      Sample.fact("aaaaaaaa", "2026-05-07T09:00:00Z", "bo", .implemented(Sample.decision(4))),
      Sample.fact("bbbbbbbb", "2026-05-21T09:00:00Z", "bo", .actionDone(action, note: nil)),
      Sample.fact(
        "cccccccc",
        "2026-05-22T09:00:00Z",
        "bo",
        .actionDone(action.of(Twin(Sample.meeting("2026-05-20"))), note: nil)
      ),
    ]
    let pages = [page("2026-05-06", "Disk", "rent"), page("2026-05-20", "Night", "rest")]
    let register = register(pages, facts)
    #expect(register.decisions.map(\.isImplemented) == [true, false])
    #expect(register.actions.map(\.status) == [.open, .done(note: nil)])
    #expect(
      register.passedOver == [
        .init(
          fact: "bbbbbbbb",
          reason: .meansSeveral(
            .action(action),
            ["TWG-A-007-2026-05-06", "TWG-A-007-2026-05-20"]
          )
        )
      ]
    )
  }

  @Test func `is objected to by the one who was absent when it was given`() {
    let pages = [("2026-05-06", "Disk", "Dee"), ("2026-05-20", "Night", "Ada")].map {
      day,
      text,
      name in
      Sample.minutes(day, [Sample.item(1, text, [decision(text, .agreed, 1, absent: name)])])
    }
    let facts = [
      Sample.fact(
        "aaaaaaaa",
        "2026-05-21T09:00:00Z",
        "ada",
        .objected(Sample.decision(4), text: "no")
      )
    ]
    #expect(register(pages, facts).decisions.map(\.isContested) == [false, true])
  }

  @Test func `means in minutes what they gave themselves`() {
    let first = Sample.minutes(
      "2026-05-20",
      [Sample.item(1, "Night", [actionLine("rest"), .actionDone(action, note: nil)])]
    )
    let pages = [page("2026-05-06", "Disk", "rent"), first]
    #expect(register(pages).actions.map(\.status) == [.open, .done(note: nil)])
    let last = Sample.minutes(
      "2026-06-03",
      [Sample.item(1, "All", [.actionDone(action, note: nil)])]
    )
    #expect(register(pages + [last]).actions.map(\.status) == [.open, .done(note: nil)])
  }

  @Test func `keeps each its own history`() {
    let pages = [page("2026-05-06", "Disk", "rent"), page("2026-05-20", "Night", "rest")]
    let histories = DecisionHistory.all(
      of: register(pages),
      minutes: pages,
      facts: [],
      group: Sample.group
    )
    #expect(histories.map { $0.versions.map(\.text) } == [["Disk"], ["Night"]])
    #expect(
      histories.map { $0.discussions.map(\.meeting.description) } == [
        ["2026-05-06"], ["2026-05-20"],
      ]
    )
  }

  /// Nothing hides anything: every text that minutes decide is in the register, in any merge.
  @Test(arguments: Array(0..<200) + [RandomCircle.seedOfTheDay])
  func `hides nothing, however branches merge`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var texts: Set<String> = []
    let pages = (1...6).map { day -> Minutes in
      let lines = (0..<Int.random(in: 0...3, using: &random)).flatMap { line -> [MinutesLine] in
        let text = "words \(day) \(line)"
        texts.insert(text)
        let number = Int.random(in: 1...3, using: &random)
        return [
          decision(text, number: number),
          .action(.init(id: ActionID(prefix: "TWG", number: number), owner: nil, text: text)),
        ]
      }
      return Sample.minutes("2026-05-0\(day)", [Sample.item(1, "Item", lines)])
    }
    let register = register(pages)
    #expect(Set(register.decisions.map(\.text)) == texts, "seed \(seed)")
    #expect(Set(register.actions.map(\.text)) == texts, "seed \(seed)")
    #expect(Set(register.decisions.map(\.id)).count == texts.count, "seed \(seed)")
    // Numbers that have their meetings behind them stay what they are.
    let twice = GivenTwice(pages, [], group: Sample.group)
    let named = twice.minutes(pages)
    #expect(self.register(named) == register, "seed \(seed)")
    #expect(GivenTwice(named, [], group: Sample.group).minutes(named) == named, "seed \(seed)")
    #expect(self.register(pages.shuffled(using: &random)) == register, "seed \(seed)")
  }

  private var action: ActionID { ActionID(prefix: "TWG", number: 7) }

  private func page(_ day: String, _ text: String, _ task: String) -> Minutes {
    Sample.minutes(day, [Sample.item(1, text, [decision(text), actionLine(task)])])
  }

  private func actionLine(_ text: String) -> MinutesLine {
    .action(.init(id: action, owner: nil, text: text))
  }

  private func decision(
    _ text: String,
    _ outcome: MinutesDecision.Outcome = .agreed,
    _ version: Int = 1,
    number: Int = 4,
    absent: String? = nil
  ) -> MinutesLine {
    var decision = MinutesDecision(
      id: Sample.decision(number),
      content: .init(text: text, version: version),
      outcome: outcome,
      consenting: 3
    )
    if let absent {
      decision.absent = [absent]
      decision.absence = .lazy(hours: 48)
    }
    return .decision(decision)
  }

  private func register(_ minutes: [Minutes], _ facts: [Fact] = []) -> Register {
    Register(minutes: minutes, facts: facts, group: Sample.group, asOf: later)
  }
}
