// Plays a meeting from an array of lines, and prints its minutes.
import MeetKit

let page = """
  name: Bicycle workshop
  prefix: BW
  zone: Europe/Berlin
  cadence: {meets: every other Thursday at 19:00, starting: 2026-01-08, length: 45}
  people:
    ada: {name: Ada, initials: A, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
    bo: {name: Bo, initials: B, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
    kim: {name: Kim, initials: K, zone: Europe/Berlin, roles: [admin from 2025-01-01]}
  """
let lines = [
  "/present ada bo", "/open", "#topic The roof", "bo: it leaks above the wheel stand",
  "/agreed The roof is mended before the summer.", "/responsible kim", "/sing a song",
  "/action ada: ask the landlord by 2026-05-28", "/close",
]

let group = try GroupPage.read(page).value
guard let meeting = MeetingID("2026-05-14"),
  let agenda = Agenda.draft(meeting, rota: Rota(of: group), today: meeting.day),
  let writer = group.onlyPerson(called: "Bo")
else { fatalError("nothing says when the group meets") }

var log = [LogKind.session.header]
var session = LiveSession(group: group, agenda: agenda, writer: writer)
for (minute, line) in lines.enumerated() {
  let answer = session.take(line, at: agenda.start.adding(minutes: minute))
  log += answer.lines.map(\.encoded)
  print("> \(line)", answer.text, separator: "\n")
}

print("\nThe log alone gives the same minutes:", terminator: " ")
print(SessionReplay(log: log.joined(separator: "\n") + "\n").minutes == session.minutes)
if let minutes = session.minutes { print("\n" + MinutesWriter.page(minutes), terminator: "") }
