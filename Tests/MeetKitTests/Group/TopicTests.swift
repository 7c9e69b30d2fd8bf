@testable import MeetKit
import Testing

@Suite struct `What a decision is about` {
  private let topics: [Topic]

  init() throws {
    topics = [
      Topic(name: "Sign-ups", words: try words("sign-up", "registration")),
      Topic(name: "Being on call", words: try words("on call", "Straße", "قرص")),
    ]
  }

  @Test(arguments: [
    ("A form for REGISTRATION", "", "Sign-ups"),
    ("Sign-up, and then?", "", "Sign-ups"),
    ("Sign up here", "", "Sign-ups"),
    ("Sign-ups by mail", "", nil),
    ("Preregistration", "", nil),
    ("Who is on\u{A0}call", "", "Being on call"),
    ("Who is on the call", "", nil),
    ("A phone", "for whoever is (on call).", "Being on call"),
    ("STRASSE", "strasse, straße", "Being on call"),
    ("نظّف قرص الخادم", "", "Being on call"),
    // The title comes first, whatever the order of the topics.
    ("On call", "registration", "Being on call"),
    ("On call, and registration", "", "Sign-ups"),
    ("", "", nil),
  ]) func `is the first topic whose words it has`(
    title: String,
    text: String,
    topic: String?
  ) throws {
    #expect(topics.topic(of: try decision(1, title, text))?.name == topic)
  }

  @Test func `is nothing when the group has named no topics`() throws {
    let one = try decision(1, "Registration")
    #expect([Topic]().topic(of: one) == nil)
    let sorted = [Topic]().sorted([one])
    #expect(sorted.map(\.topic) == [nil])
    #expect(sorted.map(\.decisions) == [[one]])
    #expect([Topic]().sorted([]).isEmpty)
  }

  @Test func `sorts decisions, with those of no topic at the end`() throws {
    let tea = try decision(1, "Tea")
    let form = try decision(2, "Registration")
    let mail = try decision(3, "Registration by mail")
    let sorted = topics.sorted([mail, form, tea])
    #expect(sorted.map(\.topic?.name) == ["Sign-ups", nil])
    #expect(sorted.map(\.decisions) == [[mail, form], [tea]])
  }

  @Test(arguments: ["", "  ", "–", "?!"]) func `needs a letter or a digit`(text: String) {
    #expect(Topic.Word(text) == nil)
  }
}

private func words(_ texts: String...) throws -> [Topic.Word] {
  try texts.map { try #require(Topic.Word($0)) }
}

private func decision(_ number: Int, _ title: String, _ text: String = "") throws -> Decision {
  Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: number),
    title: title,
    content: .init(text: text),
    meeting: MeetingID(day: try #require(Day("2026-05-06")))
  )
}
