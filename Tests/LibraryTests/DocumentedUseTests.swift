import Foundation
import MeetTesting
import Testing

/// What the documentation shows is Swift that the compiler takes.
struct DocumentedUseTests {
  /// What the examples begin with.
  private static let known = """
    text: String, page: String, log: String, group: Group, ticket: Ticket, tickets: [Ticket],
    minutes: [Minutes], facts: [Fact], register: Register, rota: Rota, agenda: Agenda,
    meeting: MeetingID, writer: PersonID, session: LiveSession, answer: LiveSession.Answer,
    id: DecisionID, tasks: TaskPage, plans: [JobPlan], jobs: TaskList, entry: JobBoard.Entry,
    today: Day, now: Instant, workspace: Workspace
    """

  @Test("every example in a comment or an article compiles")
  func compiles() async throws {
    let symbols = try await Library.symbols.value.values.flatMap(\.self)
    var examples = symbols.flatMap { blocks($0.comment) }
    let articles = Checkout.root + "/Sources/MeetKit/MeetKit.docc"
    for name in try FileManager.default.contentsOfDirectory(atPath: articles).sorted() {
      let text = try String(contentsOfFile: "\(articles)/\(name)", encoding: .utf8)
      // The blocks of an article are one program.
      examples.append(blocks(text.components(separatedBy: "\n")).joined(separator: "\n"))
    }
    #expect(examples.count > 40)
    let functions = examples.enumerated().map { number, example in
      "func example\(number)(\(Self.known)) throws {\ndo {\n\(example)\n}\n}\n"
    }
    let folder = try TemporaryFolder()
    let imports = Library.modules.map { "import \($0)\n" }.joined()
    try folder.write(imports + functions.joined(), to: "examples.swift")
    let flags = try await Library.run("scripts/library-flags.sh", [Checkout.builds])
      .split(separator: "\n").map(String.init)
    try await Library.run(
      "swiftc",
      flags + [
        "-typecheck", "-swift-version", "6", "-suppress-warnings", folder.path("examples.swift"),
      ]
    )
  }

  /// The Swift between fences.
  private func blocks(_ lines: [String]) -> [String] {
    var blocks: [String] = []
    var rest = lines[...]
    while let start = rest.firstIndex(of: "```swift") {
      let block = rest[(start + 1)...].prefix { $0 != "```" }
      blocks.append(block.joined(separator: "\n"))
      rest = rest[block.endIndex...].dropFirst()
    }
    return blocks
  }
}
