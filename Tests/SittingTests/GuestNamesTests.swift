import MeetTesting
import Testing

/// People from elsewhere, by every part of their names, in what a meeting publishes.
struct GuestNamesTests {
  @Test("a guest's first name and surname stand on no page (5b.3)") func parts() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "/guest Tom Miller", "/guest Dr. Eva Stone", "/guest Ron from the bakery",
        "/observer Kim Parker", "Tom: hello", "Eva: hello", "Dr. Stone; Eva's plan",
        "/info Ron bakes, Miller mills", "/action ada: write to Eva by 2026-05-29",
        "/park ask Kim and Tom", "/agreed Parker may come again, and so may Tom.", "/close",
      ]
    )
    #expect(run.exit == 0, "\(run)")
    let published = try await hall.meet("publish")
    #expect(published.exit == 0, "\(published)")
    for file in hall.folder.files() where file.hasPrefix("public/") && !file.hasSuffix(".css") {
      let words = try hall.folder.read(file).split { !$0.isLetter }
      for name in ["Tom", "Miller", "Eva", "Stone", "Ron", "Kim", "Parker"] {
        #expect(!words.contains { $0 == name }, "\(name) in \(file)")
      }
    }
    let page = try hall.folder.read("public/meetings/2026-05-20/index.html")
    for words in ["TM: hello", "Dr. ES; ES", "R bakes, TM mills", "write to ES"] {
      #expect(page.contains(words), "\(page)")
    }
  }

  @Test("words that only look private are warned of where they stand (5b.3)")
  func near() async throws {
    let hall = try Hall()
    let run = try await hall.minutes(
      PipeTests.opening + [
        "Private: Dee may move", "/undo", "For members only: the bill is late",
        "bo: Members only - the bill is paid", " /private the landlord", "/close",
      ]
    )
    #expect(
      run.output.contains(
        "note; 'Private:' keeps nothing from others: '/undo', then '/private Dee may move'\n"
      ),
      "\(run)"
    )
    #expect(
      run.output.contains(
        "note by Bo; 'Members only -' keeps nothing from others: '/undo', then "
          + "'For members: the bill is paid'\n"
      ),
      "\(run)"
    )
    let warnings = [
      "'Members only -' keeps nothing from others; write 'For members: the bill is paid'",
      "'/private' keeps nothing from others; write 'For members: the landlord'",
    ]
    let lines = try hall.minutes().split(separator: "\n", omittingEmptySubsequences: false)
    let places = ["Members only - ", "/private the"].map { words in
      (lines.firstIndex { $0.contains(words) } ?? -1) + 1
    }
    for command in [["check"], ["publish", "--check"], ["publish"]] {
      let told = try await runMeet(command, in: hall.folder.path, environment: Hall.clock)
      for (place, warning) in zip(places, warnings) {
        let line = "meetings/2026-05-20/minutes.md:\(place): warning: \(warning)\n"
        #expect((told.output + told.error).contains(line), "\(command): \(told)")
      }
    }
    let page = try hall.folder.read("public/meetings/2026-05-20/index.html")
    #expect(!page.contains("the bill is late") && page.contains("the bill is paid"), "\(page)")
  }

  @Test("a meeting that was closed too early is told how it goes on (5b.7)")
  func closed() async throws {
    let hall = try Hall()
    _ = try await hall.minutes(PipeTests.opening + ["/close"])
    let way =
      "write what is missing into 'meetings/2026-05-20/minutes.md' by hand, "
      + "or put it on the next agenda"
    for (command, reason) in [
      (
        ["minutes"],
        "no meeting is prepared; 'meet agenda' prepares the next one; that of 2026-05-20 is closed: "
      ),
      (["minutes", "2026-05-20"], "the meeting of 2026-05-20 is closed; "),
    ] {
      let run = try await runMeet(command, in: hall.folder.path, environment: Hall.clock)
      #expect(run.exit == 1 && run.error == "meet: error: \(reason)\(way)\n", "\(run)")
    }
  }
}
