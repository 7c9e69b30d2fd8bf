@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `The switches of the decision process` {
  private static func page(_ policy: String) -> String {
    """
    name: Tech working group
    prefix: TWG
    zone: Europe/Berlin
    policy:
    \(policy)
    people:
      ada: {name: Ada, initials: A, roles: [admin from 2024-02-01]}
      bo: {name: Bo, initials: B, roles: [admin from 2024-02-01]}

    """
  }

  @Test func `are read with all their values`() throws {
    let page = Self.page(
      """
        quorum: {policy: 60 %, operations: all but 2}
        absence: {policy: hold, operations: present only}
        attribution: named
        concerns: none
        attribution of concerns: initials
        answers: together
        objection test: argument
        amend by: proposer
        pass in nominations: yes
        nominee last: no
        term of policies: 3 months
        term of renewals: 2 years
        term of roles: 1 month
        at term end: lapses
      """
    )
    let parsed = try GroupPage.read(Array(page.utf8), file: "group.yml")
    #expect(parsed.diagnostics == [])
    let policy = parsed.value.policy
    #expect(
      policy
        == Policy(
          quorumForPolicy: .fraction(percent: 60),
          quorumForOperations: .allBut(2),
          absenceForPolicy: .hold,
          absenceForOperations: .presentOnly,
          attribution: .named,
          attributionOfConcerns: .initials,
          concerns: Policy.Concerns.none,
          answers: .together,
          objectionTest: .argument,
          amendBy: .proposer,
          passInNominations: true,
          nomineeLast: false,
          termOfPolicies: 3,
          termOfRenewals: 24,
          termOfRoles: 1,
          atTermEnd: .lapses
        )
    )
    #expect(
      policy.sentence
        == "Consent; quorum 60 % for policy, all but 2 for operations; "
        + "absent members must still answer (policy), consent by their absence (operations); "
        + "answers shown together; objections tested by argument; no concerns kept; "
        + "amended by proposer; "
        + "policies are reviewed after 3 months, renewed for 24 months and lapse otherwise; "
        + "roles are for 1 month, the nominee answers in turn, nominations may be passed"
    )
  }

  @Test func `that a page leaves out stand where they usually do`() throws {
    let page = Self.page("  attribution: initials")
    #expect(try GroupPage.read(Array(page.utf8), file: "group.yml").value.policy == Policy())
  }

  @Test(arguments: [
    ("quorum: {policy: 120 %, operations: 2}", "'120 %' is no value of 'policy'"),
    ("quorum: {policy: all but, operations: 2}", "'all but' is no value of 'policy'"),
    ("answers: at once", "'at once' is no value of 'answers'; write it as 'in turn' or 'together'"),
    ("nominee last: maybe", "'maybe' is no value of 'nominee last'; write it as 'yes' or 'no'"),
    (
      "term of roles: six months",
      "'six months' is no value of 'term of roles'; write it as '6 months' or '1 year'"
    ),
    (
      "attribution of objections: named",
      "'attribution of objections' is no key of the policy; "
        + "who objected and who nominated whom is in no minutes; leave it out"
    ),
    ("amend bye: anyone", "'amend bye' is no key of the policy; did you mean 'amend by'?"),
  ])
  func `are found fault with`(line: String, fault: String) {
    let found: [Diagnostic]
    do {
      let page = Self.page("  " + line)
      found = try GroupPage.read(Array(page.utf8), file: "group.yml").diagnostics
    } catch {
      found = error.diagnostics
    }
    #expect(found.count == 1)
    #expect(found.first?.description.contains(": error: \(fault)") == true, "\(found)")
  }

  @Test(
    arguments: Policy.Switch.allCases.map { key in
      (key, key == .passInNominations || key == .nomineeLast)
    }
  )
  func `come back from the line of a log`(key: Policy.Switch, isTruth: Bool) throws {
    let values = isTruth ? ["yes", "no"] : [Policy()[key]]
    for value in values {
      let line = SessionEvent.recorded(.rule(key, value)).line
      #expect(line == "= rule \(key.rawValue): \(value)")
      #expect(try SessionReader.log.read(line) == .events([.recorded(.rule(key, value))]))
    }
  }

  @Test(arguments: ["none", "3", "60 %", "all but 2"])
  func `a quorum reads back from its words`(words: String) throws {
    let quorum = try #require(Policy.Quorum(words))
    #expect(quorum.description == words)
    #expect(Policy.Quorum(quorum.word) == quorum)
    #expect(!quorum.word.contains(" "))
  }

  @Test(arguments: [
    ("none", 1), ("3", 3), ("60 %", 5), ("50 %", 4), ("1 %", 1), ("all but 2", 5),
    ("all but 9", 1),
  ])
  func `a quorum of seven members`(words: String, needed: Int) throws {
    #expect(try #require(Policy.Quorum(words)).needed(of: 7) == needed)
  }

  @Test(arguments: [
    "", "0", "0 %", "101 %", "all but 0", "all but", "3 %%", "-3", "60 percent", "١",
  ])
  func `what is no quorum`(words: String) { #expect(Policy.Quorum(words) == nil) }
}
