import Foundation
@testable import MeetStore
import MeetTesting
@testable import MeetKit
import Testing

@Suite struct `A log that is written` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `begins with its header and grows at its end`() throws {
    let log = try LogAppender(folder.path("session.log"), kind: .session)
    #expect(try folder.read("session.log") == "meet-log 1 session\n")
    try log.append(["one", "two"])
    try log.append([])
    try log.append(["three"])
    #expect(try folder.read("session.log") == "meet-log 1 session\none\ntwo\nthree\n")
    #expect(log.tornTail == nil)
  }

  @Test func `goes on where it was`() throws {
    do { try LogAppender(folder.path("group.log"), kind: .group).append(["one"]) }
    do { try LogAppender(folder.path("group.log"), kind: .group).append(["two"]) }
    #expect(try folder.read("group.log") == "meet-log 1 group\none\ntwo\n")
  }

  @Test func `has its torn tail moved aside, never over another`() throws {
    let header = "meet-log 1 session\n"
    for (number, name) in ["session.log.torn", "session.log.torn-2"].enumerated() {
      try folder.write(header + "one\ntail \(number)", to: "session.log")
      let log = try LogAppender(folder.path("session.log"), kind: .session)
      #expect(
        log.tornTail
          == LogAppender.TornTail(bytes: Array("tail \(number)".utf8), path: folder.path(name))
      )
      #expect(try folder.read("session.log") == header + "one\n")
      #expect(try folder.read(name) == "tail \(number)")
    }
    #expect(try folder.read("session.log.torn") == "tail 0")
  }

  @Test func `may be torn within its header, or by a long tail`() throws {
    try folder.write("meet-l", to: "session.log")
    do { try LogAppender(folder.path("session.log"), kind: .session).append(["one"]) }
    #expect(try folder.read("session.log") == "meet-log 1 session\none\n")
    let tail = String(repeating: "x", count: 10_000)
    try folder.write("meet-log 1 session\n" + tail, to: "session.log")
    let log = try LogAppender(folder.path("session.log"), kind: .session)
    #expect(log.tornTail?.bytes.count == 10_000)
    #expect(try folder.read("session.log") == "meet-log 1 session\n")
  }

  @Test func `has one writer at a time`() throws {
    let first = try LogAppender(folder.path("group.log"), kind: .group)
    let error = #expect(throws: StoreError.self) {
      try LogAppender(folder.path("group.log"), kind: .group, wait: 1)
    }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot lock 'group.log': another meet is writing it; wait for it, or end it"
    )
    try first.append(["one"])
    #expect(try folder.read("group.log") == "meet-log 1 group\none\n")
  }
}
