@testable import MeetKit
import Testing

extension TypedSession {
  /// Types every line that an answer offers as it stands, each at a copy, and expects it taken.
  ///
  /// Lines with a place for a name, a day or a text are forms.
  func expectOffersWork(_ answer: LiveSession.Answer) {
    for line in Self.offered(answer.text) {
      var copy = self
      let taken = copy.type(line)
      #expect(taken.refusal == nil, "\(answer.text): \(line): \(taken.text)")
    }
  }

  static func offered(_ answer: String) -> [String] {
    answer.matches(of: /'(\/.*?)'(?=$|[ ,;?])/).map { String($0.1) }.filter { line in
      !["NAME", "TEXT", "DAY", "TITLE", "TIME", "…"].contains { line.contains($0) }
    }
  }
}
