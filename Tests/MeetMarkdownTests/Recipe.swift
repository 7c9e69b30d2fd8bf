import Foundation
import MeetTesting
import Testing

/// A text of `Tests/Slow`: parts, each so many times.
struct Recipe: Sendable, CustomTestStringConvertible {
  let name: String
  private let parts: [(count: Int, text: String)]

  static let folder = Checkout.root + "/Tests/Slow"

  static var names: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  init(_ name: String) throws {
    self.name = name
    let lines = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    parts = try lines.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let text = String(parts[1]).replacing("\\\\", with: "\u{0}").replacing("\\n", with: "\n")
        .replacing("\\t", with: "\t").replacing("\u{0}", with: "\\")
      return (try #require(Int(parts[0])), text)
    }
  }

  var testDescription: String { name }

  var text: String { text(times: 1) }

  /// The text with as many repetitions as make about so many bytes.
  func text(bytes: Int) -> String {
    let all = parts.reduce(0) { $0 + $1.count * $1.text.utf8.count }
    return text(times: Double(bytes) / Double(all))
  }

  private func text(times factor: Double) -> String {
    parts.map { part in
      let count = part.count == 1 ? 1 : max(1, Int(Double(part.count) * factor))
      return String(repeating: part.text, count: count)
    }.joined()
  }
}
