@testable import MeetKit
@testable import MeetSite
import Testing

@Suite struct `A site that is made again` {
  private typealias Change = (what: String, make: (inout SiteInput) -> Void)

  /// Each follows on the ones before it.
  private let changes: [Change] = [
    ("nothing", { _ in }),
    ("a line of the minutes", { $0.meetings[1].minutes?.bytes += Array("\nOne more.\n".utf8) }),
    ("the place of the minutes in messages", { $0.meetings[1].minutes?.place += "x" }),
    ("an agenda", { $0.meetings[0].agenda = nil }),
    ("a decision's words", { $0.decisions[0].decision.text = "Other words" }),
    ("a decision's state", { $0.decisions[2].decision.status = .ended(reason: "not needed") }),
    ("the meeting of a decision", { $0.decisions[1].decision.meeting = $0.meetings[3].id }),
    ("an action's state", { $0.actions[0].status = .done(note: "it hangs") }),
    ("the day", { $0.today = $0.today.advanced(byDays: 40) }),
    ("the address", { $0.base = "https://twg.example.org/" }),
    ("what is shown of people", { $0.names = PublicNames(.none, people: $0.group.people) }),
    (
      "a guest",
      {
        $0.names = PublicNames(.initials, people: $0.group.people, guests: ["Two", "More"])
      }
    ),
    ("the group's name", { $0.group.name = "Another <group>" }),
    ("a meeting that is not there any more", { $0.meetings.remove(at: 2) }),
    ("a decision that is not there any more", { $0.decisions.remove(at: 0) }),
    ("the order of the newest meetings", { $0.meetings.swapAt(0, 1) }),
  ]

  @Test func `is what a site that is made for the first time is, whatever has changed`() throws {
    let memory = SiteMemory()
    var input = SampleSite.input()
    for change in changes {
      change.make(&input)
      #expect(try Site.build(input, memory: memory) == Site.build(input), "\(change.what)")
    }
  }

  @Test func `is another when a template is`() throws {
    let memory = SiteMemory()
    let input = SampleSite.input()
    _ = try Site.build(input, memory: memory)
    var templates = Templates.compiledIn
    templates.replace("meeting.mustache", from: "x", with: Array("<p>{{page.title}}</p>".utf8))
    #expect(
      try Site.build(input, templates: templates, memory: memory)
        == Site.build(input, templates: templates)
    )
  }

  @Test func `has its pages from before, and only the one that has changed is new`() throws {
    let memory = SiteMemory()
    var input = SampleSite.input()
    _ = try Site.build(input, memory: memory)
    let set = try TemplateSet(parsing: .compiledIn)
    let before = try PageMaker(input, set, memory: memory)
    input.meetings[1].minutes?.bytes += Array("\nOne more.\n".utf8)
    let maker = try PageMaker(input, set, memory: memory)
    let known = memory.pages(in: maker.setting)
    #expect(before.setting == maker.setting)
    #expect(known.count == input.meetings.count + input.decisions.count)
    let new = maker.all.map { maker.made($0) }
      .filter { made in made.content.map { $0 != known[made.files[0].path]?.content } ?? false }
    #expect(new.map { $0.files[0].path } == ["meetings/\(input.meetings[1].id)/index.html"])
  }

  @Test func `is searched for what must not be published as if for the first time`() {
    let memory = SiteMemory()
    var site = ["a.html": Array("<p>one secret</p>".utf8), "b.html": Array("<p>two</p>".utf8)]
    let names = PublicNames(.initials, people: SampleSite.people)
    func secret(_ text: String) -> Secret {
      Secret(.privateLine, text, at: .init(file: "session.log", line: 1))
    }
    func pages(_ secrets: [Secret], _ names: PublicNames) -> [String] {
      Leak.find(in: site, secrets: secrets, names: names, memory: memory).map(\.page)
    }
    let one = [secret("one secret")]
    #expect(pages(one, names) == ["a.html"])
    #expect(pages(one, names) == ["a.html"])
    site["b.html"] = Array("<p>one secret too</p>".utf8)
    #expect(pages(one, names) == ["a.html", "b.html"])
    #expect(pages([secret("two secrets")], names) == [])
    site["a.html"] = Array("<p>JD went</p>".utf8)
    let person = SampleSite.people[0]
    #expect(pages([secret("\(person.name) went")], names) == [])
    site["a.html"] = Array("<p>\(person.initials) went</p>".utf8)
    #expect(pages([secret("\(person.name) went")], names) == ["a.html"])
    #expect(pages([secret("\(person.name) went")], PublicNames(.none, people: [])) == [])
  }
}
