extension Secret {
  /// What it is, as messages name it.
  package enum Kind: String, Sendable, Hashable {
    case privateLine = "a private line"
    case confidentialTitle = "a confidential title"
    case address = "somebody's address"
  }
}

extension Leak {
  /// What a person can do about it, whose words these are.
  var remedy: String {
    switch (secret.kind, source) {
    case (.privateLine, _): "take it out of \(source.rawValue)"
    case (.confidentialTitle, .records):
      "write its number there, as '#12 (confidential)', or make the ticket public"
    case (.confidentialTitle, .jobs):
      "write 'confidential: true' on the page of the job, "
        + "or give the job or the ticket another name"
    case (.confidentialTitle, .drills):
      "take it out of \(source.rawValue), or make the ticket public"
    case (.address, _):
      "take it out of \(source.rawValue); "
        + "one that everybody may know need not stand in 'contacts.yml'"
    }
  }

  /// Where the words of a page of the site come from.
  private enum Source: String {
    case records = "the minutes or the agenda"
    case jobs = "'tasks.md'"
    case drills = "the page of the drill"
  }

  private var source: Source {
    switch page.split(separator: "/").first {
    case "jobs": .jobs
    case "drills": .drills
    default: .records
    }
  }
}
