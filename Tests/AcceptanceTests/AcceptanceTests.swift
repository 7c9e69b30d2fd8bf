import MeetTesting
import Testing

/// The pages of transcripts, run against the program as a person has it.
///
/// `MEET_PROGRAM` names the installed program; without it the one built beside these tests is used.
@Suite("Acceptance")
struct AcceptanceTests {
  @Test(arguments: try TranscriptFile.all)
  func `every command prints what its page shows`(file: TranscriptFile) async throws {
    let transcript = try file.transcript()
    let sandbox = try Sandbox(isEmpty: transcript.beginsWithNothing)
    var replies: [Transcript.Reply] = []
    for exchange in transcript.exchanges {
      replies.append(try await sandbox.run(exchange.command))
    }
    let actual = transcript.replaced(by: replies).description
    let place = file.sourceLocation
    if Recording.isOn {
      Recording.keep(actual, in: file.location, at: place)
    } else if let difference = TextDifference(expected: transcript.description, actual: actual) {
      Issue.record("\(file.path) shows what is not so:\n\(difference)", sourceLocation: place)
    }
  }

  @Test func `there are pages to run`() throws {
    #expect(try TranscriptFile.all.contains { $0.path == "Tests/Acceptance/first-words.md" })
  }
}
