import Foundation
@testable import MeetKit
import MeetTesting
import Testing

/// Every refusal with an example that causes it; the manual's page is made from them.
struct RefusalTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var name: Refusal.Name
    /// What the example shows, as a sentence.
    var when: String
    var isOpen = true
    var before: [String] = []
    var line: String

    var testDescription: String { "\(name.rawValue): \(line)" }
  }

  private static let entered = [
    "/nominate ada: cam", "/nominate bo: cam", "/nominate cam: dee", "/nominate dee: cam",
    "/reveal",
  ]

  static let examples: [Example] = [
    Example(name: .unknownCommand, when: "A word is misspelt.", line: "/agred cache limit"),
    Example(name: .unknownCommand, when: "A space stands behind the '/'.", line: "/ next"),
    Example(name: .unknownCommand, when: "Another program has that word.", line: "#startmeeting"),
    Example(name: .unknownPerson, when: "Nobody has that name.", line: "/arrive camm"),
    Example(
      name: .ambiguousPerson,
      when: "Two people may be meant.",
      isOpen: false,
      line: "/present C"
    ),
    Example(
      name: .severalPeople,
      when: "One person is asked for.",
      line: "/action ada, bo: call the bank"
    ),
    Example(
      name: .unclearOwner,
      when: "Words stand where a person would.",
      line: "/action Kim: call the bank"
    ),
    Example(
      name: .noSuchDay,
      when: "The calendar has no such day.",
      line: "/next-meeting 2026-02-30 18:00"
    ),
    Example(
      name: .unclearDay,
      when: "Words speak of a day and name none for certain.",
      line: "/action ada: call the bank by next friday"
    ),
    Example(
      name: .leftOver,
      when: "Words stand behind a command that takes none.",
      line: "/next 4"
    ),
    Example(
      name: .notUnderstood,
      when: "A command is written in another way.",
      line: "/move 4 after 2"
    ),
    Example(
      name: .notUnderstood,
      when: "A command was copied with its prompt.",
      line: "22> /next"
    ),
    Example(
      name: .notUnderstood,
      when: "One of two guests has no name.",
      line: "/guest Kim, finance"
    ),
    Example(name: .missingText, when: "A command says nothing.", line: "/park"),
    Example(name: .missingText, when: "Nothing is on the table.", line: "/agreed"),
    Example(
      name: .missingText,
      when: "It is agreed already.",
      before: ["/agreed Media go after 14 days"],
      line: "/agreed as proposed"
    ),
    Example(name: .missingText, when: "A yes is no proposal.", line: "/propose ok"),
    Example(name: .notOpen, when: "The meeting has not been opened.", isOpen: false, line: "/next"),
    Example(name: .alreadyOpen, when: "It is open.", line: "/open"),
    Example(name: .onBreak, when: "There is a break.", before: ["/break"], line: "/next"),
    Example(name: .notOnBreak, when: "There is no break.", line: "/resume"),
    Example(
      name: .adjourned,
      when: "The meeting was adjourned.",
      before: ["/adjourn"],
      line: "/next"
    ),
    Example(
      name: .closed,
      when: "The meeting was closed.",
      before: ["/close"],
      line: "one more thing"
    ),
    Example(name: .nobodyPresent, when: "Nobody is there to open.", isOpen: false, line: "/open"),
    Example(
      name: .roleMissing,
      when: "Who facilitated has gone.",
      before: ["/leave bo"],
      line: "/next"
    ),
    Example(
      name: .unresolved,
      when: "An objection is open at the end.",
      before: ["/agreed Media go after 14 days", "/objection too short"],
      line: "/close"
    ),
    Example(name: .alreadyHere, when: "Somebody is here already.", line: "/arrive ada"),
    Example(name: .notHere, when: "Somebody is not here.", line: "/leave cleo"),
    Example(name: .notAway, when: "Somebody had not stepped out.", line: "/back ada"),
    Example(name: .holdsThePen, when: "The secretary goes.", line: "/leave cam"),
    Example(name: .pastTime, when: "The time has passed.", line: "/leaves-at dee 17:30"),
    Example(name: .noSuchItem, when: "No item has that number.", line: "/item 9"),
    Example(name: .noSuchItem, when: "No item has that title.", line: "/item Wasps"),
    Example(
      name: .noSuchItem,
      when: "Several items begin so.",
      before: ["/add report Open source (5 min)"],
      line: "#topic Open"
    ),
    Example(
      name: .noItem,
      when: "No item is being discussed.",
      before: [],
      line: "/extend 5"
    ),
    Example(
      name: .noItemLeft,
      when: "All items have been taken.",
      before: ["/next", "/next", "/next", "/next"],
      line: "/next"
    ),
    Example(name: .itemIsCurrent, when: "It is the item under discussion.", line: "/item 1"),
    Example(
      name: .notEnoughTime,
      when: "The other item has fewer minutes.",
      line: "/extend 20 from 5"
    ),
    Example(
      name: .notTheNextDate,
      when: "The next meeting would be before this one.",
      line: "/next-meeting 2026-04-29 18:00"
    ),
    Example(
      name: .notLastMinutes,
      when: "Those minutes do not wait for approval.",
      line: "/minutes ok 2026-04-08"
    ),
    Example(name: .noRound, when: "No round is going on.", line: "/pass"),
    Example(
      name: .nobodyDue,
      when: "Everybody has had a turn.",
      before: ["/round check-in", "hello", "hello", "hello", "hello"],
      line: "/done"
    ),
    Example(
      name: .roundOpen,
      when: "People wait for their turn.",
      before: ["/round reaction"],
      line: "/next"
    ),
    Example(
      name: .notInRound,
      when: "Somebody who is not there has no turn.",
      before: ["/round reaction"],
      line: "/pass cleo"
    ),
    Example(
      name: .hadTheirTurn,
      when: "Everybody has one turn.",
      before: ["/round reaction", "/pass cam"],
      line: "/as cam One more thing."
    ),
    Example(
      name: .orderStands,
      when: "Somebody has spoken already.",
      before: ["/round reaction", "good enough"],
      line: "/order dee cam bo ada: Dee was there"
    ),
    Example(
      name: .laterUsed,
      when: "A later turn is asked for twice.",
      before: ["/round reaction", "/later bo"],
      line: "/later bo"
    ),
    Example(
      name: .noPass,
      when: "Everybody answers in a consent round.",
      before: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"],
      line: "/pass"
    ),
    Example(
      name: .noConcerns,
      when: "A group that keeps no concerns is told one.",
      before: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"],
      line: "/concern who tells the members?"
    ),
    Example(
      name: .unanswered,
      when: "The consent round is ended too early.",
      before: ["/propose bo: Media go after 14 days.", "/restate", "/round consent", "/consent"],
      line: "/end-round"
    ),
    Example(
      name: .noAnswer,
      when: "Somebody takes back what they have not said.",
      before: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"],
      line: "/retract dee"
    ),
    Example(
      name: .needsNoBriefing,
      when: "Who is in the round knows the words.",
      before: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"],
      line: "/briefed dee"
    ),
    Example(
      name: .noProposal,
      when: "Nothing is on the table.",
      line: "/amend Media go after 21 days."
    ),
    Example(
      name: .rivalProposal,
      when: "There is one proposal for a matter at a time.",
      before: ["/propose bo: Media go after 14 days."],
      line: "/propose ada: We buy a disk."
    ),
    Example(
      name: .rivalProposal,
      when: "A proposal is decided in a round.",
      before: ["/propose bo: Media go after 14 days."],
      line: "/agreed"
    ),
    Example(
      name: .incomplete,
      when: "Nobody would see to it.",
      before: ["/propose Media go after 14 days."],
      line: "/restate"
    ),
    Example(
      name: .suspended,
      when: "The proposal was set aside.",
      before: ["/propose bo: Media go after 14 days.", "/suspend finance is asked"],
      line: "/amend Media go after 21 days."
    ),
    Example(
      name: .notRestated,
      when: "The words have not been read back.",
      before: ["/propose bo: Media go after 14 days."],
      line: "/round consent"
    ),
    Example(
      name: .objectionOpen,
      when: "The same words are asked for again.",
      before: [
        "/propose bo: Media go after 14 days.", "/restate", "/round consent", "/consent",
        "/objection too short", "/consent", "/consent", "/end-round", "/restate",
      ],
      line: "/round consent"
    ),
    Example(
      name: .noSuchObjection,
      when: "No objection has that number.",
      before: ["/propose bo: Media go after 14 days."],
      line: "/integrate 1 Media go after 21 days."
    ),
    Example(
      name: .notTheRaiser,
      when: "An objection is taken back by its raiser only.",
      before: [
        "/propose bo: Media go after 14 days.", "/restate", "/round consent",
        "/as dee /objection too short", "/consent", "/consent", "/consent", "/end-round",
      ],
      line: "/withdraw-objection 1 ada"
    ),
    Example(
      name: .sameWords,
      when: "A new version says what was objected to.",
      before: [
        "/propose bo: Media go after 14 days.", "/restate", "/round consent", "/consent",
        "/objection too short", "/consent", "/consent", "/end-round",
      ],
      line: "/integrate 1 Media go after 14 days."
    ),
    Example(name: .noSelection, when: "Nobody is being selected.", line: "/reveal"),
    Example(
      name: .whichRole,
      when: "Several roles are open.",
      before: ["/select secretary, keeper of the keys"],
      line: "/nominate ada: cam"
    ),
    Example(
      name: .nominationsMissing,
      when: "Somebody who is here has written no name down.",
      before: ["/select secretary", "/nominate ada: cam", "/nominate cam: dee"],
      line: "/reveal"
    ),
    Example(
      name: .alreadyRevealed,
      when: "A name comes when all are shown.",
      before: ["/select secretary"] + Self.entered,
      line: "/nominate ada: dee"
    ),
    Example(
      name: .notRevealed,
      when: "Reasons would say who was nominated.",
      before: ["/select secretary", "/nominate ada: cam"],
      line: "/round nominate"
    ),
    Example(
      name: .reasonsNotHeard,
      when: "Somebody is proposed before the reasons are heard.",
      before: ["/select secretary"] + Self.entered,
      line: "/elect cam: kept notes twice"
    ),
    Example(
      name: .nomineeIsLast,
      when: "Who is to be selected answers too early.",
      before: ["/select secretary"] + Self.entered + [
        "/round nominate", "/done", "/done", "/done", "/done", "/end-round",
        "/elect cam: kept notes twice", "/restate", "/round consent",
      ],
      line: "/consent cam"
    ),
    Example(
      name: .wordsFollow,
      when: "A selection is given other words.",
      before: ["/select secretary"],
      line: "/amend Cam is secretary for a year."
    ),
    Example(name: .nothingToAccept, when: "Nobody has to accept a role.", line: "/accept 3"),
    Example(
      name: .notTheProposer,
      when: "A proposal is taken back by its proposer only.",
      before: ["/propose ada: Media go after 14 days.", "/leave ada"],
      line: "/withdraw-proposal it is too early"
    ),
    Example(
      name: .noTest,
      when: "A group that explores objections is asked to test one.",
      before: [
        "/propose bo: Media go after 14 days.", "/restate", "/round consent",
        "/as dee /objection too short", "/consent", "/consent", "/consent", "/end-round",
      ],
      line: "/test 1 who is on holiday loses pictures"
    ),
    Example(
      name: .notTested,
      when: "A group that tests objections has not heard why this is one.",
      before: [
        "/propose bo: Media go after 14 days.", "/restate", "/round consent",
        "/as dee /objection too short", "/consent", "/consent", "/consent", "/end-round",
      ],
      line: "/integrate 1 Media go after 21 days."
    ),
    Example(
      name: .notTheirWords,
      when: "In this group who proposes words what is amended.",
      before: ["/propose bo: Media go after 14 days."],
      line: "/amend ada: Media go after 21 days."
    ),
    Example(
      name: .noQuorum,
      when: "Too few members are here for a small consent.",
      before: ["/leave ada", "/leave dee", "/out cam"],
      line: "/agreed Media go after 14 days"
    ),
    Example(
      name: .noDecision,
      when: "Nothing was agreed in this item.",
      line: "/review 2026-11-04"
    ),
    Example(
      name: .announced,
      when: "The outcome is out, other things have been said since.",
      before: ["/agreed Media go after 14 days", "good"],
      line: "/objection too short"
    ),
    Example(
      name: .reviewInPast,
      when: "The day of the review has passed.",
      before: ["/agreed Media go after 14 days"],
      line: "/review 2004-08-01"
    ),
    Example(name: .unknownAction, when: "No open action has that number.", line: "/action-done 29"),
    Example(name: .unknownDecision, when: "No such decision is in force.", line: "/implemented 4"),
    Example(
      name: .givenTwice,
      when: "Two branches gave the number to two actions.",
      line: "/action-done 28"
    ),
    Example(name: .noSuchLine, when: "No line has that number.", line: "/edit 99 better words"),
    Example(
      name: .movedTheState,
      when: "The line moved the meeting.",
      before: ["/next"],
      line: "/delete 25"
    ),
    Example(name: .notATime, when: "A coming or going is given words.", line: "/edit 2 late"),
    Example(name: .nothingToUndo, when: "Nothing was typed since the opening.", line: "/undo"),
    Example(name: .nothingAsked, when: "No question is open.", line: "/yes"),
  ]

  private static func play(_ example: Example) -> LiveSession.Answer {
    var desk = desk(for: example)
    return desk.type(example.line)
  }

  /// All that was typed in front of the example.
  private static func desk(for example: Example) -> TypedSession {
    var desk: TypedSession
    if example.name == .noItem {
      desk = .open(.withoutItems)
    } else if example.name == .ambiguousPerson {
      desk = TypedSession(group: .withTwoCs)
    } else if example.name == .givenTwice {
      desk = TypedSession(register: .merged)
      desk.type(lines: ["/present ada bo cam dee", "/open"])
    } else if [.noConcerns, .notTested, .notTheirWords].contains(example.name) {
      desk = .open(group: .strict)
    } else {
      desk = example.isOpen ? .open() : TypedSession()
    }
    desk.type(lines: example.before)
    return desk
  }

  /// What these offer comes later, or first needs something else.
  private static let later: Set<Refusal.Name> = [
    .notOpen, .noItem, .notTheNextDate, .nobodyDue, .alreadyRevealed, .notRevealed, .wordsFollow,
    .announced, .notATime, .nothingToUndo, .nothingAsked,
  ]

  @Test(
    "what a refusal offers is taken (5b.1)",
    arguments: examples.filter { !later.contains($0.name) && $0.line.utf8.first == 0x2F }
  )
  func offers(_ example: Example) {
    var desk = Self.desk(for: example)
    desk.expectOffersWork(desk.type(example.line))
  }

  @Test(arguments: examples) func `the example is refused by that name`(example: Example) {
    #expect(Self.play(example).refusal?.name == example.name)
  }

  @Test func `every refusal has an example`() {
    let shown = Set(Self.examples.map(\.name))
    #expect(Refusal.Name.allCases.filter { !shown.contains($0) } == [])
  }

  @Test func `the manual's page shows what the program says`() throws {
    var page = """
      # Refusals

      A line that `meet minutes` does not take changes nothing. The answer says why in one line, and
      what would work. A note is never refused while the meeting lasts. This page is made from the
      tests: each example was typed into a session of the sample kind.


      """
    for example in Self.examples {
      let lines = example.before + [example.line]
      page += "## \(example.name.rawValue)\n\n\(example.when)\n\n```\n"
      page += lines.map { "> \($0)\n" }.joined()
      page += "\(Self.play(example).text)\n```\n\n"
    }
    expectPage(String(page.dropLast()), "docs/refusals.md")
  }
}

extension Agenda {
  static let withoutItems: Agenda = {
    var agenda = evening
    agenda.items = []
    return agenda
  }()
}

extension Group {
  /// It keeps no concerns, tests objections, and lets who proposes word what is amended.
  static let strict: Group = {
    var group = sample
    group.policy.concerns = .none
    group.policy.objectionTest = .argument
    group.policy.amendBy = .proposer
    return group
  }()

  /// Cam and Cleo share their initials in another case.
  static let withTwoCs: Group = {
    var group = sample
    for index in group.people.indices where group.people[index].name.hasPrefix("C") {
      group.people[index].initials = index == 2 ? "c" : "C"
    }
    group.people[2].initials = "C"
    return group
  }()
}

extension Register {
  /// Two meetings gave one number.
  static let merged: Register = {
    var register = earlier
    register.actions = ["2026-04-22", "2026-04-29"].compactMap { MeetingID($0) }.map { meeting in
      Action(
        id: ActionID(prefix: "TWG", number: 28).of(Twin(meeting)),
        owner: PersonID("ada"),
        text: "ask finance about the domain",
        meeting: meeting
      )
    }
    return register
  }()
}
