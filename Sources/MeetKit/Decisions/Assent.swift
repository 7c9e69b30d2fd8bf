/// Words that say yes to what is on the table; they are never the words of a decision.
enum Assent {
  /// Nothing else is said: "ok", "Yes, as proposed!", "+1", a sign alone.
  ///
  /// Whose proposal it is may be said: "as proposed by Bo".
  static func isAll(of text: String, names: [String] = []) -> Bool {
    let proposers = names.map { ["by"] + words($0) }
    var rest = words(text)[...]
    while !rest.isEmpty {
      guard let phrase = (proposers + phrases).first(where: { rest.starts(with: $0) }) else {
        return false
      }
      rest = rest.dropFirst(phrase.count)
    }
    return true
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "+") }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// The longer first, so that none is taken for the beginning of another.
  private static let phrases: [[String]] = [
    "ok okay okey k yes yep yeah yup y aye ja oui si sí agree agrees agreed agreeing accept accepts",
    "accepted approve approved adopted confirmed consent consents consented consenting consensus",
    "done fine good great sure right passed carried resolved decided settled unanimous unanimously",
    "ditto same likewise +1 + everybody everyone all",
  ].joined(separator: " ").split(separator: " ").map { [String($0)] }
    .reduce(into: longer) { $0.append($1) }

  private static let longer: [[String]] = [
    "no objection to it", "no objections at all", "nobody objects", "nobody objected",
    "no objections", "no objection", "by all of us", "by everybody", "by everyone", "by all",
    "by consent", "so be it", "see above", "as it is", "as it was", "as it stands",
    "as we discussed", "as we said", "as before", "as discussed", "as proposed", "as suggested",
    "as presented", "as planned", "as above", "as written", "as worded", "as stated", "as said",
    "as read", "as amended", "as tabled", "as is", "the same", "the above", "the proposal",
    "this proposal", "the text", "with it", "to it", "to that", "to this", "we agree", "we agreed",
    "we accept", "we all agree", "we consent", "we do", "i agree", "all agree", "all agreed",
    "all in favour", "all in favor", "in favour", "in favor", "is agreed", "it is agreed",
    "is accepted", "thumbs up", "that s fine", "sounds good", "looks good", "go ahead",
    "good enough",
    "good enough for now", "safe enough", "safe enough to try", "and safe enough to try", "o k",
  ].sorted { $0.count > $1.count }.map { $0.split(separator: " ").map(String.init) }
}

extension SessionReader {
  /// `/agreed` alone, and with nothing but a yes, means the words on the table.
  func agreed(_ text: String) throws(Refusal) -> Input {
    let text = try aboutTable(text, "/agreed")
    // "Ada: yes" is the yes of one of them.
    let words = text.cut(at: ": ").flatMap { name, rest in
      seats(called: String(name)).isEmpty ? nil : String(rest)
    }
    if !isLog, isAssent(words ?? text) { return .asProposed }
    return .events([.agreed(try self.words(text, "/agreed"))])
  }

  /// The words of a proposal, which a yes is not.
  func proposed(_ text: String, _ word: String) throws(Refusal) -> String {
    let words = try words(text, word)
    guard !isLog, isAssent(words) else { return words }
    throw Refusal(
      .missingText,
      "'\(words.withoutControls.shortened(to: 40))' is an answer, not the words of a proposal",
      "write '\(SessionWord.named(word)?.usage ?? word)'"
    )
  }

  private func isAssent(_ text: String) -> Bool {
    Assent.isAll(of: text, names: seats.flatMap { [$0.name, $0.id.text] })
  }
}
