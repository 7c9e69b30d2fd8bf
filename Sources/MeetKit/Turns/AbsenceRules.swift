/// An absence, and the fact that told it.
package struct DeclaredAbsence: Sendable {
  package var id: String
  package var absence: Absence

  package init(id: String, absence: Absence) {
    (self.id, self.absence) = (id, absence)
  }
}

/// What is known of absences, and what one more or less would change.
package struct AbsenceRules {
  private let records: GroupRecords

  package init(_ records: GroupRecords) {
    self.records = records
  }

  private var group: Group { records.group }

  private var declared: [DeclaredAbsence] {
    records.facts.standing.compactMap { fact in
      if case .away(let absence) = fact.kind {
        DeclaredAbsence(id: fact.id, absence: absence)
      } else {
        nil
      }
    }
  }

  /// Those of today and later, or all, by their first day.
  package func absences(of person: String?, all: Bool) throws(RuleError) -> [DeclaredAbsence] {
    let person = try person.map(group.person)
    return
      declared
      .filter { all || $0.absence.days.until >= records.today }
      .filter { person == nil || $0.absence.person == person }
      .sorted { ($0.absence.days.from, $0.id) < ($1.absence.days.from, $1.id) }
  }

  package func absence(called id: String) throws(RuleError) -> DeclaredAbsence {
    guard let found = declared.first(where: { $0.id == id }) else {
      throw .failed(
        "there is no absence '\(id)'; "
          + (Spelling.didYouMean(id, in: declared.map(\.id)) ?? "'meet away --all' lists them")
      )
    }
    return found
  }

  /// The absence that was typed, when it can be.
  package func absence(of word: String, days text: String, note: [String]) throws(RuleError)
    -> Absence
  {
    let person = try group.person(named: word)
    let days = try days(text)
    if let word = note.first(where: { $0 != "-" && $0 != "–" && $0 != "to" }), let day = Day(word),
      note.prefix(2).contains(word)
    {
      throw .usage("several days are one word; write them as \(days.from)..\(day)")
    }
    try checkMembership(of: person, on: days)
    let known = declared.first { other in
      other.absence.person == person && other.absence.days.contains(days.from)
        && other.absence.days.contains(days.until)
    }
    if let known {
      throw .failed(
        "\(group.name(person)) is away \(known.absence.days) already, by '\(known.id)'"
      )
    }
    let note = note.joined(separator: " ").asLine
    return Absence(person: person, days: days, note: note.isEmpty ? nil : note)
  }

  private func days(_ text: String) throws(RuleError) -> DaySpan {
    do throws(DaySpan.Fault) {
      return try DaySpan(reading: text)
    } catch {
      switch error {
      case .form: throw .usage("'\(text)' is no days; write them as 2026-06-01..2026-06-14")
      case .noDay(let day): throw .usage("\(day) is not a date")
      case .reversed: throw .usage("\(text) ends before it begins; the first day comes first")
      }
    }
  }

  private func checkMembership(of person: PersonID, on days: DaySpan) throws(RuleError) {
    let times = group[person]?.memberships ?? []
    let isThere = times.contains { time in
      time.from <= days.until && (time.until.map { days.from <= $0 } ?? true)
    }
    if isThere { return }
    let last = times.compactMap(\.until).filter { $0 < days.from }.max()
    let first = times.map(\.from).filter { $0 > days.until }.min()
    let words = [last.map { "was in it until \($0)" }, first.map { "is in it from \($0)" }]
    throw .failed(
      (["\(group.name(person)) is not in the group on these days"] + words.compactMap { $0 })
        .joined(separator: "; ")
    )
  }

  package func changes(by fact: Fact, days: DaySpan) -> (changes: [TurnChange], meetings: Int) {
    records.changes(by: fact, until: days.until)
  }
}
