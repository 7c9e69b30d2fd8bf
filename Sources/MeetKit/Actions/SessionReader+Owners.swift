/// Whose a typed text is, when it begins with somebody: `cam: move the cron job`.
struct Owned: Hashable {
  var person: PersonID?
  /// `-: text` is nobody's.
  var isNobody = false
  var words: String
}

/// Where an owner is typed.
struct OwnerPlace {
  /// What stands in front of the text: "/action", "/propose policy", "/edit 31".
  var line: String
  /// What keeps words in front of a colon as words, and what such a line is then.
  var keeping: (name: String, says: String)?
  /// An action is somebody's: each word in front of a colon is asked about.
  var isAction = false
  /// Of several people each may get a line.
  var isRepeatable = false
}

extension SessionReader {
  /// Takes the owner from the front of a text; one that is nobody is asked about.
  ///
  /// Words that may well be part of the text, as in "Backup server: clean the disk", stay there.
  func owned(_ text: String, in place: OwnerPlace) throws(Refusal) -> Owned {
    guard let colon = text.utf8.firstIndex(of: 0x3A), !text[..<colon].utf8.contains(0x0A) else {
      return Owned(words: text)
    }
    let after = text[text.index(after: colon)...]
    let name = String(text[..<colon]).asLine
    let words = String(after).asNote
    let isApart = after.isEmpty || after.utf8.first == 0x20 || after.utf8.first == 0x0A
    guard isApart || after.first?.isLetter == true else { return Owned(words: text) }
    let bare = name.utf8.first == 0x40 ? String(name.dropFirst()) : name
    let found = bare.isEmpty ? [] : seats(called: bare)
    if found.count == 1 { return Owned(person: found[0].id, words: words) }
    if isApart, ["-", "–", "—"].contains(name) { return Owned(isNobody: true, words: words) }
    if found.count > 1 {
      throw Refusal(
        .ambiguousPerson,
        "'\(bare)' may be \(found.map(\.id.text).joined(separator: " or "))",
        "write the id: "
          + found.map { "'\(place.line) \($0.id): \(offered(words))'" }.joined(separator: " or ")
      )
    }
    if name.isEmpty, place.isAction {
      throw Refusal(
        .unclearOwner,
        "nobody stands in front of ':'",
        "write '\(place.line) NAME: \(offered(words))'" + place.keptWords(offered(words))
      )
    }
    if let refusal = questionAbout(name, words, text, isApart, place) { throw refusal }
    return Owned(words: text)
  }

  /// An improvement of how people meet, with the id of who sees to it in front.
  func improvement(_ text: String, _ line: String) throws(Refusal) -> String {
    if isLog { return text }
    let owned = try owned(text, in: OwnerPlace(line: line, keeping: ("-", "is nobody's")))
    guard !owned.words.isEmpty else { throw missing("/improve") }
    return owned.person.map { "\($0): \(owned.words)" } ?? owned.words
  }

  /// Who answers, where an answer may begin with the person whose it is.
  ///
  /// To a small consent people object without a name.
  func voice(_ text: String, _ word: String) throws(Refusal) -> (person: PersonID?, words: String) {
    if isLog { return (nil, text) }
    if let floor, floor.kind == .consent {
      let due = floor.waiting.first.map { ($0.text, "is the answer of '\($0)'") }
      let owned = try owned(text, in: OwnerPlace(line: word, keeping: due))
      return (owned.person, owned.words)
    }
    guard let (name, rest) = text.cut(at: ": ") else { return (nil, text) }
    let found = seats(called: String(name))
    return found.count == 1 ? (found[0].id, String(rest)) : (nil, text)
  }

  /// Who sees to a decision: one person, where it is not the circle.
  func responsible(_ text: String, _ word: String) throws(Refusal) -> PersonID {
    if !isLog, seats(called: text).isEmpty, OwnerWords.all.contains(text.lowercased()) {
      throw Refusal(
        .unclearOwner,
        "\(quoted(text)) is not one person",
        "write '\(word) \(Responsible.circleWord)' when all see to it, or one name"
      )
    }
    return try onlyPerson(text, word, after: word)
  }

  /// One guest; nothing stands behind where they come from.
  func guest(_ text: String, _ word: String) throws(Refusal) -> Guest {
    guard let guest = Guest(text) else { throw missing(word) }
    guard isLog || !guest.name.contains(where: { "()".contains($0) }) else {
      throw notUnderstood(word, text)
    }
    return guest
  }

  private func questionAbout(
    _ name: String,
    _ words: String,
    _ text: String,
    _ isApart: Bool,
    _ place: OwnerPlace
  ) -> Refusal? {
    if let refusal = several(name, words, text, place) { return refusal }
    let lower = name.lowercased()
    if OwnerWords.nobody.contains(lower) {
      return Refusal(
        .unclearOwner,
        "\(quoted(name)) is not a person of the group",
        "write '\(place.line) NAME: \(offered(words))'"
          + place.keptWords(offered(place.isAction ? words : text))
      )
    }
    if OwnerWords.all.contains(lower) {
      return Refusal(
        .unclearOwner,
        "\(quoted(name)) is not one person",
        (place.isRepeatable
          ? "write one '\(place.line) NAME: \(offered(words))' for each"
          : "write '\(place.line) NAME: \(offered(words))'")
          + place.keptWords(offered(text))
      )
    }
    guard looksLikeName(name, isApart, place) else { return nil }
    let known = seats.flatMap { [$0.id.text, $0.name] }
    let near = Spelling.nearest(to: name, in: known).flatMap { seats(called: $0).first }
    let kept = place.keptWords(offered(text))
    return Refusal(
      .unclearOwner,
      "nobody of the group is called \(quoted(name))",
      near.map { "did you mean '\(place.line) \($0.id): \(offered(words))'?" + kept.dropFirst() }
        ?? "people are \(seats.map(\.id.text).joined(separator: " "))" + kept
    )
  }

  /// A list of people: each gets a line.
  private func several(
    _ name: String,
    _ words: String,
    _ text: String,
    _ place: OwnerPlace
  ) -> Refusal? {
    var parts = Self.listed(name)
    if parts.count == 1 {
      parts = name.split(separator: " ").map(String.init)
      guard parts.allSatisfy({ seats(called: $0).count == 1 }) else { return nil }
    }
    guard parts.count > 1, parts.allSatisfy({ $0.split(separator: " ").count < 4 }) else {
      return nil
    }
    let found = parts.map { part in
      seats(called: part.utf8.first == 0x40 ? String(part.dropFirst()) : part)
    }
    let known = found.filter { $0.count == 1 }.map { $0[0].id }
    let isOfNames = !name.utf8.contains(0x2F) && parts.allSatisfy(\.isCapitalised)
    guard !known.isEmpty || isOfNames else { return nil }
    let stranger = zip(parts, found).first { $0.1.isEmpty }?.0
    let lines = (known.isEmpty ? ["NAME"] : known.prefix(3).map(\.text)).map { person in
      "'\(place.line) \(person): \(offered(words))'"
    }
    return Refusal(
      .severalPeople,
      "\(quoted(name)) are \(parts.count) people"
        + (stranger.map { ", and \(quoted($0)) is not of the group" } ?? ""),
      place.line(each: lines) + place.keptWords(offered(text))
    )
  }

  /// At most three words that look like somebody, or begin with somebody.
  private func looksLikeName(_ name: String, _ isApart: Bool, _ place: OwnerPlace) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, words.count < 6 else { return false }
    let known = words.contains { word in
      word.utf8.first == 0x40 || seats.contains { $0.isNamed(word) }
    }
    if known { return isApart && (words.count < 4 || seats.contains { $0.isNamed(first) }) }
    guard words.count < 4, words.allSatisfy(\.isName), isApart || place.isAction else {
      return false
    }
    if words.allSatisfy(\.isCapitalised) { return true }
    guard words.count == 1, isApart else { return false }
    let names = seats.flatMap { [$0.id.text, $0.name] }
    return place.isAction || Spelling.nearest(to: first, in: names) != nil
  }

  /// The words of a line that is offered, when they are short enough to be typed as they are shown.
  func offered(_ words: String) -> String {
    let line = words.withoutControls
    return words.isEmpty || words.utf8.contains(0x0A) || line.count > 60 ? "…" : line
  }
}

extension OwnerPlace {
  /// What to do with the lines of several people.
  func line(each lines: [String]) -> String {
    isRepeatable
      ? "write one line for each: \(lines.joined(separator: ", "))"
      : "name one: \(lines.joined(separator: " or "))"
  }

  /// What keeps the words in front of the colon.
  func keptWords(_ text: String) -> String {
    keeping.map { "; '\(line) \($0.name): \(text)' \($0.says)" } ?? ""
  }
}

/// Words in the place of somebody's name.
enum OwnerWords {
  static let all: Set = [
    "all", "everyone", "everybody", "each", "both", "we", "us", "circle", "the circle", "group",
    "the group", "team", "the team", "all of us", "whole group", "the whole group", "members",
    "all members",
  ]
  static let nobody: Set = [
    "nobody", "no one", "none", "someone", "somebody", "anyone", "anybody", "whoever", "tbd",
    "tba", "n.n.", "nn", "?", "??", "???", "volunteer", "volunteers", "who", "who?",
  ]
}

extension OpeningFact.Seat {
  /// The id, the name or its first part, in any case; initials are too short to be found in other words.
  func isNamed(_ word: String) -> Bool {
    let lower = word.lowercased()
    return id.text == lower || name.lowercased() == lower || firstName?.lowercased() == lower
  }
}

extension String {
  /// A letter in front that is none of the small ones; many scripts have one kind.
  var isCapitalised: Bool { first.map { $0.isLetter && !$0.isLowercase } ?? false }

  /// It has letters, and no marks that names do not have.
  fileprivate var isName: Bool {
    first?.isLetter == true
      && allSatisfy { $0.isLetter || $0.isNumber || "-_.'’".contains($0) }
  }
}
