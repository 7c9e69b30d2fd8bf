@testable import MeetKit
import Testing

/// The lines that an answer offers, typed with something in the place of NAME, TEXT and DAY.
struct OfferedLines {
  /// Those that nobody can type as they are offered, each with its answer.
  private(set) var refused: [String] = []
  private(set) var count = 0

  /// What is offered may be typed in its order: "'/restate', then '/round consent'".
  init(_ answer: String, by live: LiveSession, at instant: Instant) {
    var further = live
    for line in Self.offered(answer) {
      count += 1
      let forms = Self.filled(line, live)
      let word = SessionWord.named(line)
      if let taken = Self.taken(forms, by: live, at: instant) {
        if let next = Self.taken(forms, by: further, at: instant) { further = next }
        _ = taken
      } else if let taken = Self.taken(forms, by: further, at: instant) {
        further = taken
      } else if let word,
        live.isPossible(word, at: instant) || further.isPossible(word, at: instant)
      {
        // The name of a command, with which something can be said.
        continue
      } else if !forms.isEmpty {
        var copy = live
        refused.append("\(forms[0]): \(copy.take(forms[0], at: instant).text)")
      }
    }
  }

  private static func taken(
    _ forms: [String],
    by live: LiveSession,
    at instant: Instant
  ) -> LiveSession? {
    for form in forms {
      var copy = live
      if copy.take(form, at: instant).refusal == nil { return copy }
    }
    return nil
  }

  static func offered(_ answer: String) -> [String] {
    // A lone "/" is spoken of.
    answer.matches(of: /'(\/[^\n']+?)'(?=$|[ ,;?:.)\n])/).map { String($0.1) }
  }

  /// The line with what this meeting has in its places; none of a text that was shortened.
  private static func filled(_ line: String, _ live: LiveSession) -> [String] {
    let state = live.state.meeting
    let day = live.agenda.meeting.day.advanced(byDays: 28).description
    let people = live.seats.map(\.id.text)
    var line = line
    for (short, long) in [
      ("/defer to …", "/defer to next, NAME prepares, ready when TEXT"),
      ("/defer …", "/defer to next, NAME prepares, ready when TEXT"),
      ("/refer …", "/refer finance by DAY: TEXT"), ("/until …", "/until DAY"),
      ("/other-method …", "/other-method TEXT"), ("/present NAME NAME …", "/present NAME"),
      ("/present …", "/present NAME"),
    ] where line == short {
      line = long
    }
    guard !line.contains("…") else { return [] }
    let role = state.selectionsOpen.first.flatMap { state.proposals[$0].selection?.role } ?? "host"
    let ids = state.standing.keys.map(\.description) + state.openActions.keys.map(\.description)
    for (place, filling) in [
      ("NAME, NAME", "Zora Quill, Milo Reed"), ("NEW TEXT", "other words"), ("TEXT", "words"),
      ("REASONS", "reasons"),
      ("REASON", "reason"), ("SENTENCE", "a sentence"), ("BECAUSE", "reason"), ("TITLE", "Wasps"),
      ("QUESTION", "How was it?"), ("YYYY-MM-DD", day), ("DAY", day), ("TIME", "18:00"),
      ("ROLE", role), ("CIRCLE", "finance"),
    ] {
      line = line.replacing(place, with: filling)
    }
    let isGuest = line.hasPrefix("/guest") || line.hasPrefix("/observer")
    let named =
      isGuest
      ? ["Zora Quill"] : line.contains("NAME") || line.contains("WHO") ? people : [""]
    let numbered = line.contains("ID") ? ids : [""]
    let lines = line.hasSuffix(" N") ? live.state.entries.suffix(9).map { "\($0.number)" } : [""]
    return named.flatMap { name in
      numbered.flatMap { id in
        lines.map { number in
          let bare = number.isEmpty ? line : line.dropLast() + number
          return bare.replacing("NAME", with: name).replacing("WHO", with: name)
            .replacing("ID", with: id)
        }
      }
    }
  }
}

extension TypedSession {
  /// Expects that every line that an answer offers is taken.
  func expectOffersWork(_ answer: LiveSession.Answer) {
    let offered = OfferedLines(answer.refusal?.wayOut ?? answer.text, by: live, at: now)
    #expect(offered.refused == [], "\(answer.text)")
  }
}
