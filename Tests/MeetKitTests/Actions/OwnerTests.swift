@testable import MeetKit
import Testing

/// An owner who is nobody is asked about; names never stand in a text unnoticed.
struct OwnerTests {
  private static let people = "people are ada bo cam cleo dee layla"

  static let asked = [
    (
      "/action ada, bo: call",
      "refused: 'ada, bo' are 2 people; write one line for each: '/action ada: call', "
        + "'/action bo: call'; "
        + "'/action -: ada, bo: call' has no owner"
    ),
    (
      "/action Ada and B: call",
      "refused: 'Ada and B' are 2 people; write one line for each: '/action ada: call', "
        + "'/action bo: call'; "
        + "'/action -: Ada and B: call' has no owner"
    ),
    (
      "/action ada/bo: call",
      "refused: 'ada/bo' are 2 people; write one line for each: '/action ada: call', "
        + "'/action bo: call'; "
        + "'/action -: ada/bo: call' has no owner"
    ),
    (
      "/action bo dee: write it up",
      "refused: 'bo dee' are 2 people; write one line for each: '/action bo: write it up', "
        + "'/action dee: write it up'; "
        + "'/action -: bo dee: write it up' has no owner"
    ),
    (
      "/action ada and Kim: call",
      "refused: 'ada and Kim' are 2 people, and 'Kim' is not of the group; "
        + "write one line for each: '/action ada: call'; "
        + "'/action -: ada and Kim: call' has no owner"
    ),
    (
      "/action Kim, Lou: call",
      "refused: 'Kim, Lou' are 2 people, and 'Kim' is not of the group; "
        + "write one line for each: '/action NAME: call'; '/action -: Kim, Lou: call' has no owner"
    ),
    (
      "/action all: call",
      "refused: 'all' is not one person; write one '/action NAME: call' for each; "
        + "'/action -: all: call' has no owner"
    ),
    (
      "/action Everyone: call",
      "refused: 'Everyone' is not one person; write one '/action NAME: call' for each; "
        + "'/action -: Everyone: call' has no owner"
    ),
    (
      "/action circle: call",
      "refused: 'circle' is not one person; write one '/action NAME: call' for each; "
        + "'/action -: circle: call' has no owner"
    ),
    (
      "/action somebody: call",
      "refused: 'somebody' is not a person of the group; write '/action NAME: call'; "
        + "'/action -: call' has no owner"
    ),
    (
      "/action Kim: call",
      "refused: nobody of the group is called 'Kim'; \(people); "
        + "'/action -: Kim: call' has no owner"
    ),
    (
      "/action kim: call",
      "refused: nobody of the group is called 'kim'; \(people); "
        + "'/action -: kim: call' has no owner"
    ),
    (
      "/action Kim Lee: call",
      "refused: nobody of the group is called 'Kim Lee'; \(people); "
        + "'/action -: Kim Lee: call' has no owner"
    ),
    (
      "#action Kim: call",
      "refused: nobody of the group is called 'Kim'; \(people); "
        + "'/action -: Kim: call' has no owner"
    ),
    (
      "/action adda: call",
      "refused: nobody of the group is called 'adda'; did you mean '/action ada: call'? "
        + "'/action -: adda: call' has no owner"
    ),
    (
      "/action ask ada: call",
      "refused: nobody of the group is called 'ask ada'; \(people); "
        + "'/action -: ask ada: call' has no owner"
    ),
    (
      "/action ada - call",
      "refused: no ':' stands behind 'ada'; write '/action ada: call'; "
        + "'/action -: ada - call' has no owner"
    ),
    (
      "/action Ada, call",
      "refused: no ':' stands behind 'ada'; write '/action ada: call'; "
        + "'/action -: Ada, call' has no owner"
    ),
    (
      "/action @ada call",
      "refused: no ':' stands behind 'ada'; write '/action ada: call'; "
        + "'/action -: @ada call' has no owner"
    ),
    (
      "/action call the bank (ada)",
      "refused: no ':' stands behind 'ada'; write '/action ada: call the bank'; "
        + "'/action -: call the bank (ada)' has no owner"
    ),
    (
      "/action ada and bo call the bank",
      "refused: 'ada and bo' are 2 people; write one line for each: "
        + "'/action ada: call the bank', '/action bo: call the bank'; "
        + "'/action -: ada and bo call the bank' has no owner"
    ),
    (
      "/action ada:", "refused: it does not say what is to be done; write '/action ada: TEXT'"
    ),
    (
      "/action ada", "refused: it does not say what is to be done; write '/action ada: TEXT'"
    ),
    (
      "/action -:", "refused: it does not say what is to be done; write '/action NAME: TEXT'"
    ),
    (
      "/action : call",
      "refused: nobody stands in front of ':'; write '/action NAME: call'; "
        + "'/action -: call' has no owner"
    ),
    (
      "/improve Kim: start on time",
      "refused: nobody of the group is called 'Kim'; \(people); "
        + "'/improve -: Kim: start on time' is nobody's"
    ),
    (
      "/improve ada, bo: start on time",
      "refused: 'ada, bo' are 2 people; name one: '/improve ada: start on time' or "
        + "'/improve bo: start on time'; "
        + "'/improve -: ada, bo: start on time' is nobody's"
    ),
    (
      "/propose Kim: We buy a disk.",
      "refused: nobody of the group is called 'Kim'; \(people); "
        + "'/propose -: Kim: We buy a disk.' keeps these words"
    ),
    (
      "/propose policy all: We buy a disk.",
      "refused: 'all' is not one person; write '/propose policy NAME: We buy a disk.'; "
        + "'/propose policy -: all: We buy a disk.' keeps these words"
    ),
    (
      "/responsible all",
      "refused: 'all' is not one person; write '/responsible circle' when all see to it, or one name"
    ),
    (
      "/responsible ada, bo",
      "refused: 'ada, bo' are 2 people, and one is asked for; "
        + "name one: '/responsible ada' or '/responsible bo'"
    ),
  ]

  @Test("an owner who is nobody is answered with what to type (5b.2)", arguments: asked)
  func question(typed: String, answer: String) {
    var desk = TypedSession.open()
    desk.type("/item 3")
    let log = desk.log
    if typed.hasPrefix("/responsible") { desk.type("/agreed Media go.") }
    let given = desk.type(typed)
    #expect(given.text == answer)
    #expect(given.refusal != nil)
    if !typed.hasPrefix("/responsible") { #expect(desk.log == log) }
    desk.expectOffersWork(given)
  }

  @Test(
    "whose it is, is understood in the ways in which people write it (5b.2)",
    arguments: [
      ("/action ada: call", "/action ada: call"), ("/action Ada: call", "/action ada: call"),
      ("/action @ada: call", "/action ada: call"), ("/action ada:call", "/action ada: call"),
      ("/action ada : call", "/action ada: call"), ("/action ada: : call", "/action ada: : call"),
      ("#action A: call", "/action ada: call"), ("/action -: call", "/action -: call"),
      ("/action – : call", "/action -: call"), ("/action -: Kim: call", "/action -: Kim: call"),
      ("/action call the bank", "/action -: call the bank"),
      ("/action check https://example.org/ first", "/action -: check https://example.org/ first"),
      ("/action Backup server: clean the disk", "/action -: Backup server: clean the disk"),
      ("/action write to the bank: we move", "/action -: write to the bank: we move"),
      ("/action drop off the keys at Bo", "/action -: drop off the keys at Bo"),
      ("/improve Dee: start on time", "/improve dee: start on time"),
      ("/improve start: on time", "/improve start: on time"),
      ("/improve -: Kim: start on time", "/improve Kim: start on time"),
      ("/propose -: Kim: We buy a disk.", "/propose -: Kim: We buy a disk."),
      ("/park Kim: a poster", "/park Kim: a poster"),
    ]
  )
  func understood(typed: String, line: String) throws {
    var desk = TypedSession.open()
    desk.type("/item 3")
    let answer = desk.type(typed)
    #expect(answer.lines.first?.text == line, "\(answer.text)")
    let replay = SessionReplay(desk.log, file: "session.log")
    let isSame = replay.state.meeting == desk.live.state.meeting
    #expect(replay.diagnostics == [] && isSame)
  }

  @Test("the owner of a version, an answer and a review is asked about as well (5b.2)")
  func elsewhere() {
    var desk = TypedSession.open()
    desk.type(lines: ["/item 3", "/propose bo: Media go after 14 days."])
    let talk = Talk(
      "",
      [
        (
          "/amend Kim: Media go.",
          "refused: nobody of the group is called 'Kim'; \(Self.people); "
            + "'/amend -: Kim: Media go.' keeps these words"
        ), ("/amend -: Kim: Media go.", ""), ("/amend by cam: Media go.", ""),
        ("/restate", ""), ("/round consent", ""),
        (
          "/objection Kim: too short",
          "refused: nobody of the group is called 'Kim'; \(Self.people); "
            + "'/objection ada: Kim: too short' is the answer of 'ada'"
        ),
        (
          "/concern ada, bo: who tells the members?",
          "refused: 'ada, bo' are 2 people; name one: '/concern ada: who tells the members?' or "
            + "'/concern bo: who tells the members?'; "
            + "'/concern ada: ada, bo: who tells the members?' is the answer of 'ada'"
        ),
        ("/objection too short: people come back after a holiday", ""), ("/consent", ""),
        ("/consent", ""), ("/consent", ""), ("/end-round", ""),
        (
          "/integrate 1 Kim: Media go after 21 days.",
          "refused: nobody of the group is called 'Kim'; \(Self.people); "
            + "'/integrate 1 -: Kim: Media go after 21 days.' keeps these words"
        ), ("/integrate 1 -: Kim: Media go after 21 days.", ""),
        (
          "/replace-by all: We buy a disk.",
          "refused: 'all' is not one person; write '/replace-by NAME: We buy a disk.'; "
            + "'/replace-by -: all: We buy a disk.' keeps these words"
        ),
      ]
    )
    talk.play(at: &desk)
    let proposal = desk.live.state.meeting.proposals.last
    #expect(proposal?.text == "Kim: Media go after 21 days.")
    #expect(proposal?.objections.map(\.text) == ["too short: people come back after a holiday"])
  }

  @Test("an action that is mended keeps what is not said (5b.2)")
  func mended() {
    var desk = TypedSession.open()
    Talk(
      "",
      [
        (
          "/action ada measure the disk",
          "TWG-A-031: nobody has taken it; '/edit 27 ada: measure the disk' if Ada does"
        ), ("/edit 27 ada: measure the disk", ""), ("/edit 27 by friday", ""),
        ("/edit 27 bo:", ""),
        (
          "/edit 27 cam",
          "refused: it does not say what is to be done; write '/edit 27 cam: measure the disk'"
        ),
        (
          "/edit 27 Kim: measure it",
          "refused: nobody of the group is called 'Kim'; \(Self.people); "
            + "'/edit 27 -: Kim: measure it' has no owner"
        ),
        (
          "/action kim lee: call", "TWG-A-032: nobody has taken it; 'kim lee:' stays in its words"
        ), ("/improve start on time", ""),
        (
          "/edit 34 Kim: start on time",
          "refused: nobody of the group is called 'Kim'; \(Self.people); "
            + "'/edit 34 -: Kim: start on time' is nobody's"
        ), ("/edit 34 Dee: start on time", ""),
      ]
    ).play(at: &desk)
    let action = desk.live.state.meeting.openActions.values.first { $0.id.number == 31 }
    #expect(action?.owner?.text == "bo" && action?.text == "measure the disk")
    #expect(action?.due == Day("2026-05-08"))
    #expect(desk.log.last?.text == "/edit 34 dee: start on time")
  }
}
