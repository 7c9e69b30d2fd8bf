import Foundation
import MeetTesting

/// A small group with one meeting prepared, in a folder of its own.
///
/// Its people have names in four scripts; the meeting is on 2026-05-20 at 18:00 in Berlin.
struct Hall {
  let folder: TemporaryFolder
  static let meeting = "2026-05-20"

  init(agenda: String = Hall.agenda, repository: String = "members") throws {
    folder = try TemporaryFolder()
    try folder.write(
      Self.group.replacing("repository: members", with: "repository: \(repository)"),
      to: "meetings/group.yml"
    )
    try folder.write(agenda, to: "meetings/\(Self.meeting)/agenda.md")
  }

  static let group = """
    name: Tech working group
    prefix: TWG
    zone: Europe/Berlin
    repository: members
    people:
      ada: {name: Ada, initials: A, roles: [admin from 2024-02-01]}
      bo: {name: Bo, initials: B, roles: [admin from 2024-02-01]}
      cam: {name: Cam, initials: Ca, zone: America/New_York, roles: [admin from 2024-02-01]}
      dee: {name: Dee, initials: D, roles: [admin from 2024-02-01]}
      layla: {name: ليلى, initials: L, zone: Africa/Cairo, roles: [admin from 2026-05-01]}
      ming: {name: 明, initials: M, zone: Asia/Shanghai, roles: [at large from 2026-01-01]}
    policy:
      quorum: {policy: 3, operations: 2}
      absence: {policy: lazy 6 days, operations: lazy 48 h}
      attribution: initials

    """

  static let agenda = """
    ---
    agenda: 2026-05-20
    start: 2026-05-20 18:00 Europe/Berlin
    length: 60
    coordinator: bo
    secretary: cam
    ---
    ## [10 min] Opening: Check-in
    ## [10 min] Report: Open actions
    ## [15 min] Decide: Raise the media cache limit
    - Lead: Bo
    ## [15 min] Explore: #7 (confidential)
    ## [5 min] Closing: Actions read back

    """

  /// An evening with a decision in two versions, actions, hand-overs and mending.
  static let evening = [
    "2026-05-20T15:58:00Z /present ada bo cam",
    "2026-05-20T15:59:00Z /apologies layla",
    "2026-05-20T16:01:00Z /open",
    "2026-05-20T16:02:00Z /agenda ok",
    "2026-05-20T16:03:00Z Bo: the disk is filling again",
    "2026-05-20T16:04:00Z /present dee",
    "2026-05-20T16:10:00Z /next",
    "2026-05-20T16:12:00Z /action tidy the wiki",
    "2026-05-20T16:13:00Z /action cam: move the cron job by 2026-05-29",
    "2026-05-20T16:20:00Z /next",
    "2026-05-20T16:22:00Z /agreed Remote media are removed after 14 days.",
    "2026-05-20T16:23:00Z /objection too short for people who were away",
    "2026-05-20T16:28:00Z /agreed Remote media are removed after 21 days.",
    "2026-05-20T16:28:30Z /review 2026-11-04",
    "2026-05-20T16:29:00Z /responsible bo",
    "2026-05-20T16:30:00Z /action bo: measure the disk",
    "2026-05-20T16:31:00Z a line too much",
    "2026-05-20T16:31:30Z /undo",
    "2026-05-20T16:32:00Z /secretary dee",
    "2026-05-20T16:33:00Z /leave cam",
    "2026-05-20T16:34:00Z /agreed Link previews go after 30 days.",
    "2026-05-20T16:40:00Z /next",
    "2026-05-20T16:52:00Z /next",
    "2026-05-20T16:53:00Z /next-meeting 2026-06-03 18:00 ada bo",
    "2026-05-20T16:57:00Z /close",
  ]

  /// The path of a file of the meeting, within the folder.
  func name(_ file: String) -> String { "meetings/\(Self.meeting)/\(file)" }

  func log() throws -> String { try folder.read(name("session.log")) }

  func minutes() throws -> String { try folder.read(name("minutes.md")) }

  func write(log: String) throws { try folder.write(log, to: name("session.log")) }

  /// The log behind its first line, as a session with these lines leaves it.
  func write(logLines: [String]) throws {
    try write(log: (["meet-log 1 session"] + logLines).map { $0 + "\n" }.joined())
  }

  func meet(_ arguments: String..., input: String = "") async throws -> ProgramRun {
    try await runMeet(arguments, in: folder.path, input: input, environment: Self.clock)
  }

  /// `meet minutes` with these lines in its pipe.
  func minutes(_ lines: [String], _ options: String...) async throws -> ProgramRun {
    try await runMeet(
      ["minutes"] + options,
      in: folder.path,
      input: lines.map { $0 + "\n" }.joined(),
      environment: Self.clock
    )
  }

  /// A talk with `meet minutes`.
  func talk(
    _ options: String...,
    body: (inout Conversation) async throws -> Void
  ) async throws -> Int32 {
    try await Conversation.with(
      ["minutes"] + options,
      in: folder.path,
      environment: Self.clock,
      talk: body
    )
  }

  /// Just before the meeting.
  static let clock = ["MEET_NOW": "2026-05-20T15:55:00Z"]
}
