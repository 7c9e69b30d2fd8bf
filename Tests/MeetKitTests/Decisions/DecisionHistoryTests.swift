@testable import MeetKit
import MeetTesting
import Testing

@Suite struct DecisionHistoryTests {
  private let cache = RegisterSample.decision(5)
  private let shed = RegisterSample.decision(7)

  /// Explored, deferred with an objection, decided, objected to, taken again, reviewed, renewed.
  private var pages: [Minutes] {
    let link = "../tickets/0012.md"
    var first = MinutesDecision(
      id: cache,
      content: .init(text: "The cache is cleared at 300 GB."),
      outcome: .deferred(.words("to 2026-05-20")),
      consenting: 0
    )
    first.objections = [.init(text: "how fast does the disk grow?", version: 1)]
    var second = MinutesDecision(
      id: cache,
      content: .init(
        text: "The cache is cleared at 250 GB.",
        version: 2,
        review: Day("2026-09-02")
      ),
      consenting: 3,
      absent: ["Dee"],
      absence: .lazy(hours: 48)
    )
    second.objections = [
      .init(text: "how fast does the disk grow?", version: 1, fate: .met(by: 2)),
      .init(text: "250 is odd", version: 2, fate: .withdrawn),
    ]
    let third = MinutesDecision(
      id: cache,
      content: .init(text: "The cache is cleared at 250 GB, or weekly.", version: 3),
      consenting: 3
    )
    return [
      RegisterSample.minutes(
        "2026-04-22",
        [RegisterSample.item(2, .explore, "The full disk", link: link, [])]
      ),
      RegisterSample.minutes(
        "2026-05-06",
        [
          RegisterSample.item(3, "Clear it later", link: link, [.decision(first)]),
          RegisterSample.item(4, .report, "Open actions", []),
        ]
      ),
      RegisterSample.minutes(
        "2026-05-20",
        [RegisterSample.item(1, "Clear it later", link: link, [.decision(second)])]
      ),
      RegisterSample.minutes(
        "2026-06-03",
        [
          RegisterSample.item(1, "Clear it later", link: link, [.decision(third)]),
          RegisterSample.item(
            2,
            "A shed",
            [
              .decision(
                MinutesDecision(
                  id: shed,
                  content: .init(text: "As with TWG-2026-005, weekly."),
                  consenting: 3
                )
              ),
              .remark(
                .note,
                speaker: "B",
                "TWG-2026-005 and TWG-2026-005 again, not TWG-2026-0051"
              ),
            ]
          ),
        ]
      ),
      RegisterSample.minutes(
        "2026-09-02",
        [
          RegisterSample.item(
            5,
            .review,
            "TWG-2026-005 Clear it later",
            [.renewed(cache, until: Day("2027-09-01") ?? Day(number: 0))]
          )
        ]
      ),
      RegisterSample.minutes(
        "2026-09-16",
        [RegisterSample.item(1, .report, "The disk", [.decisionEnded(cache, reason: "new disk")])]
      ),
    ]
  }

  private var facts: [Fact] {
    [
      RegisterSample.fact("a", "2026-05-21T08:00:00Z", "ada", .sent(pages[2].meeting)),
      RegisterSample.fact("b", "2026-05-22T08:00:00Z", "dee", .objected(cache, text: "too rare")),
      RegisterSample.fact("c", "2026-05-22T09:00:00Z", "bo", .objected(cache, text: "me too")),
      RegisterSample.fact("d", "2026-06-10T09:00:00Z", "bo", .implemented(cache)),
    ]
  }

  private func histories(spoken: [DecisionID: [DecisionHistory.Version]] = [:]) -> [DecisionHistory]
  {
    let register = Register(
      minutes: pages,
      facts: facts,
      group: RegisterSample.group,
      asOf: RegisterSample.instant("2026-10-01T00:00:00Z")
    )
    return DecisionHistory.all(
      of: register,
      minutes: pages,
      facts: facts,
      group: RegisterSample.group,
      spoken: spoken
    )
  }

  @Test func `words are known by their versions, and what each changed`() throws {
    let history = try #require(histories().first)
    #expect(history.versions.map(\.number) == [1, 2, 3])
    #expect(
      history.versions.indices.map { history.versions.change(at: $0).map(TextChange.shown) } == [
        nil, "The cache is cleared at [-300-] {+250+} GB.",
        "The cache is cleared at 250 [-GB.-] {+GB, or weekly.+}",
      ]
    )
  }

  @Test func `words that only a session knows fill the gaps, and never replace the minutes`() {
    let day = RegisterSample.meeting("2026-06-03")
    let spoken = [1, 2, 4].map {
      DecisionHistory.Version(number: $0, text: "spoken \($0)", meeting: day)
    }
    let all = histories(spoken: [cache: spoken, shed: spoken])
    #expect(all[0].versions.map(\.text).filter { $0.hasPrefix("spoken") } == [])
    #expect(all[1].versions.map(\.text) == ["As with TWG-2026-005, weekly."])
  }

  @Test func `it is known where it was spoken of, and why`() throws {
    let history = try #require(histories().first)
    #expect(
      history.discussions.map { "\($0.meeting) \($0.item ?? 0) \($0.ground.rawValue)" } == [
        "2026-04-22 2 the same matter", "2026-05-06 3 on the table", "2026-05-20 1 on the table",
        "2026-06-03 1 on the table", "2026-06-03 2 mentioned", "2026-09-02 5 reviewed",
        "2026-09-16 1 mentioned",
      ]
    )
  }

  @Test func `objections stand with how they were met, one who may not object with nothing`() throws
  {
    let history = try #require(histories().first)
    #expect(
      try history.objections.map {
        "\(try #require($0.day)) \($0.version ?? 0) \($0.text): \($0.fateWords)"
      } == [
        "2026-05-20 1 how fast does the disk grow?: met by v2",
        "2026-05-20 2 250 is odd: withdrawn",
        "2026-05-22 0 too rare: heard by the meeting of 2026-06-03",
      ]
    )
  }

  @Test func `what became of it stands in order`() throws {
    let history = try #require(histories().first)
    #expect(
      history.events.map { "\($0.day) \($0.meeting == nil ? "-" : "+") \($0.words)" } == [
        "2026-05-06 + deferred to 2026-05-20", "2026-05-20 + decided (v2)",
        "2026-05-21 - the minutes were sent", "2026-05-22 - a member objected after the meeting",
        "2026-06-03 + decided (v3)", "2026-06-10 - put into practice", "2026-09-02 + reviewed",
        "2026-09-02 + renewed until 2027-09-01", "2026-09-16 + ended: new disk",
      ]
    )
    #expect(history.reviews.map(\.word) == ["reviewed", "renewed", "ended"])
  }

  @Test func `every decision of the register has its history, in its order`() {
    #expect(histories().map(\.decision.id) == [cache, shed])
  }
}
