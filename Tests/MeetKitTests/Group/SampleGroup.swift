@testable import MeetKit

/// A group of three with every key of `group.yml`.
let sampleGroupText = """
  name: Tech working group
  prefix: TWG
  zone: Europe/Berlin
  cadence:
    meets: every other Wednesday at 18:00
    starting: 2026-01-14
    length: 60
  repository: members
  people:
    ada:
      name: Ada
      initials: A
      zone: Europe/Berlin
      roles:
        - admin from 2024-02-01
    cam:
      name: Cam
      initials: Ca
      zone: America/New_York
      roles:
        - admin from 2024-02-01
    layla:
      name: ليلى
      initials: L
      zone: Africa/Cairo
      roles:
        - at large 2026-01-10..2026-04-30
        - admin from 2026-05-01
  policy:
    quorum: {policy: 3, operations: none}
    absence: {policy: lazy 6 days, operations: lazy 48 h}
    attribution: initials
  labels:
    urgent: urgent
    can wait: not urgent
    important: important
    nice to have: not important
    agenda: on the agenda
  publish:
    people: none

  """

func sampleGroup() throws -> Group {
  try GroupPage.read(Array(sampleGroupText.utf8), file: "group.yml").value
}

func person(_ id: String) throws -> PersonID {
  guard let id = PersonID(id) else { throw NoSuchValue(text: id) }
  return id
}

func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw NoSuchValue(text: text) }
  return day
}

func instant(_ text: String) throws -> Instant {
  guard let instant = Instant(text) else { throw NoSuchValue(text: text) }
  return instant
}

func zone(_ name: String) throws -> Zone {
  guard let zone = Zone(name) else { throw NoSuchValue(text: name) }
  return zone
}

/// A test's own text is wrong.
struct NoSuchValue: Error {
  var text: String
}

/// The lines a person would see, of a reading that gives a value or throws all faults.
func complaints<Value>(_ read: () throws(InvalidInput) -> Parsed<Value>) -> [String] {
  do {
    return try read().diagnostics.map(\.description)
  } catch {
    return error.diagnostics.map(\.description)
  }
}
