import Foundation
import MeetTesting
import Testing

/// A page of the project that shows commands at work, by its path in the checkout.
struct TranscriptFile: Hashable, Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  /// Where the file is.
  var location: String { Checkout.root + "/" + path }

  var sourceLocation: SourceLocation {
    SourceLocation(fileID: "AcceptanceTests/\(path)", filePath: location, line: 1, column: 1)
  }

  /// The acceptance pages, and every page of the manual with a block marked `console`.
  static var all: [TranscriptFile] {
    get throws {
      let folders = ["Tests/Acceptance", "docs"]
      let pages = folders.flatMap { folder in
        let names = FileManager.default.enumerator(atPath: Checkout.root + "/" + folder)
        return (names?.allObjects ?? []).compactMap { $0 as? String }.sorted().map {
          TranscriptFile(path: folder + "/" + $0)
        }
      }
      return try (pages + [TranscriptFile(path: "README.md")])
        .filter { $0.path.hasSuffix(".md") }
        .filter { try !$0.transcript().exchanges.isEmpty }
    }
  }

  func transcript() throws -> Transcript {
    try Transcript(reading: String(contentsOfFile: location, encoding: .utf8))
  }
}
