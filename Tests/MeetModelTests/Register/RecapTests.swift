import MeetModel
import MeetTesting
import Testing

@Suite struct RecapTests {
  private static func decision(_ number: Int, tell: [String] = [], by name: String? = nil)
    -> MinutesLine
  {
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(number),
        text: "Words\nof \(number)",
        responsible: name,
        tell: tell,
        consenting: 3
      )
    )
  }

  private static func action(_ number: Int, _ owner: String?) -> MinutesLine {
    .action(
      MinutesAction(id: ActionID(prefix: "TWG", number: number), owner: owner, text: "do \(number)")
    )
  }

  private func lines(_ lines: [MinutesLine], for reader: String? = nil) -> [String] {
    let minutes = RegisterSample.minutes(
      "2026-05-06",
      [RegisterSample.item(1, "A", lines)]
    )
    return Recap(minutes, group: RegisterSample.group, reader: reader).lines.map {
      [$0.kind.label, $0.id ?? "", $0.person?.text ?? "", $0.text].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  private func kinds(_ lines: [MinutesLine], for reader: String) -> [Recap.Line.Kind] {
    let minutes = RegisterSample.minutes("2026-05-06", [RegisterSample.item(1, "A", lines)])
    return Recap(minutes, group: RegisterSample.group, reader: reader).lines.map(\.kind)
  }

  private let some: [MinutesLine] = [
    action(1, "Bo"), decision(1, tell: ["finance"], by: "Ada"), decision(2, by: "Bo"),
    .actionDone(ActionID(prefix: "TWG", number: 9), note: "at last"),
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(3),
        text: "Later",
        outcome: .unresolved,
        consenting: 0
      )
    ),
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(4),
        text: "Never",
        outcome: .dropped(""),
        consenting: 0
      )
    ),
    .nextMeeting(.init(start: RegisterSample.instant("2026-05-20T23:30:00Z"))),
  ]

  @Test func `decisions come first, then what is open, actions, what is done, whom it concerns`() {
    #expect(
      lines(some) == [
        "Decided TWG-2026-001 ada Words of 1", "Decided TWG-2026-002 bo Words of 2",
        "Not decided TWG-2026-003 Later", "Action TWG-A-001 bo do 1", "Done TWG-A-009 at last",
        "For finance TWG-2026-001 Words of 1", "Next meeting",
      ]
    )
  }

  @Test func `a reader finds first what is theirs`() {
    #expect(
      lines(some, for: "Bo").prefix(2) == [
        "Decided TWG-2026-002 bo Words of 2", "Action TWG-A-001 bo do 1",
      ]
    )
    #expect(lines(some, for: "Finance").first == "For finance TWG-2026-001 Words of 1")
  }

  @Test func `a group of which nothing is said is told who is named`() throws {
    #expect(lines(some, for: "kitchen").first == "For kitchen")
    #expect(kinds(some, for: "kitchen").first == .nothing(for: "kitchen", named: ["finance"]))
    #expect(kinds([], for: "Kitchen") == [.nothing(for: "Kitchen", named: [])])
    #expect(kinds([], for: "Bo") == [])
  }

  @Test(arguments: 0...40)
  func `with its head it never has more than fifteen lines, and says what is left out`(count: Int) {
    let next = MinutesLine.nextMeeting(.init(start: RegisterSample.instant("2026-05-20T16:00:00Z")))
    let actions = (0..<count).map { Self.action($0 + 1, nil) }
    for lines in [lines(actions), lines(actions + [next])] {
      #expect(lines.count + 1 <= Recap.longest)
    }
    let minutes = RegisterSample.minutes("2026-05-06", [RegisterSample.item(1, "A", actions)])
    let recap = Recap(minutes, group: RegisterSample.group)
    let told = recap.lines.reduce(0) { sum, line in
      if case .more(let left) = line.kind { sum + left } else { sum + 1 }
    }
    #expect(told == count)
  }
}
