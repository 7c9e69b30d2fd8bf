@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `The page of a group` {
  @Test func `is read with everything it says`() throws {
    let parsed = try GroupPage.read(Array(sampleGroupText.utf8), file: "group.yml")
    let berlin = try zone("Europe/Berlin")
    let since = try day("2024-02-01")
    let expected = Group(
      name: "Tech working group",
      prefix: "TWG",
      zone: berlin,
      cadence: Cadence(
        rhythm: .weekly(every: 2),
        weekday: .wednesday,
        time: try #require(ClockTime("18:00")),
        starting: try day("2026-01-14"),
        length: 60
      ),
      people: [
        Person(
          id: try person("ada"),
          name: "Ada",
          initials: "A",
          zone: berlin,
          memberships: [Membership(role: .admin, from: since)]
        ),
        Person(
          id: try person("cam"),
          name: "Cam",
          initials: "Ca",
          zone: try zone("America/New_York"),
          memberships: [Membership(role: .admin, from: since)]
        ),
        Person(
          id: try person("layla"),
          name: "ليلى",
          initials: "L",
          zone: try zone("Africa/Cairo"),
          memberships: [
            Membership(
              role: .atLarge,
              from: try day("2026-01-10"),
              until: try day("2026-04-30")
            ),
            Membership(role: .admin, from: try day("2026-05-01")),
          ]
        ),
      ],
      policy: Policy(
        quorumForPolicy: .atLeast(3),
        quorumForOperations: Policy.Quorum.none,
        absenceForPolicy: .lazy(hours: 144),
        absenceForOperations: .lazy(hours: 48),
        attribution: .initials
      ),
      repository: .members,
      labels: [
        LabelRule(Label(name: "urgent"), .urgent),
        LabelRule(Label(name: "can wait"), .notUrgent),
        LabelRule(Label(name: "important"), .important),
        LabelRule(Label(name: "nice to have"), .notImportant),
        LabelRule(Label(name: "agenda"), .onAgenda),
      ],
      publishing: Group.Publishing(people: .none)
    )
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test func `is the same with a byte order mark and line ends of Windows`() throws {
    let text = sampleGroupText.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let parsed = try GroupPage.read([0xEF, 0xBB, 0xBF] + text, file: "group.yml")
    #expect(try parsed.value == sampleGroup())
  }

  @Test func `gives back U+2028 within a name`() throws {
    let text = sampleGroupText.replacing("name: Ada", with: "name: A\u{2028}da")
    let group = try GroupPage.read(Array(text.utf8), file: "group.yml").value
    #expect(group.people.map(\.name) == ["A\u{2028}da", "Cam", "ليلى"])
    let broken = text.replacing("zone: Africa/Cairo", with: "zone: Africa/Cario")
    #expect(
      complaints(of: broken) == [
        "meetings/group.yml:25:11: error: unknown zone 'Africa/Cario'; "
          + "did you mean 'Africa/Cairo'?"
      ]
    )
  }

  @Test(arguments: [
    Fault(
      "zone: Europe/Berlin",
      "zone: Europe/Berln",
      "3:7: error: unknown zone 'Europe/Berln'; did you mean 'Europe/Berlin'?"
    ),
    Fault(
      "zone: America/New_York",
      "zone: ET",
      "19:11: error: unknown zone 'ET'; write it as Europe/Berlin"
    ),
    Fault(
      "- admin from 2026-05-01",
      "- admin from 2026-02-30",
      "28:20: error: 2026-02-30 is not a date"
    ),
    Fault(
      "- admin from 2026-05-01",
      "- 'admin from May'",
      "28:21: error: 'May' is no date; write it as 2026-05-06"
    ),
    Fault(
      "starting: 2026-01-14",
      "starting: 2026-13-14",
      "6:13: error: 2026-13-14 is not a date"
    ),
    Fault(
      "starting: 2026-01-14",
      "starting: 2026-01-15",
      "6:13: warning: 2026-01-15 is a Thursday, and the group meets on a Wednesday"
    ),
    Fault(
      "meets: every other Wednesday at 18:00",
      "meets: sometimes",
      "5:10: error: 'sometimes' is no value of 'meets'; write it as "
        + "'every other Wednesday at 18:00' or 'second Monday at 19:30'"
    ),
    Fault(
      "length: 60",
      "length: an hour",
      "7:11: error: 'an hour' is no value of 'length'; write it as minutes, 5 to 600"
    ),
    Fault("length: 60", "length:", "7:3: error: 'length' has no value"),
    Fault("prefix: TWG\n", "", "1:1: error: the group has no 'prefix'"),
    Fault(
      "prefix: TWG",
      "prefix: twg",
      "2:9: error: 'twg' is no value of 'prefix'; write it as capital letters, as TWG"
    ),
    Fault(
      "prefix: TWG",
      "prefix: TWG\nprefx: T",
      "3:1: error: 'prefx' is no key of the group; did you mean 'prefix'?"
    ),
    Fault(
      "initials: Ca",
      "initials: A",
      "18:15: error: 'A' already stands for 'ada', at line 12; "
        + "ids, names and initials each belong to one person"
    ),
    Fault(
      "name: Cam",
      "name: Ada",
      "17:11: error: 'Ada' already stands for 'ada', at line 11; "
        + "ids, names and initials each belong to one person"
    ),
    Fault(
      "  cam:",
      "  Cam B:",
      "16:3: error: 'Cam B' is no id: an id is lower-case letters, digits and hyphens, "
        + "a letter first; did you mean 'cam-b'?"
    ),
    Fault(
      "2026-01-10..2026-04-30",
      "2026-01-10..2025-04-30",
      "27:9: error: the role ends on 2025-04-30, before it starts on 2026-01-10"
    ),
    Fault(
      "2026-01-10..2026-04-30",
      "2026-01-10..2026-04-31",
      "27:30: error: 2026-04-31 is not a date"
    ),
    Fault(
      "2026-01-10..2026-04-30",
      "2026-01-10",
      "27:9: error: '2026-01-10' is no time of a role; "
        + "write it as 'admin from 2024-02-01' or 'admin 2024-02-01..2026-03-31'"
    ),
    Fault(
      "- at large ",
      "- at lage ",
      "27:9: error: 'at lage' is no role; did you mean 'at large'?"
    ),
    Fault(
      "- admin from 2026-05-01",
      "- admin",
      "28:9: error: 'admin' is no role with its time; "
        + "write it as 'admin from 2024-02-01' or 'admin 2024-02-01..2026-03-31'"
    ),
    Fault(
      "repository: members",
      "repository: world",
      "8:13: error: 'world' is no value of 'repository'; "
        + "the values are 'members' and 'public'"
    ),
    Fault(
      "repository: members",
      "repository: [members]",
      "8:13: error: a list where 'repository' needs a text"
    ),
    Fault(
      "policy: 3",
      "policy: three",
      "30:20: error: 'three' is no value of 'policy'; "
        + "write it as a number of members, '60 %', 'all but 2' or 'none'"
    ),
    Fault(
      "lazy 48 h",
      "lazy 2 weeks",
      "31:46: error: 'lazy 2 weeks' is no value of 'operations'; "
        + "write it as 'hold', 'present only', 'lazy 48 h' or 'lazy 6 days'"
    ),
    Fault(
      "can wait: not urgent",
      "can wait: not urgnt",
      "35:13: error: 'not urgnt' is no value of 'can wait'; did you mean 'not urgent'?"
    ),
    Fault(
      "  people: none",
      "  - people",
      "40:3: error: a list where what is published needs keys and values"
    ),
    Fault(
      "  cam:",
      "  ada:",
      "16:3: error: 'ada' stands twice, first at line 10; keep one of the two"
    ),
    Fault(
      "name: Ada",
      "name: Ada: the first",
      "11:14: error: broken YAML: mapping values are not allowed in this context; "
        + "put a text that holds ': ' between quotes"
    ),
    Fault(
      "name: Ada",
      "name: \"Ada",
      "11:11: error: broken YAML: found unexpected end of stream; close the quote that begins here"
    ),
    Fault(
      "name: Ada",
      "name: A\u{1B}[31mda",
      "11:12: error: the control character U+001B has no place here; take it out"
    ),
    Fault(
      "name: Ada",
      "name: &a Ada",
      "11:11: error: '&' makes a reference, which is not read here; write it out, "
        + "or put a text that begins with & between quotes"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: sampleGroupText)
    #expect(complaints(of: text) == ["meetings/group.yml:" + fault.complaint])
  }

  @Test func `tells all its faults at once`() {
    let text =
      sampleGroupText.replacing("prefix: TWG", with: "prefix: 7")
      .replacing("zone: Africa/Cairo", with: "zone: Afrika/Cairo")
      .replacing("  people: none", with: "  people: nobody")
      .replacing("initials: Ca\n", with: "initals: Ca\n")
    #expect(
      complaints(of: text) == [
        "meetings/group.yml:2:9: error: '7' is no value of 'prefix'; "
          + "write it as capital letters, as TWG",
        "meetings/group.yml:18:5: error: 'initals' is no key of 'cam'; did you mean 'initials'?",
        "meetings/group.yml:16:3: error: 'cam' has no 'initials'",
        "meetings/group.yml:25:11: error: unknown zone 'Afrika/Cairo'; "
          + "did you mean 'Africa/Cairo'?",
        "meetings/group.yml:40:11: error: 'nobody' is no value of 'people'; "
          + "the values are 'names', 'initials' and 'none'",
      ]
    )
  }

  @Test(arguments: [
    ("", ["1:1: error: the group has no 'name'", "1:1: error: the group has no 'prefix'"]),
    ("- a\n- b\n", ["1:1: error: a list where keys and values belong; write 'name: …'"]),
  ])
  func `needs keys`(_ text: String, _ first: [String]) {
    let found = complaints(of: text).prefix(2)
    #expect(Array(found) == first.map { "meetings/group.yml:" + $0 })
  }

  @Test func `names somebody`() {
    let text = "name: T\nprefix: T\nzone: UTC\npeople: {}\n"
    #expect(
      complaints(of: text) == [
        "meetings/group.yml:4:9: error: 'people' names nobody; "
          + "write an id and under it 'name: …', 'initials: …' and 'roles:'"
      ]
    )
  }

  @Test func `may not be made of references`() {
    var text = "a: &a [x, x]\n"
    for (name, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      text += "\(name): &\(name) [*\(before), *\(before), *\(before)]\n"
    }
    #expect(
      complaints(of: text + "? *z\n: 1\n") == [
        "meetings/group.yml:12: error: '&' and '*' make references, which are not read here; "
          + "write it out"
      ]
    )
  }

  @Test func `tells little of what is no text at all`() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let found = MeetKitTests.complaints { () throws(InvalidInput) in
      try GroupPage.read(bytes, file: "meetings/group.yml")
    }
    #expect((2...40).contains(found.count))
  }

  @Test func `is saved as UTF-8`() {
    let bytes = Array("name: T\nprefix: T\u{E9}\n".unicodeScalars.map { UInt8($0.value) })
    let found = MeetKitTests.complaints { () throws(InvalidInput) in
      try GroupPage.read(bytes, file: "meetings/group.yml")
    }
    #expect(
      found.first
        == "meetings/group.yml:2:10: error: these bytes are no UTF-8; save the page as UTF-8"
    )
  }

  private func complaints(of text: String) -> [String] {
    MeetKitTests.complaints { () throws(InvalidInput) in
      try GroupPage.read(Array(text.utf8), file: "meetings/group.yml")
    }
  }
}
