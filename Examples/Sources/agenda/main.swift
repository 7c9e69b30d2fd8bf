// Tickets in, agenda out.
import MeetKit

let page = """
  name: Bicycle workshop
  prefix: BW
  zone: Europe/Berlin
  cadence: {meets: every other Thursday at 19:00, starting: 2026-01-08, length: 45}
  people:
    ada: {name: Ada, initials: A, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
    kim: {name: Kim, initials: K, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
  labels: {urgent: urgent, important: important}
  """
let tickets = [
  "0007-roof.md": """
  ---
  number: 7
  title: The roof leaks above the wheel stand
  labels: [urgent, important]
  opened: 2026-05-02
  ---
  """,
  "0009-stickers.md": """
  ---
  number: 9
  title: New stickers
  opened: 2026-04-11
  asked by: neighbours
  ---
  """,
]

let group = try GroupPage.read(page).value
let read = try tickets.map { try TicketPage.read($1, name: $0, group: group).value }
let rota = Rota(of: group)
if let today = Day("2026-05-08"), let meeting = rota.nextMeeting(today: today),
  let agenda = Agenda.draft(meeting, rota: rota, tickets: read, today: today)
{
  print(AgendaPage.write(agenda, group: group), terminator: "")
}
