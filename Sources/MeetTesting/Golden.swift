import Foundation
import Testing

/// Compares a text with the one kept in `Tests/Golden/<test target>/<name>`.
///
/// With `RECORD=1` the text is kept instead, and the test fails, so that a recording never passes for a test.
package func expectGolden(
  _ text: String,
  _ name: String,
  fileID: String = #fileID,
  filePath: String = #filePath,
  line: Int = #line,
  column: Int = #column
) {
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  let golden = GoldenText(name, target: String(fileID.prefix { $0 != "/" }))
  if Recording.isOn {
    Recording.keep(text, in: golden.path, at: place)
  } else if let fault = golden.fault(of: text) {
    Issue.record("\(fault)", sourceLocation: place)
  }
}

/// A text that a test target keeps.
package struct GoldenText: Sendable {
  package let path: String
  private let name: String

  package init(_ name: String, target: String) {
    self.name = name
    path = "\(Checkout.root)/Tests/Golden/\(target)/\(name)"
  }

  /// What is wrong with a text, if it is not the one that is kept.
  package func fault(of text: String) -> String? {
    guard let kept = FileManager.default.contents(atPath: path) else {
      return "no golden text '\(name)' yet; record it with RECORD=1"
    }
    let expected = String(decoding: kept, as: UTF8.self)
    return TextDifference(expected: expected, actual: text).map { "'\(name)' differs:\n\($0)" }
  }
}
