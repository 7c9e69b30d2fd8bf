import MeetTesting
import Testing

/// What is said in private stands in nothing that is written for others.
///
/// An evening is played with a mark in every private place, and once more with other people in the
/// places that must not be told apart; then every file and every answer meant for others is read.
struct NothingLeaksTests {
  /// In everything private, and in nothing else.
  static let mark = "hush"

  @Test func `a marked text from a private place is found in nothing that others read`()
    async throws
  {
    let texts = try await texts(objector: "dee", other: "cam")
    for (name, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.lowercased().contains(Self.mark), "\(name)")
    }
    // They are the texts that are meant, and they say what is no secret.
    for (name, words) in [
      ("meetings/2026-05-20/minutes.md", "*(private, not minuted)*"),
      ("meetings/2026-05-20/minutes.md", "too short for a holiday"),
      ("meetings/2026-06-03/agenda.md", "#7 (confidential)"),
      ("public/meetings/2026-05-20/index.html", "too short for a holiday"),
      ("public/decisions/TWG-2026-001/index.html", "met by v2"),
      ("meet decisions --all --format json", "Remote media are removed"),
      ("meet actions --format json", "ask the hoster"),
      ("meetings/2026-05-20/minutes.md", "kept notes twice"), ("meet status", "2026-06-03"),
    ] {
      let text = try #require(texts[name], "\(name) of \(texts.keys.sorted())")
      #expect(String(decoding: text, as: UTF8.self).contains(words), "\(name)")
    }
    #expect(texts.count > 15, "\(texts.keys.sorted())")
  }

  @Test func `who objected and who had a concern can be told from nothing that others read`()
    async throws
  {
    let one = try await texts(objector: "dee", other: "cam")
    let other = try await texts(objector: "cam", other: "dee")
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one.sorted(by: { $0.key < $1.key }) where bytes != other[name] {
      let texts = (
        String(decoding: bytes, as: UTF8.self), String(decoding: other[name] ?? [], as: UTF8.self)
      )
      Issue.record("\(name):\n\(texts.0)\n\(texts.1)")
    }
  }

  /// The mark stands in the log of the group, or nothing would be shown by looking elsewhere.
  @Test func `the group's own log keeps the private line, and no word of a check-in`() async throws
  {
    let hall = try await evening(objector: "dee", other: "cam")
    let log = try hall.log()
    #expect(log.contains("/private hush, Dee may move"))
    #expect(log.contains("/as dee /objection"))
    #expect(log.contains("/nominate ada: outsider Hush"))
    for words in ["hush, I slept badly", "hush, that was too long", "hush, let us stop"] {
      #expect(!log.contains(words))
    }
  }

  private func evening(objector: String, other: String) async throws -> Hall {
    let hall = try Hall()
    try hall.folder.write(
      """
      ---
      number: 7
      title: Hush, the contract of a member
      opened: 2026-05-01
      confidential: true
      ---
      Hush, nobody else knows.

      """,
      to: "meetings/tickets/0007-contract.md"
    )
    try hall.folder.write("ada:\n  mail: hush@example.org\n", to: "meetings/contacts.yml")
    let run = try await hall.minutes([
      "2026-05-20T15:58:00Z /present ada bo cam dee", "2026-05-20T16:01:00Z /open",
      "/round check-in", "hush, I slept badly", "ada: hush, so did I", "/as dee hush, I did not",
      "/end-round", "/private hush, Dee may move", "/edit 27 hush, Dee may move to Cairo",
      "/item 3",
      "/propose bo: Remote media are removed after 14 days.", "/round process",
      "hush, let us stop", "/end-round", "/restate", "/round consent", "/consent ada",
      "/as \(objector) /objection too short for a holiday", "/consent \(other)",
      "/consent bo", "/end-round", "/integrate 1 Remote media are removed after 21 days.",
      "/restate", "/round consent", "/consent ada", "/as \(objector) /concern who counts them?",
      "/consent \(other)", "/consent bo", "/end-round", "/item 4",
      "/private hush, the contract", "/propose policy ada: We meet at seven.", "/restate",
      "/round consent", "/as \(objector) /objection I have a class", "/consent ada",
      "/consent \(other)", "/consent bo", "/end-round",
      "/defer to 2026-06-03, ada prepares, ready when the class has moved",
      "/action ada: ask the hoster by 2026-05-29", "/item 2",
      "/select secretary until 2026-11-04", "/qualifications types fast",
      "/nominate ada: outsider Hush", "/nominate bo: outsider Hush Kim", "/nominate cam: bo",
      "/nominate dee: bo", "/reveal", "/round nominate", "hush, because", "hush, I hope for it",
      "hush, so do I", "hush, as I said", "hush, behind the turns", "/end-round", "/round change",
      "/as ada /change bo: hush, now I see", "/stay bo", "/stay cam", "/stay dee", "/end-round",
      "/elect bo: kept notes twice", "/restate", "/round consent", "/consent ada", "/consent cam",
      "/consent dee", "/consent bo", "/end-round", "/item 5", "/round evaluate",
      "hush, that was too long", "/end-round", "/improve shorter check-ins",
      "/next-meeting 2026-06-03 18:00 ada bo", "2026-05-20T16:57:00Z /close",
    ])
    #expect(run.exit == 0, "\(run)")
    return hall
  }

  /// All that is written or answered for others after an evening, by file or command.
  private func texts(objector: String, other: String) async throws -> [String: [UInt8]] {
    let hall = try await evening(objector: objector, other: other)
    var texts: [String: [UInt8]] = [:]
    for command in [
      "agenda", "publish", "status", "status --format json", "decisions --all",
      "decisions --all --format json", "decision TWG-2026-001", "decision 2",
      "decision 3 --format json", "actions",
      "actions --format json",
      "recap", "recap --format json", "search the", "publish --check",
      "next", "jobs", "check", "sent 2026-05-20", "decisions", "status", "agenda --dry-run",
    ] {
      let run = try await runMeet(
        command.split(separator: " ").map(String.init),
        in: hall.folder.path,
        environment: ["MEET_NOW": "2026-05-21T09:00:00Z"]
      )
      #expect(run.exit == 0, "\(command): \(run)")
      texts["meet \(command)"] = Array((run.output + run.error).utf8)
    }
    let own = ["session.log", "group.log", "contacts.yml", "session.lock"]
    for file in hall.folder.files()
    where !own.contains(where: file.hasSuffix) && !file.hasPrefix("meetings/tickets/") {
      texts[file] = Array(try hall.folder.read(file).utf8)
    }
    return texts
  }
}
