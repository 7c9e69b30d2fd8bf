import ArgumentParser
package import MeetModel
import MeetStore

/// A command that stops on purpose, with its exit code.
package enum Refused: Error {
  /// Exit 1: it failed.
  case failed(String)
  /// Exit 2: something would have been lost.
  case wouldLose(String)
  /// Exit 64: it was called the wrong way.
  case usage(String)
}

/// The one place where errors become words on the error stream and an exit code.
package enum ExitDoor {
  package static func run(
    in environment: Environment,
    _ body: (Environment) async throws -> Void
  ) async throws {
    do {
      try await body(environment)
    } catch let code as ExitCode {
      throw code
    } catch let invalid as InvalidInput {
      show(invalid.diagnostics, in: environment)
      throw ExitCode(1)
    } catch let refused as Refused {
      switch refused {
      case .failed(let text): throw said("error: \(text)", 1, environment)
      case .wouldLose(let text): throw said("refused: \(text)", 2, environment)
      case .usage(let text): throw said("usage: \(text)", 64, environment)
      }
    } catch let failure as StoreError {
      throw said("error: \(failure.shown(from: environment.directory))", 1, environment)
    } catch {
      throw said("error: \(error)", 1, environment)
    }
  }

  /// Prints diagnostics in order of their places, and a count of the errors.
  package static func show(_ diagnostics: [Diagnostic], in environment: Environment) {
    for diagnostic in diagnostics.sorted(by: { $0.location < $1.location }) {
      environment.error.line(diagnostic.description)
    }
  }

  private static func said(_ text: String, _ code: Int32, _ environment: Environment) -> ExitCode {
    environment.error.line("meet: " + text)
    return ExitCode(code)
  }
}
