import Foundation
@testable import MeetMarkdown
import MeetTesting
import Testing

/// The project's own pages: every link leads somewhere, and the manual names every page.
@Suite struct PageLinkTests {
  /// The pages for people, by their paths in the checkout.
  static var pages: [String] {
    let names = FileManager.default.enumerator(atPath: Checkout.root + "/docs")
    let manual = (names?.allObjects ?? []).compactMap { $0 as? String }.sorted()
      .filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    return manual + [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Benchmarks/README.md",
    ]
  }

  /// The files to which a page leads, by their paths in the checkout.
  private func targets(of page: String) throws -> [String] {
    let text = try String(contentsOfFile: Checkout.root + "/" + page, encoding: .utf8)
    let base = URL(fileURLWithPath: "/" + page)
    return try Markdown(text).html().text.matches(of: /(?:href|src)="([^"]*)"/)
      .compactMap { URL(string: String($0.1), relativeTo: base) }
      .filter(\.isFileURL)
      .map { String($0.standardizedFileURL.path.dropFirst()) }
  }

  @Test(arguments: pages) func `every link leads to a file`(page: String) throws {
    let dead = try targets(of: page).filter {
      !FileManager.default.fileExists(atPath: Checkout.root + "/" + $0)
    }
    #expect(dead == [])
  }

  @Test func `the manual names every page`() throws {
    let named = Set(try targets(of: "docs/README.md") + ["docs/README.md"])
    #expect(Self.pages.filter { !named.contains($0) && $0.hasPrefix("docs/") } == [])
  }

  @Test func `every path that the architecture names is there`() throws {
    let text = try String(contentsOfFile: Checkout.root + "/ARCHITECTURE.md", encoding: .utf8)
    let paths = text.matches(of: /`([A-Za-z][A-Za-z.+\/]*\/[A-Za-z.+\/]*)`/).map(\.1)
    #expect(paths.count > 20)
    let missing = paths.filter { path in
      ["/", "/Sources/"].allSatisfy {
        !FileManager.default.fileExists(atPath: Checkout.root + $0 + path)
      }
    }
    #expect(missing == [])
  }
}
