import MeetLive
import MeetModel
import MeetTesting
import MeetText
import Testing

/// Laws that hold for any session, shown on random ones with wild texts.
struct SessionLawTests {
  static let seeds: [UInt64] = Array(1...40)

  @Test(arguments: seeds) func `reading written minutes gives the same minutes`(seed: UInt64) throws
  {
    let desk = RandomDesk.play(seed: seed, lines: 120)
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    let read = MinutesReader.read(page, file: "minutes.md")
    #expect(read.diagnostics.isEmpty)
    let again = try #require(read.value)
    if again != minutes {
      Issue.record("seed \(seed): \(firstDifference(minutes, again))")
    }
    #expect(MinutesWriter.page(again) == page)
  }

  @Test(arguments: seeds) func `replaying the log gives the same state`(seed: UInt64) throws {
    let desk = RandomDesk.play(seed: seed, lines: 120)
    let bytes = Array(("meet-log 1 session\n" + desk.logText + "\n").utf8)
    let log = SessionLog.read(bytes, file: "session.log")
    #expect(log.diagnostics == [])
    let replay = SessionReplay(log.value.lines, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.situation == desk.live.state.situation
    #expect(isSame)
    let page = MinutesWriter.page(try desk.minutes)
    #expect(MinutesWriter.page(try #require(Minutes(replay.state))) == page)
    let entries = zip(replay.state.entries, desk.live.state.entries)
    let different = entries.first { $0 != $1 }
    #expect(different == nil, "\(different.map { "\($0)\n\($1)" } ?? "")")
  }

  @Test(arguments: seeds.prefix(8)) func `a log cut anywhere is a session that goes on`(
    seed: UInt64
  ) throws {
    let desk = RandomDesk.play(seed: seed, lines: 60)
    for count in 0...desk.log.count {
      let replay = SessionReplay(Array(desk.log.prefix(count)), file: "session.log")
      #expect(replay.diagnostics == [], "after \(count) lines")
    }
  }

  @Test(arguments: seeds) func `taking a line back leaves the situation as it was`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var desk = Desk.open()
    for _ in 0..<80 {
      let before = desk.live.state.situation
      let answer = desk.type(RandomDesk.line(&random))
      guard answer.refusal == nil, answer.ending == nil, !answer.lines.isEmpty,
        !answer.lines[0].text.utf8.starts(with: "/undo".utf8)
      else { continue }
      // Several roles that are called at once are a line each.
      for line in answer.lines where !line.text.utf8.starts(with: "= ".utf8) {
        let undo = desk.type("/undo")
        #expect(undo.refusal == nil, "\(line.text): \(answer.text)")
      }
      #expect(desk.live.state.situation == before, "\(answer.text)")
    }
  }

  @Test(arguments: seeds) func `a refused line changes nothing`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var desk = Desk.open()
    for _ in 0..<150 {
      let before = desk.live.state.situation
      let number = desk.live.state.nextNumber
      let answer = desk.type(RandomDesk.line(&random))
      guard answer.refusal != nil else { continue }
      #expect(answer.lines.isEmpty)
      #expect(desk.live.state.nextNumber == number)
      #expect(desk.live.state.situation == before, "\(answer.text)")
    }
  }

  @Test(arguments: seeds) func `the minutes of the items add up to the meeting`(seed: UInt64) throws
  {
    var desk = Desk.open()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<6 { desk.type("/next", after: Int.random(in: 5...1500, using: &random)) }
    desk.type("/close", after: 77)
    let minutes = try desk.minutes
    #expect(minutes.items.reduce(0) { $0 + ($1.took ?? 0) } == minutes.held.minutes)
  }

  @Test(arguments: seeds) func `a note is never refused before the meeting closes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var desk = Desk()
    for _ in 0..<100 {
      desk.type(RandomDesk.line(&random))
      guard desk.live.state.phase != .closed else { return }
      #expect(desk.type(" " + WildText.line(&random)).refusal == nil)
    }
  }

  private func firstDifference(_ a: Minutes, _ b: Minutes) -> String {
    for (x, y) in zip(a.items + [], b.items) where x != y {
      for (p, q) in zip(x.lines, y.lines) where p != q { return "\(p)\n  is not\n\(q)" }
      return "\(x)\n  is not\n\(y)"
    }
    for (p, q) in zip(a.preamble, b.preamble) where p != q { return "\(p)\n  is not\n\(q)" }
    return "\(a)\n  is not\n\(b)"
  }
}
