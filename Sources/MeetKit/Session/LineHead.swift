/// The name in front of a line's colon: whose words the line holds.
struct LineHead {
  enum Speaker {
    /// One person at the table, or several who may be meant.
    case seats([OpeningFact.Seat])
    /// Somebody who was announced as a guest or as an observer.
    case guest
    /// A name, but of nobody here.
    case stranger
  }

  /// As it was typed.
  var name: String
  var words: String
  var speaker: Speaker

  /// Nil where no name stands in front: "https://…", "18:30 is late", "One thing: …".
  init?(_ text: String, seats: [OpeningFact.Seat], guests: [Guest]) {
    let scalars = text.withoutUnseenHead.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "\n" }),
      scalars[colon] != "\n"
    else { return nil }
    name = String(scalars[..<colon]).asLine
    let rest = Self.rest(String(scalars[colon...].dropFirst()), behind: name).unicodeScalars
    words = String(rest).asNote
    let bare = Self.bare(name)
    // "https:" and "C:" are followed by something else than words.
    let isTight = scalars[colon] == ":" && rest.first?.properties.isWhitespace == false
    if isTight, bare.unicodeScalars.count < 2 || rest.first?.properties.isAlphabetic != true {
      return nil
    }
    let exact = seats.called(name)
    let called = exact.isEmpty ? seats.called(bare) : exact
    if !called.isEmpty {
      speaker = .seats(called)
    } else if guests.contains(where: { $0.isCalled(bare) }) {
      speaker = .guest
    } else if Self.isName(bare, isTight: isTight) {
      speaker = .stranger
    } else {
      return nil
    }
  }

  /// Without the signs that stand around names in other programs, and without where they come from.
  private static func bare(_ name: String) -> String {
    let signs: (Character) -> Bool = { "*_<>@\"“”'’".contains($0) }
    let name = Guest(name)?.name ?? name
    let inner = name.drop(while: signs)
    let end = inner.lastIndex { !signs($0) }.map(inner.index(after:)) ?? inner.endIndex
    return String(inner[..<end]).asLine
  }

  /// "**Ada:** hello" ends behind the colon what begins in front of the name.
  private static func rest(_ text: String, behind name: String) -> String {
    let mark = String(name.prefix { "*_".contains($0) })
    let rest = mark.isEmpty || name.hasSuffix(mark) ? nil : text.after(mark)
    return rest.map(String.init) ?? text
  }
}

extension [OpeningFact.Seat] {
  /// Those whose id, name or initials a text is exactly, else in any case, else their first name.
  func called(_ text: String) -> Self {
    let exact = filter { [$0.id.text, $0.name, $0.initials].contains(text) }
    if !exact.isEmpty { return exact }
    let lower = text.lowercased()
    let found = filter {
      [$0.id.text, $0.name.lowercased(), $0.initials.lowercased()].contains(lower)
    }
    return found.isEmpty ? filter { $0.firstName?.lowercased() == lower } : found
  }
}

extension OpeningFact.Seat {
  /// The first of several names.
  var firstName: Substring? {
    let names = name.split(separator: " ")
    return names.count > 1 ? names.first : nil
  }
}

extension Guest {
  /// By the whole name, or by the first of several.
  fileprivate func isCalled(_ text: String) -> Bool {
    let name = name.lowercased()
    let text = text.lowercased()
    return text == name || name.split(separator: " ").first.map { $0 == text } ?? false
  }
}

/// What looks like a name.
extension LineHead {
  /// One word, or up to three with capital letters; the usual words in front of a colon are none.
  private static func isName(_ text: String, isTight: Bool) -> Bool {
    let all = text.split(separator: " ").map(String.init)
    guard !all.contains(where: { usualWords.contains($0.lowercased().filter { $0 != "." }) }),
      all.allSatisfy(isWord)
    else { return false }
    if all.count == 1 { return !isTight || all[0].isCapital }
    let words = all.filter { !particles.contains($0) }
    return (1...3).contains(words.count) && words.allSatisfy(\.isCapital)
  }

  private static func isWord(_ word: String) -> Bool {
    guard word.unicodeScalars.first?.properties.isAlphabetic == true else { return false }
    return word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "-.'’·_0123456789".unicodeScalars.contains(scalar)
        || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }
  }

  /// They stand between the parts of a name.
  private static let particles: Set = [
    "af", "al", "av", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
  ]

  /// Words that stand in front of a colon and name nobody.
  private static let usualWords: Set<String> = Set(
    """
    about absence action actions addition advantage after again agenda agreed all also although
    always and another answer answers anyway apart attention aye background backup backups basically
    because before besides best better both but by careful case caution cause certainly comment
    comments compare con conclusion concern concerns condition cons consequence consider context
    contra correct correction cost costs danger date deadline decision default definition detail
    details difficulty disadvantage discussion doubt edit eg either error especially etc everything
    exactly example examples except experience explanation fact facts fear feedback feeling feelings
    figures finally first firstly fixme follow-up for fourth from fun further fyi generally goal
    good great guess he hence here hint hmm honestly hope how however i idea ideas ie if imho imo
    important in indeed info information instead invitation issue it item its itself joke just
    keyword last lastly later learned least lesson let link list location long look main maybe
    meaning meanwhile message method more most motto my namely nb necessary need needs never
    nevertheless new news next no none note notes nothing now number objection objections obviously
    of often ok okay old on once one only open opinion option or order other otherwise our outcome
    overall page part perhaps personal personally picture place plan please plus point points
    possible possibly practical preference preferably principle pro problem problems process promise
    proposal proposals propose pros ps purpose q question questions quick quote rather re reaction
    reason reasons recommendation remark remarks remember reminder reply report request requirement
    resolved response result results review risk risks rule rules same second secondly short side
    simple simply since situation so solution some somebody something sometimes sorry source still
    status step story suggestion suggestions sum summary sure task tasks thank thanks that the then
    there therefore they thing things third thirdly this those though thought thoughts three thus
    time tip title tl;dr tldr to today todo together tomorrow too topic true truth two under
    unfortunately until up update url urgent us variant version very view volunteers vote wait want
    warning we week well what when where whereas which while who why wish wishes with without word
    words work worry worries yeah yes yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}

extension String {
  /// It begins with a capital letter, or with one of a script that has none.
  var isCapital: Bool {
    unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
  }
}
