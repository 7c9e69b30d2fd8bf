import MeetKit
import MeetStore

extension History {
  /// Whose turns a fact changes, of those until the meeting after a day, and of so many meetings
  /// at least; with the number of meetings that were looked at.
  func changes(
    by fact: Fact,
    after facts: [Fact],
    in group: Group,
    until day: Day,
    today: Day
  ) -> (changes: [TurnChange], meetings: Int) {
    let other = Rota(
      minutes: minutes,
      facts: facts + [fact],
      prepared: rota.prepared,
      terms: register.terms,
      group: group
    )
    let before = rota.turns(from: today, meetings: 52)
    let within = before.prefix { $0.meeting.day <= day }.count + 1
    let count = min(before.count, max(NextCommand.usualMeetings, within))
    let after = other.turns(from: today, meetings: count)
    return (Array(before.prefix(count)).changes(to: after), count)
  }
}
