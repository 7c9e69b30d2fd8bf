import Foundation
import MeetTesting
import Testing

/// Nothing is public by accident, and everything that is says what it is for.
struct PublicNamesTests {
  @Test("the public names are those that were looked at", arguments: Library.modules)
  func names(module: String) async throws {
    let symbols = try #require(try await Library.symbols.value[module])
    let lines = symbols.map { "\($0.name): \($0.declaration)\n" }
    expectGolden(lines.joined(), "\(module).txt")
  }

  @Test("every public name says what it is", arguments: Library.modules)
  func comments(module: String) async throws {
    let symbols = try #require(try await Library.symbols.value[module])
    #expect(symbols.filter(\.comment.isEmpty).map(\.name) == [])
  }

  @Test("every type that is more than a choice of words shows its use", arguments: Library.modules)
  func examples(module: String) async throws {
    let symbols = try #require(try await Library.symbols.value[module])
    let types = symbols.filter { $0.isType && $0.pathComponents.count == 1 }
    let bare = types.filter {
      !$0.comment.contains("```swift") && $0.kind.identifier != "swift.enum"
    }
    #expect(bare.map(\.name) == [])
  }

  @Test("the manual begins at names that there are")
  func manual() async throws {
    let page = try String(contentsOfFile: Checkout.root + "/docs/library.md", encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let table = rows.drop { !$0.hasPrefix("| you want to") }.dropFirst()
    let named = table.flatMap { row in
      row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
    }.filter { $0.contains(".") }
    let symbols = try await Library.symbols.value.values.flatMap(\.self)
    let names = Set(symbols.map { String($0.name.prefix { $0 != "(" }) })
    #expect(named.count > 15)
    #expect(named.filter { !names.contains($0) } == [])
  }
}
