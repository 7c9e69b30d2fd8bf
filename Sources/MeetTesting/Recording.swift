import Foundation
package import Testing

/// Keeping new expectations, when `RECORD=1` asks for it.
package enum Recording {
  package static var isOn: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Writes the file and fails the test.
  package static func keep(_ text: String, in file: String, at place: SourceLocation) {
    let file = URL(fileURLWithPath: file)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
      Issue.record("recorded '\(file.lastPathComponent)'; read it", sourceLocation: place)
    } catch {
      Issue.record("cannot record '\(file.path)': \(error)", sourceLocation: place)
    }
  }
}
