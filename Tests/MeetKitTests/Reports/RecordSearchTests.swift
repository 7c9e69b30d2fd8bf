@testable import MeetKit
import MeetTesting
import Testing

@Suite struct RecordSearchTests {
  private let pages = [
    RegisterSample.minutes(
      "2025-03-05",
      [
        RegisterSample.item(
          1,
          .explore,
          "The disk",
          [
            .remark(.note, "old pictures fill it"), .privately,
            .remark(.parked, "Straße am Kanal"),
          ]
        )
      ]
    ),
    RegisterSample.minutes(
      "2026-05-06",
      [
        RegisterSample.item(
          2,
          "Pictures",
          [
            .decision(
              MinutesDecision(
                id: RegisterSample.decision(1),
                content: .init(text: "Old pictures go."),
                consenting: 2
              )
            ),
            .action(
              MinutesAction(
                id: ActionID(prefix: "TWG", number: 4),
                owner: nil,
                text: "Delete OLD pictures"
              )
            ),
          ]
        )
      ]
    ),
  ]

  private func found(_ words: String, tickets: [Ticket] = []) -> [String]? {
    let register = Register(
      minutes: pages,
      facts: [],
      group: RegisterSample.group,
      asOf: RegisterSample.instant("2026-06-01T00:00:00Z")
    )
    return RecordSearch(words)?.hits(in: register, minutes: pages, tickets: tickets).map {
      "\($0.kind) \($0.name) \($0.meeting?.description ?? "-"): \($0.text)"
    }
  }

  @Test(arguments: [
    (
      "old PICTURES",
      [
        "decision TWG-2026-001 2026-05-06: Old pictures go.",
        "action TWG-A-004 2026-05-06: Delete OLD pictures",
        "note item 1 2025-03-05: old pictures fill it",
      ]
    ),
    ("pictures go", ["decision TWG-2026-001 2026-05-06: Old pictures go."]),
    ("TWG-A-004", ["action TWG-A-004 2026-05-06: Delete OLD pictures"]),
    ("STRASSE", []), ("straße kanal", ["note item 1 2025-03-05: Straße am Kanal"]),
    ("disk", ["item item 1 2025-03-05: The disk"]), ("disc", []),
  ])
  func `all words are found in any case, decisions first`(words: String, hits: [String]) {
    #expect(found(words) == hits)
  }

  @Test(arguments: ["", "  ", "\n"])
  func `nothing is no search`(words: String) {
    #expect(found(words) == nil)
  }

  @Test func `a confidential title is not found`() {
    func ticket(_ number: Int, _ title: String, isConfidential: Bool) -> Ticket {
      Ticket(
        .number(number),
        title: title,
        opened: Day(number: 0),
        isConfidential: isConfidential,
        link: nil
      )
    }
    let tickets = [
      ticket(7, "Kanal of a member", isConfidential: true),
      ticket(8, "Kanal", isConfidential: false),
    ]
    #expect(
      found("kanal", tickets: tickets) == [
        "note item 1 2025-03-05: Straße am Kanal", "ticket #8 -: Kanal",
      ]
    )
  }
}
