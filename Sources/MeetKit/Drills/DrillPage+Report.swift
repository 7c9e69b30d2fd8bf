extension DrillPage {
  /// The times of a page, and what it says of things that are computed.
  static func times(
    _ fields: Fields,
    _ restore: Fields?,
    file: String,
    _ found: inout Findings
  ) -> (Drill.Times, Drill.Words) {
    let form = "2026-05-09T18:10Z"
    var times = Drill.Times()
    var words = Drill.Words()
    let place = { (node: YamlNode) in
      TextLocation(file: file, line: node.line, column: node.column)
    }
    if let window = fields["window_utc"], case .list(let ends) = window.content {
      times.begins = ends.first.flatMap {
        Fields.value($0, of: "window_utc", form, &found) { Instant($0) }
      }
    }
    if let node = fields["state"], let state: Drill.State = fields.choice("state", &found) {
      words.state = .init(state, at: place(node))
    }
    guard let restore else { return (times, words) }
    times.restorePoint = restore.value("restore_point", form, &found) { Instant($0) }
    times.started = restore.value("started", form, &found) { Instant($0) }
    times.usable = restore.value("usable", form, &found) { Instant($0) }
    words.started = said(restore["started"].map(place), times.started)
    words.usable = said(restore["usable"].map(place), times.usable)
    let span = "PT8H or PT2H15M"
    words.recoveryMinutes = said(
      restore["recovery_time"].map(place),
      restore.value("recovery_time", span, &found) { Iso8601.minutes($0) }
    )
    words.dataAgeMinutes = said(
      restore["data_age"].map(place),
      restore.value("data_age", span, &found) { Iso8601.minutes($0) }
    )
    if let started = times.started, let usable = times.usable, usable < started,
      let node = restore["usable"]
    {
      found.error(node, "usable at \(usable), before the restore started at \(started)")
    }
    return (times, words)
  }

  private static func said<Value: Hashable & Sendable>(
    _ place: TextLocation?,
    _ value: Value?
  ) -> Drill.Said<Value>? {
    guard let place, let value else { return nil }
    return .init(value, at: place)
  }

  /// The list `actions` of the front matter: texts, or keys of which one may be `ticket`.
  static func actions(_ nodes: [YamlNode]) -> [Drill.Action] {
    nodes.map { node in
      if case .mapping(let entries) = node.content {
        let value = { (key: String) in
          entries.first { $0.key.text == key }?.value.text ?? ""
        }
        return .init(value("what"), hasTicket: !value("ticket").isEmpty)
      }
      return action(node.text ?? "")
    }
  }

  /// The list under the heading "Actions".
  static func actions(in body: ArraySlice<String>) -> [Drill.Action] {
    section("actions", body).compactMap { line in
      line.whole(item).map { action(String($0.1)) }
    }
  }

  private static let item = AnchoredRegex(/(?:[-*+]|\d+[.)])\s+(.*\S.*)/)

  /// A ticket is named as `#12`, or by a link to its page.
  private static func action(_ text: String) -> Drill.Action {
    let hasNumber = text.split { " ([,;.:".contains($0) }.contains { word in
      word.first == "#" && word.dropFirst().first?.isNumber == true
    }
    return .init(text, hasTicket: hasNumber || text.contains("tickets/"))
  }
}
