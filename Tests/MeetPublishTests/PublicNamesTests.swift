import MeetModel
import MeetPublish
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
    ("Adaline, Adas, MacAda, Ada_2, Ada2", nil), ("ada ADA", "ada A"),
    ("grace ada, GRACE ADA", "GA, GA"), ("Ada-Bo", "A-B"),
    ("ليلى قالت", "L قالت"), ("وليلى ولليلى", "وL ولL"),
    ("سسسسليلى", nil), ("ليلىx", nil), ("李雷负责续费，明天", "LL负责续费，明天"),
    ("김민수는 온다", "K는 온다"), ("明天 明", "明天 M"), ("«ليلى»", "«L»"),
    ("Grace Ada said", "GA said"), ("Grace  \n Ada said", "GA said"), ("Grace", nil),
    ("Kim and Jo van der Berg", "K and JVDB"), ("Jo van", nil),
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

  @Test(arguments: [Group.Publishing.People.initials, .none])
  func `no name is left on any page but in code and addresses`(rule: Group.Publishing.People) throws
  {
    var input = SampleSite.input(rule)
    input.meetings[1].minutes?.bytes += Array(
      "\n[Ada](https://ada.example/Ada \"Ada\") **Ada**\n".utf8
    )
    for (path, bytes) in try Site.build(input) {
      let page = String(decoding: bytes, as: UTF8.self)
        .replacing("<code>Ada</code>", with: "")
        .replacing("https://ada.example/Ada", with: "")
      for name in SampleSite.people.map(\.name) {
        let words = page.split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains { $0 == name }, "'\(name)' on '\(path)'")
      }
    }
  }
}
