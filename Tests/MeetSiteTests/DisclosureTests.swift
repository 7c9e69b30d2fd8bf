@testable import MeetKit
@testable import MeetSite
import Testing

/// A mark in every place of the records that is for members only; no page of the site has it.
///
/// Logs of sessions, check-ins, nominations and contacts are no part of what a site is made of; what
/// becomes of them is shown by `NothingLeaksTests` with the whole program.
@Suite struct DisclosureTests {
  private static let mark = "hush"
  private static let person = Person(
    id: SampleSite.id("hush"),
    name: "Hush Hush",
    initials: "Hush",
    zone: SampleSite.zone,
    memberships: []
  )

  /// The sample site with a mark in each private place.
  private func marked(_ rule: Group.Publishing.People) -> SiteInput {
    var input = SampleSite.input(rule)
    let hush = Self.person.id
    let day = SampleSite.day("2026-05-13")
    input.group.people.append(Self.person)
    input.names = PublicNames(rule, people: input.group.people)
    // Who objected, and who is absent.
    var contested = SampleSite.wording
    contested.status = .contested(
      [.init(text: "it is open that this was said", raiser: hush, day: day)],
      absent: [hush],
      until: nil
    )
    input.decisions.append(DecisionHistory(decision: with(contested, number: 90)))
    var late = SampleSite.wording
    late.lateObjections = [.init(text: "too early", raiser: hush, day: day)]
    input.decisions.append(DecisionHistory(decision: with(late, number: 91)))
    for (number, status) in [
      (92, Decision.Status.provisional(absent: [hush], hours: 48)), (93, .pending(absent: [hush])),
    ] {
      var decision = SampleSite.wording
      decision.status = status
      input.decisions.append(DecisionHistory(decision: with(decision, number: number)))
    }
    // Why it is somebody's turn, and who is away.
    var turn = Turn(
      meeting: MeetingID(day: day),
      coordinator: Choice(
        person: SampleSite.id("ada"),
        reason: .leastServed,
        standsInFor: hush,
        passedOver: [.init(person: hush, cause: .away(.init(day)))]
      ),
      secretary: Choice(person: SampleSite.id("bo"), reason: .leastServed)
    )
    turn.next = day
    input.turns.append(turn)
    input.weeks[0].why = "hush is ill"
    input.weeks[0].holes = [hush]
    input.weeks[0].people = [hush]
    // What a drill's page tells.
    input.drills[0].summary = "hush, the password lay in a drawer"
    input.drills[0].actions = [.init("hush, move it", hasTicket: false)]
    // A job for members only.
    var job = input.jobs[0].job
    job.row.name = "Hush, pay the informant"
    job.plan = JobPlan(
      id: SampleSite.jobID("hush"),
      checklist: ["hush"],
      isConfidential: true,
      place: TextLocation(file: "meetings/jobs/hush.md")
    )
    input.jobs.append(.init(job: job, next: input.jobs[0].next, standings: [.due]))
    // Another that is done with it.
    var other = input.jobs[0].job
    other.row.name = "Open the window"
    input.jobs.append(.init(job: other, next: .none(.with(job.name)), standings: []))
    // Addresses in minutes that are files of the group.
    input.meetings[1].minutes?.bytes += Array("\n[a ticket](../tickets/0007-hush.md)\n".utf8)
    return input
  }

  private func with(_ decision: Decision, number: Int) -> Decision {
    var decision = decision
    decision.id = DecisionID(prefix: "TWG", year: 2026, number: number)
    return decision
  }

  @Test(arguments: [Group.Publishing.People.names, .initials, .none])
  func `no page has a mark from a private place`(rule: Group.Publishing.People) throws {
    let site = try Site.build(marked(rule))
    for (path, bytes) in site where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!page.contains(Self.mark), "\(path)")
    }
    // What was cut is told, and what is no secret is there.
    let page = { (path: String) in String(decoding: site[path] ?? [], as: UTF8.self) }
    #expect(page("jobs/index.html").contains("1 more for members only"))
    #expect(page("jobs/index.html").contains("it is done with another job"))
    #expect(page("meetings/2026-05-06/index.html").contains("(private, not minuted)"))
    #expect(page("decisions/TWG-2026-090/index.html").contains("it is open that this was said"))
    #expect(page("decisions/TWG-2026-092/index.html").contains("absent members may object"))
    #expect(page("drills/index.html").contains("2 h 15 min"))
  }

  @Test func `whose name stood in a public place is told as the group wants it`() throws {
    var input = SampleSite.input(.initials)
    input.decisions[0].decision.title = "What Cam and Dee want"
    input.decisions[0].decision.tell = ["Cam's choir"]
    input.decisions[0].decision.context = "Cam asked"
    let site = try Site.build(input)
    let page = String(
      decoding: site["decisions/TWG-2026-009/index.html"] ?? [],
      as: UTF8.self
    )
    #expect(page.contains("What Ca and D want"))
    #expect(page.contains("Ca&#39;s choir"))
    #expect(page.contains("Ca asked"))
  }
}
