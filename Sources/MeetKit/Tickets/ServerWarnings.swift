/// What the server of the tickets told last, and what the group's pages say of it.
package enum ServerWarnings {
  /// So many days before its end a token is warned of.
  static let notice = 30

  /// A warning when the token is near its end, or over.
  package static func token(
    of address: TrackerAddress,
    end: Day?,
    on today: Day,
    page: String
  ) -> [Diagnostic] {
    guard let end, end.number - today.number <= notice else { return [] }
    let days = end.number - today.number
    let words =
      switch days {
      case ..<0: "was over on \(end)"
      case 0: "ends today"
      case 1: "ends tomorrow, on \(end)"
      default: "ends on \(end), in \(days) days"
      }
    return [
      Diagnostic(
        .warning,
        at: TextLocation(file: page),
        "the token for \(address.server) \(words)",
        remedy: "make a new one there, and put it where the old one is"
      )
    ]
  }

  /// A warning for each label that the server does not have, in order of their places.
  package static func labels(
    _ used: [(label: Label, place: TextLocation)],
    unknownTo labels: ServerLabels,
    asOf day: Day
  ) -> [Diagnostic] {
    var seen: Set<Label> = []
    return used.filter { labels.name(of: $0.label) == nil && seen.insert($0.label).inserted }
      .map { label, place in
        Diagnostic(
          .warning,
          at: place,
          "the server had no label '\(label)' on \(day)",
          remedy: labels.near(label)
            ?? "name one that it has, or make it there; 'meet agenda' asks the server again"
        )
      }
  }
}
