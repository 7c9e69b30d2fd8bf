@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A group that is to be made` {
  private func founding() throws -> NewGroup {
    var founding = NewGroup(today: try day("2026-05-13"))
    founding.name = "Garden circle"
    founding.prefix = "GC"
    founding.zone = "Europe/Berlin"
    founding.meets = "every other Wednesday at 18:00"
    founding.starting = "2026-05-20"
    founding.people = [
      NewPerson(id: "ada", name: "Ada", initials: "A", zone: "Europe/Berlin"),
      NewPerson(id: "layla", name: "ليلى", initials: "L", zone: "Africa/Cairo"),
    ]
    return founding
  }

  @Test func `has a page that says what was answered, and why it is there`() throws {
    let founding = try founding()
    expectGolden(founding.page, "founding-group.yml")
    let group = try #require(founding.group().value)
    #expect(group.name == "Garden circle")
    #expect(group.cadence?.length == 60)
    #expect(group.members(on: try day("2026-05-13")).map(\.name) == ["Ada", "ليلى"])
    #expect(group.policy.quorumForPolicy == .atLeast(2))
  }

  @Test(arguments: Array(0..<400))
  func `reads back as it was answered, whatever the names are`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var founding = try founding()
    founding.name = random.name()
    founding.people = (0..<Int.random(in: 1...4, using: &random)).map { index in
      NewPerson(
        id: "p\(index)",
        name: random.name() + "\(index)",
        initials: random.name() + "i\(index)",
        zone: random.pick(["Europe/Berlin", "Africa/Cairo"])
      )
    }
    let (value, faults) = founding.group()
    let group = try #require(value, "\(faults)\n\(founding.page)")
    #expect(group.name == founding.name)
    let people = group.people.map { person in
      NewPerson(
        id: person.id.text,
        name: person.name,
        initials: person.initials,
        zone: person.zone.name
      )
    }
    #expect(people == founding.people)
  }

  @Test(arguments: [
    "'", "\"", "\\", "a: b", "a #b", "- a", "? a", "#", "@a", "`", "%", "!a", "&a", "*a", "|", ">",
    "{a}", "[a]", "a,", "null", "~", "Yes", "1e3", "2026-05-13", "ليلى", "明", "🐈 cats", "e\u{301}",
    "\u{85}", "\u{2028}x", "x\u{FEFF}", "\u{202E}x", " a", "a ", "a  b", "a:", ": a", "---", "...",
    "\u{10FFFF}", "\u{FFFF}",
  ])
  func `takes any name`(name: String) throws {
    var founding = try founding()
    founding.name = name
    founding.people = [founding.people[0]]
    founding.people[0].name = name
    let group = try #require(founding.group().value, "\(founding.group().faults)")
    #expect(group.name == name)
    #expect(group.people[0].name == name)
  }

  @Test(
    arguments: [
      (.name, "", "the group has no name"),
      (
        .prefix, "",
        "no prefix can be made of 'Garden circle'; write one in capital letters, as TWG"
      ),
      (.prefix, "twg", "'twg' is no value of 'prefix'; write it as capital letters, as TWG"),
      (.zone, "Europe/Berln", "unknown zone 'Europe/Berln'; did you mean 'Europe/Berlin'?"),
      (.zone, "new york", "unknown zone 'new york'; did you mean 'America/New_York'?"),
      (.zone, "Atlantis", "unknown zone 'Atlantis'; write it as Europe/Berlin"),
      (
        .meets, "now and then",
        "'now and then' is no value of 'meets'; write it as 'every other Wednesday at 18:00' or 'second Monday at 19:30'"
      ),
      (.starting, "2026-02-30", "2026-02-30 is not a date"),
      (.starting, "2026-05-21", "2026-05-21 is a Thursday, and the group meets on a Wednesday"),
      (.length, "1 h", "'1 h' is no value of 'length'; write it as minutes, 5 to 600"),
      (
        .repository, "member",
        "'member' is no value of 'repository'; did you mean 'members'?"
      ),
    ] as [(NewGroup.Question, String, String)]
  )
  func `says what is wrong with an answer`(
    _ question: NewGroup.Question,
    _ answer: String,
    _ complaint: String
  ) throws {
    var founding = try founding()
    founding[question] = answer
    #expect(founding.group().faults.map { $0.question } == [question])
    #expect(founding.fault(of: question).map(words) == complaint)
  }

  @Test func `meets first on a day on which it meets`() throws {
    var founding = try founding()
    founding.meets = "first Wednesday at 18:00"
    #expect(
      founding.fault(of: .starting).map(words)
        == "the group does not meet on 2026-05-20; its first meeting after that is on 2026-06-03"
    )
  }

  @Test(arguments: [
    ("every Wednesday at 18:00", "2026-05-20"),
    ("every other Thursday at 18:00", "2026-05-14"),
    ("last Friday at 09:30", "2026-05-29"),
    ("now and then", nil),
  ])
  func `offers the next day that fits`(_ meets: String, _ offer: String?) throws {
    var founding = try founding()
    founding.meets = meets
    #expect(founding.firstMeeting(after: try day("2026-05-13"))?.description == offer)
  }

  @Test(arguments: [
    ("Cam", "cam|Cam|C|Europe/Berlin"),
    ("Cam, America/New_York", "cam|Cam|C|America/New_York"),
    (" Cam ,Ca , America/New_York", "cam|Cam|Ca|America/New_York"),
    ("Cam, America/New_York, Ca", "cam|Cam|Ca|America/New_York"),
    ("Cam, UTC", "cam|Cam|C|UTC"),
    ("Cam, Berlin", "cam|Cam|C|Berlin"),
    ("ming: 明, Asia/Shanghai", "ming|明|M|Asia/Shanghai"),
    ("Ali", "ali|Ali|Al|Europe/Berlin"),
    ("Cam M: Cam", "Cam M|Cam|Cam M|Europe/Berlin"),
    ("明", "no id can be made of '明'; put one of lower-case letters in front, as 'layla: 明'"),
    ("", "nobody is named; \(NewPerson.form)"),
    ("cam:", "nobody is named; \(NewPerson.form)"),
    ("Cam, Ca, M", "'M' is one part too many; \(NewPerson.form)"),
    (
      "ada2: Ada",
      "'Ada' already stands for 'ada'; ids, names and initials each belong to one person"
    ),
  ])
  func `reads a person in one line`(_ answer: String, _ expected: String) throws {
    let others = try Array(founding().people.prefix(1))
    var result: String
    do throws(NewGroupFault) {
      let person = try NewPerson(reading: answer, others: others, zone: "Europe/Berlin")
      result = [person.id, person.name, person.initials, person.zone].joined(separator: "|")
    } catch {
      result = words(error)
    }
    #expect(result == expected)
  }

  private func words(_ fault: NewGroupFault) -> String {
    fault.message + (fault.remedy.map { "; \($0)" } ?? "")
  }
}

extension SeededGenerator {
  /// A text that somebody or something may be called, and one that nobody would be.
  fileprivate mutating func name() -> String {
    let pieces = [
      "Ada", "ليلى", "明", "🐈", "'", "\"", ": ", " #", "\\", "- ", "{", "]", "&", "*", "é",
      "\u{202E}",
    ]
    let name = (0..<3).map { _ in pick(pieces) }.joined() + text(upTo: 6)
    return name.replacing("\0", with: "")
  }
}
