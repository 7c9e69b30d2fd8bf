import Foundation

/// Where the project's own files are while its tests run.
package enum Checkout {
  /// The folder of `Package.swift`.
  package static let root: String = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return sources.deletingLastPathComponent().deletingLastPathComponent().path
  }()

  /// The sample group's folder.
  package static var sampleGroup: String { root + "/meetings" }

  /// The program under test: what `MEET_PROGRAM` names, or the one built beside these tests.
  package static var program: String {
    let named = ProcessInfo.processInfo.environment["MEET_PROGRAM"] ?? ""
    if !named.isEmpty { return named }
    return builds + "/meet"
  }

  /// The folder in which these tests were built, with the modules that they test.
  package static var builds: String {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.resolvingSymlinksInPath().deletingLastPathComponent().path
  }
}
