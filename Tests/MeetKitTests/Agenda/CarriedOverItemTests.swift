@testable import MeetKit
import Testing

@Suite struct `What is left over` {
  @Test func `is what the last meeting did not reach`() throws {
    let left = CarriedOverItem.left(
      by: [
        try minutes(
          "2026-05-06",
          [
            item(1, .opening, "Check-in", took: nil), item(2, .decide, "Reached", took: 9),
            item(3, .explore, "Search is slow", took: nil), item(4, .closing, "End", took: nil),
          ]
        )
      ],
      to: try day("2026-05-20")
    )
    #expect(left.map(\.item.title) == ["Search is slow"])
    #expect(left.map(\.reason) == ["left over from 2026-05-06, second time"])
  }

  @Test func `grows older with every meeting that plans it and does not reach it`() throws {
    var pages: [Minutes] = []
    var reasons: [String] = []
    for date in ["2026-03-25", "2026-04-08", "2026-04-22"] {
      let search = item(3, .explore, "Search is slow", took: nil, link: "../tickets/0010-s.md")
      pages.append(try minutes(date, [search]))
      reasons += CarriedOverItem.left(by: pages, to: try day("2026-05-20")).map(\.reason)
    }
    #expect(
      reasons == [
        "left over from 2026-03-25, second time",
        "left over since 2026-03-25, third time: do it, delegate it or drop it",
        "left over by 3 meetings since 2026-03-25: do it, delegate it or drop it",
      ]
    )
  }

  @Test func `grows older while there is no room for it, and is gone once reached`() throws {
    var pages = [
      try minutes("2026-04-08", [item(2, .explore, "Search", took: nil)]),
      try minutes("2026-04-22", []),
    ]
    let day = try day("2026-05-20")
    #expect(
      CarriedOverItem.left(by: pages, to: day).map(\.reason)
        == ["left over since 2026-04-08, third time: do it, delegate it or drop it"]
    )
    pages.append(try minutes("2026-05-06", [item(5, .explore, "Search", took: 3)]))
    #expect(CarriedOverItem.left(by: pages, to: day) == [])
  }

  @Test(arguments: [
    ("to 2026-05-20, Bo brings the numbers", "2026-05-20", true),
    ("to 2026-06-03, Bo brings the numbers", "2026-05-20", false),
    ("to 2026-06-03, Bo brings the numbers", "2026-06-17", true),
    ("until costs are known", "2026-05-20", true),
    ("to 2026-13-45", "2026-05-20", true),
  ])
  func `is also what was put off, on its day`(words: String, on date: String, back: Bool) throws {
    var deferred = item(4, .decide, "Clear the cache later", took: 19)
    deferred.lines = [
      .decision(
        MinutesDecision(
          id: DecisionID(prefix: "TWG", year: 2026, number: 5),
          content: .init(text: "At 300 GB."),
          outcome: .deferred(.words(words)),
          consenting: 0
        )
      )
    ]
    let left = CarriedOverItem.left(by: [try minutes("2026-05-06", [deferred])], to: try day(date))
    #expect(
      left.map(\.reason) == (back ? ["deferred by the meeting of 2026-05-06 \(words)"] : [])
    )
    let decided = try minutes("2026-05-13", [item(2, .decide, "Clear the cache later", took: 5)])
    #expect(
      CarriedOverItem.left(by: [try minutes("2026-05-06", [deferred]), decided], to: try day(date))
        == []
    )
  }

  @Test(
    arguments: [
      (
        MinutesDecision.Outcome.unresolved, "2026-05-20",
        "left undecided by the meeting of 2026-05-06"
      ),
      (
        .referred(
          .to(circle: "finance", by: Day(number: 20_600), mandate: "what could we pay?")
        ),
        "2026-05-27",
        "referred by the meeting of 2026-05-06 to finance by 2026-05-27: what could we pay?"
      ),
      (.referred(.words("finance, some day")), "2026-05-27", nil),
      (.agreed, "2026-05-20", nil),
    ] as [(MinutesDecision.Outcome, String, String?)]
  )
  func `is also what was left undecided, and what others answer`(
    outcome: MinutesDecision.Outcome,
    on date: String,
    reason: String?
  ) throws {
    var decided = item(4, .decide, "Pay for helpers", took: 19)
    let id = DecisionID(prefix: "TWG", year: 2026, number: 5)
    decided.lines = [
      .decision(
        MinutesDecision(id: id, content: .init(text: "We pay."), outcome: outcome, consenting: 0)
      )
    ]
    let old = try minutes("2026-04-22", [item(2, .explore, "Old", took: nil)])
    let pages = [old, try minutes("2026-05-06", [decided])]
    let left = CarriedOverItem.left(by: pages, to: try day(date))
    let older = "left over since 2026-04-22, third time: do it, delegate it or drop it"
    #expect(
      left.map(\.reason)
        == (outcome == .unresolved ? [reason, older] : [older, reason]).compactMap { $0 }
    )
    #expect(left.filter(\.isPromised).map(\.reason) == [reason].compactMap { $0 })
    let early = CarriedOverItem.left(by: pages, to: try day("2026-05-14"))
    #expect(early.contains { $0.isPromised } == (outcome == .unresolved))
  }

  @Test func `begins with what waits longest`() throws {
    let left = CarriedOverItem.left(
      by: [
        try minutes("2026-04-08", [item(7, .explore, "Old", took: nil)]),
        try minutes(
          "2026-05-06",
          [
            item(2, .explore, "Young", took: nil), item(3, .explore, "Old", took: nil),
            item(4, .explore, "Younger", took: nil),
          ]
        ),
      ],
      to: try day("2026-05-20")
    )
    #expect(left.map(\.item.title) == ["Old", "Young", "Younger"])
  }
}

@Suite struct `Usual minutes` {
  @Test func `are those of the kind until there are three actual times`() throws {
    let pages = [
      try minutes(
        "2026-04-08",
        [item(1, .explore, "a", took: 21), item(2, .explore, "b", took: 3)]
      )
    ]
    #expect(ItemKind.allCases.map { UsualMinutes(of: pages)[$0] } == [10, 10, 10, 15, 15, 5, 5])
  }

  @Test(arguments: [
    ([12, 11, 19], 15), ([10, 10, 10], 10), ([1, 1, 1], 5), ([0, 0, 0], 5), ([8, 9, 16, 17], 20),
    // The first two are the sixth and seventh from the end.
    ([60, 60, 7, 7, 7, 7, 7], 10), ([90, 90, 90, 7, 7], 90),
  ])
  func `are the median of the last five times, rounded up to five`(times: [Int], usual: Int) throws
  {
    let pages = try times.enumerated().map { index, took in
      try minutes(
        "2026-0\(index + 1)-07",
        [item(1, .decide, "x", took: took), item(2, .decide, "not reached", took: nil)]
      )
    }
    #expect(UsualMinutes(of: pages)[.decide] == usual)
  }
}

@Suite struct `The backlog` {
  @Test func `is what was parked and has been no item since`() throws {
    var first = try minutes("2026-04-08", [item(1, .explore, "x", took: 1)])
    first.items[0].lines = [
      .remark(.parked, "a phone"), .remark(.note, "no"), .remark(.parked, "a chair"),
    ]
    var second = try minutes("2026-04-22", [item(1, .explore, "A phone", took: 5)])
    second.preamble = [.remark(.parked, "A chair"), .remark(.parked, "a lamp")]
    let third = try minutes("2026-05-06", [item(1, .explore, "a lamp", took: nil)])
    #expect(
      BacklogItem.backlog(of: [first, second, third]).map { "\($0.text) \($0.meeting)" }
        == ["a chair 2026-04-08", "a lamp 2026-04-22"]
    )
  }
}

private func minutes(_ date: String, _ items: [MinutesItem]) throws -> Minutes {
  let start = try #require(Instant("\(date)T16:00:00Z"))
  return Minutes(
    group: "T",
    meeting: try #require(MeetingID(date)),
    zone: try #require(Zone("Europe/Berlin")),
    planned: .init(start: start, minutes: 60),
    held: .init(start: start, minutes: 60),
    items: items
  )
}

private func item(
  _ number: Int,
  _ kind: ItemKind,
  _ title: String,
  took: Int?,
  link: String? = nil
) -> MinutesItem {
  MinutesItem(number: number, kind: kind, title: title, planned: 10, took: took, link: link)
}
