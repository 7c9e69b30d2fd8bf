@testable import MeetKit
import Testing

/// A group with what `group.yml` may say beyond the sample's.
private let page = """
  name: Tech working group
  prefix: TWG
  zone: Europe/Berlin
  cadence:
    meets: first and third Wednesday at 18:00
    length: 75
    added: [2026-07-08, 2026-08-05 at 19:30]
    cancelled: [2026-12-02]
  roles:
    admin: [consent, expected, coordinate]
    at large: expected
    developer: []
  projects:
    wiki:
      name: Wiki server
      teams:
        theme: [ada, bo]
    mail:
  people:
    ada:
      name: Ada
      initials: A
      gitlab: ada.l
      skills: [shell]
      access: [servers]
      roles:
        - admin from 2024-02-01
        - maintainer of wiki 2025-01-01..2026-06-30
    bo:
      name: Bo
      initials: B
      roles: [at large 2024-02-01..2025-01-31, developer of mail from 2025-02-01]
  labels:
    ~1318: {name: urgency high, means: urgent}
    ~1320: not urgent
    shell: {id: 1331, means: skill shell}
    ~1332: access servers
    look at: review
  tracker:
    issues: tickets.json
    merge requests: saved/merge-requests.json
    include: [tech, ~1400]
    exclude: [someday]
  topics:
    Sign-ups: [sign-up, registration]
    Servers: disk

  """

@Suite struct `The sections of a group's page` {
  @Test func `are read with everything they say`() throws {
    let parsed = try GroupPage.read(Array(page.utf8), file: "group.yml")
    #expect(parsed.diagnostics == [])
    let group = parsed.value
    #expect(
      group.cadence
        == Cadence(
          rhythm: .monthly(nth: [1, 3]),
          weekday: .wednesday,
          time: try #require(ClockTime("18:00")),
          length: 75,
          added: [
            .init(day: try day("2026-07-08")),
            .init(day: try day("2026-08-05"), time: ClockTime("19:30")),
          ],
          cancelled: [try day("2026-12-02")]
        )
    )
    let wiki = try #require(ProjectID("wiki"))
    let mail = try #require(ProjectID("mail"))
    #expect(
      group.projects == [
        Project(
          id: wiki,
          name: "Wiki server",
          teams: [.init(name: "theme", people: [try person("ada"), try person("bo")])]
        ),
        Project(id: mail, name: "mail"),
      ]
    )
    #expect(
      group.people == [
        Person(
          id: try person("ada"),
          name: "Ada",
          initials: "A",
          zone: try zone("Europe/Berlin"),
          memberships: [
            Membership(
              role: .admin,
              from: try day("2024-02-01"),
              powers: [.consent, .expected, .coordinate]
            ),
            Membership(
              role: .maintainer,
              of: wiki,
              from: try day("2025-01-01"),
              until: try day("2026-06-30"),
              powers: []
            ),
          ],
          account: "ada.l",
          skills: ["shell"],
          access: ["servers"]
        ),
        Person(
          id: try person("bo"),
          name: "Bo",
          initials: "B",
          zone: try zone("Europe/Berlin"),
          memberships: [
            Membership(
              role: .atLarge,
              from: try day("2024-02-01"),
              until: try day("2025-01-31"),
              powers: [.expected]
            ),
            Membership(role: .developer, of: mail, from: try day("2025-02-01"), powers: []),
          ]
        ),
      ]
    )
    #expect(
      group.labels == [
        LabelRule(Label(id: 1318, name: "urgency high"), .urgent),
        LabelRule(Label(id: 1320), .notUrgent),
        LabelRule(Label(id: 1331, name: "shell"), .skill("shell")),
        LabelRule(Label(id: 1332), .access("servers")),
        LabelRule(Label(name: "look at"), .review),
      ]
    )
    #expect(
      group.tracker
        == TrackerSettings(
          source: .saved(issues: "tickets.json", mergeRequests: "saved/merge-requests.json"),
          include: [Label(name: "tech"), Label(id: 1400)],
          exclude: [Label(name: "someday")]
        )
    )
    let words = try ["sign-up", "registration", "disk"].map { try #require(Topic.Word($0)) }
    #expect(
      group.topics == [
        Topic(name: "Sign-ups", words: Array(words.prefix(2))),
        Topic(name: "Servers", words: Array(words.suffix(1))),
      ]
    )
  }

  @Test func `know a chosen label by number and name`() throws {
    let text = page.replacing("[tech, ~1400]", with: "[~1318, shell]")
    let tracker = try GroupPage.read(Array(text.utf8), file: "group.yml").value.tracker
    #expect(
      tracker.include
        == [Label(id: 1318, name: "urgency high"), Label(id: 1331, name: "shell")]
    )
  }

  @Test func `has the time of its meetings behind the words or by itself`() throws {
    let split = page.replacing(
      "Wednesday at 18:00",
      with: "Wednesday\n  at: 18:00",
      maxReplacements: 1
    )
    let file = "group.yml"
    #expect(
      try GroupPage.read(Array(split.utf8), file: file).value.cadence
        == GroupPage.read(Array(page.utf8), file: file).value.cadence
    )
  }

  @Test func `may be left out`() throws {
    let text = """
      name: T
      prefix: T
      zone: UTC
      cadence: {meets: second Wednesday at 18:00}
      people: {ada: {name: Ada, initials: A, roles: admin from 2024-02-01}}
      tracker: folder

      """
    let parsed = try GroupPage.read(Array(text.utf8), file: "group.yml")
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.cadence?.length == 60)
    #expect(parsed.value.tracker == TrackerSettings())
    #expect(parsed.value.people[0].may(.onCall, on: try day("2026-05-20")))
  }

  @Test(arguments: [
    Fault(
      "third Wednesday at",
      "third Wensday at",
      "5:26: error: 'Wensday' is no day of the week; did you mean 'Wednesday'?"
    ),
    Fault(
      "first and third",
      "first and thrid",
      "5:10: error: 'first and thrid' does not say how often; "
        + "write it as 'every other Wednesday at 18:00' or 'second Monday at 19:30'"
    ),
    Fault(
      "meets: first and third",
      "meets: 'every ohter",
      "5:10: error: broken YAML: found unexpected end of stream; "
        + "close the quote that begins here"
    ),
    Fault(
      "first and third Wednesday",
      "every ohter Wednesday",
      "5:10: error: 'every ohter' does not say how often; did you mean 'every other'?"
    ),
    Fault(
      "first and third Wednesday at 18:00",
      "Wednesday at 18:00",
      "5:10: error: how often is not said; "
        + "write it as 'every other Wednesday at 18:00' or 'second Monday at 19:30'"
    ),
    Fault(
      "third Wednesday at 18:00",
      "third Wednesday",
      "5:10: error: 'first and third Wednesday' does not say at what time; "
        + "write 'first and third Wednesday at 18:00'"
    ),
    Fault(
      "length: 75",
      "length: 75\n  at: 19:00",
      "5:10: error: the time stands here and behind 'at'; keep one of the two"
    ),
    Fault(
      "at 18:00",
      "at 6 pm",
      "5:39: error: '6 pm' is no time of the day; write it as 18:00"
    ),
    Fault(
      "first and third Wednesday",
      "every other Wednesday",
      "5:3: error: nothing says from which week on the weeks are counted; "
        + "write 'starting:' and the day of a first meeting"
    ),
    Fault(
      "at 19:30",
      "at 7pm",
      "7:37: error: '7pm' is no time of the day; write it as 18:00"
    ),
    Fault(
      "[2026-07-08",
      "[2026-07-32",
      "7:11: error: 2026-07-32 is not a date"
    ),
    Fault(
      "[2026-07-08",
      "[2026-07-01",
      "7:11: warning: the group meets on 2026-07-01 anyway; take it out"
    ),
    Fault(
      "[2026-07-08",
      "[2026-08-05",
      "7:11: error: 2026-08-05 is added twice; keep one of the two",
      "7:23: error: 2026-08-05 is added twice; keep one of the two"
    ),
    Fault(
      "[2026-07-08",
      "[2026-12-02",
      "7:11: error: 2026-12-02 is added and cancelled; keep one of the two"
    ),
    Fault(
      "[2026-12-02]",
      "[2026-12-03]",
      "8:15: warning: the group does not meet on 2026-12-03, a Thursday; "
        + "did you mean 2026-12-02?"
    ),
    Fault(
      "  admin: [consent, expected",
      "  admin: [consnt, expected",
      "10:11: error: 'consnt' is nothing that a role brings; did you mean 'consent'?",
      "10:3: error: no role has consent rights; "
        + "give 'consent' to those who decide, as 'admin: [consent, expected]'"
    ),
    Fault(
      "at large: expected",
      "at large: everything",
      "11:13: error: 'everything' is nothing that a role brings; "
        + "the words are 'consent', 'expected', 'coordinate' and 'on call'"
    ),
    Fault(
      "  developer: []",
      "  develper: []",
      "12:3: error: 'develper' is no key of the roles; did you mean 'developer'?"
    ),
    Fault(
      "    name: Wiki server",
      "    maintainers: [ada]",
      "15:5: error: 'maintainers' is no key of 'wiki'; "
        + "write 'maintainer of wiki from 2026-05-01' among a person's roles"
    ),
    Fault(
      "  mail:\n",
      "  Mail server:\n",
      "18:3: error: 'Mail server' is no id: an id is lower-case letters, digits and hyphens, "
        + "a letter first; did you mean 'mail-server'?",
      "32:46: error: unknown project 'mail'; name it under 'projects:'"
    ),
    Fault(
      "theme: [ada, bo]",
      "theme: [ada, boo]",
      "17:20: error: unknown person 'boo'; did you mean 'bo'?"
    ),
    Fault(
      "maintainer of wiki",
      "maintainer of wki",
      "28:9: error: unknown project 'wki'; did you mean 'wiki'?"
    ),
    Fault(
      "- admin from",
      "- admin of wiki from",
      "27:9: error: 'admin' is the role of no project; "
        + "write it as 'admin from 2024-02-01' or 'admin 2024-02-01..2026-03-31'"
    ),
    Fault(
      "- maintainer of wiki 2025-01-01..2026-06-30",
      "- admin 2024-01-01..2024-02-01",
      "28:9: warning: the role is also held at line 27, in part of the same time; "
        + "end one on the day before the other begins"
    ),
    Fault(
      "gitlab: ada.l",
      "gitlab: Ada L.",
      "23:13: error: 'Ada L.' is no value of 'gitlab'; write it as the name of an account, as ada"
    ),
    Fault(
      "    name: Bo\n",
      "    name: Bo\n    gitlab: ada.l\n",
      "31:13: error: 'ada.l' already stands for 'ada', at line 23; "
        + "accounts each belong to one person"
    ),
    Fault(
      "skills: [shell]",
      "skills: [shel]",
      "24:14: warning: no label asks for 'shel'; did you mean 'shell'?"
    ),
    Fault(
      "~1320: not urgent",
      "urgency high: not urgent",
      "35:3: error: the label 'urgency high' already has a meaning, at line 34; "
        + "keep one of the two"
    ),
    Fault(
      "means: skill shell",
      "means: skil shell",
      "36:28: error: 'skil shell' is no value of 'shell'; did you mean 'skill shell'?"
    ),
    Fault(
      "look at: review",
      "look at:",
      "38:3: error: 'look at' has no meaning; the meanings are 'urgent', 'not urgent', "
        + "'important', 'not important', 'on the agenda', 'review', 'skill …' and 'access …'"
    ),
    Fault(
      "{id: 1331, ",
      "{id: many, ",
      "36:15: error: 'many' is no value of 'id'; write it as 1318"
    ),
    Fault(
      "issues: tickets.json",
      "issues: ../tickets.json",
      "40:11: error: '../tickets.json' is no value of 'issues'; "
        + "write it as 'tickets.json', a file in the group's folder"
    ),
    Fault(
      "  issues: tickets.json\n",
      "",
      "40:19: error: merge requests without issues; "
        + "write 'issues:' and the file that holds them"
    ),
    Fault(
      "exclude: [someday]",
      "exclude: [tech]",
      "43:13: error: 'tech' is included and excluded; keep one of the two"
    ),
    Fault(
      "  exclude:",
      "  excludes:",
      "43:3: error: 'excludes' is no key of the tracker; did you mean 'exclude'?"
    ),
  ])
  func `are found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in
      try GroupPage.read(Array(text.utf8), file: "group.yml")
    }
    #expect(found == fault.complaints.map { "group.yml:" + $0 })
  }

  @Test func `need keys and values`() throws {
    let text = """
      name: T
      prefix: T
      zone: UTC
      cadence: monthly
      roles: all
      projects: wiki
      labels: [urgent]
      tracker: gitlab
      people: {ada: {name: Ada, initials: A, roles: admin from 2024-02-01}}

      """
    let found = complaints { () throws(InvalidInput) in
      try GroupPage.read(Array(text.utf8), file: "group.yml")
    }
    #expect(
      found == [
        "group.yml:4:10: error: a text where the cadence needs keys and values",
        "group.yml:5:8: error: a text where the roles needs keys and values",
        "group.yml:6:11: error: a text where 'projects' needs an id and below it 'name: …'",
        "group.yml:7:9: error: a list where 'labels' needs a label and its meaning on each line",
        "group.yml:8:10: error: a text where the tracker needs keys and values",
      ]
    )
  }
}
