import MeetKit

extension Workspace {
  /// The open tickets that somebody is named for.
  var duties: [Assignees.Duty] {
    tickets.filter(\.isOpen).compactMap { ticket in
      ticket.assignee.map {
        .init(
          ticket.reference.description,
          $0,
          skills: ticket.skills,
          access: ticket.access,
          at: TextLocation(file: self.file(of: ticket))
        )
      }
    }
  }

  /// The open tickets of the folder with their labels; what a server has is its own.
  var labelled: [UnknownLabels.Bearer] {
    guard group.tracker.source == .folder else { return [] }
    return tickets.filter(\.isOpen).map { ticket in
      .init(
        ticket.reference.description,
        ticket.labels,
        at: TextLocation(file: self.file(of: ticket))
      )
    }
  }
}

extension TaskList {
  /// The jobs that somebody is named for who is still here, with what their labels ask for.
  func duties(in group: Group, on today: Day) -> [Assignees.Duty] {
    jobs.compactMap { job in
      guard let person = job.assignee, group[person]?.belongs(on: today) == true else { return nil }
      let marks = LabelMarks(job.row.labels.map { Label($0.text) }, rules: group.labels)
      return .init(
        "'\(job.name.asLine)'",
        person,
        skills: marks.skills,
        access: marks.access,
        at: job.row.place
      )
    }
  }
}
