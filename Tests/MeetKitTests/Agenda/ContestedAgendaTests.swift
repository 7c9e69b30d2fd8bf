@testable import MeetKit
import Testing

/// Decisions of one meeting to which an absent member objected in time, as later agendas have them.
@Suite struct `Contested decisions on an agenda` {
  private static let link = "../tickets/0012-cache.md"
  private let cache = RegisterSample.decision(6)
  private let garden = RegisterSample.decision(9)

  @Test func `have an item each, which is named after what it is about`() {
    #expect(
      titles(of: "2026-06-03", after: [made]) == [
        "TWG-2026-006 Raise the media cache limit", "TWG-2026-009 We meet in the garden.",
      ]
    )
  }

  @Test(
    arguments: [
      .deferred(.words("to the next meeting")), .unresolved,
    ] as [MinutesDecision.Outcome]
  )
  func `come back all, each for itself, when a meeting does not decide them`(
    outcome: MinutesDecision.Outcome
  ) {
    let both = later(outcome, outcome)
    #expect(
      titles(of: "2026-06-17", after: [made, both]) == [
        "TWG-2026-006 Raise the media cache limit", "TWG-2026-009 We meet in the garden.",
      ]
    )
    #expect(
      titles(of: "2026-06-17", after: [made, later(outcome, .dropped("rain"))])
        == ["TWG-2026-006 Raise the media cache limit"]
    )
  }

  @Test func `come back when something else was agreed behind them in their item`() {
    var page = later(.deferred(.words("to the next meeting")), .dropped("rain"))
    page.items[0].lines.append(
      .decision(
        .init(id: RegisterSample.decision(11), content: .init(text: "We ask."), consenting: 3)
      )
    )
    #expect(
      titles(of: "2026-06-17", after: [made, page]) == ["TWG-2026-006 Raise the media cache limit"]
    )
  }

  @Test func `stand for their ticket`() {
    let ticket = Ticket(
      .number(12),
      title: "Raise the media cache limit",
      opened: RegisterSample.meeting("2026-04-02").day,
      link: Self.link
    )
    let put = later(.deferred(.words("to the next meeting")), .dropped("rain"))
    for (day, pages) in [("2026-06-03", [made]), ("2026-06-17", [made, put])] {
      #expect(!titles(of: day, after: pages, tickets: [ticket]).contains(ticket.title))
    }
    #expect(
      titles(of: "2026-06-17", after: [made, later(.agreed, .agreed)], tickets: [ticket])
        == [ticket.title]
    )
  }

  @Test func `have their number once, however often they are contested`() {
    var again = later(.agreed, .agreed)
    for index in again.items.indices {
      guard case .decision(var decision) = again.items[index].lines[0] else { continue }
      (decision.absent, decision.absence) = (["Dee"], .lazy(hours: 48))
      again.items[index].lines[0] = .decision(decision)
    }
    #expect(
      titles(of: "2026-06-17", after: [made, again]) == [
        "TWG-2026-006 Raise the media cache limit", "TWG-2026-009 We meet in the garden.",
      ]
    )
  }

  @Test func `are no matter of each other`() throws {
    let history = try #require(self.history([made, later(.agreed, .agreed)]))
    #expect(
      history.discussions.map(\.title) == [
        "Raise the media cache limit", "TWG-2026-006 Raise the media cache limit",
      ]
    )
  }

  @Test func `have each objection once, with what became of it`() throws {
    var heard = later(.agreed, .agreed)
    guard case .decision(var decision) = heard.items[0].lines[0] else { return }
    decision.objections = [.init(text: "big", version: 1, fate: .met(by: 2))]
    heard.items[0].lines[0] = .decision(decision)
    let words = { (page: Minutes) in
      self.history([self.made, page])?.objections.map {
        "\($0.day?.description ?? "") \($0.text): \($0.fateWords)"
      }
    }
    #expect(words(heard) == ["2026-06-03 big: met by v2"])
    #expect(
      words(later(.agreed, .agreed)) == ["2026-05-20 big: heard by the meeting of 2026-06-03"]
    )
  }
}

extension `Contested decisions on an agenda` {
  private func agreed(_ id: DecisionID, _ text: String) -> MinutesLine {
    .decision(
      MinutesDecision(
        id: id,
        content: .init(text: text),
        consenting: 2,
        absent: ["Dee"],
        absence: .lazy(hours: 48)
      )
    )
  }

  /// Three decisions, two of them in one item.
  private var made: Minutes {
    RegisterSample.minutes(
      "2026-05-20",
      [
        RegisterSample.item(
          2,
          "Raise the media cache limit",
          link: Self.link,
          [agreed(cache, "The cache is cleared at 300 GB.")]
        ),
        RegisterSample.item(
          3,
          .select,
          "Who keeps the keys",
          [
            agreed(RegisterSample.decision(8), "Cam keeps the keys."),
            agreed(garden, "We meet in the garden."),
          ]
        ),
      ]
    )
  }

  /// The next meeting, with the items that its draft had.
  private func later(
    _ cacheOutcome: MinutesDecision.Outcome,
    _ gardenOutcome: MinutesDecision.Outcome
  ) -> Minutes {
    let ends = [
      (cache, "The cache is cleared at 300 GB.", cacheOutcome),
      (garden, "We meet in the garden.", gardenOutcome),
    ]
    let items = draft("2026-06-03", [made]).items.filter { $0.kind == .decide }
    return RegisterSample.minutes(
      "2026-06-03",
      zip(items, ends).enumerated().map { index, pair in
        RegisterSample.item(
          index + 2,
          pair.0.title,
          link: pair.0.link,
          [
            .decision(
              MinutesDecision(
                id: pair.1.0,
                content: .init(text: pair.1.1),
                outcome: pair.1.2,
                consenting: 3
              )
            )
          ]
        )
      }
    )
  }

  /// All minutes are sent, and Dee objects to two decisions of each meeting.
  private func facts(_ pages: [Minutes]) -> [Fact] {
    pages.flatMap { page in
      let day = page.meeting.day
      return [
        RegisterSample.fact("s\(day)", "\(day)T20:00:00Z", "ada", .sent(page.meeting)),
        RegisterSample.fact("c\(day)", "\(day)T21:00:00Z", "dee", .objected(cache, text: "big")),
        RegisterSample.fact("g\(day)", "\(day)T21:01:00Z", "dee", .objected(garden, text: "wet")),
      ]
    }
  }

  /// Of the cache, with what was objected to after the first meeting.
  private func history(_ pages: [Minutes]) -> DecisionHistory? {
    DecisionHistory.all(
      of: register(pages, on: "2026-06-17"),
      minutes: pages,
      facts: facts([pages[0]]),
      group: RegisterSample.group
    ).first { $0.decision.id == cache }
  }

  private func register(_ pages: [Minutes], on day: String) -> Register {
    Register(
      minutes: pages,
      facts: facts(pages),
      group: RegisterSample.group,
      asOf: RegisterSample.instant("\(day)T08:00:00Z")
    )
  }

  private func draft(_ day: String, _ pages: [Minutes], tickets: [Ticket] = []) -> Agenda {
    let meeting = RegisterSample.meeting(day)
    return Agenda.draft(
      Agenda.Material(
        group: RegisterSample.group,
        meeting: meeting,
        start: RegisterSample.instant("\(day)T16:00:00Z"),
        length: 90,
        tickets: tickets,
        register: register(pages, on: day),
        minutes: pages,
        today: meeting.day
      )
    )
  }

  /// Without opening, closing and reviews.
  private func titles(
    of day: String,
    after pages: [Minutes],
    tickets: [Ticket] = []
  ) -> [String] {
    draft(day, pages, tickets: tickets).items
      .filter { ![.opening, .closing, .review].contains($0.kind) }.map(\.title)
  }
}
