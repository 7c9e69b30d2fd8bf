import Foundation
import MeetTesting
import Testing

@Suite("No test depends on how long something takes (5b.6)")
struct NoTimeTests {
  /// Where something waits, or may, and why.
  private static let allowed = [
    "Sources/MeetTesting/Waiting.swift": "the waits of tests",
    "Tests/Acceptance/bin/wait-until": "the waits of transcripts",
    "Tests/Acceptance/bin/gitlab-double": "a server between its requests",
    "Tests/AcceptanceTests/TicketKillTests.swift": "the wait for the moment of a kill",
    "scripts/check-pages.py": "the wait for the browser",
    "scripts/test.sh": "the one limit of the whole run",
  ]

  /// What waits for a time or ends at one, in Swift, Python and shell.
  private static let signs = [
    #"\.timeLimit\("#, #"\busleep\b"#, #"\bnanosleep\b"#, #"\bsleep\("#, #"\bsleep [0-9.$]"#,
    #"\btimeout\b[ =(]"#, #"\bset_\w*timeout\b"#, #"\bTask\.sleep\b"#, #"\bread [^\n|;]*-t ?[0-9]"#,
    #"\basyncAfter\b"#, #"\bTimer\b"#,
    #"for \w+ in 0\.\.<\d+ (where|\{)[^\n]*\n?[^\n]*(sleep|exists)"#,
  ]

  private static var files: [String] {
    let folders = ["Tests", "Sources/MeetTesting", "scripts", "docs", ".ci"]
    let all = folders.flatMap { folder in
      let names = FileManager.default.enumerator(atPath: Checkout.root + "/" + folder)
      return (names?.allObjects ?? []).compactMap { $0 as? String }.map { folder + "/" + $0 }
    }
    return (all + ["README.md"]).filter { file in
      let ending = file.split(separator: "/").last?.split(separator: ".").dropFirst().last
      return ["swift", "py", "sh", "md", nil].contains(ending.map(String.init))
    }
  }

  @Test func `nothing waits for a time but the places that are named`() throws {
    let signs = try Self.signs.map { try Regex($0).wordBoundaryKind(.simple) }
    var found: [String: [String]] = [:]
    for file in Self.files {
      guard let bytes = FileManager.default.contents(atPath: Checkout.root + "/" + file) else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let code = file.hasSuffix(".md") ? Self.console(in: text) : text
      let places = signs.flatMap { code.matches(of: $0).map { String(code[$0.range]) } }
      if !places.isEmpty { found[file] = places }
    }
    for (file, places) in found {
      #expect(Self.allowed[file] != nil, "\(file): \(places)")
    }
    // A place that waits no more needs no leave.
    #expect(Set(Self.allowed.keys).subtracting(found.keys) == [])
  }

  /// The commands of a page.
  private static func console(in text: String) -> String {
    text.split(separator: "\n").filter { $0.hasPrefix("$ ") || $0.hasPrefix("> ") }
      .joined(separator: "\n")
  }

  @Test func `a wait ends when it is so, and when it can never be`() async throws {
    struct Never: Error {}
    var looks = 0
    try await Waiting.until {
      looks += 1
      return looks == 3
    }
    #expect(looks == 3)
    let value = try await Waiting.until {
      looks > 4
        ? looks
        : {
          looks += 1; return nil
        }()
    }
    #expect(value == 5)
    await #expect(throws: Never.self) { try await Waiting.until { throw Never() } }
  }

  @Test func `a transcript's wait fails when its program has ended`() async throws {
    let folder = try TemporaryFolder()
    let run = try await ProgramRun.of(
      "/bin/bash",
      [
        "-c",
        """
        touch there; wait-until '[ -e there ]' && echo there
        true & wait-until -p $! '[ -e nowhere ]'; echo "ended with $?"
        { tail -f /dev/null & } 2> /dev/null; process=$!
        (touch later) & wait-until -p $process '[ -e later ]'; echo "ended with $?"; kill $process
        """,
      ],
      in: folder.path,
      environment: ["PATH": "\(Checkout.root)/Tests/Acceptance/bin:/usr/bin:/bin"]
    )
    #expect(run.output == "there\nended with 1\nended with 0\n")
    #expect(run.error.contains("has ended, and this was never so: [ -e nowhere ]"), "\(run)")
  }
}
