import Foundation
import Testing

/// Compares a page of the project with what the tests make of it, by its path in the checkout.
///
/// With `RECORD=1` the page is written instead, and the test fails.
package func expectPage(
  _ text: String,
  _ name: String,
  fileID: String = #fileID,
  filePath: String = #filePath,
  line: Int = #line,
  column: Int = #column
) {
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  let path = Checkout.root + "/" + name
  if Recording.isOn {
    Recording.keep(text, in: path, at: place)
    return
  }
  let kept = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  guard let difference = TextDifference(expected: kept ?? "", actual: text) else { return }
  Issue.record(
    "\(name) is out of date; RECORD=1 makes it anew\n\(difference)",
    sourceLocation: place
  )
}
