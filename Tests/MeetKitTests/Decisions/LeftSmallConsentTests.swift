@testable import MeetKit
import Testing

/// A small consent to which somebody objected, and which its meeting did not come to an end with.
struct LeftSmallConsentTests {
  private static let id = DecisionID(prefix: "TWG", year: 2026, number: 14)

  /// The meeting that did not agree to it, and ended with a word.
  private func left(by words: [String]) -> TypedSession {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/agreed Media go after 14 days."])
    desk.type(lines: ["/objection too short for holidays"] + words)
    desk.type(lines: ["/item 4", "/close unresolved"])
    return desk
  }

  private func next(
    after desk: TypedSession?,
    _ agenda: Agenda = .evening,
    register: Register = .earlier
  ) -> TypedSession {
    let last = desk.map { SessionReplay($0.log, file: "session.log").state }
    var next = TypedSession(agenda: agenda, register: register, last: last, greatest: (14, 30))
    next.type(lines: ["/present ada bo cam dee", "/open"])
    return next
  }

  /// What minutes alone tell of it.
  private func register(_ desk: TypedSession) throws -> Register {
    Register(minutes: [try desk.minutes], facts: [], group: .sample, asOf: desk.now)
  }

  @Test(arguments: [
    ["/defer to next, bo prepares, ready when the numbers are there"], [],
  ])
  func `it is on the table of the next one, and agreed to under its number`(
    words: [String]
  ) throws {
    var desk = next(after: left(by: words))
    #expect(
      desk.type("/item 3").text.hasSuffix(
        "; on the table: TWG-2026-014 “Media go after 14 days.”, objections: "
          + "1 “too short for holidays”; '/agreed TEXT' takes other words, "
          + "'/replace-by TEXT' tables a proposal in its place"
      )
    )
    #expect(
      desk.type("/agreed Media go after 14 days.").text
        == "refused: objection 1 is to these very words; "
        + "'/agreed' with other words, or '/review' and '/measure' in front of it, '/withdraw-objection 1' is its raiser's"
    )
    desk.type("bo: the numbers are there")
    #expect(
      desk.type("/agreed Media go after 21 days.").text
        == "replaces TWG-2026-014 “Media go after 14 days.”? open: objection 1 “too short for holidays”, "
        + "which consent to other words settles and does not meet; '/yes' in the next line does it, "
        + "'#topic TITLE' begins an item for another decision"
    )
    #expect(desk.type("/yes").text.contains("TWG-2026-014 v2 agreed"))
    desk.type("/close")
    let page = MinutesWriter.page(try desk.minutes)
    #expect(
      page.contains(
        """
        - *B:* the numbers are there

        **Decision TWG-2026-014 (v2):** Media go after 21 days.

        Objection (v1): “too short for holidays” → settled by v2

        """
      )
    )
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
    #expect(desk.live.state.proposalsLeft == [])
  }

  @Test func `it may be decided in a round, and others may be put in its place`() {
    let last = left(by: ["/defer to next, bo prepares, ready when the numbers are there"])
    var round = next(after: last)
    round.type(lines: ["/item 3", "/withdraw-objection 1", "/responsible bo", "/restate"])
    #expect(round.type("/round consent").text.contains("consent round: now Ada"))
    var other = next(after: last)
    #expect(
      other.type("/end-decision TWG-2026-014 nobody needs it").text
        == "refused: nobody has decided 'TWG-2026-014'; "
        + "it is on the table of item 3, and '/drop' ends it there"
    )
    other.type("/item 3")
    #expect(other.type("/propose We buy a disk.").refusal?.name == .rivalProposal)
    #expect(other.type("/replace-by We buy a disk.").text.contains("TWG-2026-015"))
  }

  @Test func `without a session to tell, minutes do`() throws {
    let last = left(by: ["/defer to next, bo prepares, ready when the numbers are there"])
    var desk = next(after: nil, register: try register(last))
    #expect(
      desk.type("/item 3").text.hasSuffix(
        "; on the table: TWG-2026-014 “Media go after 14 days.”, objections: "
          + "1 “too short for holidays”; '/restate' reads it back"
      )
    )
  }

  @Test func `what no item is about can be ended`() throws {
    let last = left(by: ["/defer to backlog, bo prepares, ready when the numbers are there"])
    var agenda = Agenda.evening
    agenda.items.remove(at: 2)
    for from in [nil, last] {
      var desk = next(after: from, agenda, register: try register(last))
      #expect(
        desk.type("/renew TWG-2026-014").text
          == "refused: nobody has decided 'TWG-2026-014'; "
          + "'/end-decision TWG-2026-014 REASON' ends it by consent"
      )
      #expect(desk.type("/implemented TWG-2026-014").refusal?.name == .unknownDecision)
      #expect(desk.type("/end-decision TWG-2026-014 nobody needs it").refusal == nil)
      desk.type(lines: ["It was for the old machine.", "/close"])
      #expect(desk.live.state.proposalsLeft == [])
      let pages = [try last.minutes, try desk.minutes]
      let after = Register(minutes: pages, facts: [], group: .sample, asOf: desk.now)
      #expect(after[Self.id]?.status == .ended(reason: "nobody needs it"))
    }
  }
}
