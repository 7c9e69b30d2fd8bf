@testable import MeetKit
import Testing

/// The name in front of a colon, which is read in one way wherever it stands.
@Suite("a line that begins with somebody's name is theirs (5b.1)")
struct SpeakersTests {
  /// Ada Berg, Robert Miller, Rob Hill and Rob Stone among others.
  private static let surnames: Group = {
    var group = Group.sample
    let names = [
      "ada": ("Ada Berg", "AB"), "bo": ("Robert Miller", "RM"), "cam": ("Rob Hill", "RH"),
      "cleo": ("Rob Stone", "RS"), "dee": ("Dee de Vries", "DV"),
    ]
    for index in group.people.indices {
      guard let (name, initials) = names[group.people[index].id.text] else { continue }
      (group.people[index].name, group.people[index].initials) = (name, initials)
    }
    return group
  }()

  private static func by(_ name: String, _ lines: String...) -> [(String, String)] {
    lines.map { ($0, "note by \(name)") }
  }

  static let talks = [
    Talk(
      "outside a round",
      [("/guest Ada Moe", "")]
        + by(
          "Ada Berg",
          "Ada: a",
          "ada: b",
          "AB: c",
          "ab: d",
          "Ada Berg: e",
          "ada berg:f",
          "ADA: g"
        )
        + by("Ada Berg", "ada:no space", "@ada: h", "Ada： i", "**Ada:** j")
        + by("Robert Miller", "Robert: a", "bo: b", "RM: c", "ROBERT MILLER: d", "robert:e")
        + by("Dee de Vries", "dee de vries: hello")
        + [("/list 1", "18:03  dee: hello")]
    ),
    Talk(
      "a sentence with a colon is a note of nobody",
      [
        "Note: buy milk", "note: buy milk", "http://example.org/ is down", "https://ada.example/",
        "10:30 is too early", "Ada and Robert: both agree", "Berg: the mountain",
        "ada:8080 is open",
        "ada://x", "C:\\x", "> Ada: as it was said", "Ada Moe: hello", "One thing: ada is right",
      ].map { ($0, "note") }
    ),
    Talk(
      "of two who may be meant none is taken",
      [("Rob: a", "note; '/by 27 cam' or '/by 27 cleo' says whose words it holds")]
        + by("Rob Hill", "Rob Hill: b", "cam: c") + by("Rob Stone", "rs: d")
    ),
    Talk(
      "in a round it is the turn of the one who is due",
      [
        ("/round reaction", ""),
        ("ADA: bees", "Ada Berg has spoken; now Robert Miller, next Rob Hill, after Dee de Vries"),
        ("Dee: wasps", "note by Dee de Vries"),
        ("robert:both", "Robert Miller has spoken; now Rob Hill, next Dee de Vries"),
      ]
    ),
    Talk(
      "behind a command it is the same person",
      [
        ("/action Robert: call the bank", "TWG-A-031 Robert Miller"),
        ("/out Ada", ""), ("/back Ada Berg", ""),
        ("/recuse Rob", "refused: 'Rob' may be cam or cleo; write the id"),
      ]
    ),
  ]

  @Test(arguments: talks) func answers(_ talk: Talk) {
    var desk = TypedSession.open(group: Self.surnames)
    talk.play(at: &desk)
  }

  @Test(
    "in a consent round a yes behind a name is answered with what to type (5b.1)",
    arguments: 0...3
  )
  func yes(_ spelling: Int) throws {
    var desk = TypedSession.open(group: Self.surnames)
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    let waiting = desk.live.state.meeting.waiting
    for (place, person) in waiting.enumerated() where person.text != "cam" {
      let seat = try #require(desk.live.seats.first { $0.id == person })
      let first = seat.firstName.map(String.init) ?? seat.name
      let answer = desk.type("\([seat.name, seat.initials, seat.id.text, first][spelling]): yes")
      let way =
        place == 0
        ? "'/consent' or '/objection TEXT'" : "'/consent \(person)' or '/as \(person) /obj"
      #expect(answer.text.contains("note by \(seat.name); \(seat.name) answers with \(way)"))
      desk.expectOffersWork(answer)
    }
    #expect(desk.live.state.meeting.waiting == waiting)
  }
}
