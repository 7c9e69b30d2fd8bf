@testable import MeetKit
import Testing

/// How somebody is chosen for a role, case by case: Ada, Bo (who facilitates), Cam and Dee are
/// here, Cleo is a member who is not.
struct SelectionTests {
  @Test func `the nominee answers last in any order that is chosen`() {
    var desk = TypedSession.open()
    desk.type(lines: ["/select keeper of the keys until 2026-11-04"])
    desk.type(lines: ["/nominate ada: bo", "/nominate bo: bo", "/nominate cam: bo"])
    desk.type(lines: ["/nominate dee: bo", "/reveal", "/round nominate", "/done", "/done", "/done"])
    desk.type(lines: ["/done", "/end-round", "/elect bo: he answers at once", "/restate"])
    desk.type("/round consent")
    #expect(desk.type("/order bo ada cam dee: Bo goes").refusal?.name == .orderStands)
    #expect(desk.type("/order dee cam ada bo: Dee goes").refusal == nil)
    #expect(desk.live.state.meeting.waiting.map(\.text) == ["dee", "cam", "ada", "bo"])
  }

  @Test(arguments: talks) func `the scenario is answered line by line`(talk: Talk) throws {
    var desk = TypedSession.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(isSame)
    let minutes = try desk.minutes
    #expect(MinutesReader.read(MinutesWriter.page(minutes), file: "minutes.md").value == minutes)
  }

  /// The lines of a talk without their answers.
  private static func lines(_ talk: [(String, String)]) -> [String] { talk.map(\.0) }

  @Test func `the minutes hold the proposal and its reasons, and nothing of who nominated whom`()
    throws
  {
    var desk = TypedSession.open()
    desk.type(lines: [
      "/select secretary until 2026-11-04", "/context Role as in roles/secretary, unchanged.",
      "/qualifications types fast", "/qualifications publishes within 48 h",
      "/nominate ada: outsider Zora Zed", "/nominate bo: cam", "/nominate cam: dee",
      "/nominate dee: cam", "/reveal", "/round nominate", "Zora knows them all.", "Cam has time.",
      "dee: that is true", "Dee is fast.", "/insert 40 forgotten words", "Cam kept notes twice.",
      "/end-round", "/round information Who has time?", "In summer I am away.", "/end-round",
      "/round change", "/stay", "/change cam: fewer trains", "/stay", "/stay", "/end-round",
      "/elect cam: kept notes twice, asked for by people who want Bo free", "/restate",
      "/round consent", "/consent", "/consent", "/consent", "/consent", "/end-round", "/close",
    ])
    #expect(desk.live.state.phase == .closed, "\(desk.answers)")
    let page = MinutesWriter.page(try desk.minutes)
    let item = page.split(separator: "\n## ").first { $0.hasPrefix("1 ") } ?? ""
    #expect(
      item == """
        1 · Opening · Check-in and agenda (planned 10 · took 6)

        - **Round:** nominate (not minuted)
        - **Round:** information (not minuted) · Who has time?
        - **Round:** change (not minuted)

        **Decision TWG-2026-014:** Cam is secretary until 2026-11-04.

        Context: Role as in roles/secretary, unchanged.

        Role: secretary · 2026-05-06 → 2026-11-04

        Looked for: types fast

        Looked for: publishes within 48 h

        Proposed: Cam

        Because: kept notes twice, asked for by people who want Bo free

        Consent: 4 present · Absent: Cleo — may object for 48 hours from sending → provisional

        Accepted.

        """
    )
  }

  /// What a screen may show before the names are revealed, all of it, in any order of entering.
  @Test(arguments: 0..<24) func `no name is shown before all are in`(order: Int) {
    var desk = TypedSession.open()
    var people = ["ada", "bo", "cam", "dee"]
    var rest = order
    let shuffled = (1...4).reversed().map { count in
      defer { rest /= count }
      return people.remove(at: rest % count)
    }
    desk.type("/select secretary until 2026-11-04")
    var shown: [String] = []
    for (index, person) in shuffled.enumerated() {
      let line = "/nominate \(person): \(index.isMultiple(of: 2) ? "layla" : "outsider Zora Zed")"
      for line in [line, line] {
        shown.append(desk.type(line).text)
        shown.append(desk.live.prompt(at: Agenda.evening.start))
        shown.append(desk.live.lastWords + desk.live.placeWords)
        if index < 3 { shown.append(desk.type("/reveal").text) }
        shown += ["/list 30", "/undo to \(desk.live.state.nextNumber - 1)", "/edit 29 x"].map {
          desk.type($0).text
        }
      }
    }
    shown += [desk.type("/undo").text, desk.type(" ").text]
    let names = ["layla", "ليلى", "Zora", "Zed"]
    #expect(shown.filter { text in names.contains { text.contains($0) } } == [])
    #expect(desk.type("/reveal").text.contains("ليلى 2"))
  }

  @Test func `the group's switches say who passes, who answers last and how long a term is`() {
    var group = Group.sample
    group.policy.passInNominations = true
    group.policy.nomineeLast = false
    group.policy.termOfRoles = 12
    var desk = TypedSession.open(group: group)
    #expect(desk.type("/select secretary").text.contains("secretary until 2027-05-05"))
    desk.type(lines: ["/nominate ada: nobody", "/nominate bo: ada", "/nominate cam: ada"])
    desk.type("/nominate dee: nobody")
    #expect(desk.type("/reveal").text.contains("secretary: Ada 2 (Bo, Cam); the numbers"))
    desk.type(lines: ["/round nominate", "/pass", "/done", "/done", "/pass", "/end-round"])
    desk.type(lines: ["/elect ada: time", "/restate"])
    let asked = desk.type("/round consent").text
    #expect(asked.contains("now Ada, next Bo, after Dee"), "\(asked)")
    #expect(SessionReplay(desk.log, file: "session.log").diagnostics == [])
  }

  @Test func `the nominations of a selection left open are kept, and stay hidden`() throws {
    var last = TypedSession.open()
    last.type(lines: ["/item 3", "/select secretary, keys until 2026-11-04"])
    last.type(lines: ["/qualifications has time", "/nominate ada: cam for secretary"])
    last.type(lines: ["/nominate bo: outsider Zora Zed for keys", "/close unresolved"])
    let log = SessionReplay(last.log, file: "session.log")
    var next = TypedSession(last: log.state)
    next.type(lines: ["/present ada bo cam", "/open"])
    let answer = next.type("/item 3").text
    #expect(
      answer.contains("nominations to come: Ada, Bo, Cam: '/nominate ada: NAME for ROLE'"),
      "\(answer)"
    )
    #expect(!answer.contains("Zora"))
    let before = last.live.state.meeting.proposals.compactMap(\.selection)
    let after = next.live.state.meeting.proposals.compactMap(\.selection)
    #expect(after.map(\.nominations) == before.map(\.nominations))
    #expect(after.map(\.qualifications) == before.map(\.qualifications))
    next.type(lines: ["/nominate ada: cam for keys", "/nominate bo: cam for secretary"])
    next.type(lines: ["/nominate cam: ada for keys", "/nominate cam: ada for secretary"])
    #expect(next.type("/reveal").text.contains("keys: Zora Zed 1 (Bo), Cam 1 (Ada), Ada 1 (Cam)"))
    next.type(lines: ["/round nominate", "x", "y", "z", "/end-round", "/elect cleo for keys: time"])
    next.type(lines: ["/defer to next, bo prepares, ready when we know", "/close unresolved"])
    let replay = SessionReplay(next.log, file: "session.log")
    #expect(replay.diagnostics == [])
    var third = TypedSession(last: replay.state)
    third.type(lines: ["/present ada bo cam", "/open", "/item 3", "/select keys", "/restate"])
    third.type(lines: ["/round consent", "/consent", "/consent", "/consent"])
    let end = third.type("/end-round").text
    #expect(end.contains("TWG-2026-015 agreed by 3") && end.contains("once they accept"), "\(end)")
  }

  @Test func `who was chosen in their absence accepts at a later meeting`() throws {
    var register = Register.earlier
    let day = try #require(Day("2026-04-22"))
    let until = try #require(Day("2026-11-04"))
    register.decisions[0].term = RoleTerm(
      role: "secretary",
      holder: PersonID("cleo"),
      name: "Cleo",
      from: day,
      until: until,
      isAccepted: false
    )
    var desk = TypedSession(register: register)
    desk.type(lines: ["/present ada bo cam cleo", "/open"])
    #expect(desk.type("/accept 3").text.hasSuffix("TWG-2026-003 is accepted"))
    #expect(desk.type("/accept 3").refusal?.name == .nothingToAccept)
    let page = MinutesWriter.page(try desk.minutes)
    #expect(page.contains("\n**Accepted TWG-2026-003**\n"))
    #expect(SessionReplay(desk.log, file: "session.log").diagnostics == [])
  }

  @Test func `who was chosen in their absence accepts between meetings, and nobody else for them`()
    throws
  {
    var desk = TypedSession.open()
    desk.type(lines: Self.lines(Self.heard) + ["/elect cleo: time", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent", "/end-round", "/close"])
    let minutes = try desk.minutes
    let id = try #require(DecisionID("TWG-2026-014"))
    let later = Agenda.evening.start.adding(minutes: 600)
    let people = try ["dee", "cleo", "cleo"].map { try #require(PersonID($0)) }
    let facts = zip(["aaaaaaaa", "bbbbbbbb", "cccccccc"], people).map {
      Fact(id: $0, instant: later, who: $1, kind: .accepted(id))
    }
    let day = minutes.meeting.day.advanced(byDays: 7)
    let before = Register(minutes: [minutes], facts: [], group: .sample, asOf: later)
    #expect(before.terms(on: day) == [])
    let after = Register(minutes: [minutes], facts: facts, group: .sample, asOf: later)
    #expect(after.terms(on: day).map(\.name) == ["Cleo"])
    #expect(
      after.passedOver == [
        .init(fact: "aaaaaaaa", reason: .mayNotAnswer(id, people[0])),
        .init(fact: "cccccccc", reason: .mayNotAnswer(id, people[1])),
      ]
    )
    let line = try #require(
      GroupLog.read(Array("\(Self.log)".utf8), file: "group.log").value.facts.first
    )
    #expect(Fact(line)?.kind == .accepted(id))
    #expect(Fact(line).map { "\($0.kind.words)" } == "\((verb: "accept", rest: "TWG-2026-014"))")
  }

  private static let log = """
    meet-log 1 group
    2026-05-07T08:00:00Z aaaaaaaa cleo accept TWG-2026-014

    """

  @Test
  func `a selection to which somebody absent objects comes back, and another one is proposed`()
    throws
  {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3"] + Self.lines(Self.heard) + ["/qualifications fast"])
    desk.type(lines: ["/elect cam: time", "/restate", "/round consent", "/consent", "/consent"])
    desk.type(lines: ["/consent", "/consent", "/end-round", "/close"])
    let minutes = try desk.minutes
    let later = Agenda.evening.start.adding(minutes: 600)
    let fact = Fact(
      id: "aaaaaaaa",
      instant: later,
      who: try #require(PersonID("cleo")),
      kind: .objected(try #require(DecisionID("TWG-2026-014")), text: "Cam has the keys")
    )
    let register = Register(minutes: [minutes], facts: [fact], group: .sample, asOf: later)
    #expect(register.terms(on: minutes.meeting.day) == [])
    var agenda = Agenda.evening
    agenda.items[2].title = "TWG-2026-014 Secretary"
    var next = TypedSession(agenda: agenda, register: register)
    next.type(lines: ["/present ada bo cam cleo", "/open"])
    let answer = next.type("/item 3").text
    #expect(
      answer.contains("“Cam is secretary until 2026-11-04.”, objections: 1 “Cam has"),
      "\(answer)"
    )
    next.type(lines: ["/elect cleo: reachable, fast", "/restate", "/round consent"])
    next.type(lines: ["/consent", "/consent", "/consent", "/consent"])
    let end = next.type("/end-round").text
    #expect(end.contains("Cleo is secretary until 2026-11-04 and accepts"), "\(end)")
    #expect(SessionReplay(next.log, file: "session.log").diagnostics == [])
    #expect(MinutesWriter.page(try next.minutes).contains("\nLooked for: fast\n"))
  }

  @Test func `the register knows who has a role until when`() throws {
    var desk = TypedSession.open()
    desk.type(lines: Self.lines(Self.heard) + ["/elect cam: time", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent", "/end-round"])
    desk.type(lines: ["/select keys", "/vacant interim bo until 2026-07-01", "/close"])
    let register = Register(
      minutes: [try desk.minutes],
      facts: [],
      group: .sample,
      asOf: Agenda.evening.start
    )
    let summer = try #require(Day("2026-06-01"))
    let terms = register.terms(on: summer)
    #expect(terms.map(\.role) == ["secretary", "keys"])
    #expect(terms.map(\.holder?.text) == ["cam", "bo"])
    #expect(terms.map(\.until.description) == ["2026-11-04", "2026-07-01"])
    #expect(register.decisions[0].text == "Cam is secretary until 2026-11-04.")
    #expect(register.decisions[0].review == terms[0].until)
    var decision = register.decisions[0]
    decision.renew(until: summer.advanced(byDays: 400))
    #expect(decision.term?.until == decision.review)
    #expect(register.terms(on: summer.advanced(byDays: 60)).map(\.role) == ["secretary"])
  }
}
