@testable import MeetKit
import Testing

/// Words behind a command are part of what it says, or the line is refused with the right form.
struct LeftOverWordsTests {
  struct Example: Sendable {
    var before: [String] = []
    var line: String
  }

  private static let asked = ["/propose bo: Media go after 14 days.", "/restate", "/round consent"]
  private static let objected = TypedTests.objected
  private static let entered = [
    "/select secretary", "/nominate ada: cam", "/nominate bo: cam", "/nominate cam: dee",
    "/nominate dee: cam",
  ]
  private static let heard =
    entered + ["/reveal", "/round nominate", "/done", "/done", "/done", "/done", "/end-round"]

  /// A line of each word that would be taken, in a meeting with Ada, Bo, Cam and Dee.
  static let examples: [String: Example] = [
    "/present": Example(line: "/present cleo layla"),
    "/apologies": Example(line: "/apologies cleo"),
    "/arrive": Example(line: "/arrive cleo"),
    "/out": Example(line: "/out ada"),
    "/back": Example(before: ["/out ada"], line: "/back ada"),
    "/leave": Example(line: "/leave ada"),
    "/leaves-at": Example(line: "/leaves-at dee 18:40"),
    "/guest": Example(line: "/guest Kim (Finance)"),
    "/observer": Example(line: "/observer Kim (Finance)"),
    "/recuse": Example(line: "/recuse bo"),
    "/briefed": Example(before: asked + ["/arrive cleo"], line: "/briefed cleo"),
    "/not-briefed": Example(before: asked + ["/arrive cleo"], line: "/not-briefed cleo"),
    "/facilitator": Example(line: "/facilitator ada"),
    "/secretary": Example(line: "/secretary ada"),
    "/next": Example(line: "/next"),
    "/item": Example(line: "/item 4"),
    "/add": Example(line: "/add decide Buy a printer (10 min)"),
    "/move": Example(line: "/move 4 before 2"),
    "/park": Example(line: "/park a poster"),
    "/extend": Example(line: "/extend 5 from 4"),
    "/agenda": Example(line: "/agenda ok"),
    "/length": Example(line: "/length 75"),
    "/next-meeting": Example(line: "/next-meeting 2026-05-20 18:00 cam dee"),
    "/minutes": Example(line: "/minutes ok 2026-04-22"),
    "/link": Example(line: "/link https://example.org/"),
    "/info": Example(line: "/info it rains"),
    "/private": Example(line: "/private it rains"),
    "/action": Example(line: "/action cam: move the cron job by 2026-05-15"),
    "/improve": Example(line: "/improve cam: start on time"),
    "/propose": Example(line: "/propose policy ada: Media go."),
    "/context": Example(before: [asked[0]], line: "/context the disk is full"),
    "/amend": Example(before: [asked[0]], line: "/amend cam: Media go."),
    "/tell": Example(before: [asked[0]], line: "/tell finance"),
    "/restate": Example(before: [asked[0]], line: "/restate"),
    "/round": Example(line: "/round check-in How are you?"),
    "/order": Example(before: ["/round reaction"], line: "/order dee cam bo ada: Dee was there"),
    "/free-flow": Example(line: "/free-flow 10"),
    "/done": Example(before: ["/round reaction"], line: "/done"),
    "/pass": Example(before: ["/round reaction"], line: "/pass"),
    "/later": Example(before: ["/round reaction"], line: "/later"),
    "/skip": Example(before: ["/round reaction"], line: "/skip"),
    "/consent": Example(before: asked, line: "/consent"),
    "/concern": Example(before: asked, line: "/concern who tells the members?"),
    "/as": Example(before: asked, line: "/as cam /consent"),
    "/retract": Example(before: asked + ["/consent dee"], line: "/retract dee"),
    "/end-round": Example(before: ["/round reaction", "/done"], line: "/end-round"),
    "/understood": Example(before: objected, line: "/understood 1 too short for holidays"),
    "/test": Example(before: objected, line: "/test 1 pictures are lost"),
    "/integrate": Example(before: objected, line: "/integrate 1 Media go after 21 days."),
    "/withdraw-objection": Example(before: objected, line: "/withdraw-objection 1 dee"),
    "/measure-objection": Example(before: objected, line: "/measure-objection 1 ask members"),
    "/select": Example(line: "/select secretary until 2026-11-04"),
    "/until": Example(before: ["/select secretary"], line: "/until 2026-11-04"),
    "/qualifications": Example(before: ["/select secretary"], line: "/qualifications types fast"),
    "/nominate": Example(before: ["/select secretary"], line: "/nominate ada: cam"),
    "/reveal": Example(before: entered, line: "/reveal"),
    "/stay": Example(before: heard + ["/round change"], line: "/stay"),
    "/change": Example(before: heard + ["/round change"], line: "/change cam: it helps"),
    "/elect": Example(before: heard, line: "/elect cam: kept notes twice"),
    "/vacant": Example(
      before: ["/select secretary"],
      line: "/vacant interim bo until 2026-07-01"
    ),
    "/accept": Example(
      before: heard.map { $0.replacing(": cam", with: ": cleo") }
        + ["/elect cleo: time", "/restate", "/round consent", "/consent", "/consent", "/consent"]
        + ["/consent", "/end-round", "/arrive cleo"],
      line: "/accept TWG-2026-014"
    ),
    "/defer": Example(
      before: [asked[0]],
      line: "/defer to 2026-05-20, ada prepares, ready when costs are known"
    ),
    "/refer": Example(before: [asked[0]], line: "/refer finance by 2026-06-01: what could we pay?"),
    "/withdraw-proposal": Example(before: [asked[0]], line: "/withdraw-proposal"),
    "/adopt": Example(before: [asked[0], "/withdraw-proposal"], line: "/adopt cam"),
    "/drop": Example(before: [asked[0]], line: "/drop"),
    "/replace-by": Example(before: [asked[0]], line: "/replace-by We buy a disk."),
    "/other-method": Example(before: [asked[0]], line: "/other-method loomio"),
    "/suspend": Example(before: [asked[0]], line: "/suspend"),
    "/agreed": Example(line: "/agreed We go home at nine."),
    "/review": Example(before: ["/agreed Media go."], line: "/review 2026-11-04"),
    "/responsible": Example(before: ["/agreed Media go."], line: "/responsible bo"),
    "/measure": Example(before: ["/agreed Media go."], line: "/measure disk below 80 %"),
    "/objection": Example(before: ["/agreed Media go."], line: "/objection too short"),
    "/promote": Example(before: ["/agreed Media go."], line: "/promote"),
    "/action-done": Example(line: "/action-done A-028 they answered"),
    "/action-drop": Example(line: "/action-drop A-028 not needed"),
    "/action-give": Example(line: "/action-give A-028 bo"),
    "/renew": Example(line: "/renew TWG-2026-003 until 2027-05-01"),
    "/end-decision": Example(line: "/end-decision TWG-2026-003 nobody needs it"),
    "/implemented": Example(line: "/implemented TWG-2026-003"),
    "/edit": Example(before: ["it rains"], line: "/edit 27 it snows"),
    "/insert": Example(before: ["it rains"], line: "/insert 27 hello"),
    "/delete": Example(before: ["it rains"], line: "/delete 27"),
    "/by": Example(before: ["it rains"], line: "/by 27 cam"),
    "/undo": Example(before: ["it rains"], line: "/undo"),
    "/open": Example(line: "/open"),
    "/break": Example(line: "/break"),
    "/resume": Example(before: ["/break"], line: "/resume"),
    "/adjourn": Example(line: "/adjourn"),
    "/close": Example(line: "/close"),
    "/help": Example(line: "/help present"),
    "/list": Example(line: "/list 10"),
    "/who": Example(line: "/who"),
    "/rules": Example(line: "/rules"),
  ]

  private static let tests: Group = {
    var group = Group.sample
    group.policy.objectionTest = .argument
    return group
  }()

  private static func desk(for word: String, _ example: Example) -> TypedSession {
    var desk = word == "/test" ? TypedSession.open(group: tests) : TypedSession.open()
    if word == "/open" {
      desk = TypedSession()
      desk.type("/present ada bo cam dee")
    }
    desk.type(lines: example.before)
    return desk
  }

  @Test("every word has a line here (5b.1)") func complete() {
    #expect(SessionWord.all.map(\.word).filter { Self.examples[$0] == nil } == [])
  }

  @Test("what stands behind a line is in the record, or the line is refused (5b.1)")
  func nothingIsDropped() throws {
    for word in SessionWord.all.map(\.word) {
      let example = try #require(Self.examples[word])
      var desk = Self.desk(for: word, example)
      let more = [
        "7919", "and more", "please", "now", "later (or not)", "10 min", "until then", "to all",
      ]
      for words in more {
        var copy = desk
        let answer = copy.type("\(example.line) \(words)")
        let isKept = answer.lines.contains { $0.text.contains(words) }
        #expect(answer.refusal != nil || isKept, "\(example.line) \(words): \(answer.text)")
      }
      let answer = desk.type(example.line)
      #expect(answer.refusal == nil, "\(example.line): \(answer.text)")
    }
  }

  @Test("a log line with words left over is at fault, and none that was written is (5b.1)")
  func logs() throws {
    for word in SessionWord.all.map(\.word) {
      let example = try #require(Self.examples[word])
      var desk = Self.desk(for: word, example)
      for line in desk.type(example.line).lines where line.text.utf8.first == 0x2F {
        let read = try SessionReader.log.read(line.text)
        let more = try? SessionReader.log.read(line.text + " 7919")
        #expect(more != read, "\(line.text)")
      }
    }
  }

  @Test("nobody consents for others, and the lines of each are offered (5b.1)")
  func all() {
    var desk = TypedSession.open()
    desk.type(lines: Self.asked)
    let waiting = desk.live.state.meeting.waiting
    let lines = waiting.prefix(3).map { "'/consent \($0)'" }.joined(separator: ", ")
    for word in ["all", "everybody", "Everyone"] {
      let answer = desk.type("/consent \(word)")
      #expect(
        answer.text
          == "refused: '\(word)' is not one person; write a line for each who says so: \(lines)"
      )
    }
    #expect(desk.live.state.meeting.waiting == waiting)
  }

  @Test(
    "the kind of a proposal may stand in front of a colon (5b.1)",
    arguments: ["policy: Media go.", "Policy: Media go.", "policy ada: Media go."]
  )
  func kind(_ words: String) throws {
    var desk = TypedSession.open()
    desk.type("/propose \(words)")
    let proposal = try #require(desk.live.state.meeting.proposals.first)
    #expect(proposal.kind == .policy && proposal.text == "Media go.")
  }

  @Test(
    "people are named in a list of any kind (5b.1)",
    arguments: ["ada, bo and cam", "ada bo and cam", "ada, bo, cam", "Ada & bo; cam", "ada bo cam"]
  )
  func people(_ names: String) {
    var desk = TypedSession()
    #expect(desk.type("/present \(names)").text == "2  here: Ada, Bo, Cam (3)")
  }

  static let hints = [
    Talk(
      "the right form is named",
      [
        (
          "/next 4",
          "refused: '4' does not belong behind '/next'; "
            + "'/item 4' goes to item 4, '/next' to the next one"
        ),
        ("/next 9", "refused: there is no item 9; items are 1 2 3 4 5"),
        (
          "/break 10 min",
          "refused: '10 min' does not belong behind '/break'; '/break' alone begins one, "
            + "'/resume' ends it"
        ),
        (
          "/who is here", "refused: 'is here' does not belong behind '/who'; write '/who'"
        ),
        ("/adjourn x y", "refused: 'x y' does not belong behind '/adjourn'; write '/adjourn'"),
        ("/rules x", "refused: 'x' does not belong behind '/rules'; write '/rules'"),
        ("/help a b", "refused: 'b' does not belong behind '/help a'; write '/help a'"),
        (
          "/implemented 3 at last",
          "refused: 'at last' does not belong behind '/implemented TWG-2026-003'; "
            + "write '/implemented TWG-2026-003'"
        ),
        ("it rains", ""),
        (
          "/undo 27",
          "refused: '27' does not belong behind '/undo'; '/undo' takes back the last line, "
            + "'/undo to 27' all from line 27 on"
        ),
        (
          "/arrive cleo now",
          "refused: 'now' does not belong behind '/arrive cleo'; write '/arrive cleo'"
        ),
        (
          "/arrive cleo and layla",
          "refused: 'cleo and layla' are 2 people, and one is asked for; "
            + "name one: '/arrive cleo' or '/arrive layla'"
        ),
        (
          "/action-give 28 bo by friday",
          "refused: 'by friday' does not belong behind '/action-give TWG-A-028 bo'; "
            + "write '/action-give TWG-A-028 bo'"
        ),
        ("/leaves-at dee at 18:40", "Dee leaves at 18:40 Europe/Berlin"),
      ]
    ),
    Talk(
      "where the right form is not possible now, that is the answer",
      [
        ("/open now please", "refused: the meeting is open; '/next' goes to the next item"),
        (
          "/resume later",
          "refused: there is no break to end, and nothing is suspended in this item; go on; "
            + "'/break' begins one"
        ),
        ("/yes please", "refused: nothing was asked; '/undo to N' asks before it acts"),
        ("/end-round now", "refused: no round is going on; '/round check-in' begins one"),
      ]
    ),
    Talk(
      "in a round words belong to those who speak",
      [
        ("/round reaction", ""),
        (
          "/done thanks a lot",
          "refused: 'thanks a lot' is nobody's name behind '/done'; '/done' alone is whose turn it "
            + "is, '/done NAME' somebody else's, any text without '/done' is what is said"
        ),
        ("/pass camm", "refused: nobody is called 'camm'; did you mean 'Cam'?"),
        (
          "/end-round now",
          "refused: 'now' does not belong behind '/end-round'; write '/end-round'"
        ),
      ]
    ),
    Talk(
      "minutes of an item are no words of its title",
      [
        ("/add decide Buy a printer 10 min", "added 6 Decide: Buy a printer (10 min)"),
        ("/add decide Buy a printer 10min", "added 7 Decide: Buy a printer (10 min)"),
        ("/add decide Buy a printer, 10 Minutes", "added 8 Decide: Buy a printer (10 min)"),
        ("/add decide Buy a printer [10 min.]", "added 9 Decide: Buy a printer (10 min)"),
        ("/add decide Buy a rope 10m (5 min)", "added 10 Decide: Buy a rope 10m (5 min)"),
        ("/add explore 5 min talks", "added 11 Explore: 5 min talks (10 min)"),
      ]
        + [
          "Buy a printer 10m", "Buy a printer (1 h)", "(10 min) Buy a printer",
          "Buy (10 min) a printer", "Buy a printer 1.5 hours", "10 min: Buy a printer",
        ].map {
          (
            "/add decide \($0)",
            "refused: it is not clear how many minutes '\($0)' takes; "
              + "write '/add decide TITLE (15 min)', the minutes at the end"
          )
        }
    ),
    Talk(
      "two people in one line are two, and words behind the brackets are nobody's",
      [
        (
          "/observer Lou Reed, Max Roe (Tiny Forge)",
          "observers: Lou Reed, Max Roe (Tiny Forge)"
        ),
        (
          "/guest Kim (Finance) too late",
          "refused: '/guest Kim (Finance) too late' is not understood; "
            + "write '/guest Kim (Finance)'"
        ),
      ]
    ),
    Talk(
      "a number behind those of objections may be part of the text",
      TypedTests.objected.map { ($0, "") } + [
        (
          "/integrate 1 250 GB are enough.",
          "refused: no objection 250 is open; open are 1; '/integrate 1: 250 …' has it in the text"
        ), ("/integrate 1: 250 GB are enough.", ""),
      ]
    ),
  ]

  @Test("words left over are answered with the right form (5b.1)", arguments: hints)
  func answers(_ talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
  }
}
