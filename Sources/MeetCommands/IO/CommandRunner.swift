import ArgumentParser
import MeetKit
import MeetStore

/// A command that stops on purpose, with its exit code.
enum CommandError: Error {
  /// Exit 1: it failed.
  case failed(String)
  /// Exit 2: something would have been lost.
  case wouldLose(String)
  /// Exit 64: it was called the wrong way.
  case usage(String)
}

/// The one place where errors become words on the error stream and an exit code.
enum CommandRunner {
  static func run(
    in surroundings: @autoclosure () throws -> Environment,
    _ body: (Environment) async throws -> Void
  ) async throws {
    let environment = try entered(surroundings)
    do {
      try await body(environment)
    } catch {
      throw code(of: error, in: environment)
    }
  }

  /// The same for a command that waits for nothing.
  static func runAtOnce(
    in surroundings: @autoclosure () throws -> Environment,
    _ body: (Environment) throws -> Void
  ) throws {
    let environment = try entered(surroundings)
    do {
      try body(environment)
    } catch {
      throw code(of: error, in: environment)
    }
  }

  /// The environment, or a word on what is wrong with it.
  private static func entered(_ surroundings: () throws -> Environment) throws -> Environment {
    do {
      return try surroundings()
    } catch {
      throw code(of: error, in: .unfixed)
    }
  }

  /// Says what an error is and goes on.
  static func tell(_ error: any Error, in environment: Environment) {
    _ = code(of: error, in: environment)
  }

  private static func code(of error: any Error, in environment: Environment) -> ExitCode {
    switch error {
    case let code as ExitCode: return code
    case let failure as StoreError:
      return said("error: \(failure.shown(from: environment.directory))", 1, environment)
    case let invalid as InvalidInput:
      show(invalid.diagnostics, in: environment)
      return ExitCode(1)
    case let refused as CommandError:
      switch refused {
      case .failed(let text): return said("error: \(text)", 1, environment)
      case .wouldLose(let text): return said("refused: \(text)", 2, environment)
      case .usage(let text): return said("usage: \(text)", 64, environment)
      }
    case let refused as RuleError:
      switch refused {
      case .failed(let text): return said("error: \(text)", 1, environment)
      case .usage(let text): return said("usage: \(text)", 64, environment)
      }
    default: return said("error: \(error)", 1, environment)
    }
  }

  /// Prints diagnostics in order of their places, and a count of the errors.
  static func show(_ diagnostics: [Diagnostic], in environment: Environment) {
    for diagnostic in diagnostics.sorted(by: { $0.location < $1.location }) {
      environment.error.line(diagnostic.description)
    }
  }

  private static func said(_ text: String, _ code: Int32, _ environment: Environment) -> ExitCode {
    environment.error.line("meet: " + text)
    return ExitCode(code)
  }
}
