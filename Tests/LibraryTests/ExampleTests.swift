import Foundation
import MeetTesting
import Testing

/// The programs in `Examples/`, a package that depends on the library as a stranger's would.
struct ExampleTests {
  private static let folder = Checkout.root + "/Examples"

  /// Where the package is built, with all that it depends on.
  private static let built = Task {
    let place = ["--package-path", folder, "--scratch-path", Checkout.root + "/.build/examples"]
    // With what the library was built with, which is on this machine.
    let pins = try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/Package.resolved"))
    try pins.write(to: URL(fileURLWithPath: folder + "/Package.resolved"))
    try await Library.run("swift", ["build", "--disable-index-store"] + place)
    return try await Library.run("swift", ["build", "--show-bin-path"] + place)
      .trimmingCharacters(in: .newlines)
  }

  @Test("an example prints what it did", arguments: ["agenda", "rota", "session", "page"])
  func prints(name: String) async throws {
    let program = try await Self.built.value + "/" + name
    expectGolden(try await Library.run(program, []), "\(name).txt")
  }

  @Test("an example is read on one screen", arguments: ["agenda", "rota", "session", "page"])
  func isShort(name: String) throws {
    #expect(try source(name).split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
  }

  @Test("the README shows a part of an example")
  func readme() throws {
    let page = try String(contentsOfFile: Checkout.root + "/README.md", encoding: .utf8)
    let block = try #require(page.components(separatedBy: "```swift\n").dropFirst().first)
    let shown = try #require(block.components(separatedBy: "```").first)
    #expect(try source("rota").contains(shown), "\(shown)")
  }

  private func source(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Self.folder)/Sources/\(name)/main.swift", encoding: .utf8)
  }
}
