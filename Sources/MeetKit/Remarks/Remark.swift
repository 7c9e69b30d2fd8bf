/// Words that are said or noted and move nothing in the meeting.
package struct Remark: Hashable, Sendable {
  var kind: Kind
  /// Whose words a note holds.
  var speaker: PersonID?
  var text: String

  /// What is different from one remark to another; everything else treats them alike.
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// Any line that is no command.
    case note
    case link, information, parked
    /// Stays in the log; the minutes say only that there was something.
    case privately
    /// Of how the group meets.
    case improvement
  }
}

extension Remark.Kind {
  /// How it is typed and logged; a note has no word.
  var word: SessionWord? {
    switch self {
    case .note: nil
    case .link: .link
    case .information: .info
    case .parked: .park
    case .improvement: .improve
    case .privately: .private
    }
  }

  /// What it is answered with.
  var answer: String {
    switch self {
    case .note: "note"
    case .link: "link"
    case .information: "information"
    case .parked: "parked for another time"
    case .improvement: "improvement, for the next opening"
    case .privately: "private: in the log, never in the minutes"
    }
  }

  /// How its text is read.
  var reading: Reading {
    switch self {
    case .note, .information, .parked, .privately: .text
    case .link: .line
    case .improvement: .owned
    }
  }

  enum Reading {
    case line, text
    /// A text that may begin with the one who sees to it.
    case owned
  }

  /// How the minutes show it; of what is not minuted they show only that it was said.
  var page: Page? {
    switch self {
    case .note: .words
    case .link: .address
    case .information: .labelled("Info")
    case .parked: .labelled("Parked")
    case .improvement: .labelled("Improvement")
    case .privately: nil
    }
  }

  enum Page: Hashable {
    /// The words alone, or behind the name of who said them.
    case words
    case address
    case labelled(String)
  }

  /// It can be said before the opening, in a break and after an adjournment, too.
  var needsNoMeeting: Bool {
    switch self {
    case .note, .link, .information, .improvement, .privately: true
    case .parked: false
    }
  }

  /// It is kept from the minutes while people speak of people.
  var isHiddenInSelection: Bool { self == .note }

  var isMinuted: Bool { page != nil }
}

extension SessionWord {
  static let link = SessionWord("/link", "https://example.org/", "an address", .notes)
  static let info = SessionWord("/info", "text", "information for everybody", .notes)
  static let park = SessionWord("/park", "text", "keeps a matter for another time", .agenda)
  static let improve = SessionWord(
    "/improve",
    "cam: text",
    "an improvement of how you meet, and who sees to it",
    .notes
  )
  static let `private` = SessionWord(
    "/private",
    "text",
    "kept in the log, never in the minutes",
    .notes
  )
}

extension Remark {
  /// The words of remarks that belong to a topic of `/help`.
  static func words(of topic: SessionWord.Topic) -> [SessionWord] {
    Kind.allCases.compactMap(\.word).filter { $0.topic == topic }
  }

  /// The line that the log stores.
  var line: String {
    if let word = kind.word { return "\(word.word) \(text)" }
    return speaker.map { "\($0): \(text)" } ?? noteLine
  }

  /// A note; a backslash in front keeps it from being read as anything else.
  private var noteLine: String {
    let isSpecial =
      switch text.utf8.first {
      case 0x2F, 0x3D, 0x5C, 0x20, 0x09: true
      default: text.cut(at: ": ").map { PersonID(String($0.before)) != nil } ?? false
      }
    return isSpecial ? "\\" + text : text
  }

  /// The words with which it comes into the minutes.
  var openWords: String? { kind.isMinuted ? text : nil }

  func edited(_ text: String) -> Remark {
    var remark = self
    remark.text = text
    return remark
  }
}

extension SessionEvent {
  static func note(_ text: String, by speaker: PersonID? = nil) -> SessionEvent {
    .remark(Remark(kind: .note, speaker: speaker, text: text))
  }
}

extension SessionReader {
  /// A remark of the kind that has this word.
  func remark(_ word: String, _ text: String) throws(Refusal) -> SessionEvent? {
    guard let kind = Remark.Kind.allCases.first(where: { $0.word?.word == word }) else {
      return nil
    }
    let text =
      switch kind.reading {
      case .line: try line(text, word)
      case .text: try words(text, word)
      case .owned: try improvement(try words(text, word), word)
      }
    return .remark(Remark(kind: kind, text: text))
  }
}
