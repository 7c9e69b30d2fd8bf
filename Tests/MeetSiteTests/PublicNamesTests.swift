@testable import MeetKit
@testable import MeetSite
import Testing

@Suite struct PublicNamesTests {
  private static func names(_ rule: Group.Publishing.People) -> PublicNames {
    let grace = Person(
      id: SampleSite.id("grace"),
      name: "Grace Ada",
      initials: "GA",
      zone: .utc,
      memberships: []
    )
    let zoe = Person(
      id: SampleSite.id("zoe"),
      name: "Zoë Ế",
      initials: "Z",
      zone: .utc,
      memberships: []
    )
    let others = [("lilei", "李雷", "LL"), ("minsu", "김민수", "K"), ("ming", "明", "M")].map {
      Person(id: SampleSite.id($0), name: $1, initials: $2, zone: .utc, memberships: [])
    }
    return PublicNames(
      rule,
      people: SampleSite.people + [grace, zoe] + others,
      guests: ["Kim", "Jo van der Berg", "  "]
    )
  }

  @Test(arguments: [
    ("Ada", "A"), ("Ada's cat and Ada.", "A's cat and A."), ("(Bo/Cam) Dee,", "(B/Ca) D,"),
    ("Adaline, Adas, MacAda, Ada_2, Ada2", nil), ("ada ADA", "A A"),
    ("grace ada, GRACE ADA", "GA, GA"), ("Ada-Bo", "A-B"),
    ("ليلى قالت", "L قالت"), ("وليلى ولليلى", "وL ولL"),
    ("سسسسليلى", nil), ("ليلىx", nil), ("李雷负责续费，明天", "LL负责续费，明天"),
    ("김민수는 온다", "K는 온다"), ("明天 明", "明天 M"), ("«ليلى»", "«L»"),
    ("Grace Ada said", "GA said"), ("Grace  \n Ada said", "GA said"), ("Grace", nil),
    ("Kim and Jo van der Berg", "K and JVDB"), ("Jo van", "JVDB van"),
    ("Ad\u{61}\u{301}", nil), ("Ada\u{20DD}", nil), ("❤️Ada ⚠️Bo 👍Cam", "❤️A ⚠️B 👍Ca"),
    ("“Ada” – Bo → Cam · Dee…", "“A” – B → Ca · D…"), ("Ada\u{200D}", nil), ("éAda", nil),
    ("Zoë Ế, Zoe\u{308}\u{A0}E\u{302}\u{301} and Zoë\u{2003}\u{CA}\u{301}", "Z, Z and Z"),
    ("Ka\u{308}se for Ada", "Ka\u{308}se for A"), ("Grace\u{A0}Ada \u{2028}Kim", "GA \u{2028}K"),
    ("Ada\r\nBo", "A\r\nB"), ("", nil), ("nobody", nil), ("B: x", nil), ("Ada: yes", "A: yes"),
  ])
  func `names become initials where they are words`(text: String, expected: String?) {
    #expect(Self.names(.initials).rewrite(text) == expected)
  }

  @Test(arguments: [
    ("Ada and Kim", "a member and a member"), ("B:", "a member:"), ("X:", nil), ("B: x", nil),
    ("A", nil),
  ])
  func `with none people are members, in front of what they said too`(
    text: String,
    expected: String?
  ) {
    #expect(Self.names(.none).rewrite(text) == expected)
  }

  @Test func `with names nothing is changed`() {
    #expect(Self.names(.names).rewrite("Ada, Kim and B:") == nil)
    #expect(Self.names(.names).without("Ada") == "Ada")
  }

  @Test(arguments: [
    (Group.Publishing.People.names, "ليلى", "gone-1"), (.initials, "L", "G1"),
    (.none, "a member", "a member"),
  ])
  func `a person is called what may be shown`(
    rule: Group.Publishing.People,
    layla: String,
    unknown: String
  ) {
    #expect(Self.names(rule).name(SampleSite.id("layla")) == layla)
    #expect(Self.names(rule).name(SampleSite.id("gone-1")) == unknown)
  }

  @Test(arguments: [
    ("@cam and @CAM.", "CM and CM."), ("@cam.w9, cam.w9 and Cam.W9.", "CM, CM and CM."),
    ("(@cam-w)", "(CM-w)"), ("webcam @camera cam.w9x", nil), ("a cam and a Cam", nil),
    ("cleo: yes, Cleo", "Cl: yes, Cl"), ("@Cleo/@cleo", "Cl/Cl"), ("recleo cleos", nil),
    ("we will, Will Moe", "we will, WM"), ("@will will", "WM will"), ("x3: gone-1", "x3: GO"),
    ("asked by cleo, asked by will, asked by cam", "asked by Cl, asked by WM, asked by CM"),
    ("ask cleo@example.org, @cleo@example.org", "ask Cl@example.org, Cl@example.org"),
    ("bob@cleo.example", "bob@Cl.example"), ("Cam\u{A0}Moe–@cam.w9…", "CM–CM…"),
    ("O'Neill or O’Neill", "ON or ON"),
  ])
  func `people are known by id and account, with an @ and without (5b.3)`(
    text: String,
    expected: String?
  ) {
    let people = [
      Self.person("cam", "Cam Moe", "CM", account: "cam.w9"), Self.person("cleo", "Cleo P", "Cl"),
      Self.person("will", "Will Moe", "WM"), Self.person("gone-1", "Gus O", "GO"),
      Self.person("oneill", "O'Neill", "ON"),
    ]
    #expect(PublicNames(.initials, people: people).rewrite(text) == expected)
    #expect(PublicNames(.names, people: people).rewrite(text) == nil)
    let hidden = PublicNames(.none, people: people).without(text)
    let shown = expected?.replacing(
      /\b(?:CM|Cl|WM|GO|ON)\b/.wordBoundaryKind(.simple),
      with: "a member"
    )
    #expect(hidden == shown ?? text)
  }

  @Test(arguments: [
    ("Lou Reed, Max Roe (Tiny Forge)", "Lou Reed and Max Roe", "LR and MR"),
    ("Lou Reed (Tiny Forge), Max Roe (Big Barn)", "MAX ROE, lou reed", "MR, LR"),
    ("Lou Reed and Max Roe", "Max Roe of Tiny Forge", "MR of Tiny Forge"),
    ("Lou Reed/Max Roe; Jo Park @jo.p", "Jo Park, @jo.p, jo.p", "JP, JP, JP"),
    ("Kim, finance", "Kim of finance", "K of finance"), ("Kim", "kim and KIM", "K and K"),
    ("Kim (Lou Reed's choir)", "Kim", "K"), ("@lou.reed", "lou.reed @Lou.Reed", "LR LR"),
    ("Lou Reed (Tiny Forge", "Lou Reed", "LR"),
  ])
  func `each guest and observer of a line is known (5b.3)`(
    line: String,
    text: String,
    expected: String
  ) {
    #expect(PublicNames(.initials, people: [], guests: [line]).without(text) == expected)
  }

  @Test(arguments: [
    (["Tom Miller"], "Tom: hello, TOM; tom and Miller’s mill", "TM: hello, TM; tom and TM’s mill"),
    (["Dr. Eva Stone"], "Eva: a; Dr. Stone; Eva's plan", "ES: a; Dr. ES; ES's plan"),
    (["Dr. Eva Stone"], "Dr. Eva Stone, a stone and eva", "ES, a stone and ES"),
    (["Tom from the bakery"], "Tom from the bakery; Tom of the bakery", "T; T of the bakery"),
    (["Kim Park"], "kim parks in the park, Park said", "KP parks in the park, KP said"),
    (["kim li"], "kim and KIM", "KL and KL"),
    (["Jo van der Berg (Tiny Forge)"], "Jo and Berg of the Forge", "JVDB and JVDB of the Forge"),
    (["Tom Miller", "Tom Berg"], "Tom, Tom Berg and Miller", "T, TB and TM"),
    (["Finance working group"], "Finance pays", "Finance pays"),
    (["ليلى حسن"], "قالت ليلى", "قالت لح"),
    (["J. R. Doe"], "J. said, Doe said", "J. said, JRD said"),
  ])
  func `of a guest or observer each part of the name is known (5b.3)`(
    guests: [String],
    text: String,
    expected: String
  ) {
    #expect(PublicNames(.initials, people: [], guests: guests).without(text) == expected)
  }

  @Test(arguments: [
    ("Jo Park", "rank 1, asked by Jo Park, due", "rank 1, asked by JP, due"),
    ("Jo Park", "Jo Park", "JP"), ("Kim", "asked by Kim. Kim", "asked by K. Kim"),
    ("jo.p", "asked by jo.p, @jo.p", "asked by JP, JP"), ("@jop", "asked by @jop", "asked by J"),
    ("finance working group", "asked by finance working group", "asked by finance working group"),
    ("Finance group", "asked by Finance group", "asked by Finance group"),
    ("members from Cairo", "asked by members from Cairo", "asked by members from Cairo"),
  ])
  func `who asked for a ticket is known where it is a person (5b.3)`(
    asker: String,
    text: String,
    expected: String
  ) {
    #expect(PublicNames(.initials, people: [], askers: [asker]).without(text) == expected)
  }

  @Test func `a member whom minutes or tickets name is no guest (5b.3)`() {
    let names = PublicNames(
      .initials,
      people: [Self.person("cleo", "Cleo", "Cl")],
      guests: ["Cleo"],
      askers: ["Cleo"]
    )
    #expect(names.without("Cleo, asked by Cleo") == "Cl, asked by Cl")
  }

  private static func person(
    _ id: String,
    _ name: String,
    _ initials: String,
    account: String? = nil
  ) -> Person {
    Person(
      id: SampleSite.id(id),
      name: name,
      initials: initials,
      zone: .utc,
      memberships: [],
      account: account
    )
  }

  @Test(arguments: [Group.Publishing.People.initials, .none])
  func `no name is left on any page, in code and addresses neither (5b.3)`(
    rule: Group.Publishing.People
  ) throws {
    var input = SampleSite.input(rule)
    input.meetings[1].minutes?.bytes += Array(
      "\n[Ada](https://ada.example/Ada \"Ada\") **Ada** ![Ada](https://a.example/Ada.png)\n".utf8
    )
    for (path, bytes) in try Site.build(input) {
      let page = String(decoding: bytes, as: UTF8.self)
      for name in SampleSite.people.map(\.name) {
        let words = page.split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains { $0 == name }, "'\(name)' on '\(path)'")
      }
    }
  }
}
