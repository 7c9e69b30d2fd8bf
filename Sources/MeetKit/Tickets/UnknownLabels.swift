/// Labels of tickets that no page explains.
///
/// Where no page explains any label, none is unknown.
package enum UnknownLabels {
  /// A ticket with its labels.
  package struct Bearer: Sendable {
    /// As "#12".
    var name: String
    var labels: [Label]
    var place: TextLocation

    package init(_ name: String, _ labels: [Label], at place: TextLocation) {
      self.name = name
      self.labels = labels
      self.place = place
    }
  }

  /// A warning for each ticket with labels that neither `group.yml` nor the task page explains.
  package static func find(
    _ bearers: [Bearer],
    in group: Group,
    explained: [TaskLabel]
  ) -> [Diagnostic] {
    let known =
      group.labels.map(\.label) + group.tracker.include + group.tracker.exclude
      + explained.filter { !$0.meaning.isEmpty }.map { Label($0.text) }
    if known.isEmpty { return [] }
    return bearers.compactMap { bearer in
      let unknown = bearer.labels.filter { label in !known.contains { $0.isSame(as: label) } }
      guard let first = unknown.first else { return nil }
      let words = unknown.map { "'\($0)'" }.joined(separator: " and ")
      return Diagnostic(
        .warning,
        at: bearer.place,
        "\(bearer.name) has the label\(unknown.count > 1 ? "s" : "") \(words), which no page explains",
        remedy: Spelling.didYouMean(first.description, in: known.map(\.description))
          ?? "give it a meaning under 'labels:' in group.yml, or take it away"
      )
    }
  }
}
