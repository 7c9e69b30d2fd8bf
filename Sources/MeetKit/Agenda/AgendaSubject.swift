/// What agendas and minutes know a matter by, from one meeting to the next.
enum AgendaSubject {
  /// Its link, else its title.
  ///
  /// Minutes hold many matters: a link to them tells none, and the number that the title begins with
  /// does, or the whole title.
  static func subject(title: String, link: String?) -> String {
    guard let link, !isMinutes(link) else {
      return decision(of: title).map(\.description) ?? title
    }
    return link
  }

  /// The decision that an item is about, whose number its title begins with.
  static func decision(of title: String) -> DecisionID? {
    title.split(separator: " ", maxSplits: 1).first.flatMap { DecisionID(String($0)) }
  }

  /// A title without the numbers of the decision in front of it.
  static func title(_ title: String, without id: DecisionID) -> String {
    var rest = title[...]
    let mark = "\(id) "
    while rest.hasPrefix(mark) { rest = rest.dropFirst(mark.count) }
    return String(rest)
  }

  /// The link leads to the minutes of a meeting.
  static func isMinutes(_ link: String) -> Bool { link.hasSuffix("/minutes.md") }
}
