@testable import MeetKit
import Testing

/// Lines of a session, each with the answer it gets without its number; an empty one is any.
struct Talk: Sendable, CustomTestStringConvertible {
  var testDescription: String
  private var lines: [(typed: String, answer: String)]

  init(_ name: String, _ lines: [(String, String)]) {
    testDescription = name
    self.lines = lines
  }

  /// Types the lines and compares the answers.
  func play(at desk: inout TypedSession) {
    for line in lines {
      let answer = desk.type(line.typed)
      if line.answer.isEmpty {
        #expect(answer.refusal == nil, "\(line.typed): \(answer.text)")
      } else {
        let number = answer.text.prefix { $0.isNumber }
        let words = number.isEmpty ? answer.text : String(answer.text.dropFirst(number.count + 2))
        #expect(words == line.answer, "\(line.typed)")
      }
    }
  }
}
