import Foundation
@testable import MeetKit
import MeetTesting
@testable import MeetTrackers
import Testing

/// The GitLab server of `Tests/Acceptance/bin/gitlab-double`, which runs as long as a test needs it.
struct GitLabDouble {
  struct Script: Encodable {
    var token: String? = "glpat-sesame"
    /// It speaks TLS, with a certificate that nobody has signed.
    var tls = false
    /// Rows on a page at most.
    var size = 2
    var issues: [Issue] = (1...5).map { Issue($0) }
    var merge_requests: [Issue] = []
    var misfortunes: [String] = []
    /// Misfortunes of one kind of request: "POST issues".
    var at: [String: [String]] = [:]
  }

  struct Issue: Encodable {
    var id: Int
    var iid: Int
    var title: String
    var state = "opened"
    var created_at = "2026-05-01T09:00:00.000Z"
    var confidential = false

    init(_ number: Int, title: String = "A ticket") {
      (id, iid, self.title) = (9000 + number, number, title)
    }
  }

  let project: TrackerAddress
  private let folder: TemporaryFolder

  /// A file that the server has written.
  func file(_ name: String) throws -> String { try folder.read(name) }

  /// Asks the server at a moment; nobody waits.
  func ask<Result: Sendable>(
    at now: Instant,
    _ waits: Waits,
    _ body: (GitLab) async throws -> Result
  ) async throws -> Result {
    var timing = TrackerClient.Timing(now: { now }, sleep: { await waits.add($0) })
    timing.jitter = { 0 }
    timing.takeTheirTime()
    return try await body(GitLab(project, token: Secret("glpat-sesame"), timing: timing))
  }

  /// What was asked: "GET with /api/v4/…", a line a request.
  func requests() throws -> [String] {
    try folder.read("requests").split(separator: "\n").map(String.init)
  }

  static func run(
    _ script: Script,
    project name: String = "twg/desk",
    _ body: (GitLabDouble) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let json = try JSONEncoder().encode(script)
    try folder.write(String(decoding: json, as: UTF8.self), to: "script.json")
    let path = folder.path
    let server = Task {
      let run = try await ProgramRun.of(
        "/usr/bin/env",
        ["python3", Checkout.root + "/Tests/Acceptance/bin/gitlab-double", path],
        in: path,
        environment: ProgramRun.environment(home: path)
      )
      // Whoever waits for its port need wait no longer.
      try folder.write(run.error, to: "ended")
      return run
    }
    try await Waiting.until { folder.contains("port") || folder.contains("ended") }
    let port = try folder.read("port")
    let project = try #require(
      TrackerAddress(
        .gitlab,
        server: "\(script.tls ? "https" : "http")://127.0.0.1:\(port)",
        project: name
      )
    )
    do {
      try await body(GitLabDouble(project: project, folder: folder))
      try folder.write("", to: "stop")
    } catch {
      try folder.write("", to: "stop")
      throw error
    }
    let run = try await server.value
    #expect(run.error == "")
  }
}

extension TrackerClient.Timing {
  /// A busy machine answers late; only what is asked for on purpose is given up.
  mutating func takeTheirTime() { (connect, total) = (3_600_000, 3_600_000) }
}

/// Waits that were asked for; nobody waits.
actor Waits {
  private(set) var all: [Double] = []

  func add(_ seconds: Double) { all.append(seconds) }
}
