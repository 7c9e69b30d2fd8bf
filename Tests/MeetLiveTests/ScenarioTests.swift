import MeetLive
import MeetModel
import MeetText
import Testing

/// The course of a consent decision, case by case: Ada, Bo, Cam and Dee are here, Cleo is a member
/// who is not, and ليلى has no consent right.
struct ScenarioTests {
  static let tabled: [(String, String)] = [
    ("/propose bo: Media go after 14 days.", ""), ("/restate", ""), ("/round consent", ""),
  ]
  static let policy: [(String, String)] = [
    ("/propose policy bo: Media go after 14 days.", ""), ("/restate", ""), ("/round consent", ""),
  ]
  static let twoObjections: [(String, String)] =
    tabled + [
      ("/consent", ""), ("/objection too short", ""), ("/consent", ""),
      ("/objection nobody counts complaints", ""), ("/end-round", ""),
    ]
  private static func ways(_ all: String) -> String {
    """

    first understand: '/understood 1 SENTENCE' says it in a sentence to which all nod, \
    '/round reaction' finds out what it has to do with the aim
    then, asking who raised it first: change the words '/integrate \(all) TEXT' · a condition \
    '/integrate \(all) … if and only if …' · a nearer '/review' · watch it, with a limit at \
    which to stop '/measure-objection 1 TEXT' · split it '/amend' and '/park' · ask first or \
    let two people word it '/defer …' · '/refer …' · '/drop' · its raiser alone: \
    '/withdraw-objection 1'
    """
  }
  private static let goesOn =
    "; '/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"
  private static let cleoMayObject =
    "provisional: Cleo may object for 48 hours from sending"

  static let talks = [
    Talk(
      "1 all consent, nobody absent",
      [("/arrive cleo", "")] + tabled
        + [
          ("/consent", "Ada consents; now Bo, next Cam, after Dee"), ("/consent", ""),
          ("/consent", ""), ("/consent", ""),
          ("/consent", "Cleo consents; nobody is left to speak; '/end-round' ends it"),
          ("/end-round", "TWG-2026-014 agreed by 5\(goesOn)"),
        ]
    ),
    Talk(
      "2 all consent, one absent",
      policy + [
        ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 agreed by 4, provisional: Cleo may object for 6 days from sending\(goesOn)"
        ),
      ]
    ),
    Talk(
      "5 an objection in the middle does not end the round",
      tabled + [
        ("/consent", ""),
        (
          "/objection too short",
          "an objection by Bo, thank you; the round goes on; now Cam, next Dee"
        ), ("/objection nobody counts complaints", ""), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 is not agreed; 1 “too short” 2 “nobody counts complaints”\(ways("1 2"))"
        ),
      ]
    ),
    Talk(
      "6 two objections, new words meet one",
      twoObjections + [
        (
          "/integrate 1 Media go after 21 days.",
          "TWG-2026-014 v2: Media go after [-14-] {+21+} days.; not met so far: objection 2; "
            + "'/restate' reads it back"
        ), ("/restate", ""),
        (
          "/round consent",
          "consent round: now Ada, next Bo, after Dee; "
            + "'/consent', or '/objection TEXT' if there is a reason not to try this; "
            + "'/concern TEXT' consents, too"
        ), ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/end-round", "TWG-2026-014 v2 agreed by 4, \(cleoMayObject)\(goesOn)"),
      ]
    ),
    Talk(
      "7 who objected leaves",
      tabled + [
        ("/as dee /objection too short", ""), ("/leave dee", ""), ("/consent", ""),
        ("/consent", ""), ("/consent", ""),
        ("/end-round", "TWG-2026-014 is not agreed; 1 “too short”\(ways("1"))"), ("/restate", ""),
        (
          "/round consent",
          "refused: objection 1 to these words is open; '/integrate 1 TEXT' meets it, "
            + "'/measure-objection 1 TEXT' watches it, '/withdraw-objection 1' is its raiser's"
        ),
        (
          "/withdraw-objection 1",
          "refused: 'dee' is not here; "
            + "who raised an objection takes it back; '/integrate 1 TEXT' meets it"
        ),
        (
          "/integrate 1 Media go after 21 days.",
          "TWG-2026-014 v2: Media go after [-14-] {+21+} days.; '/restate' reads it back; "
            + "Dee objected and does not hear it: '/action' sends it to them"
        ),
      ]
    ),
    Talk(
      "8 who consented to other words and left is absent",
      tabled + [
        ("/consent dee", ""), ("/leave dee", ""), ("/consent", ""), ("/objection too short", ""),
        ("/consent", ""), ("/end-round", ""), ("/integrate 1 Media go after 21 days.", ""),
        ("/restate", ""), ("/round consent", ""), ("/consent", ""), ("/consent", ""),
        ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 v2 agreed by 3, "
            + "provisional: Cleo, Dee may object for 48 hours from sending\(goesOn)"
        ),
      ]
    ),
    Talk(
      "9 who comes late and is briefed answers last",
      tabled + [
        ("/consent", ""),
        (
          "/arrive cleo",
          "here: Ada, Bo, Cam, Cleo, Dee (5); "
            + "'/briefed cleo' when they know the words, else '/not-briefed cleo'"
        ), ("/briefed cleo", "now Bo, next Cam, after Dee"), ("/consent", ""), ("/consent", ""),
        ("/consent", "Dee consents; now Cleo"), ("/consent", ""),
        ("/end-round", "TWG-2026-014 agreed by 5\(goesOn)"),
      ]
    ),
    Talk(
      "10 who comes late and is not briefed is absent",
      tabled + [
        ("/arrive cleo", ""),
        (
          "/not-briefed cleo",
          "Cleo counts as absent for this version; now Ada, next Bo, after Cam"
        ), ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/end-round", "TWG-2026-014 agreed by 4, \(cleoMayObject)\(goesOn)"),
      ]
    ),
    Talk(
      "11, 12 the quorum is lost before the end, and comes back",
      [("/leave dee", "")] + policy + [
        ("/consent bo", ""), ("/consent cam", ""), ("/leave ada", ""),
        (
          "/end-round",
          "refused: 2 of 3 members needed are here; "
            + "wait for them, '/suspend', or '/defer to …'; answers are kept meanwhile"
        ), ("/arrive ada", ""),
        (
          "/consent",
          "Ada consents; nobody is left to speak; "
            + "'/end-round' ends it"
        ),
        (
          "/end-round",
          "TWG-2026-014 agreed by 3, "
            + "provisional: Cleo, Dee may object for 6 days from sending\(goesOn)"
        ),
      ]
    ),
    Talk(
      "13 nobody passes, and a later turn is given once",
      tabled + [
        (
          "/pass",
          "refused: in a consent round nobody passes; "
            + "'/consent ada' if it is good enough for now and safe enough to try, "
            + "else '/objection TEXT'; '/later' asks again at the end"
        ), ("/later", "Ada comes later; now Bo, next Cam, after Dee"),
        (
          "/later ada",
          "refused: 'ada' has asked for a later turn once; "
            + "'/pass' or '/skip' goes on without them"
        ),
      ]
    ),
    Talk(
      "14 the proposer withdraws, another adopts",
      [
        ("/propose bo: Media go after 14 days.", ""),
        ("/withdraw-proposal", "TWG-2026-014 is withdrawn; '/adopt NAME' proposes it again"),
        ("/adopt dee", "TWG-2026-014 is proposed by Dee; '/restate' reads it back"),
      ]
    ),
    Talk(
      "15 a counter-proposal waits, or takes the place by consent",
      [
        ("/propose bo: Media go after 14 days.", ""),
        (
          "/propose ada: We buy a disk.",
          "refused: a proposal is open: 'Media go after 14 days.'; "
            + "'/amend TEXT' changes it, '/replace-by TEXT' puts another in its place, "
            + "'/park TEXT' keeps the other for later"
        ),
        (
          "/replace-by ada: We buy a disk.",
          "TWG-2026-015 is on the table, operational by Ada; Responsible: Ada · Review: none; "
            + "'/context' '/responsible' '/review' '/measure' '/tell' say more; "
            + "'/round clarify' asks what is not clear"
        ),
      ]
    ),
    Talk(
      "18 adjourned with the round open: no answers, objections are kept",
      tabled + [
        ("/consent", ""), ("/objection too short", ""), ("/adjourn", ""), ("/resume", ""),
        (
          "/consent",
          "refused: no round is going on; '/restate', then '/round consent' asks for consent"
        ), ("/integrate 1 Media go after 21 days.", ""), ("/restate", ""),
        (
          "/round consent",
          "consent round: now Ada, next Bo, after Dee; "
            + "'/consent', or '/objection TEXT' if there is a reason not to try this; "
            + "'/concern TEXT' consents, too"
        ),
      ]
    ),
    Talk(
      "19 who facilitates drops out: nothing but a hand-over",
      tabled + [
        ("/out bo", ""),
        (
          "/consent",
          "refused: 'bo' facilitates and is not here; "
            + "'/facilitator cam' hands over, or '/back bo'"
        ), ("/facilitator dee", ""), ("/consent", ""),
      ]
    ),
    Talk(
      "27 two people: both answer",
      [("/leave dee", ""), ("/leave ada", "")] + tabled + [
        ("/consent", "Bo consents; now Cam"), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 agreed by 2, "
            + "provisional: Ada, Cleo, Dee may object for 48 hours from sending\(goesOn)"
        ),
      ]
    ),
    Talk(
      "29 who has no consent right is heard, not asked",
      [("/arrive layla", "")] + tabled + [
        (
          "/consent layla",
          "refused: 'layla' is not in this round; in it are ada bo cam dee; a note needs no turn"
        ), ("layla: I like it", "note by ليلى"),
      ]
    ),
    Talk(
      "30 who is recused has no answer",
      tabled + [
        ("/consent dee", ""), ("/recuse dee", ""),
        (
          "/consent dee",
          "refused: 'dee' is not in this round; in it are ada bo cam; a note needs no turn"
        ), ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/end-round", "TWG-2026-014 agreed by 3, \(cleoMayObject)\(goesOn)"),
      ]
    ),
    Talk(
      "31 what is agreed is not amended",
      tabled + [
        ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/end-round", ""),
        (
          "/amend Media go after 7 days.",
          "refused: no proposal is open in this item; "
            + "'/propose TEXT' tables one, '/park TEXT' keeps a matter for another time"
        ),
        (
          "/review 2026-12-01",
          "refused: the outcome has been announced; '/add review' puts it on the agenda again, "
            + "'/end-decision' ends it by consent"
        ),
      ]
    ),
    Talk(
      "32 a review in the past",
      [
        ("/propose policy bo: Media go after 14 days.", ""),
        (
          "/review 2004-08-01",
          "refused: 2004-08-01 is not after this meeting; name a later day for the review"
        ),
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
  }

  @Test(arguments: [
    ("28 one person, and nobody could object later", Policy.Absence.presentOnly, false),
    ("28 one person, and others may object from sending", .lazy(hours: 48), true),
  ])
  func `one person alone decides provisionally or not at all`(
    name: String,
    absence: Policy.Absence,
    isAsked: Bool
  ) {
    var group = Group.sample
    group.policy = Policy(
      quorumForPolicy: Policy.Quorum.none,
      quorumForOperations: Policy.Quorum.none,
      absenceForOperations: absence
    )
    var desk = Desk(agenda: .evening, writer: "bo", group: group)
    desk.type(lines: ["/present bo", "/open", "/propose bo: Media go after 14 days.", "/restate"])
    #expect((desk.type("/round consent").refusal == nil) == isAsked)
    guard isAsked else { return }
    desk.type("/consent")
    #expect(
      desk.type("/end-round").text.hasSuffix(
        "agreed by 1, provisional: Ada, Cam, Cleo, Dee may object for 48 hours from sending"
          + Self.goesOn
      )
    )
  }

  @Test(arguments: [
    (Policy.Absence.hold, ", pending: Cleo still to answer"), (.presentOnly, ""),
    (.lazy(hours: 48), ", provisional: Cleo may object for 48 hours from sending"),
  ])
  func `what absent members may still do is the group's rule`(
    absence: Policy.Absence,
    words: String
  ) {
    var group = Group.sample
    group.policy.absenceForOperations = absence
    var desk = Desk.open(group: group)
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type(lines: ["/consent", "/consent", "/consent", "/consent"])
    #expect(
      desk.type("/end-round").text.hasSuffix("TWG-2026-014 agreed by 4" + words + Self.goesOn)
    )
  }

  @Test(arguments: [
    ["/close unresolved"],
    ["/defer to 2026-05-20, bo prepares, ready when we know more", "/close"],
  ])
  func `what is left comes back under its number, with who objected to which words`(
    end: [String]
  ) throws {
    var last = Desk.open()
    last.type(lines: ["/item 3", "/propose policy bo: Media go\nafter 14 days.", "/context a disk"])
    last.type(lines: ["/measure 80 %", "/tell finance", "/amend Media go\nafter 21 days."])
    last.type(lines: ["/restate", "/round consent", "/consent", "/objection why 21?", "/consent"])
    last.type(lines: ["/consent", "/end-round"] + end)
    // A meeting in between does not come to it.
    var between = Desk(agenda: .withoutItems, last: last.live.state)
    between.type(lines: ["/present ada bo cam dee", "/open", "/close"])
    #expect(between.live.state.phase == .closed)
    #expect(!MinutesWriter.page(try between.minutes).contains("TWG-2026-014"))
    let log = SessionReplay(between.log, file: "session.log")
    #expect(log.diagnostics == [])
    var next = Desk(last: log.state)
    next.type(lines: ["/present ada bo cam dee", "/open"])
    #expect(next.type("/item 3").text.contains("on the table: TWG-2026-014 v2 “Media go after 21"))
    let before = try #require(last.live.state.situation.proposals.last)
    let after = try #require(next.live.state.situation.proposals.last)
    #expect(after.text == before.text)
    #expect(after.objections == before.objections)
    #expect([after.context, after.measure] == [before.context, before.measure])
    #expect(after.review == before.review)
    #expect(after.stage == .objected)
    next.type(lines: ["/integrate 1 Media go after 30 days.", "/restate", "/round consent"])
    next.type(lines: ["/consent", "/consent", "/consent", "/consent"])
    #expect(next.type("/end-round").text.contains("TWG-2026-014 v3 agreed by 4"))
    let replay = SessionReplay(next.log, file: "session.log")
    let isSame = replay.state.situation == next.live.state.situation
    #expect(isSame)
  }

  @Test func `35 an objection with Markdown, a bar and a tag stands in the minutes as it was`()
    throws
  {
    let words = "**no** | <b>14</b> days → met by v2”"
    var desk = Desk.open()
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type(lines: ["/objection \(words)", "/consent", "/consent", "/consent", "/end-round"])
    desk.type("/close unresolved")
    let minutes = try desk.minutes
    let page = MinutesWriter.page(minutes)
    #expect(page.contains("Objection (v1): “\(words)”\n\nNot decided: an objection is open."))
    #expect(MinutesReader.read(page, file: "minutes.md").value == minutes)
  }

  @Test func `a decision with one objection stands in the minutes with all that belongs to it`()
    throws
  {
    var desk = Desk.open()
    desk.type(lines: [
      "/propose policy bo: Media go after 14 days.", "/context The disk fills every eight weeks.",
      "/measure disk below 80 %", "/tell finance", "/round clarify", "Q: own uploads, too?",
      "A: no, only remote media", "/pass", "/pass", "/end-round", "/restate", "/round consent",
      "/objection too short for people who come back after a holiday", "/consent", "/consent",
      "/consent", "/end-round", "/integrate 1 Media go after 21 days.",
      "/restate", "/round consent", "/consent", "/concern who tells the members?", "/consent",
      "/consent", "/end-round", "/close",
    ])
    let page = MinutesWriter.page(try desk.minutes)
    let item = page.split(separator: "\n## ").first { $0.hasPrefix("1 ") } ?? ""
    #expect(
      item == """
        1 · Opening · Check-in and agenda (planned 10 · took 4)

        - **Round:** clarify
        - *A:* Q: own uploads, too?
        - A: no, only remote media

        **Decision TWG-2026-014 (v2):** Media go after 21 days.

        Kind: policy

        Context: The disk fills every eight weeks.

        Responsible: Bo · Review: 2026-11-04 · Measure: disk below 80 %

        Tell: finance

        Objection (v1): “too short for people who come back after a holiday” → met by v2

        Concern: “who tells the members?”

        Consent: 4 present · Absent: Cleo — may object for 6 days from sending → provisional

        """
    )
  }
}
