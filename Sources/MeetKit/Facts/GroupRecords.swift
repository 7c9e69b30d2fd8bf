/// What a group's pages and logs come to at a moment: what the rules look at.
package struct GroupRecords: Sendable {
  package let group: Group
  package let facts: [Fact]
  package let drills: [Drill]
  /// In order of their meetings.
  package let minutes: [Minutes]
  package let register: Register
  package let rota: Rota
  let twice: GivenTwice
  package let now: Instant
  /// The group's page, as people are told of it.
  let page: String

  package init(
    group: Group,
    facts: [Fact] = [],
    drills: [Drill] = [],
    minutes: [Minutes] = [],
    twice: GivenTwice,
    register: Register,
    rota: Rota,
    now: Instant,
    page: String
  ) {
    self.group = group
    self.facts = facts
    self.drills = drills
    self.minutes = minutes
    self.twice = twice
    self.register = register
    self.rota = rota
    self.now = now
    self.page = page
  }

  package var today: Day { group.zone.day(of: now) }

  /// Who is on call.
  package var onCall: OnCallDuty {
    OnCallDuty(group: group, facts: facts, drills: drills, now: now, page: page)
  }
}

extension GroupRecords {
  /// So many meetings ahead turns are listed, and changes of them looked for, at least.
  package static let usualMeetings = 6

  /// Whose turns a fact changes, of those until the meeting after a day, and of so many meetings
  /// at least; with the number of meetings that were looked at.
  func changes(by fact: Fact, until day: Day) -> (changes: [TurnChange], meetings: Int) {
    let other = Rota(
      minutes: minutes,
      facts: facts + [fact],
      prepared: rota.prepared,
      terms: register.terms,
      group: group
    )
    let before = rota.turns(from: today, meetings: 52)
    let within = before.prefix { $0.meeting.day <= day }.count + 1
    let count = min(before.count, max(Self.usualMeetings, within))
    let after = other.turns(from: today, meetings: count)
    return (Array(before.prefix(count)).changes(to: after), count)
  }
}
