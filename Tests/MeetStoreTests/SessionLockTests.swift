import Foundation
@testable import MeetKit
@testable import MeetStore
import MeetTesting
import Subprocess
import Testing

@Suite struct `The right to write a session` {
  private let folder: TemporaryFolder
  private let cam: PersonID
  private let dee: PersonID
  private let now: Instant

  init() throws {
    folder = try TemporaryFolder()
    cam = try #require(PersonID("cam"))
    dee = try #require(PersonID("dee"))
    now = try #require(Instant("2026-05-06T16:00:00Z"))
  }

  @Test func `is one person's, and the other is told whose`() throws {
    let lock = try SessionLock.acquire(folder: folder.path, who: cam, at: now)
    let words = try folder.read(".session.lock").split(separator: " ")
    #expect(words.count == 4)
    #expect(words.first == "cam")
    #expect(words.dropFirst().first == "\(ProcessInfo.processInfo.processIdentifier)")
    #expect(words.last == "2026-05-06T16:00:00Z\n")
    let failure = #expect(throws: SessionLock.Failure.self) {
      try SessionLock.acquire(folder: folder.path, who: dee, at: now)
    }
    guard case .held(let holder) = failure else {
      Issue.record("the lock is not held")
      return
    }
    #expect(holder.who == cam)
    #expect(holder.since == now)
    withExtendedLifetime(lock) {}
  }

  @Test func `is free again when it is given back`() throws {
    do {
      let lock = try SessionLock.acquire(folder: folder.path, who: cam, at: now)
      withExtendedLifetime(lock) {}
    }
    #expect(folder.files() == [])
    let lock = try SessionLock.acquire(folder: folder.path, who: dee, at: now)
    #expect(try folder.read(".session.lock").hasPrefix("dee "))
    withExtendedLifetime(lock) {}
  }

  @Test func `is free when only the file is left`() throws {
    try folder.write(
      "cam 4711 elsewhere 2026-05-06T16:00:00Z\nlonger than the next",
      to: ".session.lock"
    )
    let lock = try SessionLock.acquire(folder: folder.path, who: dee, at: now)
    #expect(try folder.read(".session.lock").hasPrefix("dee "))
    #expect(try folder.read(".session.lock").hasSuffix("2026-05-06T16:00:00Z\n"))
    withExtendedLifetime(lock) {}
  }

  @Test func `is taken over from a process that then ends`() async throws {
    let status = try await withHolder { _ in
      #expect(throws: SessionLock.Failure.self) {
        try SessionLock.acquire(folder: folder.path, who: dee, at: now)
      }
      let lock = try SessionLock.takeOver(folder: folder.path, who: dee, at: now)
      #expect(try folder.read(".session.lock").hasPrefix("dee "))
      withExtendedLifetime(lock) {}
    }
    #expect(status == .signaled(SIGTERM))
  }

  @Test func `is free after kill -9`() async throws {
    let status = try await withHolder { process in
      kill(process, SIGKILL)
      try await Waiting.until {
        !FileManager.default.fileExists(atPath: "/proc/\(process)/fd/9")
      }
      let lock = try SessionLock.acquire(folder: folder.path, who: dee, at: now)
      withExtendedLifetime(lock) {}
    }
    #expect(status == .signaled(SIGKILL))
  }

  @Test func `is not taken from another machine`() async throws {
    let status = try await withHolder(host: "elsewhere.invalid") { process in
      let failure = #expect(throws: SessionLock.Failure.self) {
        try SessionLock.takeOver(folder: folder.path, who: dee, at: now)
      }
      guard case .held(let holder) = failure else {
        Issue.record("the lock is not held")
        return
      }
      #expect(holder.host == "elsewhere.invalid")
      #expect(holder.process == process)
      kill(process, SIGINT)
    }
    #expect(status == .signaled(SIGINT))
  }

  @Test func `is asked for in a folder that exists`() throws {
    let path = folder.path("nowhere")
    let failure = #expect(throws: SessionLock.Failure.self) {
      try SessionLock.acquire(folder: path, who: dee, at: now)
    }
    guard case .store(let error) = failure else {
      Issue.record("the folder exists")
      return
    }
    #expect(
      error.shown(from: folder.path).description
        == "cannot write 'nowhere/.session.lock': no such file or directory"
    )
  }

  /// The other process ended before it had the lock.
  private struct Gone: Error {}

  /// Runs another process that has the lock: it says so in the file and then waits.
  private func withHolder(
    host: String? = nil,
    _ body: (Int32) async throws -> Void
  ) async throws -> TerminationStatus {
    let path = folder.path(".session.lock")
    let script = """
      exec 9<>"$0"; flock 9; host=${1:-$(hostname)}
      echo "cam $$ $host 2026-05-06T16:00:00Z" >"$0"; exec tail -f /dev/null
      """
    return try await run(
      .name("bash"),
      arguments: Arguments(["-c", script, path] + (host.map { [$0] } ?? [])),
      input: .none,
      output: .discarded,
      error: .discarded
    ) { execution in
      let process = execution.processIdentifier.value
      defer { kill(process, SIGKILL) }
      try await Waiting.until {
        if kill(process, 0) != 0 { throw Gone() }
        return (try? String(contentsOfFile: path, encoding: .utf8))?.hasSuffix("Z\n") ?? false
      }
      try await body(process)
    }
    .terminationStatus
  }
}
