@testable import MeetStore
import MeetTesting
@testable import MeetKit
import Testing

@Suite(.enabled(if: SmallDisk.mayMount, "only root can mount a small disk"))
struct `On a disk` {
  private static let full =
    "no space left on device; make room on the disk and do it again; nothing was lost"

  @Test func `that is full, a log ends where it ended before`() async throws {
    try await SmallDisk.with { disk in
      let path = disk.folder.path("session.log")
      let log = try LogAppender(path, kind: .session)
      try log.append(["one"])
      try disk.fill()
      let long = String(repeating: "x", count: 6000)
      #expect(
        failure(in: disk) { try log.append([long]) } == "cannot write 'session.log': " + Self.full
      )
      #expect(try disk.folder.read("session.log") == "meet-log 1 session\none\n")
      try disk.makeRoom()
      try log.append([long, "two"])
      #expect(try disk.folder.read("session.log") == "meet-log 1 session\none\n\(long)\ntwo\n")
    }
  }

  @Test func `that is full, a torn tail stays where it is`() async throws {
    try await SmallDisk.with { disk in
      try disk.folder.write("meet-log 1 session\none\nhalf a li", to: "session.log")
      try disk.fill()
      let path = disk.folder.path("session.log")
      #expect(
        failure(in: disk) { _ = try LogAppender(path, kind: .session) }
          == "cannot write 'session.log.torn': " + Self.full
      )
      #expect(try disk.folder.read("session.log") == "meet-log 1 session\none\nhalf a li")
      #expect(disk.folder.files() == ["filler", "session.log"])
    }
  }

  @Test func `that is full, a page stays as it was`() async throws {
    try await SmallDisk.with { disk in
      try disk.folder.write("the old page", to: "agenda.md")
      try disk.fill()
      let bytes = [UInt8](repeating: 0x78, count: 9000)
      let page = disk.folder.path("agenda.md")
      let other = disk.folder.path("minutes.md")
      #expect(
        failure(in: disk) { try FileStore.replaceAtomically(page, bytes) }
          == "cannot write 'agenda.md': " + Self.full
      )
      #expect(
        failure(in: disk) { try FileStore.create(other, bytes) }
          == "cannot write 'minutes.md': " + Self.full
      )
      #expect(try disk.folder.read("agenda.md") == "the old page")
      #expect(disk.folder.files() == ["agenda.md", "filler"])
    }
  }

  @Test func `that is read-only, everything stays as it was`() async throws {
    try await SmallDisk.with { disk in
      try disk.folder.write("meet-log 1 session\n", to: "session.log")
      try await disk.makeReadOnly()
      let path = disk.folder.path("session.log")
      let page = disk.folder.path("agenda.md")
      let why =
        "read-only file system; work in a copy of the folder on a disk that can be written"
      #expect(
        failure(in: disk) { _ = try LogAppender(path, kind: .session) }
          == "cannot write 'session.log': " + why
      )
      #expect(
        failure(in: disk) { try FileStore.replaceAtomically(page, []) }
          == "cannot write 'agenda.md': " + why
      )
      #expect(
        failure(in: disk) { try FileStore.makeFolder(disk.folder.path("2026-05-20")) }
          == "cannot make the folder '2026-05-20': " + why
      )
      #expect(disk.folder.files() == ["session.log"])
    }
  }

  private func failure(in disk: SmallDisk, _ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreError)?.shown(from: disk.folder.path).description
    }
  }
}
