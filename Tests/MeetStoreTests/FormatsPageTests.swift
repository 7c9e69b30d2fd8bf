@testable import MeetKit
@testable import MeetStore
import MeetTesting
import Testing

/// Runs what `docs/formats.md` says.
@Suite struct `The page about formats` {
  private let page: FormatsPage
  private let folder: TemporaryFolder

  init() throws {
    page = try FormatsPage()
    folder = try TemporaryFolder()
    for (name, text) in page.examples { try folder.write(text, to: name) }
  }

  @Test func `shows an example of everything, and none has a fault`() throws {
    #expect(
      Set(page.examples.map(\.name)) == [
        "group.yml", "contacts.yml", "tickets/0012-raise-the-media-cache-limit.md",
        "drills/2026-05-09-restore.md", "tasks.md", "jobs/renew-the-domain.md",
        "2026-05-20/agenda.md", "2026-05-20/session.log",
        "group.log",
      ]
    )
    #expect(try complaints() == [])
    let workspace = try Workspace.read(GroupFolder.find(from: folder.path))
    #expect(workspace.group.people.count == 3)
    #expect(workspace.tickets.map(\.reference) == [.number(12)])
    #expect(workspace.drills.map(\.recoveryMinutes) == [135])
    #expect(workspace.jobs().value.jobs.map(\.name) == ["Renew the domain", "Nightly copies"])
    #expect(workspace.facts.map(\.kind.words.verb) == ["action-done", "undo", "away"])
  }

  @Test func `says what is found fault with`() throws {
    #expect(page.faults.count > 10)
    for fault in page.faults {
      let text = try #require(page.examples.first { $0.name == fault.file }).text
      try #require(text.contains(fault.old), "'\(fault.old)' stands in no example")
      try folder.write(
        text.replacing(fault.old, with: fault.new, maxReplacements: 1),
        to: fault.file
      )
      let found = try complaints()
      #expect(found == fault.complaints)
      try folder.write(text, to: fault.file)
    }
  }

  @Test func `has a row for every switch of the decision process, and no other`() throws {
    let bytes = try FileStore.read(Checkout.root + "/docs/formats.md")
    let text = String(decoding: bytes, as: UTF8.self)
    let section = try #require(text.split(separator: "### The switches of").last)
    let table = section.split(separator: "\n").drop { !$0.hasPrefix("| `") }
      .prefix { $0.hasPrefix("| `") }
    let keys = table.compactMap { $0.dropFirst(3).split(separator: "`").first.map(String.init) }
    #expect(
      Set(keys)
        == Set(Policy.Switch.allCases.map(\.rawValue) + ["quorum", "absence", "attribution"])
    )
    #expect(keys.count == Set(keys).count)
  }

  /// Everything that reading the folder finds.
  private func complaints() throws -> [String] {
    let found: [Diagnostic]
    do {
      let workspace = try Workspace.read(GroupFolder.find(from: folder.path))
      let meeting = try #require(workspace.meetings.first)
      let agenda = try AgendaPage.read(
        try #require(try meeting.read(.agenda)),
        file: meeting.shown(.agenda),
        meeting: meeting.id,
        group: workspace.group
      )
      let log = SessionLog.read(
        try #require(try meeting.read(.session)),
        file: meeting.shown(.session)
      )
      let jobs = workspace.jobs()
      found = workspace.diagnostics + jobs.diagnostics + agenda.diagnostics + log.diagnostics
    } catch let error as InvalidInput {
      found = error.diagnostics
    }
    return found.map(\.description)
  }
}

/// The examples and the table of faults of `docs/formats.md`.
private struct FormatsPage {
  struct Fault {
    var file: String
    var old: String
    var new: String
    var complaints: [String]
  }

  private(set) var examples: [(name: String, text: String)] = []
  private(set) var faults: [Fault] = []

  init() throws {
    let bytes = try FileStore.read(Checkout.root + "/docs/formats.md")
    var open: (name: String, text: String)?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line == "```", let example = open {
        examples.append(example)
        open = nil
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("```"), let name = line.split(separator: " ").dropFirst().first {
        open = (String(name), "")
      } else if line.hasPrefix("| `"), let fault = Self.fault(line) {
        faults.append(fault)
      }
    }
  }

  /// A row with four cells, each in backticks.
  private static func fault(_ line: String) -> Fault? {
    let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map { cell in
      cell.split(separator: "` and `").map { part in
        String(part.drop { $0 == "`" }.reversed().drop { $0 == "`" }.reversed())
      }
    }
    guard cells.count == 4 else { return nil }
    return Fault(file: cells[0][0], old: cells[1][0], new: cells[2][0], complaints: cells[3])
  }
}
