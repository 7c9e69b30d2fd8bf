// The next ten coordinators as a table.
import MeetKit

let page = """
  name: Bicycle workshop
  prefix: BW
  zone: Europe/Berlin
  cadence: {meets: every other Thursday at 19:00, starting: 2026-01-08}
  people:
    ada: {name: Ada, initials: A, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
    bo: {name: Bo, initials: B, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
    cy: {name: Cy, initials: C, zone: Europe/Lisbon, roles: [admin from 2026-07-01]}
    kim: {name: Kim, initials: K, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
  """
let log = """
  meet-log 1 group
  2026-05-03T09:12:00Z abcdefgh kim away kim 2026-06-01..2026-06-30

  """

let group = try GroupPage.read(page).value
let rota = Rota(of: group, facts: Fact.read(log, of: group).value)
if let today = Day("2026-05-08") {
  print("| Meeting | Coordinator | Why |", "|---|---|---|", separator: "\n")
  for turn in rota.turns(from: today, meetings: 10) {
    let coordinator = turn.coordinator
    let name = coordinator.person.map(group.name) ?? "nobody"
    print("| \(turn.meeting) | \(name) | \(coordinator.reason) |")
  }
}
