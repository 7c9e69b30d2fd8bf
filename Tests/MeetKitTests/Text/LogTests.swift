@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A text in a log` {
  @Test(arguments: [
    ("plain, with ليلى and 缓存", "plain, with ليلى and 缓存"),
    ("two\nlines", #"two\nlines"#), ("carriage\r\n", #"carriage\r\n"#),
    (#"C:\new"#, #"C:\\new"#), ("\u{1B}[31m\t", #"\u{1b}[31m\u{9}"#),
    ("\u{2028}\u{2029}\u{85}", #"\u{2028}\u{2029}\u{85}"#), ("", ""),
  ])
  func `is escaped`(_ text: String, _ encoded: String) throws {
    #expect(LogText.encode(text) == encoded)
    #expect(try LogText.decode(encoded) == text)
  }

  @Test func `comes back as it was, every character there is`() throws {
    for value in 0...0x10_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      let encoded = LogText.encode(text)
      guard try LogText.decode(encoded).unicodeScalars.elementsEqual(text.unicodeScalars) else {
        Issue.record("U+\(String(value, radix: 16)) does not come back")
        return
      }
      if encoded.utf8.contains(where: { $0 < 0x20 }) {
        Issue.record("U+\(String(value, radix: 16)) is not escaped")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `comes back as it was, whatever it is`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = random.text(upTo: 40)
      let back = try LogText.decode(LogText.encode(text))
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test(arguments: [
    (#"a\q"#, 1), (#"\"#, 0), (#"é\u{110000}"#, 1), (#"ab\u{}"#, 2), (#"\u{d800}"#, 0),
    (#"\u{12"#, 0), (#"\u12}"#, 0), (#"\\\t"#, 2), (#"\u{+1}"#, 0),
  ])
  func `has no unknown escapes`(_ text: String, _ before: Int) {
    #expect(throws: LogText.UnknownEscape(scalarsBefore: before)) { try LogText.decode(text) }
  }
}

@Suite struct `A session's log` {
  private let text = """
    meet-log 1 session
    2026-05-06T16:00:00Z 1 dee /open
    2026-05-06T16:00:07Z 2 dee hello,  two  spaces\\nand ليلى
    2026-05-06T16:00:07Z 3 ada \u{20}

    """

  @Test func `is read line by line`() throws {
    let parsed = SessionLog.read(Array(text.utf8), file: "session.log")
    let dee = try person("dee")
    #expect(
      try parsed.value
        == SessionLog(lines: [
          SessionLogLine(
            instant: instant("2026-05-06T16:00:00Z"),
            number: 1,
            who: dee,
            text: "/open"
          ),
          SessionLogLine(
            instant: instant("2026-05-06T16:00:07Z"),
            number: 2,
            who: dee,
            text: "hello,  two  spaces\nand ليلى"
          ),
          SessionLogLine(
            instant: instant("2026-05-06T16:00:07Z"),
            number: 3,
            who: person("ada"),
            text: " "
          ),
        ])
    )
    #expect(parsed.diagnostics == [])
    let lines = parsed.value.lines.map(\.encoded).joined(separator: "\n")
    #expect("meet-log 1 session\n\(lines)\n" == text)
  }

  @Test func `gives every text back`() throws {
    var random = SeededGenerator(seed: 7)
    let who = try person("ada")
    let lines = try (1...300).map { number in
      SessionLogLine(
        instant: try instant("2026-05-06T16:00:00Z").adding(seconds: number),
        number: number,
        who: who,
        text: random.text(upTo: 30)
      )
    }
    let text = "meet-log 1 session\n" + lines.map { $0.encoded + "\n" }.joined()
    let parsed = SessionLog.read(Array(text.utf8), file: "session.log")
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.lines.count == 300)
    for (read, written) in zip(parsed.value.lines, lines) {
      #expect(Array(read.text.unicodeScalars) == Array(written.text.unicodeScalars))
    }
  }

  @Test func `gives its torn tail apart`() throws {
    let parsed = SessionLog.read(
      Array((text + "2026-05-06T16:01:00Z 4 a").utf8),
      file: "session.log"
    )
    #expect(parsed.value.torn == Array("2026-05-06T16:01:00Z 4 a".utf8))
    #expect(parsed.value.lines.count == 3)
    #expect(parsed.diagnostics == [])
  }

  @Test(arguments: ["", "meet-l", "meet-log 1 session\n"])
  func `may have nothing in it yet`(_ text: String) {
    let parsed = SessionLog.read(Array(text.utf8), file: "session.log")
    #expect(parsed.value.lines == [])
    #expect(parsed.diagnostics == [])
  }

  @Test(arguments: [
    Fault(
      "meet-log 1",
      "meet-log 2",
      "1:10: error: the log has version 2 and was written by a newer meet; "
        + "update meet; this one reads version 1"
    ),
    Fault(
      "1 session",
      "1 group",
      "1:12: error: this is a 'group' log where a 'session' log belongs"
    ),
    Fault(
      "meet-log 1 session\n",
      "",
      "1:1: error: the first line is not 'meet-log 1 session'; "
        + "this is no log of meet, or its beginning is lost"
    ),
    Fault(
      "session\n",
      "session\r\n",
      "1:19: error: the lines end in a carriage return; "
        + "a log is never edited; take git's copy, with 'core.autocrlf' off"
    ),
    Fault(
      "07Z 2 dee",
      "07Z 4 dee",
      "3:22: error: a gap in the numbers: 2 to 3 are missing; "
        + "a log is never edited; take the lines from git or a copy",
      "4:22: error: the number 3 stands again where 5 belongs; "
        + "a log is never edited; take the lines from git or a copy"
    ),
    Fault(
      "07Z 3 ada",
      "07Z 4 ada",
      "4:22: error: a gap in the numbers: 3 is missing; "
        + "a log is never edited; take the lines from git or a copy"
    ),
    Fault(
      "07Z 3 ada",
      "07Z 2 ada",
      "4:22: error: the number 2 stands again where 3 belongs; "
        + "a log is never edited; take the lines from git or a copy"
    ),
    Fault(
      "07Z 3 ada",
      "07Z three ada",
      "4:22: error: 'three' is no number; 3 comes here"
    ),
    Fault(
      "16:00:07Z 3",
      "16:00:06Z 3",
      "4:1: warning: the clock steps back, from 2026-05-06T16:00:07Z to 2026-05-06T16:00:06Z"
    ),
    Fault(
      "2026-05-06T16:00:07Z 2",
      "2026-02-30T16:00:07Z 2",
      "3:1: error: '2026-02-30T16:00:07Z' is no instant; a line begins 2026-05-06T18:04:11Z"
    ),
    Fault("2 dee", "2 Dee", "3:24: error: 'Dee' is no person's id"),
    Fault(
      "\\nand ليلى",
      " ليلى\\qand",
      #"3:52: error: unknown escape at '\qand'; write '\' as '\\'"#
    ),
    Fault(
      "2026-05-06T16:00:07Z 3",
      "<<<<<<< HEAD\n2026-05-06T16:00:07Z 3",
      "4:1: error: '<<<<<<<' is a mark of git where two copies of the log differ; "
        + "keep one copy of the log",
      "5:22: error: the number 3 stands again where 4 belongs; "
        + "a log is never edited; take the lines from git or a copy"
    ),
    Fault(
      "dee /open\n",
      "dee /open\n\n",
      "3:1: error: '' is no instant; a line begins 2026-05-06T18:04:11Z",
      "4:22: error: the number 2 stands again where 3 belongs; "
        + "a log is never edited; take the lines from git or a copy"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let changed = try fault.applied(to: text)
    let parsed = SessionLog.read(Array(changed.utf8), file: "session.log")
    #expect(
      parsed.diagnostics.map(\.description) == fault.complaints.map { "session.log:" + $0 }
    )
  }

  @Test func `is UTF-8`() {
    let bytes = Array("meet-log 1 session\n2026-05-06T16:00:00Z 1 dee ab".utf8) + [0xFF, 0x0A]
    let parsed = SessionLog.read(bytes, file: "session.log")
    #expect(
      parsed.diagnostics.map(\.description) == [
        "session.log:2:30: error: these bytes are no UTF-8"
      ]
    )
  }
}

@Suite struct `A group's log` {
  private let text = """
    meet-log 1 group
    2026-05-07T08:00:00Z qwertyui ada action-done TWG-A-004 moved\\nit
    2026-05-06T20:00:00Z zxcvbnma cam implemented TWG-2026-003
    2026-05-06T20:00:00Z asdfghjk cam undo

    """

  @Test func `is read by instant and id, whatever the order of its lines`() throws {
    let parsed = GroupLog.read(Array(text.utf8), file: "group.log")
    let cam = try person("cam")
    let evening = try instant("2026-05-06T20:00:00Z")
    #expect(
      try parsed.value.facts == [
        GroupFact(instant: evening, id: "asdfghjk", who: cam, verb: "undo", rest: ""),
        GroupFact(
          instant: evening,
          id: "zxcvbnma",
          who: cam,
          verb: "implemented",
          rest: "TWG-2026-003"
        ),
        GroupFact(
          instant: instant("2026-05-07T08:00:00Z"),
          id: "qwertyui",
          who: person("ada"),
          verb: "action-done",
          rest: "TWG-A-004 moved\nit"
        ),
      ]
    )
    #expect(parsed.value.lines == ["qwertyui": 2, "zxcvbnma": 3, "asdfghjk": 4])
    #expect(parsed.diagnostics == [])
    #expect(
      parsed.value.facts.map(\.encoded) == [
        "2026-05-06T20:00:00Z asdfghjk cam undo",
        "2026-05-06T20:00:00Z zxcvbnma cam implemented TWG-2026-003",
        #"2026-05-07T08:00:00Z qwertyui ada action-done TWG-A-004 moved\nit"#,
      ]
    )
  }

  @Test func `holds a fact once that two branches brought`() throws {
    let twice = text + "2026-05-06T20:00:00Z zxcvbnma cam implemented TWG-2026-003\n"
    let parsed = GroupLog.read(Array(twice.utf8), file: "group.log")
    #expect(parsed.value.facts.count == 3)
    #expect(parsed.diagnostics == [])
  }

  @Test(arguments: [
    Fault("asdfghjk", "zxcvbnma", "4:22: error: 'zxcvbnma' already names the fact at line 3"),
    Fault(
      "asdfghjk",
      "Asdfghjk",
      "4:22: error: 'Asdfghjk' is no fact's id; it is eight letters, a to z"
    ),
    Fault(
      "cam implemented TWG",
      "cam applauded TWG",
      "3:35: warning: 'applauded TWG-2026-003' is unknown here; a newer meet wrote it; update meet"
    ),
    Fault(
      "meet-log 1",
      "\u{FEFF}meet-log 1",
      "1:1: error: a byte order mark stands in front of the log; "
        + "an editor put it there; a log is never edited; take it from git or a copy"
    ),
    Fault("cam undo", "cam", "4:34: error: the line does not say what happened"),
    Fault(
      "meet-log 1 group",
      "meet-log 9 group",
      "1:10: error: the log has version 9 and was written by a newer meet; "
        + "update meet; this one reads version 1"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let parsed = GroupLog.read(Array(try fault.applied(to: text).utf8), file: "group.log")
    #expect(parsed.diagnostics.map(\.description) == fault.complaints.map { "group.log:" + $0 })
  }
}
