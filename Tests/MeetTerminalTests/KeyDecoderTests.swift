@testable import MeetTerminal
import Testing

@Suite("The keys of a terminal (5b.7)")
struct KeyDecoderTests {
  private static let table: [(String, [Key])] = [
    ("", []), ("abc", [.text("abc")]), ("é李🌻", [.text("é李🌻")]), ("e\u{301}", [.text("e\u{301}")]),
    ("a\tb", [.text("a\tb")]), ("a\rb\n", [.text("a"), .enter, .text("b"), .enter]),
    ("a\r\nb", [.text("a"), .enter, .text("b")]), ("\n\n\r\r", [.enter, .enter, .enter, .enter]),
    ("\u{01}\u{05}\u{02}\u{06}", [.home, .end, .left, .right]),
    ("\u{15}\u{0B}\u{17}\u{19}", [.eraseToStart, .eraseToEnd, .eraseWord, .yank]),
    ("\u{08}\u{7F}\u{10}\u{0E}", [.backspace, .backspace, .up, .down]),
    (
      "\u{03}\u{04}\u{0C}\u{1A}\u{00}\u{1C}",
      [.interrupt, .endOfInput, .clearScreen, .suspend, .other, .other]
    ),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD\u{1B}OH\u{1B}OF", [.up, .down, .right, .left, .home, .end]),
    (
      "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
      [.home, .end, .home, .end, .home, .end]
    ),
    ("\u{1B}[3~\u{1B}[3;5~", [.delete, .eraseNextWord]),
    ("\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;2D", [.wordRight, .wordLeft, .wordRight, .left]),
    (
      "\u{1B}O5C\u{1B}O5D\u{1B}\u{1B}[C\u{1B}\u{1B}OD",
      [.wordRight, .wordLeft, .wordRight, .wordLeft]
    ),
    ("\u{1B}b\u{1B}f\u{1B}d\u{1B}\u{7F}", [.wordLeft, .wordRight, .eraseNextWord, .eraseWord]),
    ("\u{1B}OMa", [.enter, .text("a")]),
    // What is not known leaves nothing behind.
    (
      "\u{1B}[15~a\u{1B}[24;2~b\u{1B}OPc",
      [.other, .text("a"), .other, .text("b"), .other, .text("c")]
    ),
    ("\u{1B}[[Aa\u{1B}[[Eb", [.other, .text("a"), .other, .text("b")]),
    (
      "\u{1B}[?1;2ca\u{1B}[12;40Rb\u{1B}[<0;3;4Mc",
      [.other, .text("a"), .other, .text("b"), .other, .text("c")]
    ),
    ("\u{1B}[1 qa\u{1B}[200;1$yb", [.other, .text("a"), .other, .text("b")]),
    ("\u{1B}]11;rgb:0/0/0\u{07}a\u{1B}]0;x\u{1B}\\b", [.other, .text("a"), .other, .text("b")]),
    ("\u{1B}P1$r0m\u{1B}\\a", [.other, .text("a")]),
    ("\u{1B}xa\u{1B}éb", [.other, .text("a"), .other, .text("b")]),
    ("\u{1B}[12\u{1B}[Da", [.other, .left, .text("a")]),
    ("\u{1B}[12\ra", [.other, .enter, .text("a")]),
    ("\u{1B}[201~a", [.other, .text("a")]), ("\u{1B}\ra", [.escape, .enter, .text("a")]),
    // Pastes.
    ("\u{1B}[200~one\u{1B}[201~two", [.paste("one"), .text("two")]),
    ("x\u{1B}[200~a\rb\r\nc\n\rd\u{1B}[201~", [.text("x"), .paste("a\nb\nc\n\nd")]),
    (
      "\u{1B}[200~\u{0C}a\u{1B}[D\u{1B}[20\u{1B}[201~\u{1B}[D",
      [.paste("\u{0C}a\u{1B}[D\u{1B}[20"), .left]
    ),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
  ]

  @Test(arguments: table)
  func `are read from its bytes`(_ bytes: String, _ keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array(bytes.utf8)) == keys)
    #expect(!decoder.isUnfinished)
  }

  /// Two texts that follow each other are one, wherever the piece ended.
  @Test(arguments: table)
  func `are the same wherever a piece of them ends`(_ bytes: String, _ keys: [Key]) {
    let bytes = Array(bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let pieces =
        decoder.keys(from: Array(bytes[..<cut])) + decoder.keys(from: Array(bytes[cut...]))
      #expect(joined(pieces) == keys, "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(joined(bytes.flatMap { decoder.keys(from: [$0]) }) == keys, "byte by byte")
  }

  private func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { all, key in
      if case .text(let more) = key, case .text(let text)? = all.last {
        all[all.count - 1] = .text(text + more)
      } else {
        all.append(key)
      }
    }
  }

  @Test(arguments: [
    ([0x1B], [Key.escape]), ([0x1B, 0x5B], [.other]), ([0x1B, 0x1B], [.other]),
    ([0x1B, 0x5B, 0x31, 0x3B], [.other]), ([0x1B, 0x5D, 0x41], [.other]),
    ([0xE6, 0x9D], [.text("\u{FFFD}")]), ([0x61], []), ([], []),
  ])
  func `whose rest does not come are no text`(_ bytes: [UInt8], _ keys: [Key]) {
    var decoder = KeyDecoder()
    let first = decoder.keys(from: bytes)
    #expect(decoder.awaitsRest == !keys.isEmpty)
    #expect(first == (bytes == [0x61] ? [.text("a")] : []))
    #expect(decoder.rest() == keys)
    #expect(!decoder.isUnfinished)
    #expect(decoder.keys(from: [0x62]) == [.text("b")])
  }

  @Test(arguments: [
    ([0xFF], "\u{FFFD}"), ([0x61, 0xE9, 0x62], "a\u{FFFD}b"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x41], "\u{FFFD}\u{FFFD}A"),
  ])
  func `that are no UTF-8 show that something is missing`(_ bytes: [UInt8], _ text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: bytes) == [.text(text)])
  }

  @Test func `end a paste whose end was lost, when Ctrl-C is pressed`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array("\u{1B}[200~one\rtwo\r".utf8)) == [])
    #expect(decoder.isUnfinished && !decoder.awaitsRest)
    #expect(decoder.rest() == [])
    #expect(decoder.keys(from: [0x03]) == [.interrupt])
    #expect(decoder.keys(from: [0x61]) == [.text("a")])
  }

  @Test func `a long paste is one key however it is cut`() {
    let text = (1...4000).map { "line \($0) of a paste\r" }.joined()
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: 997) {
      keys += decoder.keys(from: Array(bytes[start..<min(start + 997, bytes.count)]))
    }
    #expect(keys == [.paste(text.replacing("\r", with: "\n"))])
  }
}
