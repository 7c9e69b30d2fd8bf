@testable import MeetKit
import Testing

/// Lines that were meant as commands: each is taken as one, or refused with what to type.
@Suite("a command is never swallowed as a note (5b.1)")
struct SlipTests {
  @Test(arguments: [
    "\u{C}/next", "\u{1B}[31m/next", "\u{1B}[200~/next", "\u{1B}OA/next",
    "\u{1B}]0;title\u{7}/next",
    "\u{FEFF}/next", "\u{200B}/next", "\u{A0}/next", "\u{202F}\u{2060}/next", "\r/next",
    "\u{2028}/next",
    "\u{3000}/next", "／next", "\u{FEFF}／next", "/Next", "/NEXT", "/nExT", "/next\u{A0}",
    "\u{7F}/next",
  ])
  func `what nobody sees in front of it, and another case, make it no note`(line: String) {
    var desk = TypedSession.open()
    #expect(desk.type(line).text.contains("2 Report: Open actions"))
    #expect(desk.log.last?.text == "/next")
  }

  @Test(arguments: [
    "\u{200B}/present cleo", "/Present cleo", "/present\u{A0}cleo", "／PRESENT cleo",
  ])
  func `words behind it stay as they are`(line: String) {
    var desk = TypedSession.open()
    desk.type(line)
    #expect(desk.log.last?.text == "/present cleo")
    desk.type("/AGREED\u{A0}We Go Home.")
    #expect(desk.live.state.meeting.proposals.last?.text == "We Go Home.")
  }

  @Test(arguments: [
    ("> /next", "'>' stands in front of '/next'; write '/next'"),
    ("22> /next", "'22>' stands in front of '/next'; write '/next'"),
    ("22>/next", "'22>' stands in front of '/next'; write '/next'"),
    ("22  18:05  /by 54 dee", "'22 18:05' stands in front of '/by'; write '/by 54 dee'"),
    ("$ /next", "'$' stands in front of '/next'; write '/next'"),
    ("- /Next", "'-' stands in front of '/next'; write '/Next'"),
    (
      "[2 Report: Open actions · 4 min left · ends 19:00] /next",
      "'[2' stands in front of '/next'; write '/next'"
    ),
    ("31 cam /next", "'31 cam' stands in front of '/next'; write '/next'"),
    ("22> /nxet", "'22>' stands in front of '/nxet'; write '/next'"),
    (
      "2026-05-13T18:01:00 /next",
      "'2026-05-13T18:01:00' stands in front of '/next'; "
        + "write '/next', in a pipe '2026-05-06T16:00:40Z /next'"
    ),
    ("/ next", "a space stands behind the '/'; write '/next'"),
    ("//next", "'//next' is no command; did you mean '/next'? '/help' shows all"),
    ("Kim: /next", "'/next' stands behind a name; write '/next'; 'Kim: \\/next …' is a note"),
    (
      "ADA: /private x",
      "'/private' stands behind a name; write '/private text'; 'ADA: \\/private …' is a note"
    ),
    (
      "bo:\u{200B}／private x",
      "'/private' stands behind a name; write '/private text'; 'bo: \\/private …' is a note"
    ),
  ])
  func `what was copied along is refused with the line as it is meant`(
    line: String,
    refusal: String
  ) {
    var desk = TypedSession.open()
    desk.type("/guest Kim")
    let log = desk.log
    #expect(desk.type(line).text.hasPrefix("refused: \(refusal)"), "\(desk.answers.last ?? "")")
    #expect(desk.log == log)
  }

  @Test(arguments: [
    ("> quoted", "note"), ("> /tmp is full", "note"), ("- /etc is saved", "note"),
    ("see /next", "note"), ("at 18:00 /tmp was full", "note"), ("2026-05-13 was the drill", "note"),
    ("3/4 of us", "note"), (" /tmp is full", "note"), ("a/next", "note"),
    (" /next", "note; '/next' at the beginning of a line is a command"),
    ("\\/next", "note; '/next' at the beginning of a line is a command"),
  ])
  func `what is no command is a note`(line: String, answer: String) {
    var desk = TypedSession.open()
    #expect(desk.type(line).text.hasSuffix("  \(answer)"))
  }
}
