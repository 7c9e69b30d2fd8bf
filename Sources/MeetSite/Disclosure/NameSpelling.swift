import MeetKit

/// One of the ways in which a person is written.
struct NameSpelling: Hashable {
  private var text: String
  /// Small letters and capitals are the same.
  private var isFolded = false

  func pattern(_ replacement: String) -> NamePattern {
    NamePattern(text, prefix + replacement, isFolded: isFolded)
  }

  /// What stays in front of the person.
  private var prefix = ""

  private init(_ text: String, isFolded: Bool = false) {
    self.text = text
    self.isFolded = isFolded
  }
}

extension NameSpelling {
  /// Everything by which `group.yml` knows somebody.
  static func all(of person: Person) -> Set<NameSpelling> {
    var spellings = of(name: person.name)
    for handle in [person.id.text, person.account].compactMap(\.self) {
      spellings.formUnion(of(handle: handle))
    }
    // What agendas write of who asked, even where the id is an everyday word.
    spellings.formUnion([person.name, person.id.text].map(asking))
    return spellings
  }

  /// As it is written, in capitals, and in small letters unless that is an everyday word.
  static func of(name: String) -> Set<NameSpelling> {
    var spellings: Set = [NameSpelling(name)]
    if name.count > 2 { spellings.insert(NameSpelling(name.uppercased())) }
    let small = name.lowercased()
    if name.contains(where: \.isWhitespace) || !EverydayWords.holds(small) {
      spellings.insert(NameSpelling(small))
    }
    for (sign, other) in [("'", "\u{2019}"), ("\u{2019}", "'")] where name.contains(sign) {
      spellings.insert(NameSpelling(name.replacing(sign, with: other)))
    }
    return spellings
  }

  /// A first name or a surname alone; in small letters only where that is no word.
  static func of(part: String) -> Set<NameSpelling> {
    let small = part.lowercased()
    guard EverydayWords.mayBeWord(small) else { return of(name: part) }
    return of(name: part).subtracting([NameSpelling(small)])
  }

  /// An id or the name of an account: with an `@` always, without one unless it is an everyday word.
  static func of(handle: String) -> Set<NameSpelling> {
    var spellings: Set = [NameSpelling("@" + handle, isFolded: true)]
    if !EverydayWords.holds(handle.lowercased()) {
      spellings.insert(NameSpelling(handle, isFolded: true))
    }
    return spellings
  }

  /// "asked by NAME", as agendas have it.
  static func asking(_ name: String) -> NameSpelling {
    var spelling = NameSpelling("asked by " + name)
    spelling.prefix = "asked by "
    return spelling
  }
}

/// Somebody whom `group.yml` does not know: a guest, an observer, or who asked for something.
struct OutsideName: Hashable {
  /// Without an `@`.
  let name: String
  private let isHandle: Bool

  private init?(_ text: some StringProtocol) {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    isHandle = name.hasPrefix("@")
    self.name = isHandle ? String(name.dropFirst()) : name
    if self.name.isEmpty { return nil }
  }

  /// Those of the name, without a title or where somebody is from.
  var initials: String {
    let own = Self.initials(of: words.joined(separator: " "))
    return own.isEmpty ? Self.initials(of: name) : own
  }

  /// Where somebody is from may stand behind the name: "Tom from the bakery".
  private var words: [String] {
    if isHandle { return [name] }
    return name.split(separator: " ").map(String.init)
      .prefix { !Self.joints.contains($0.lowercased()) }
      .filter { !Self.titles.contains($0.lowercased().filter(\.isLetter)) }
  }

  /// First names and surnames, by each of which somebody with several is known, too.
  var parts: [String] {
    let all = name.lowercased().split { !$0.isLetter }.map(String.init)
    guard !isHandle, name.contains(" "), Self.groups.isDisjoint(with: all) else { return [] }
    let isCapitalised = words.contains { $0.first?.isUppercase == true }
    return words.filter { word in
      let letters = word.filter(\.isLetter)
      let isParticle = isCapitalised && word.first?.isLowercase == true
      return !isParticle
        && (letters.count > 1 || letters.unicodeScalars.contains { $0.value > 0x2E7F })
    }.map { $0.last == "." || $0.last == "," ? String($0.dropLast()) : $0 }
  }

  private static let joints: Set = ["from", "of", "at", "for", "with", "by", "in"]
  private static let titles: Set = [
    "dr", "prof", "mr", "mrs", "ms", "mx", "miss", "sir", "herr", "frau", "hr", "fr", "mme", "ing",
    "mag", "jr", "sr", "phd",
  ]

  var spellings: Set<NameSpelling> {
    isHandle ? NameSpelling.of(handle: name) : NameSpelling.of(name: name)
  }

  /// `JD` of "Jo Doe".
  static func initials(of name: String) -> String {
    name.split { !$0.isLetter && !$0.isNumber }
      .compactMap(\.first).map { $0.uppercased() }.joined()
  }
}

extension OutsideName {
  /// The people of a line that may name several, and say in brackets where they are from.
  static func all(in line: String) -> [OutsideName] {
    var depth = 0
    var names = ""
    for character in line {
      if "([（".contains(character) { depth += 1 }
      if depth == 0 { names.append(character) }
      if ")]）".contains(character), depth > 0 {
        depth -= 1
        // What stands behind the brackets is another name.
        names.append(",")
      }
    }
    let parts = names.split { ",;/&+、，؛،".contains($0) }.flatMap { part in
      part.replacing(/\s(?:and|und|et|y|e|i|och|og|en)\s/, with: "\n").split(separator: "\n")
    }
    return parts.enumerated().filter { $0 == 0 || isName($1) }.flatMap { withHandle($1) }
  }

  /// Behind a name may stand where somebody is from: "Kim, finance".
  private static func isName(_ text: Substring) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let first = text.first { !$0.isWhitespace }
    return first?.isLowercase == false && groups.isDisjoint(with: words)
  }

  /// A name, and the account that may stand behind it.
  private static func withHandle(_ text: Substring) -> [OutsideName] {
    let words = text.split(whereSeparator: \.isWhitespace)
    let handles = words.filter { $0.hasPrefix("@") }
    let name = words.filter { !$0.hasPrefix("@") }.joined(separator: " ")
    return ([OutsideName(name)] + handles.map { OutsideName($0) }).compactMap(\.self)
  }

  /// Who asked, when it is a person: groups are written in small letters, or called one.
  init?(asker text: String) {
    let text = text.asLine
    let first = text.prefix { !$0.isWhitespace }
    let isAccount = first.count == text.count && text.contains { "@._-0123456789".contains($0) }
    let beginsAsName = text.first.map { $0.isLetter && !$0.isLowercase } ?? false
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard isAccount || beginsAsName && Self.groups.isDisjoint(with: words) else { return nil }
    self.init(isAccount && !text.hasPrefix("@") ? "@" + text : text)
  }

  /// With "asked by" in front always, and by itself when it can be nothing else.
  var spellingsOfAsker: Set<NameSpelling> {
    let isCertain = isHandle || name.contains(where: \.isWhitespace)
    var spellings = isCertain ? spellings : []
    for written in [name] + (isHandle ? ["@" + name] : []) {
      spellings.insert(NameSpelling.asking(written))
    }
    return spellings
  }

  private static let groups: Set = [
    "assembly", "board", "circle", "club", "collective", "committee", "community", "cooperative",
    "council", "crew", "forum", "group", "groups", "guild", "house", "members", "moderators",
    "office", "project", "team", "union", "users", "volunteers",
  ]
}
