@testable import MeetKit
import MeetTesting
import Testing

@Suite struct RecapTests {
  private static func decision(_ number: Int, tell: [String] = [], by name: String? = nil)
    -> MinutesLine
  {
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(number),
        content: .init(text: "Words\nof \(number)", tell: tell),
        responsible: name,
        consenting: 3
      )
    )
  }

  private static func action(_ number: Int, _ owner: String?) -> MinutesLine {
    .action(
      MinutesAction(id: ActionID(prefix: "TWG", number: number), owner: owner, text: "do \(number)")
    )
  }

  private func recap(
    _ lines: [MinutesLine],
    for reader: String? = nil,
    _ known: [Decision] = []
  ) -> Recap {
    Recap(
      RegisterSample.minutes("2026-05-06", [RegisterSample.item(1, "A", lines)]),
      group: RegisterSample.group,
      known: .init(known, []),
      reader: reader
    )
  }

  private func lines(
    _ lines: [MinutesLine],
    for reader: String? = nil,
    _ known: [Decision] = []
  ) -> [String] {
    recap(lines, for: reader, known).lines.map {
      [$0.kind.label, $0.id ?? "", $0.person?.text ?? "", $0.text].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  private func kinds(_ lines: [MinutesLine], for reader: String) -> [Recap.Line.Kind] {
    recap(lines, for: reader).lines.map(\.kind)
  }

  private let some: [MinutesLine] = [
    action(1, "Bo"), decision(1, tell: ["finance"], by: "Ada"), decision(2, by: "Bo"),
    .actionDone(ActionID(prefix: "TWG", number: 9), note: "at last"),
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(3),
        content: .init(text: "Later"),
        outcome: .unresolved,
        consenting: 0
      )
    ),
    .decision(
      MinutesDecision(
        id: RegisterSample.decision(4),
        content: .init(text: "Never"),
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
        "Not decided TWG-2026-003 Later", "Dropped TWG-2026-004 Never (dropped)",
        "Action TWG-A-001 bo do 1", "Done TWG-A-009 at last",
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

  @Test func `what is not simply in force says how it stands now`() {
    let meeting = RegisterSample.meeting("2026-05-06")
    func known(_ number: Int, _ status: Decision.Status, _ meeting: MeetingID) -> Decision {
      Decision(
        id: RegisterSample.decision(number),
        title: "",
        content: .init(text: ""),
        meeting: meeting,
        status: status
      )
    }
    let decisions = [
      known(1, .contested([], absent: [], until: nil), meeting), known(2, .active, meeting),
      known(3, .ended(reason: ""), meeting), known(4, .pending(absent: []), meeting),
      known(5, .active, RegisterSample.meeting("2026-06-03")),
    ]
    #expect(
      lines((1...5).map { Self.decision($0) }, for: nil, decisions) == [
        "Decided TWG-2026-001 (contested) Words of 1", "Decided TWG-2026-002 Words of 2",
        "Decided TWG-2026-003 (ended) Words of 3", "Decided TWG-2026-004 (pending) Words of 4",
        "Decided TWG-2026-005 (taken up again on 2026-06-03) Words of 5",
      ]
    )
  }

  @Test func `an action stands once, with whom it has in the end, and not when it has ended`() {
    let id = { ActionID(prefix: "TWG", number: $0) }
    #expect(
      lines([
        Self.action(1, nil), Self.action(2, "Bo"), Self.action(3, nil),
        .actionGiven(id(1), to: "Bo"),
        .actionDropped(id(2), reason: "no use"), .actionDone(id(3), note: nil),
        .actionGiven(id(9), to: "Ada"), .renewed(RegisterSample.decision(7), until: Day(number: 0)),
        .decisionEnded(RegisterSample.decision(8), reason: "new disk"),
      ]) == [
        "Goes on TWG-2026-007", "Ended TWG-2026-008 new disk", "Action TWG-A-001 bo do 1",
        "Action TWG-A-009 ada", "Dropped TWG-A-002 no use", "Done TWG-A-003",
      ]
    )
  }

  @Test(arguments: [
    ("finance", true), ("Finance Group", true), ("working group finance", true), ("fin", false),
    ("", false), ("finance team", false),
  ])
  func `a group is meant by words of its name`(name: String, isMeant: Bool) {
    #expect("Finance working group".isAudience(named: name) == isMeant)
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
    let told = recap(actions).lines.reduce(0) { sum, line in
      if case .more(let left) = line.kind { sum + left } else { sum + 1 }
    }
    #expect(told == count)
  }
}
