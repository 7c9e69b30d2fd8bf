import Foundation
import MeetTesting

/// The library as a stranger finds it: the modules beside these tests, and what is public of them.
enum Library {
  /// A public symbol of a module.
  struct Symbol: Decodable {
    struct Kind: Decodable {
      var identifier: String
    }

    struct Fragment: Decodable {
      var spelling: String
    }

    struct Comment: Decodable {
      struct Line: Decodable {
        var text: String
      }

      var lines: [Line]
    }

    var kind: Kind
    var pathComponents: [String]
    var declarationFragments: [Fragment]
    var docComment: Comment?
  }

  static let modules = ["MeetKit", "MeetMarkdown", "MeetStore"]

  /// What is public of each module, in the order of the names.
  static let symbols = Task {
    let folder = try TemporaryFolder()
    try await run("scripts/symbol-graphs.sh", [Checkout.builds, folder.path])
    return try Dictionary(
      uniqueKeysWithValues: modules.map { module in
        let graph = try Data(
          contentsOf: URL(fileURLWithPath: folder.path("\(module).symbols.json"))
        )
        let symbols = try JSONDecoder().decode(Graph.self, from: graph).symbols
        return (module, symbols.sorted { ($0.name, $0.declaration) < ($1.name, $1.declaration) })
      }
    )
  }

  private struct Graph: Decodable {
    var symbols: [Symbol]
  }

  /// Runs a program with the surroundings of these tests, which know where the compiler is.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) async throws -> String {
    var environment = ProcessInfo.processInfo.environment
    // A stranger's package has no say in it.
    environment["MEET_STRICT"] = nil
    let run = try await ProgramRun.of(
      "/usr/bin/env",
      [program] + arguments,
      in: Checkout.root,
      environment: environment
    )
    guard run.exit == 0 else { throw Failure(program: program, run: run) }
    return run.output
  }

  struct Failure: Error {
    var program: String
    var run: ProgramRun
  }
}

extension Library.Symbol {
  /// `Agenda.LeftOut.reason`.
  var name: String { pathComponents.joined(separator: ".") }

  /// `var reason: String`.
  var declaration: String {
    declarationFragments.map(\.spelling).joined()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The lines of what the source says about it.
  var comment: [String] { docComment?.lines.map(\.text) ?? [] }

  var isType: Bool {
    ["swift.struct", "swift.enum", "swift.class", "swift.protocol"].contains(kind.identifier)
  }
}
