package import MeetMarkdown

extension Group {
  /// What the group's Markdown means beyond CommonMark and GFM.
  ///
  /// `record` knows the address of a decision or an action by its id; `shown`, what a page shows for
  /// a person whom `@name` names. Without it, that is the name itself, with a link.
  package func dialect(
    anchors: Dialect.Anchors = .init(),
    record: (@Sendable (String) -> String?)? = nil,
    shown: (@Sendable (PersonID) -> String?)? = nil
  ) -> Dialect {
    Dialect(
      lineEnds: markdown.lineEnds == .breaks ? .asBreaks : .asSpaces,
      keyLines: markdown.keyLines,
      emoji: markdown.emoji,
      anchors: anchors,
      references: Dialect.References(
        project: project,
        server: server,
        wiki: markdown.wiki,
        labels: Set(labels.compactMap(\.label.name)),
        prefix: prefix,
        record: record,
        person: person(shown)
      )
    )
  }

  /// The project's address in the web; a project that is known by its number has none.
  private var project: String? {
    if let tickets = markdown.tickets { return tickets }
    guard let address = tracker.server, address.project.contains("/") else { return nil }
    return address.server + "/" + address.project
  }

  private var server: String? {
    if let address = tracker.server { return address.server }
    // Without a server that is asked, the address says where its host ends.
    let parts = markdown.tickets?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    return parts.count > 2 ? parts[..<3].joined(separator: "/") : nil
  }

  private func person(
    _ shown: (@Sendable (PersonID) -> String?)?
  ) -> (@Sendable (String) -> Dialect.References.Person?) {
    let people = self.people
    let base = markdown.people
    return { name in
      guard
        let person = people.first(where: { $0.account == name })
          ?? people.first(where: { $0.id.text == name })
      else { return nil }
      if let shown, let words = shown(person.id) { return .init(text: words) }
      return .init(text: "@" + name, address: base.map { "\($0)/\(person.account ?? name)" })
    }
  }
}
