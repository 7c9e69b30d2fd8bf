extension MinutesLines {
  /// A remark as the minutes hold it: ids are names, and what is private has no words.
  func minuted(_ remark: Remark, _ entry: SessionEntry) -> MinutesLine? {
    // What is said while people speak of people stays in the log.
    if remark.kind.isHiddenInSelection, entry.isOfSelection { return nil }
    guard remark.kind.isMinuted else { return .privately }
    // Ideas are the group's.
    let speaker = entry.round == .ideas ? nil : remark.speaker.flatMap(speaker)
    let text =
      switch remark.kind.reading {
      case .line: remark.text.asLine
      case .text: remark.text.asNote
      case .owned: owned(remark.text).asNote
      }
    return .remark(remark.kind, speaker: speaker, text)
  }
}

extension MinutesWriter {
  static let privately = "- \(MinutesWords.privateMarker)"

  static func text(_ kind: Remark.Kind, _ speaker: String?, _ text: String) -> String {
    switch kind.page {
    case .words:
      listItem(speaker.map { "*\($0):* \(text)" } ?? MinutesWords.escaped(text))
    case .address: "- <\(text)>"
    case .labelled(let label): listItem("**\(label):** \(text)")
    case nil: privately
    }
  }
}

extension MinutesReader {
  /// A remark that its label names: "**Info:** text".
  static func labelled(_ text: String) -> MinutesLine? {
    for kind in Remark.Kind.allCases {
      guard case .labelled(let label) = kind.page, let rest = text.after("**\(label):** ") else {
        continue
      }
      return .remark(kind, String(rest))
    }
    return nil
  }
}
