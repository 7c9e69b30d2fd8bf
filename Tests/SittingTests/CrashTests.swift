import MeetTesting
import Testing

/// Whatever ends the program, what was answered stands, and the session goes on.
struct CrashTests {
  /// The minutes of the evening when nothing comes between.
  private func undisturbed() async throws -> (minutes: String, log: String) {
    let hall = try Hall()
    let run = try await hall.minutes(Hall.evening)
    #expect(run.exit == 0 && run.error == "", "\(run)")
    return (try hall.minutes(), try hall.log())
  }

  @Test func `every line is on the disk before its answer is printed`() async throws {
    let hall = try Hall()
    let exit = try await hall.talk { meet in
      _ = try await meet.hear()
      for line in Hall.evening {
        let answer = try #require(try await meet.number(line))
        let number = try #require(Int(answer.prefix { $0 != " " }), "\(answer)")
        let stored = try hall.log().split(separator: "\n").map { $0.split(separator: " ") }
        #expect(stored.contains { $0.count > 2 && $0[1] == "\(number)" }, "\(answer)")
      }
    }
    #expect(exit == 0)
  }

  @Test(arguments: [1, 2, 3, 5, 9, 11, 13, 18, 20, 24])
  func `killed after any answer, the session goes on and ends the same`(count: Int) async throws {
    let hall = try Hall()
    let exit = try await hall.talk { meet in
      _ = try await meet.hear()
      for line in Hall.evening[..<count] { _ = try await meet.number(line) }
      try meet.kill()
    }
    #expect(exit == 128 + 9)
    let run = try await hall.minutes(Array(Hall.evening[count...]))
    #expect(run.exit == 0 && run.error == "", "\(run)")
    #expect(run.output.hasPrefix("Tech working group, 2026-05-20: going on behind line "))
    let expected = try await undisturbed()
    #expect(try hall.minutes() == expected.minutes)
    #expect(try hall.log() == expected.log)
  }

  @Test func `killed behind an answer of a consent round, the round goes on`() async throws {
    let asked =
      Hall.evening[..<10] + [
        "2026-05-20T16:21:00Z /propose bo: Remote media are removed after 14 days.",
        "2026-05-20T16:22:00Z /restate", "2026-05-20T16:23:00Z /round consent",
        "2026-05-20T16:24:00Z /consent", "2026-05-20T16:25:00Z /objection too short",
      ]
    let killed = try Hall()
    let exit = try await killed.talk { meet in
      _ = try await meet.hear()
      for line in asked { _ = try await meet.number(line) }
      try meet.kill()
    }
    #expect(exit == 128 + 9)
    let whole = try Hall()
    #expect(try await whole.minutes(Array(asked)).exit == 0)
    let state = try await killed.state()
    #expect(try await whole.state() == state)
    #expect(state.contains(#""answer" : "objected""#))
    let run = try await killed.minutes([
      "2026-05-20T16:26:00Z /consent", "2026-05-20T16:27:00Z /consent",
      "2026-05-20T16:28:00Z /end-round",
    ])
    #expect(run.exit == 0 && run.output.contains("is not agreed; 1 “too short”"), "\(run)")
  }

  @Test func `a session that nobody ended says how it goes on`() async throws {
    let hall = try Hall()
    _ = try await hall.minutes(Array(Hall.evening[..<11]))
    let run = try await hall.minutes([])
    #expect(
      run.output == """
        Tech working group, 2026-05-20: going on behind line 33 \
        '/agreed Remote media are remo…'; 3 Decide: Raise the media cache limit; \
        Cam keeps the minutes
        stopped; 'meet minutes 2026-05-20' goes on

        """
    )
    #expect(run.exit == 0)
  }

  /// The log as typed lines made it: each line's bytes belong to the typed line with its instant.
  @Test func `cut at any byte of its end, the session goes on and ends the same`() async throws {
    let expected = try await undisturbed()
    // The last lines of a session that ends with two lines of one answer.
    for count in [3, 9, 11] {
      let whole = try Hall()
      _ = try await whole.minutes(Array(Hall.evening[..<count]))
      let bytes = Array(try whole.log().utf8)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      let tail = lines.suffix(2).reduce(0) { $0 + $1.count + 1 }
      // Every byte is tried by the tests of the log; here a few places of each line are enough.
      let cuts = [0, 1, tail / 3, tail - (lines.last?.count ?? 0) - 1, tail - 2, tail - 1]
      for cut in cuts {
        let hall = try Hall()
        let kept = bytes[..<(bytes.count - tail + cut)]
        try hall.folder.write(Array(kept), to: hall.name("session.log"))
        let standing = String(decoding: kept[...(kept.lastIndex(of: 0x0A) ?? 0)], as: UTF8.self)
        // What was answered and is not in the log is typed again.
        let missing = Hall.evening.firstIndex { line in
          !standing.contains(Hall.instant(line))
            || line.hasSuffix("/open") && !standing.contains("= opened")
        }
        let run = try await hall.minutes(Array(Hall.evening[(missing ?? count)...]))
        #expect(run.exit == 0, "\(count) \(cut): \(run.error)")
        #expect(try hall.minutes() == expected.minutes, "\(count) \(cut): \(run.output)")
      }
    }
  }

  @Test func `an unfinished last line is moved aside and told`() async throws {
    let hall = try Hall()
    try hall.write(
      log: """
        meet-log 1 session
        2026-05-20T15:58:00Z 1 cam /secretary cam
        2026-05-20T15:58:00Z 2 cam /present ada b
        """
    )
    let run = try await hall.minutes(["2026-05-20T15:59:00Z /present ada bo cam"])
    #expect(
      run.output == """
        an unfinished last line was moved to 'meetings/2026-05-20/session.log.torn': \
        '2026-05-20T15:58:00Z 2 cam /present ada b'
        Tech working group, 2026-05-20: going on behind line 1 '/secretary cam'; not open yet
        2  here: Ada, Bo, Cam (3)
        stopped; 'meet minutes 2026-05-20' goes on

        """
    )
    #expect(
      try hall.folder.read(hall.name("session.log.torn"))
        == "2026-05-20T15:58:00Z 2 cam /present ada b"
    )
  }

  @Test func `an id that a crash kept back is given`() async throws {
    let hall = try Hall()
    _ = try await hall.minutes(Array(Hall.evening[..<9]))
    let log = try hall.log()
    let cut = log.split(separator: "\n").dropLast().joined(separator: "\n")
    try hall.write(log: cut + "\n2026-05-20T16:13:00Z 31 cam = id TW")
    let run = try await hall.minutes([])
    #expect(run.output.contains("line 30 has its id now: TWG-A-002\n"), "\(run.output)")
  }
}

extension Hall {
  /// The whole state that the log gives.
  func state() async throws -> String {
    let file = name("session.log")
    return try await meet("minutes", "--replay", file, "--format", "json").output
  }

  /// The moment in front of a piped line.
  static func instant(_ line: String) -> String { String(line.prefix { $0 != " " }) }
}

extension Conversation {
  /// Types a line and waits for the answer with its number; what an earlier answer said on further
  /// lines is passed over.
  fileprivate mutating func number(_ line: String) async throws -> String? {
    var answer = try await ask(line)
    while let text = answer, text.first?.isNumber != true { answer = try await hear() }
    return answer
  }
}
