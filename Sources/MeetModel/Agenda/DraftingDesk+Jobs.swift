extension DraftingDesk {
  /// One item for the recurring jobs that nobody does and for the words to settle; none when all
  /// is clear.
  var jobs: [Agenda.Claim] {
    let notes = material.jobs.jobs.flatMap(notes)
    if notes.isEmpty { return [] }
    let item = AgendaItem(
      kind: .explore,
      title: "Recurring jobs",
      // A minute a line.
      minutes: notes.count.roundedUp(to: 5),
      lead: material.coordinator,
      reason: "jobs that need a person, and words to settle",
      notes: notes
    )
    return [.init(item: item, firmness: .asks)]
  }

  private func notes(_ job: Job) -> [String] {
    let companion = material.jobs.companion(of: job)
    let lacks = job.lacks(on: material.meeting.day, in: material.group, companion: companion)
    let name = job.name.agendaTitle
    return lacks.compactMap { lack in
      switch lack {
      case .person: "\(name): needs a person"
      case .knownPerson(let stranger):
        "\(name): needs a person; nobody is called '\(stranger.asLine)'"
      case .successor(let person):
        "\(name): needs a person; \(material.group.name(person)) has left"
      case .settling(let words): "\(name): to settle: '\(words.asLine)'"
      case .clearWords(let words):
        "\(name): to settle: '\(job.row.frequency.text.asLine)' means "
          + words.map { "'\($0)'" }.joined(separator: " or ")
      default: nil
      }
    }
  }
}
