@testable import MeetKit
import Testing

/// A decision to which somebody absent objected in time comes back to the next meeting.
struct ContestedTests {
  private static let id = DecisionID(prefix: "TWG", year: 2026, number: 9)

  private func register() throws -> Register {
    var register = Register.earlier
    var decision = Decision(
      id: Self.id,
      title: "Media",
      content: .init(
        text: "Media go after 14 days.",
        review: Day("2026-10-21"),
        measure: "disk below 80 %"
      ),
      meeting: try #require(MeetingID("2026-04-22")),
      responsible: PersonID("bo"),
      status: .contested(
        [
          .init(
            text: "too short",
            raiser: PersonID("cleo"),
            day: Day("2026-04-25")
          )
        ],
        absent: [],
        until: nil
      )
    )
    decision.version = 2
    decision.content.kind = .policy
    decision.context = "the disk"
    register.decisions.append(decision)
    return register
  }

  private var agenda: Agenda {
    var agenda = Agenda.evening
    agenda.items[2].title = "TWG-2026-009 Media"
    agenda.items[2].link = "../2026-04-22/minutes.md"
    agenda.items[3].link = "../2026-04-22/minutes.md"
    return agenda
  }

  @Test func `it is on the table of its item under its number, with what was said`() throws {
    var desk = TypedSession(agenda: agenda, register: try register())
    desk.type(lines: ["/present ada bo cam cleo dee", "/open"])
    #expect(
      desk.type("/item 3").text.hasSuffix(
        "; on the table: TWG-2026-009 v2 “Media go after 14 days.”, objections: 1 “too short”; "
          + "'/restate' reads it back"
      )
    )
    desk.type("/restate")
    #expect(desk.type("/round consent").refusal?.name == .objectionOpen)
    desk.type(lines: ["/integrate 1 cleo: Media go after 21 days.", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent", "/consent"])
    #expect(desk.type("/end-round").text.contains("TWG-2026-009 v3 agreed by 5"))
    desk.type("/close")
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("**Decision TWG-2026-009 (v3):** Media go after 21 days.\n"))
    #expect(page.contains("Objection (v2): “too short” → met by v3\n"))
    #expect(!page.contains("cleo"))
    let after = Register(
      minutes: [minutes],
      facts: [],
      group: .sample,
      asOf: desk.now
    )
    #expect(after[Self.id]?.status == .active)
    #expect(after[Self.id]?.version == 3)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
  }

  @Test func `a meeting that does not come to it leaves it as it was`() throws {
    var desk = TypedSession(agenda: agenda, register: try register())
    desk.type(lines: ["/present ada bo cam dee", "/open", "/close"])
    #expect(desk.live.state.phase == .closed)
    #expect(!MinutesWriter.page(try desk.minutes).contains("Media go"))
    var next = TypedSession(agenda: agenda, register: try register(), last: desk.live.state)
    next.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(next.live.state.meeting.proposals.count == 1)
  }

  @Test func `what was on the table is left open by a word, and the minutes name it`() throws {
    var desk = TypedSession(agenda: agenda, register: try register())
    desk.type(lines: ["/present ada bo cam dee", "/open", "/item 3"])
    #expect(
      desk.type("/close").text
        == "refused: a proposal has an open objection: 'Media go after 14 days.'; "
        + "'/integrate 1 TEXT' or '/measure-objection 1 TEXT' or '/defer to …', or '/close unresolved'"
    )
    desk.type("/item 5")
    desk.type("/close unresolved")
    #expect(desk.live.state.phase == .closed)
    #expect(desk.log.suffix(2).map(\.text) == ["= left-open TWG-2026-009", "/close unresolved"])
    let minutes = try desk.minutes
    let outcomes = minutes.items.map { item in
      item.lines.compactMap {
        if case .decision(let decision) = $0 { decision.outcome } else { nil }
      }
    }
    #expect(outcomes == [[], [.unresolved], [], [], []])
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [] && Minutes(replay.state) == minutes)
    var next = TypedSession(agenda: agenda, last: desk.live.state)
    next.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(next.type("/item 3").text.contains("on the table: TWG-2026-009 v2"))
  }

  @Test func `an older log that closed without that word says what it said`() throws {
    var desk = TypedSession(agenda: agenda, register: try register())
    desk.type(lines: ["/present ada bo cam dee", "/open", "/item 3"])
    for line in ["/close", "/close unresolved"] {
      let old = SessionLogLine(
        instant: desk.now,
        number: desk.live.state.nextNumber,
        who: desk.live.pen,
        text: line
      )
      let replay = SessionReplay(desk.log + [old], file: "session.log")
      #expect(replay.diagnostics == [] && replay.state.phase == .closed)
      let minutes = try #require(Minutes(replay.state))
      #expect(!MinutesWriter.page(minutes).contains("TWG-2026-009:"))
    }
  }

  @Test(arguments: ["/renew TWG-2026-009", "/end-decision TWG-2026-009 nobody needs it"])
  func `while it is on the table it is decided there`(_ line: String) throws {
    var desk = TypedSession(agenda: agenda, register: try register())
    desk.type(lines: ["/present ada bo cam dee", "/open"])
    let there = "'/integrate 1 TEXT' goes on with it, '/drop' ends it by consent"
    #expect(
      desk.type(line).text
        == "refused: TWG-2026-009 is on the table itself; '/item 3' goes to it; there \(there)"
    )
    desk.type("/item 3")
    #expect(desk.type(line).text == "refused: TWG-2026-009 is on the table itself; \(there)")
    desk.type("/drop")
    let after = Register(
      minutes: [try desk.minutes],
      facts: [],
      group: .sample,
      asOf: desk.now
    )
    #expect(after[Self.id]?.status == .ended(reason: "dropped"))
  }

  @Test func `without an item of its own it can be ended, and does not come back`() throws {
    var desk = TypedSession(register: try register())
    desk.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(
      desk.type("/renew TWG-2026-009").text
        == "refused: TWG-2026-009 is on the table itself; "
        + "'/end-decision TWG-2026-009 REASON' ends it by consent, '/park TEXT' keeps it for later"
    )
    #expect(desk.type("/end-decision TWG-2026-009 nobody needs it").refusal == nil)
    desk.type(lines: ["It was for the old machine.", "/close"])
    #expect(desk.live.state.proposalsLeft == [])
  }
}
