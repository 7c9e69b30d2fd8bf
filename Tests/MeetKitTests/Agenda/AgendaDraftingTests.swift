@testable import MeetKit
import Testing

@Suite struct `Drafting an agenda` {
  @Test func `takes the next meeting of the cadence, and who is foreseen for it`() throws {
    let records = try RecordsOfThree().records()
    let drafting = self.drafting(records)
    let meeting = try drafting.meeting(named: nil)
    #expect(meeting.description == "2026-05-20")
    let agenda = try drafting.draft(meeting)
    let turn = records.rota.turn(of: meeting, today: records.today)
    #expect(agenda.start == (try instant("2026-05-20T16:00:00Z")))
    #expect(agenda.length == 60)
    #expect(agenda.coordinator == turn.coordinator.person)
    #expect(agenda.secretary == turn.secretary.person)
  }

  @Test func `refuses what names no meeting`() throws {
    let drafting = try self.drafting(RecordsOfThree().records())
    #expect(
      words { try drafting.meeting(named: "soon") }
        == "usage: 'soon' is not a date; write it as 2026-05-20"
    )
    var ground = try RecordsOfThree()
    ground.group.cadence = nil
    let idle = self.drafting(try ground.records())
    #expect(
      words { try idle.meeting(named: nil) }
        == "failed: nothing says when the next meeting is; '--date 2026-05-20' does, "
        + "or 'cadence' in 'meetings/group.yml'"
    )
    #expect(
      words { try idle.draft(MeetingID(day: day("2026-05-20"))) }
        == "failed: nothing says when a meeting starts; give the group a 'cadence' in "
        + "'meetings/group.yml'"
    )
  }

  private func drafting(_ records: GroupRecords) -> AgendaDrafting {
    AgendaDrafting(records, tickets: [], mergeRequests: [], jobs: TaskList())
  }
}
