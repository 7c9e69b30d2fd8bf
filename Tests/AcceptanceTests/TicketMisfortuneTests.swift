import MeetTesting
import Testing

/// Whatever goes wrong between a group and its server, in the end there is one ticket for a date.
@Suite struct `Tickets on a server that fails` {
  private static let places: [(place: String, misfortunes: [String])] = [
    (
      "POST issues",
      [
        "", "429", "500", "502", "sign in", "scope", "fields", "echo", "moved", "moved away",
        "drop",
        "lost", "made and 502", "made and sign in",
      ]
    ),
    ("GET issues", ["429", "502", "sign in", "no list", "next elsewhere", "next again", "drop"]),
    ("GET labels", ["sign in", "scope", "drop"]),
    ("GET all", ["sign in", "no list"]),
  ]

  private static let misfortunes = places.flatMap { place, all in
    all.flatMap { misfortune in [0, 1].map { (place, misfortune, $0) } }
  }

  /// The misfortune comes once, at the first request of a kind or at the second one.
  @Test(arguments: Self.misfortunes)
  func `are made once`(_ place: String, _ misfortune: String, _ before: Int) async throws {
    let sandbox = try Sandbox()
    let list = Array(repeating: #""""#, count: before) + ["\"\(misfortune)\""]
    let script =
      #"{"token": "glpat-sesame", "issues": [{"iid": 1, "title": "Other", "state": "opened", "#
      + #""labels": ["recurring"], "created_at": "2026-05-01T09:00:00Z", "confidential": false}], "#
      + #""labels": [{"id": 3, "name": "recurring"}, {"id": 42, "name": "shell"}, "#
      + #"{"id": 51, "name": "machines"}], "at": {"\#(place)": [\#(list.joined(separator: ", "))]}}"#
    let start = try await sandbox.run(
      "mkdir server; echo '\(script)' > server/script.json; start-gitlab server"
    )
    #expect(start.output == "")
    var posts: [Int] = []
    for minute in [0, 1, 16, 17, 33] {
      let time = "09:\(minute < 10 ? "0" : "")\(minute)"
      let run = try await sandbox.run(
        "export MEET_GITLAB_TOKEN=glpat-sesame; meet jobs tickets --as bo --now 2026-05-13T\(time):00Z; grep -c POST server/requests"
      )
      #expect(!run.output.contains("sesame"))
      let all = Int(run.output.split(separator: "\n").last ?? "") ?? 0
      posts += Array(repeating: minute, count: all - posts.count)
    }
    let issues = try await sandbox.run("gitlab-issues server; touch server/stop")
    #expect(issues.output == "#1 opened Other\n#2 opened Upgrade the server, 2026-05-20\n")
    // While a run may still be at work nobody else asks for the ticket.
    let isRefused = ["scope", "fields", "echo", "moved", "moved away"].contains(misfortune)
    #expect(posts.count <= (misfortune == "429" ? 3 : 2))
    if posts.count == 2, !isRefused { #expect(posts[1] - posts[0] >= 15 || misfortune == "429") }
  }
}
