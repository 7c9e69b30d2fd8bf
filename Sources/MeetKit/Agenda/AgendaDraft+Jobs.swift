extension AgendaDraft {
  /// One item for the recurring jobs that nobody does, for words to settle, for what is late and for
  /// reminders; none when all is clear.
  var jobs: [Agenda.Claim] {
    let jobs = material.jobs.jobs
    let late = jobs.compactMap { job in self.late(job).map { told($0, of: job) } }
    let notes = late + jobs.flatMap { job in self.notes(job).map { told($0, of: job) } }
    if notes.isEmpty { return [] }
    let isSettling = notes.count > late.count
    let item = AgendaItem(
      kind: .explore,
      title: "Recurring jobs",
      // A minute a line.
      minutes: notes.count.roundedUp(to: 5),
      lead: material.coordinator,
      reason: [
        late.isEmpty ? nil : "jobs that are late, or soon",
        isSettling ? "jobs that need a person, and words to settle" : nil,
      ].compactMap(\.self).joined(separator: "; "),
      notes: notes
    )
    return [.init(item: item, firmness: .asks)]
  }

  /// A job that is confidential is named to members alone.
  private func told(_ note: String, of job: Job) -> String {
    job.plan?.isConfidential == true ? ForMembers.line(note) : note
  }

  /// What is late on the day of the meeting, or has a reminder that has begun.
  private func late(_ job: Job) -> String? {
    let day = material.meeting.day
    let next = job.pending(on: day, companion: material.jobs.companion(of: job))
    guard let date = next.date else { return nil }
    let words: String
    switch next {
    case .work where date.late < day: words = "overdue since \(date.day)"
    case .expiry where date.late < day: words = "expired on \(date.day)"
    case .verification where date.late < day: words = "to be verified since \(date.day)"
    default:
      guard date.day >= day, let days = job.reminder(of: next, on: day) else { return nil }
      words = "\(date.day), which is in \(days) days or less"
    }
    return "\(job.name.agendaTitle): \(words)"
  }

  private func notes(_ job: Job) -> [String] {
    let companion = material.jobs.companion(of: job)
    let lacks = job.missingDetails(
      on: material.meeting.day,
      in: material.group,
      companion: companion
    )
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
