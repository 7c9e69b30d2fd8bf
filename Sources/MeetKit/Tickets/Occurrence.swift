/// One date of a job, for which exactly one ticket is made: `renew-the-domain/2027-04-12`.
package struct Occurrence: Hashable, Sendable {
  package var job: JobID
  var day: Day

  init(_ job: JobID, _ day: Day) {
    self.job = job
    self.day = day
  }
}

extension Occurrence: LosslessStringConvertible {
  /// Reads `renew-the-domain/2027-04-12`.
  package init?(_ text: String) {
    self.init(text, mark: "/")
  }

  package var description: String { "\(job)/\(day)" }

  /// Reads `renew-the-domain-2027-04-12`: the name of its ticket's page, without the ending.
  package init?(pageName: String) {
    self.init(pageName, mark: "-")
  }

  /// The name of its ticket's page, without the ending.
  var pageName: String { "\(job)-\(day)" }

  private init?(_ text: String, mark: Character) {
    guard let job = JobID(String(text.dropLast(11))), let day = Day(String(text.suffix(10))),
      text.dropLast(10).last == mark
    else { return nil }
    self.init(job, day)
  }
}

extension Occurrence: Comparable {
  package static func < (a: Occurrence, b: Occurrence) -> Bool {
    (a.job, a.day.number) < (b.job, b.day.number)
  }
}

extension Occurrence {
  /// The line by which a ticket is known again; people who read the ticket do not see it.
  var marker: String { "<!-- meet:occurrence \(self) -->" }

  /// The date that a ticket's text is marked for.
  ///
  /// Only a whole line is a mark, so that a quotation of one is none.
  init?(markedIn text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 4, words[0] == "<!--", words[1] == "meet:occurrence", words[3] == "-->",
        let occurrence = Occurrence(words[2])
      {
        self = occurrence
        return
      }
    }
    return nil
  }
}
