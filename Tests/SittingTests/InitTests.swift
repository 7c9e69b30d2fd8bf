import Foundation
import MeetTesting
import Testing

/// The questions of `meet init` at a real terminal.
struct InitTests {
  private static let command =
    "TZ=Europe/Berlin MEET_NOW=2026-05-13T09:00:00Z meet init club"

  @Test func `a wrong answer is asked for again with the reason`() async throws {
    let hall = try Hall()
    try await Terminal.with(hall) { terminal in
      try await terminal.run(Self.command + "; echo \"[exit $?]\"")
      try await terminal.wait(for: "What is the group called?")
      try await terminal.type("")
      try await terminal.wait(for: "an answer is needed")
      try await terminal.type("Garden: \"circle\"")
      try await terminal.wait(for: "ids? [GC]")
      try await terminal.type("gc")
      try await terminal.wait(for: "'gc' is no value of 'prefix'; write it as capital letters")
      try await terminal.type("GC")
      try await terminal.wait(for: "Its zone? [Europe/Berlin]")
      try await terminal.type("Europe/Berln")
      try await terminal.wait(for: "unknown zone 'Europe/Berln'; did you mean 'Europe/Berlin'?")
      try await terminal.type("")
      try await terminal.wait(for: "When does it meet")
      try await terminal.type("every other Wednesday at 18:00")
      try await terminal.wait(for: "Its first meeting? [2026-05-20]")
      try await terminal.type("2026-05-21")
      try await terminal.wait(for: "2026-05-21 is a Thursday, and the group meets on a Wednesday")
      try await terminal.type("2026-05-20")
      try await terminal.wait(for: "Minutes of a meeting? [60]")
      try await terminal.type("")
      try await terminal.wait(for: "Person 1?")
      try await terminal.type("")
      try await terminal.wait(for: "a group has at least one person")
      try await terminal.type("Ada")
      try await terminal.wait(for: "ada: Ada, A, Europe/Berlin")
      try await terminal.type("Cam, new york")
      try await terminal.wait(for: "did you mean 'America/New_York'?")
      try await terminal.type("明, Asia/Shanghai")
      try await terminal.wait(for: "no id can be made of '明'")
      try await terminal.type("ming: 明, Asia/Shanghai")
      try await terminal.wait(for: "ming: 明, M, Asia/Shanghai")
      try await terminal.type("")
      try await terminal.wait(for: "members or public? [members]")
      try await terminal.type("nobody")
      try await terminal.wait(for: "'nobody' is no value of 'repository'")
      try await terminal.type("")
      let screen = try await terminal.wait(for: "[exit 0]")
      #expect(
        screen.contains("the first meeting is on Wednesday 2026-05-20 at 18:00 Europe/Berlin")
      )
    }
    #expect(
      hall.folder.files().filter { $0.hasPrefix("club/") } == [
        "club/.gitattributes", "club/.gitignore", "club/2026-05-20/agenda.md", "club/group.yml",
        "club/tasks.md",
      ]
    )
    #expect(try hall.folder.read("club/group.yml").contains("name: \"Garden: \\\"circle\\\"\"\n"))
  }

  @Test(arguments: [("C-c", "[exit 130]"), ("C-d", "[exit 1]")])
  func `keys that stop it in the middle leave nothing`(_ key: String, _ end: String) async throws {
    let hall = try Hall()
    let before = try FileManager.default.contentsOfDirectory(atPath: hall.folder.path)
    try await Terminal.with(hall) { terminal in
      try await terminal.run(Self.command)
      for answer in ["Garden", "", "", "every Monday at 10:00", "", "", "Ada"] {
        try await terminal.type(answer)
      }
      try await terminal.wait(for: "Person 2?")
      try await terminal.press(key)
      try await terminal.waitForShell()
      try await terminal.run("echo \"[exit $?]\"")
      try await terminal.wait(for: end)
      let after = try FileManager.default.contentsOfDirectory(atPath: hall.folder.path)
      #expect(after.sorted() == before.sorted())
    }
  }

  @Test func `whoever writes the session now is named by 'meet status'`() async throws {
    let hall = try Hall()
    let exit = try await hall.talk("--as", "ada") { writer in
      _ = try await writer.hear()
      _ = try await writer.ask("/present ada bo cam")
      let status = try await hall.meet("status").output
      let lines = status.split(separator: "\n").map(String.init)
      #expect(
        lines.contains(
          "          Ada is writing it in process \(writer.processID); '--take-over' goes on elsewhere"
        ),
        "\(status)"
      )
    }
    #expect(exit == 0)
    let after = try await hall.meet("status").output
    #expect(after.contains("          'meet minutes 2026-05-20' goes on\n"), "\(after)")
  }
}
