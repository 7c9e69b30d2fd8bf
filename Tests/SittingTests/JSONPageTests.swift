import Foundation
import MeetTesting
import Testing

/// Holds the pages about JSON against what the program prints of the sample group.
struct JSONPageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Checkout.sampleGroup, to: "meetings")
  }

  @Test func `the page about agendas names exactly the keys there are`() async throws {
    var printed = [try await json(["agenda", "--format", "json"])]
    let page = "meetings/2026-05-20/agenda.md"
    let lines = try folder.read(page).split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      lines.filter { !$0.contains("#12") && !$0.contains("media cache") }.joined(separator: "\n"),
      to: page
    )
    printed.append(try await json(["agenda", "--format", "json"]))
    printed.append(try await json(["agenda", "--add", "--format", "json"]))
    let group = try folder.read("meetings/group.yml")
    try folder.write(
      group.replacingOccurrences(of: "length: 60", with: "length: 30"),
      to: "meetings/group.yml"
    )
    let short = ["agenda", "--date", "2026-06-17", "--dry-run", "--format", "json"]
    printed.append(try await json(short))
    #expect(
      try tables("docs/agenda.json.md") == [
        keys(of: printed),
        keys(of: ["items", "leftOut", "new", "added"].flatMap { values(of: $0, in: printed) }),
        keys(of: values(of: "excess", in: printed)),
        keys(of: values(of: "starts", in: printed)),
      ]
    )
  }

  @Test func `the page about sessions names exactly the keys there are`() async throws {
    _ = try await json(["agenda", "--format", "json"])
    let group = try folder.read("meetings/group.yml")
    try folder.write(
      group.replacingOccurrences(of: "policy:\n", with: "policy:\n  objection test: argument\n"),
      to: "meetings/group.yml"
    )
    let typed = """
      2026-05-20T15:58:00Z /present ada bo cleo dee
      2026-05-20T16:00:00Z /open
      2026-05-20T16:01:00Z /recuse bo
      /round check-in How are you?
      hello
      /end-round
      /extend 5
      /objection no
      /length 75
      /promote
      /refer finance by 2026-06-01: how long?
      /propose ada: later
      /defer to next, ada prepares, ready when costs are known
      /propose policy bo: one
      /context why
      /tell finance
      /measure how
      /until 2027-05-20
      /amend ada: two
      /restate
      /round consent
      /concern how long
      /objection no
      /consent
      /end-round
      /understood 1 not now
      /test 1 it can wait
      /item 3
      /select secretary, keys
      /qualifications reachable
      /nominate ada: cam for secretary
      /nominate cleo: outsider Kim for secretary
      /nominate dee: bo for secretary
      /nominate bo: bo for secretary
      /nominate ada: cam for keys
      /nominate cleo: outsider Kim for keys
      /nominate dee: bo for keys
      /nominate bo: bo for keys
      /reveal
      /round nominate
      /done
      /done
      /done
      /done
      /end-round
      /elect outsider Kim for keys: a reason
      /elect bo for secretary: a reason
      /suspend
      /free-flow 10
      2026-05-20T16:02:00Z taken back
      2026-05-20T16:03:00Z /undo

      """
    let sitting = try await runMeet(["minutes", "2026-05-20"], in: folder.path, input: typed)
    #expect(sitting.exit == 0, "\(sitting)")
    var printed: [Any] = []
    for day in ["2026-04-08", "2026-04-22", "2026-05-06", "2026-05-20"] {
      let log = "meetings/\(day)/session.log"
      printed.append(try await json(["minutes", "--replay", log, "--format", "json"]))
    }
    let items = values(of: "items", in: printed)
    let selections = values(of: "selection", in: values(of: "decisions", in: printed))
    #expect(
      try tables("docs/session.json.md")
        == [
          keys(of: printed), keys(of: values(of: "people", in: printed)), keys(of: items),
          keys(of: values(of: "spans", in: items)),
          keys(of: values(of: "rounds", in: printed)),
          keys(of: values(of: "turns", in: values(of: "rounds", in: printed))),
          keys(of: values(of: "decisions", in: printed)),
          keys(of: values(of: "objections", in: values(of: "decisions", in: printed))),
          keys(of: values(of: "deferral", in: values(of: "decisions", in: printed))),
          keys(of: values(of: "referral", in: values(of: "decisions", in: printed))),
          keys(of: values(of: "concerns", in: values(of: "decisions", in: printed))),
          keys(of: values(of: "versions", in: values(of: "decisions", in: printed))),
          keys(of: selections), keys(of: values(of: "nominations", in: selections)),
          keys(of: values(of: "candidate", in: selections)),
        ] + ["openActions", "entries"].map { keys(of: values(of: $0, in: printed)) }
    )
  }

  @Test func `the page about registers names exactly the keys there are`() async throws {
    let latest = "meetings/2026-05-06/minutes.md"
    try folder.write(
      try folder.read(latest) + """

        **Decision TWG-2026-099:** Cam is secretary until 2026-11-04.

        Role: secretary · 2026-05-06 → 2026-11-04

        Proposed: Cam

        Consent: 3 present

        Accepted.

        """,
      to: latest
    )
    let page = "meetings/2026-04-08/minutes.md"
    let told = try folder.read(page).replacingOccurrences(
      of: "\nConsent: ",
      with: "\nContext: why\n\nUntil: 2099-01-01\n\nTell: finance\n\nConsent: "
    )
    try folder.write(told, to: page)
    var decisions = [try await json(["decisions", "--all", "--format", "json"])]
    for words in [
      ["sent", "2026-04-08", "--undo"], ["sent", "2026-04-08"],
      ["object", "1", "--by", "cam", "no"],
    ] {
      #expect(try await runMeet(words, in: folder.path).exit == 0)
      decisions.append(try await json(["decisions", "--all", "--format", "json"]))
    }
    let actions = try await json(["actions", "--all", "--format", "json"])
    let one = [
      try await json(["decision", "1", "--format", "json"]),
      try await json(["decision", "3", "--format", "json"]),
    ]
    let further = keys(of: one).subtracting(keys(of: flat(decisions)))
    let parts = ["versions", "discussed", "objections", "history"].map {
      keys(of: values(of: $0, in: one))
    }
    try folder.write(
      try folder.read(page) + Self.manyActions,
      to: page
    )
    let recap = [
      try await json(["recap", "2026-04-08", "--for", "finance", "--format", "json"]),
      try await json(["recap", "2026-04-22", "--format", "json"]),
      try await json(["recap", "2026-04-08", "--for", "kitchen", "--format", "json"]),
    ]
    let found = try await json(["search", "disk", "--format", "json"])
    #expect(
      try tables("docs/registers.json.md") == [
        keys(of: flat(decisions)), keys(of: values(of: "term", in: flat(decisions))),
        keys(of: flat([actions])), further,
      ] + parts + [
        keys(of: recap), keys(of: values(of: "lines", in: recap)), keys(of: flat([found])),
      ]
    )
  }

  @Test func `the page about a site names exactly the keys there are`() async throws {
    let page = "meetings/2026-04-08/minutes.md"
    let told = try folder.read(page).replacingOccurrences(
      of: "\nConsent: ",
      with: "\nContext: why\n\nUntil: 2099-01-01\n\nTell: finance\n\nConsent: "
    )
    try folder.write(told, to: page)
    let latest = "meetings/2026-05-06/minutes.md"
    try folder.write(
      try folder.read(latest) + """

        **Decision TWG-2026-099:** Cam is secretary until 2026-11-04.

        Role: secretary · 2026-05-06 → 2026-11-04

        Proposed: Cam

        Consent: 3 present

        Accepted.

        **Decision TWG-2026-100:** The wiki is read by everybody.

        Consent: 3 present · Absent: Cam — may object for 30 days from sending → provisional

        """,
      to: latest
    )
    #expect(try await runMeet(["publish"], in: folder.path).exit == 0)
    func read(_ name: String) throws -> Any {
      try JSONSerialization.jsonObject(with: Data(try folder.read("public/" + name).utf8))
    }
    let data = [try read("data.json")]
    let decisions = try ["001", "002", "003", "005", "099", "100"].map {
      try read("decisions/TWG-2026-\($0)/decision.json")
    }
    let listed = values(of: "decisions", in: data)
    let place: Set<String> = ["address", "data"]
    let pages = try tables("docs/site.json.md")
    #expect(
      pages == [
        keys(of: data), keys(of: values(of: "meetings", in: data)), place,
        keys(of: values(of: "actions", in: data)),
      ]
    )
    // All else is what the page about registers says, but for what is for members.
    let registers = try tables("docs/registers.json.md")
    let members: Set<String> = ["mayAnswer", "finalSince", "openObjections"]
    let decision = registers[0].subtracting(members)
    #expect(keys(of: listed) == decision.union(place))
    #expect(keys(of: decisions) == decision.union(place).union(registers[3]))
    #expect(keys(of: values(of: "term", in: listed)) == registers[1].subtracting(["holder"]))
    for (number, key) in ["versions", "discussed", "objections", "history"].enumerated() {
      #expect(keys(of: values(of: key, in: decisions)).isSubset(of: registers[4 + number]))
    }
  }

  @Test func `the page about a check names exactly the keys there are`() async throws {
    try folder.write(
      "---\nnumber: 99\ntitle: x\nopened: soon\n---\n",
      to: "meetings/tickets/0099-x.md"
    )
    let check = try await json(["check", "--format", "json"], exit: 1)
    #expect(
      try tables("docs/check.json.md") == [
        keys(of: [check]), keys(of: values(of: "findings", in: [check])),
      ]
    )
  }

  @Test func `the page about calendars names exactly the keys there are`() async throws {
    let calendar = try await json(["calendar", "--person", "ada", "--format", "json"])
    let drills = try await json(["calendar", "--format", "json"])
    let events = values(of: "events", in: [calendar, drills])
    #expect(
      try tables("docs/calendars.json.md") == [
        keys(of: [calendar]), keys(of: events), keys(of: values(of: "parts", in: events)),
      ]
    )
  }

  /// More than a recap has room for.
  private static let manyActions = (101...120).map { number in
    "\n**Action TWG-A-\(number)** Bo: turn page \(number)\n"
  }.joined()

  private func json(_ arguments: [String], exit: Int32 = 0) async throws -> Any {
    let run = try await runMeet(arguments, in: folder.path)
    #expect(run.exit == exit, "\(run)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  }

  /// The keys that the tables of a page name, table by table.
  private func tables(_ page: String) throws -> [Set<String>] {
    let text = try String(contentsOfFile: Checkout.root + "/" + page, encoding: .utf8)
    return text.split(separator: "| key | value |\n").dropFirst().map { part in
      let rows = part.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix { $0.hasPrefix("|") }
      let cells = rows.compactMap { $0.split(separator: "|").first }
      return Set(cells.flatMap { $0.matches(of: /`(\w+)`/).map { String($0.1) } })
    }
  }

  private func keys(of values: [Any]) -> Set<String> {
    Set(values.flatMap { ($0 as? [String: Any]).map { Array($0.keys) } ?? [] })
  }

  private func values(of key: String, in objects: [Any]) -> [Any] {
    flat(objects.compactMap { ($0 as? [String: Any])?[key] })
  }

  private func flat(_ values: [Any]) -> [Any] { values.flatMap { ($0 as? [Any]) ?? [$0] } }
}
