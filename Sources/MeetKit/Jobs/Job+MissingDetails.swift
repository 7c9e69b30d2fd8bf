/// Something that a job still needs, so that it does not hang on one person's memory.
package enum MissingDetail: Hashable, Sendable {
  case page
  /// The page is there, and the name in the table does not link to it.
  case link
  case person
  /// Only names that the group does not know.
  case knownPerson(String)
  /// The one who is named has left.
  case successor(PersonID)
  case buddy
  case clearWords([String])
  /// Words with a question mark, to be settled in a meeting.
  case settling(String)
  case knownWords(String)
  case frequency
  case anchor
  case expiry
  /// What was written as the day of expiry is past.
  case newExpiry(String)
  /// The ticket for its day of expiry is closed, and the day is still the same.
  case expiryBehindTicket(Day)
  case verification
  /// A date on which somebody had to look whether the machine still does it is past.
  case overdueVerification(Day)
  case checklist
}

extension Job {
  /// Everything that is missing on that day, in the order in which it should be mended.
  func missingDetails(on day: Day, in group: Group, companion: Job? = nil) -> [MissingDetail] {
    words + people(on: day, in: group) + pages(on: day, pending(on: day, companion: companion))
  }

  /// The title of the ticket that asks for the job's page.
  ///
  /// Whoever is named first writes it; without anybody there is nobody to ask.
  var proposedTicket: String? {
    guard plan == nil, assignee != nil || !row.strangers.isEmpty else { return nil }
    return "Write the page for \(name.asLine)"
  }

  private var words: [MissingDetail] {
    switch row.frequency.meaning {
    case .ambiguous(let words): [.clearWords(words)]
    case .unknown: [.knownWords(row.frequency.text)]
    case .missing: [.frequency]
    default: row.frequency.isTentative ? [.settling(row.frequency.text)] : []
    }
  }

  private func people(on day: Day, in group: Group) -> [MissingDetail] {
    guard let assignee else { return [row.strangers.first.map { .knownPerson($0) } ?? .person] }
    let here = { (id: PersonID) in group[id]?.belongs(on: day) ?? true }
    let isAlone = !buddies.contains(where: here)
    return (here(assignee) ? [] : [.successor(assignee)]) + (isAlone ? [.buddy] : [])
  }

  private func pages(on day: Day, _ next: NextDate) -> [MissingDetail] {
    guard let plan else { return past(day) + [.page] }
    var lacks = past(day)
    if row.link == nil { lacks.append(.link) }
    switch next.reason {
    case .noAnchor: lacks.append(.anchor)
    case .noExpiry: lacks.append(.expiry)
    case .noVerification: lacks.append(.verification)
    default: break
    }
    if isUnreviewed(on: day) { lacks.append(.settling("still ours?")) }
    if case .verification(let date) = next, date.day < day {
      lacks.append(.overdueVerification(date.day))
    }
    return plan.checklist.isEmpty ? lacks + [.checklist] : lacks
  }

  /// An expiry that is over: the page's day, or the month of the table while there is no other.
  private func past(_ day: Day) -> [MissingDetail] {
    if let expiry {
      if record.settled.contains(where: { $0.date == expiry }) {
        return [.expiryBehindTicket(expiry)]
      }
      return expiry < day ? [.newExpiry("\(expiry)")] : []
    }
    for case .expiry(let month?) in row.contingency.meanings {
      if let end = month.end, end < day { return [.newExpiry(month.description)] }
    }
    return []
  }
}

extension Contingency.Month: CustomStringConvertible {
  var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }
}
