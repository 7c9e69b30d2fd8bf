@testable import MeetKit
import Testing

@Suite struct `Labels` {
  @Test(arguments: [
    ("urgent", Label(name: "urgent")), ("~1318", Label(id: 1318)),
    ("~urgent", Label(name: "urgent")), ("~\"can wait\"", Label(name: "can wait")),
    ("~12a", Label(name: "12a")), ("1318", Label(name: "1318")), ("~", Label(name: "")),
  ])
  func `are read as names and numbers`(_ word: String, _ label: Label) {
    #expect(Label(word) == label)
  }

  @Test(arguments: [
    (Label(id: 1), Label(id: 1), true), (Label(id: 1), Label(id: 2), false),
    (Label(name: "a"), Label(name: "a"), true), (Label(name: "a"), Label(id: 1), false),
    (Label(id: 1, name: "old"), Label(id: 1, name: "new"), true),
    (Label(id: 1, name: "a"), Label(name: "a"), true), (Label(), Label(), false),
  ])
  func `are the same by number or name`(_ one: Label, _ other: Label, _ isSame: Bool) {
    #expect(one.isSame(as: other) == isSame)
    #expect(other.isSame(as: one) == isSame)
  }

  @Test func `say together what a ticket is`() {
    let rules = [
      LabelRule(Label(id: 1), .urgent), LabelRule(Label(name: "later"), .notUrgent),
      LabelRule(Label(name: "shell"), .skill("shell")), LabelRule(Label(id: 3), .access("servers")),
      LabelRule(Label(name: "look"), .review), LabelRule(Label(name: "agenda"), .onAgenda),
    ]
    let labels = [
      Label(name: "later"), Label(id: 1, name: "now"), Label(name: "shell"), Label(id: 3),
      Label(name: "look"), Label(name: "blue"),
    ]
    let marks = LabelMarks(labels, rules: rules)
    #expect(marks.urgency == .high)
    #expect(marks.importance == .medium)
    #expect(marks.contradictions == [.init(high: .urgent, low: .notUrgent, index: 0)])
    #expect(marks.skills == ["shell"])
    #expect(marks.access == ["servers"])
    #expect(marks.waitsForReview)
    #expect(!marks.isMarked)
    #expect(LabelMarks([], rules: rules) == LabelMarks(labels, rules: []))
  }

  @Test(arguments: [
    LabelMeaning.urgent, .notUrgent, .important, .notImportant, .onAgenda, .review,
    .skill("the shell"), .access("servers"),
  ])
  func `have meanings that are written as they are read`(_ meaning: LabelMeaning) {
    #expect(LabelMeaning(meaning.description) == meaning)
  }

  @Test(arguments: ["", "skill", "skill ", "access", "Urgent", "on agenda"])
  func `have no other meaning`(_ text: String) {
    #expect(LabelMeaning(text) == nil)
  }
}
