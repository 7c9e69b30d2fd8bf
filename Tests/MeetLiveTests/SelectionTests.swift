import MeetLive
import MeetModel
import MeetText
import Testing

/// How somebody is chosen for a role, case by case: Ada, Bo (who facilitates), Cam and Dee are
/// here, Cleo is a member who is not.
struct SelectionTests {
  static let entered: [(String, String)] = [
    ("/select secretary until 2026-11-04", ""), ("/nominate ada: cam", ""),
    ("/nominate dee: cam", ""), ("/nominate cam: dee", ""), ("/nominate bo: outsider Kim", ""),
  ]
  private static let reasons: [(String, String)] = [
    ("/reveal", ""), ("/round nominate", ""), ("Cam kept notes twice.", ""), ("Kim types.", ""),
    ("Dee is reachable.", ""), ("Cam is fast.", ""), ("/end-round", ""),
  ]
  static let heard: [(String, String)] = entered + reasons
  private static let consent: [(String, String)] = [
    ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
  ]
  private static let cleoMayObject = "provisional: Cleo may object for 48 hours from sending"

  static let talks = [
    Talk(
      "a selection from the call to the yes",
      [
        (
          "/select secretary",
          "TWG-2026-014 secretary until 2026-11-04; '/until' another term, '/qualifications' what "
            + "you look for; nominations to come: Ada, Bo, Cam, Dee: '/nominate ada: NAME', hidden "
            + "until '/reveal'"
        ), ("/until 2026-10-07", "TWG-2026-014: “Who is secretary until 2026-10-07?”"),
        ("/qualifications publishes within 48 h", "TWG-2026-014: looked for"),
        (
          "/nominate cam: cam",
          "Cam has entered a nomination; nominations to come: Ada, Bo, Dee: '/nominate ada: NAME', "
            + "hidden until '/reveal'"
        ), ("/nominate bo: cleo", ""), ("/nominate ada: cam", ""),
        (
          "/nominate bo: dee",
          "Bo has entered a nomination; nominations to come: Dee: '/nominate dee: NAME', hidden "
            + "until '/reveal'"
        ),
        (
          "/nominate dee: outsider Kim Li",
          "Dee has entered a nomination; all nominations are in: '/reveal' shows them"
        ),
        (
          "/reveal",
          "secretary: Cam 2 (Cam, Ada), Dee 1 (Bo), Kim Li 1 (Dee); the numbers decide nothing, the "
            + "reasons do; '/round nominate' hears why"
        ),
        (
          "/round nominate",
          "nominate round: now Ada, next Bo, after Cam; text is why, of the one who is due, and "
            + "stays in the log; '/later' '/skip'"
        ), ("Cam kept notes twice.", "Ada has spoken; now Bo, next Cam, after Dee"),
        (
          "/pass",
          "refused: in a nominate round nobody passes; '/done bo' when they have said why; '/later' "
            + "asks again at the end"
        ), ("/done", ""), ("I like it.", ""),
        (
          "/end-round",
          "refused: 'dee' has not been heard; '/as dee TEXT' or '/done dee' when they have said why"
        ),
        ("bo: what was Kim's work?", "note, in the log only; '/info TEXT' comes into the minutes"),
        ("Kim keeps other minutes.", ""),
        (
          "/end-round",
          "nominate round: 4 spoke; '/round change' asks once who stays, '/elect NAME: REASONS' "
            + "proposes somebody; '/round information' comes before where it helps"
        ),
        (
          "/round information",
          "information round: now Ada, next Bo, after Dee; text is what somebody knows or asks, and "
            + "stays in the log; '/pass' '/later' '/skip'"
        ), ("/pass", ""),
        ("/end-round", "information round: 0 spoke, 1 passed, not heard: Bo, Dee, Cam"),
        (
          "/round change",
          "change round: now Cam, next Dee, after Bo; '/stay', or '/change NAME: BECAUSE'; once is "
            + "enough"
        ), ("/stay", "Cam stays; now Dee, next Bo, after Ada"),
        ("/change cam: they know the pages", "Dee nominates Cam now; now Bo, next Ada"),
        (
          "I think so.",
          "note, in the log only; '/info TEXT' comes into the minutes; Bo answers with '/stay' or "
            + "'/change NAME: BECAUSE'"
        ),
        (
          "/pass",
          "refused: in a change round everybody stays or changes; '/stay bo', else '/as bo /change "
            + "NAME: BECAUSE'; '/later' asks again at the end"
        ), ("/stay", ""),
        (
          "/end-round",
          "refused: 'ada' has not been heard; '/stay ada' or '/as ada /change NAME: BECAUSE'"
        ), ("/stay ada", ""),
        (
          "/end-round",
          "change round: 3 stayed, 1 changed; secretary: Cam 3 (Cam, Ada, Dee), Dee 1 (Bo); the "
            + "numbers decide nothing, the reasons do; '/elect NAME: REASONS' proposes somebody"
        ),
        (
          "/elect cam: kept notes twice",
          "TWG-2026-014: “Cam is secretary until 2026-10-07.”; '/restate' reads it back"
        ),
        (
          "/restate",
          "TWG-2026-014: Cam is secretary until 2026-10-07.\n"
            + "Looked for: publishes within 48 h · Because: kept notes twice\n"
            + "'/round consent' asks everybody"
        ),
        (
          "/round consent",
          "consent round: now Dee, next Bo, after Ada; '/consent', or '/objection TEXT' if it would "
            + "harm what you are here for, not because somebody else would do it better; "
            + "'/concern TEXT' consents, too"
        ), ("/consent", ""), ("/consent", ""), ("/consent", "Ada consents; now Cam"),
        ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 agreed by 4, \(cleoMayObject); Cam is secretary until 2026-10-07 and accepts"
        ),
      ]
    ),
    Talk(
      "9 who comes late and is briefed answers before the nominee",
      heard + [
        ("/elect cam: kept notes twice", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/arrive cleo", ""),
        ("/briefed cleo", "now Bo, next Dee, after Cleo"),
        ("/later", "Bo comes later; now Dee, next Cleo, after Bo"),
        ("/consent", ""), ("/consent", ""), ("/consent", "Bo consents; now Cam"),
      ]
    ),
    Talk(
      "21 names are not shown before the last one is in",
      entered.dropLast() + [
        (
          "/reveal",
          "refused: no nomination for secretary by 'bo'; '/nominate bo: NAME'; nobody's is shown "
            + "before all are in"
        ), ("/leave dee", ""), ("/out bo", ""), ("/facilitator ada", ""), ("/reveal", ""),
      ]
    ),
    Talk(
      "22 the one who is chosen is not here",
      heard + [
        ("/elect cleo: she asked for it", ""), ("/restate", ""), ("/round consent", ""),
      ] + consent + [
        (
          "/end-round",
          "TWG-2026-014 agreed by 4, \(cleoMayObject); Cleo is secretary until 2026-11-04 once they "
            + "accept: '/accept TWG-2026-014'"
        ),
        (
          "/accept 13",
          "refused: 'TWG-2026-013' waits for nobody to accept a role; TWG-2026-014 does"
        ), ("/accept 14", "TWG-2026-014 is accepted"),
      ]
    ),
    Talk(
      "23 who facilitates proposes themself",
      heard + [
        (
          "/elect bo: knows the pages",
          "TWG-2026-014: “Bo is secretary until 2026-11-04.”; '/restate' reads it back; Bo "
            + "facilitates and is proposed: '/facilitator NAME' hands this step over"
        )
      ]
    ),
    Talk(
      "24 two have as many",
      entered + [
        ("/nominate bo: dee", ""),
        (
          "/reveal",
          "secretary: Cam 2 (Ada, Dee), Dee 2 (Cam, Bo); Cam and Dee have as many, which decides "
            + "nothing: the strength of the reasons counts; '/round nominate' hears why"
        ),
        (
          "/restate",
          "refused: nobody is proposed for secretary; '/elect NAME: REASONS' proposes somebody on "
            + "the strength of reasons"
        ),
      ]
    ),
    Talk(
      "25 the nominee objects, and another one is proposed without a restart",
      heard + [
        ("/elect cam: kept notes twice", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/objection I keep the keys already", ""),
        (
          "/end-round",
          "TWG-2026-014 is not agreed; 1 “I keep the keys already”; another name '/elect NAME: "
            + "REASONS', a shorter term '/until …', training or support '/measure-objection 1 TEXT', "
            + "'/withdraw-objection 1' by who raised it, or '/vacant' '/defer …'"
        ),
        (
          "/elect dee: reachable",
          "TWG-2026-014 v2: “Dee is secretary until 2026-11-04.”; '/restate' reads it back"
        ), ("/until 2026-08-05", "TWG-2026-014 v3: “Dee is secretary until 2026-08-05.”"),
        ("/restate", ""), ("/round consent", ""),
      ] + consent + [
        (
          "/end-round",
          "TWG-2026-014 v3 agreed by 4, \(cleoMayObject); Dee is secretary until 2026-08-05 and "
            + "accepts"
        )
      ]
    ),
    Talk(
      "26 three roles in one grid",
      [
        (
          "/select secretary, keys, bots until 2026-11-04",
          "TWG-2026-014 secretary until 2026-11-04 · TWG-2026-015 keys until 2026-11-04 · "
            + "TWG-2026-016 bots until 2026-11-04; '/until' another term, '/qualifications' what you "
            + "look for; nominations to come: Ada, Bo, Cam, Dee: '/nominate ada: NAME for ROLE', "
            + "hidden until '/reveal'"
        ), ("/leave dee", ""), ("/facilitator ada", ""), ("/leave bo", ""),
        ("/nominate ada: cam for secretary", ""), ("/nominate cam: cam for secretary", ""),
        ("/nominate ada: ada for Keys", ""), ("/nominate cam: ada for keys", ""),
        ("/nominate ada: dee for bots", ""),
        (
          "/reveal",
          "refused: no nomination for bots by 'cam'; '/nominate cam: NAME for bots'; nobody's is shown before "
            + "all are in"
        ), ("/nominate cam: cleo for bots", ""),
        (
          "/reveal",
          "secretary: Cam 2 (Ada, Cam) · keys: Ada 2 (Ada, Cam) · bots: Dee 1 (Ada), Cleo 1 (Cam); "
            + "Dee and Cleo have as many, which decides nothing: the strength of the reasons counts; "
            + "'/round nominate' hears why"
        ), ("/round nominate", ""), ("easy", ""), ("easy", ""), ("/end-round", ""),
        ("/round change", ""), ("/as cam /change bo for secretary: he wants to", ""),
        ("/as cam /change dee for bots: she wrote one", ""), ("/stay", ""), ("/end-round", ""),
        (
          "/elect ada: has them",
          "refused: several roles are open: secretary, keys, bots; 'NAME for secretary' "
            + "says which"
        ), ("/elect ada for keys: has them", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-015 agreed by 2, provisional: Bo, Cleo, Dee may object for 48 hours from "
            + "sending; Ada is keys until 2026-11-04 and accepts; open: secretary, bots"
        ), ("/elect bo for secretary: he wants to", ""),
        ("/measure a look in June", "TWG-2026-014: measure"),
        (
          "/select bots",
          "TWG-2026-016: “Who is bots until 2026-11-04?”; what follows belongs to it"
        ),
        (
          "/vacant interim cam until 2026-07-01",
          "TWG-2026-016 is vacant until 2026-07-01, for the time being Cam"
        ), ("/defer to 2026-05-20, ada asks Bo", "TWG-2026-014 is deferred"),
      ]
    ),
  ]

  @Test(arguments: talks) func `the scenario is answered line by line`(talk: Talk) throws {
    var desk = Desk.open()
    talk.play(at: &desk)
    let replay = SessionReplay(desk.log, file: "session.log")
    #expect(replay.diagnostics == [])
    let isSame = replay.state.situation == desk.live.state.situation
    #expect(isSame)
    let minutes = try desk.minutes
    #expect(MinutesReader.read(MinutesWriter.page(minutes), file: "minutes.md").value == minutes)
  }

  /// The lines of a talk without their answers.
  private static func lines(_ talk: [(String, String)]) -> [String] { talk.map(\.0) }

  @Test func `the minutes hold the proposal and its reasons, and nothing of who nominated whom`()
    throws
  {
    var desk = Desk.open()
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
    var desk = Desk.open()
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
    var desk = Desk.open(group: group)
    #expect(desk.type("/select secretary").text.contains("secretary until 2027-05-05"))
    desk.type(lines: ["/nominate ada: nobody", "/nominate bo: ada", "/nominate cam: ada"])
    desk.type("/nominate dee: nobody")
    #expect(desk.type("/reveal").text.contains("secretary: Ada 2 (Bo, Cam); the numbers"))
    desk.type(lines: ["/round nominate", "/pass", "/done", "/done", "/pass", "/end-round"])
    desk.type(lines: ["/elect ada: time", "/restate"])
    #expect(desk.type("/round consent").text.contains("now Ada, next Bo, after Dee"), "\(desk.answers)")
    #expect(SessionReplay(desk.log, file: "session.log").diagnostics == [])
  }

  @Test func `the nominations of a selection left open are kept, and stay hidden`() throws {
    var last = Desk.open()
    last.type(lines: ["/item 3", "/select secretary, keys until 2026-11-04"])
    last.type(lines: ["/qualifications has time", "/nominate ada: cam for secretary"])
    last.type(lines: ["/nominate bo: outsider Zora Zed for keys", "/close unresolved"])
    let log = SessionReplay(last.log, file: "session.log")
    var next = Desk(last: log.state)
    next.type(lines: ["/present ada bo cam", "/open"])
    let answer = next.type("/item 3").text
    #expect(
      answer.contains("nominations to come: Ada, Bo, Cam: '/nominate ada: NAME for ROLE'"),
      "\(answer)"
    )
    #expect(!answer.contains("Zora"))
    let before = last.live.state.situation.proposals.compactMap(\.selection)
    let after = next.live.state.situation.proposals.compactMap(\.selection)
    #expect(after.map(\.nominations) == before.map(\.nominations))
    #expect(after.map(\.qualifications) == before.map(\.qualifications))
    next.type(lines: ["/nominate ada: cam for keys", "/nominate bo: cam for secretary"])
    next.type(lines: ["/nominate cam: ada for keys", "/nominate cam: ada for secretary"])
    #expect(next.type("/reveal").text.contains("keys: Zora Zed 1 (Bo), Cam 1 (Ada), Ada 1 (Cam)"))
    next.type(lines: ["/round nominate", "x", "y", "z", "/end-round", "/elect cleo for keys: time"])
    next.type(lines: ["/defer to 2026-06-03", "/close unresolved"])
    let replay = SessionReplay(next.log, file: "session.log")
    #expect(replay.diagnostics == [])
    var third = Desk(last: replay.state)
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
    var desk = Desk(register: register)
    desk.type(lines: ["/present ada bo cam cleo", "/open"])
    #expect(desk.type("/accept 3").text.hasSuffix("TWG-2026-003 is accepted"))
    #expect(desk.type("/accept 3").refusal?.name == .nothingToAccept)
    let page = MinutesWriter.page(try desk.minutes)
    #expect(page.contains("\n**Accepted TWG-2026-003**\n"))
    #expect(SessionReplay(desk.log, file: "session.log").diagnostics == [])
  }

  @Test func `the register knows who has a role until when`() throws {
    var desk = Desk.open()
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
    #expect(register.terms(on: summer.advanced(byDays: 60)).map(\.role) == ["secretary"])
  }
}
