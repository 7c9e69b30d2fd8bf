import Foundation
import Subprocess
import SystemPackage

/// `meet` at the other end of two pipes: lines go in, answers come out, one by one.
package struct Conversation {
  private let process: Execution<CustomWriteInput, SequenceOutput, CombinedErrorOutput>
  private var answers: SubprocessOutputSequence.Iterator
  private var pending: [UInt8] = []

  /// The number by which the system knows the program.
  package var processID: Int32 { process.processIdentifier.value }

  /// Types a line; its end is added.
  package func say(_ line: String) async throws {
    _ = try await process.standardInputWriter.write(line + "\n")
  }

  /// The next line of either stream, without its end; nil when no more will come.
  package mutating func hear() async throws -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard let more = try await answers.next() else {
        defer { pending = [] }
        return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
      }
      pending += more.withUnsafeBytes { Array($0) }
    }
  }

  /// Types a line and waits for its answer, which begins with its number or with a refusal; warnings
  /// of the time and further lines of the answer before are passed over.
  package mutating func ask(_ line: String) async throws -> String? {
    try await say(line)
    while let answer = try await hear() {
      if answer.first?.isNumber == true || answer.hasPrefix("refused: ") { return answer }
    }
    return nil
  }

  /// No more will be typed.
  package func end() async throws { try await process.standardInputWriter.finish() }

  /// Ends the program as `kill -9` does.
  package func kill() throws { try process.send(signal: .kill) }
}

extension Conversation {
  /// Starts `meet`, talks to it, and gives back how it ended: the exit code, or 128 and the signal.
  ///
  /// What it still says when the talk is over is passed over.
  package static func with(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:],
    talk: (inout Conversation) async throws -> Void
  ) async throws -> Int32 {
    let variables = ProgramRun.environment(home: folder).merging(environment) { $1 }
    let outcome = try await run(
      .path(FilePath(Checkout.program)),
      arguments: Arguments(arguments),
      environment: .custom(variables.map { Array("\($0)=\($1)\0".utf8) }),
      workingDirectory: FilePath(folder),
      input: .inputWriter,
      output: .sequence,
      error: .combinedWithOutput
    ) { process in
      var conversation = Conversation(
        process: process,
        answers: process.standardOutput.makeAsyncIterator()
      )
      try await talk(&conversation)
      try? await conversation.end()
      while try await conversation.hear() != nil {}
    }
    return ProgramRun.exit(outcome.terminationStatus)
  }
}
