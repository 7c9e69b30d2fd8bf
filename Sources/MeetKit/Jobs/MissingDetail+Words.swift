extension MissingDetail {
  /// What stands behind "lacks".
  package func words(in group: Group) -> String {
    switch self {
    case .page: "a page"
    case .link: "a link to its page"
    case .person: "a person"
    case .knownPerson(let name): "a person: '\(name.asLine)' is nobody of the group"
    case .successor(let person): "somebody for \(group.name(person)), who has left"
    case .buddy: "a buddy"
    case .clearWords(let words):
      "clear words: " + words.map { "'\($0)'" }.joined(separator: " or ")
    case .settling(let text): "an answer to '\(text.asLine)'"
    case .knownWords: "words for how often"
    case .frequency: "a frequency"
    case .anchor: "an anchor"
    case .expiry: "its day of expiry"
    case .newExpiry(let text): "a new day of expiry: \(text) is past"
    case .expiryBehindTicket(let day):
      "a new day of expiry: the ticket for \(day) is closed"
    case .verification: "a verification"
    case .overdueVerification(let day): "its verification of \(day)"
    case .checklist: "a checklist"
    }
  }
}
