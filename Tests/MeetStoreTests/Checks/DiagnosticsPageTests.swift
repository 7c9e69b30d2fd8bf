@testable import MeetKit
@testable import MeetStore
import MeetTesting
import Testing

/// Every diagnostic with an example that causes it; the manual's page is made from them.
@Suite struct `Every fault of a folder` {
  /// Texts that no folder can cause, each with the reason.
  private static let outOfReach = [
    "the file is gone": "somebody removes it while the folder is read",
    "the folder cannot be read": "nobody may forbid a folder to who runs the tests as root",
    "the ticket is not committed": "an example is shared with nobody; TicketKillTests has it",
    "this is no YAML": "the library knows no other faults than those that are told apart",
  ]

  @Test func `is shown by an example, and the manual's page by all of them`() async throws {
    var page = """
      # Faults

      `meet check` reads every page and log of a group's folder and tells everything that is wrong or
      doubtful in it, in one run. *Errors* are what cannot be read, contradicts itself or was lost;
      *warnings* are what somebody should look at, and with `--strict` they fail, too. Other commands
      tell what concerns the pages they read.

      This page is made from the tests. Each example lays its files over the folder of a small group,
      and below them stands what the check finds.


      """
    var messages: [String] = []
    for example in try FaultExample.all() {
      let found = try await example.check().diagnostics
      messages += found.map(\.description)
      page += "## \(example.name)\n\n\(example.why)\n\n"
      for file in example.files { page += FileBlock(file.name, file.bytes).description }
      page += "```\n" + found.map { "\($0)\n" }.joined() + "```\n\n"
    }
    expectPage(String(page.dropLast()), "docs/diagnostics.md")

    let literals = try DiagnosticLiterals(rooms: ["MeetKit", "MeetStore"]).found
    #expect(literals.count > 80)
    let unseen = literals.filter { literal in
      !messages.contains { literal.occurs(in: $0) }
        && !Self.outOfReach.keys.contains { "\(literal)".contains($0) }
    }
    #expect(unseen.map(\.description) == [])
  }

  @Test(arguments: try FaultExample.all())
  func `has an example that says why and finds something`(example: FaultExample) async throws {
    #expect(!example.why.isEmpty)
    #expect(try await !example.check().diagnostics.isEmpty)
  }
}

/// A file as the manual shows it: what cannot be seen is made visible, long lines are cut.
private struct FileBlock: CustomStringConvertible {
  let description: String

  init(_ name: String, _ bytes: [UInt8]) {
    let isUnfinished = bytes.last.map { $0 != 0x0A } ?? false
    var text = ""
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      text += Self.shown(String(decoding: line, as: UTF8.self)).shortened(to: 100) + "\n"
    }
    text.removeLast()
    if isUnfinished { text += " (no line end)\n" }
    let fence = text.contains("```") ? "````" : "```"
    let kind = name.hasSuffix(".md") ? "markdown" : name.hasSuffix(".yml") ? "yaml" : "text"
    description = "`\(name)`\n\n\(fence)\(kind)\n\(text)\(fence)\n\n"
  }

  /// Control characters as the pictures that stand for them.
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let picture = scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) : nil
      result.append(picture ?? scalar)
    }
    return String(result)
  }
}
