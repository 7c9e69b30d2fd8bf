/// Items that are gone to by their titles.
extension LiveSession {
  /// The number of the one item that is called so.
  func item(called title: String) throws(Refusal) -> Int {
    let found = items(called: title)
    guard let first = found.first else {
      throw Refusal(
        .noSuchItem,
        "no item is called '\(title.shortened(to: 40))'",
        near(title) ?? "'/agenda' shows the items, '#topic TITLE' adds one and goes to it"
      )
    }
    guard found.count == 1 else { throw several(found) }
    return first
  }

  /// Goes to the item of a title; one that is not on the agenda follows the item under discussion.
  func topic(_ title: String, adding item: SessionEvent) throws(Refusal) -> [SessionEvent] {
    var found = items(called: title)
    if found.isEmpty, case .add(_, let bare, _) = item { found = items(called: bare) }
    if found.count > 1 { throw several(found) }
    if let first = found.first { return [.item(first)] }
    var copy = state
    _ = try copy.apply(item, at: agenda.start, by: pen)
    guard let number = copy.meeting.items.last?.number else { return [item] }
    let (current, order) = (state.meeting.current, copy.meeting.order)
    let place = current.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    // At the end of the agenda nothing stands in between.
    let isThere = !order.indices.contains(place) || order[place] == number
    return [item] + (isThere ? [] : [.move(number, before: order[place])]) + [.item(number)]
  }

  /// Those with that title, with or without number and kind, else those that begin with it.
  private func items(called text: String) -> [Int] {
    let wanted = Self.words(text)
    guard !wanted.isEmpty else { return [] }
    let items = state.meeting.items.map { item in
      let title = item.plan.title.asLine
      let bare =
        AgendaSubject.decision(of: title).map { AgendaSubject.title(title, without: $0) } ?? title
      return (item: item, titles: [title, bare].map(Self.words))
    }
    let exact = items.filter { item, titles in
      let (number, kind) = (Self.words("\(item.number)"), Self.words(item.plan.kind.name))
      return [[], number, kind, number + kind].contains { head in
        titles.contains { head + $0 == wanted }
      } || item.plan.kind.frames && wanted == kind
    }
    if !exact.isEmpty { return exact.map(\.item.number) }
    return items.filter { item, titles in
      !item.plan.kind.frames && titles.contains { $0.starts(with: wanted) }
    }.map(\.item.number)
  }

  /// Without signs and capital letters.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func several(_ numbers: [Int]) -> Refusal {
    Refusal(
      .noSuchItem,
      "several items begin so",
      numbers.map { number in
        "'/item \(number)' is \(state.meeting.item(number)?.plan.title.asLine.shortened(to: 40) ?? "")"
      }.joined(separator: ", ")
    )
  }

  private func near(_ title: String) -> String? {
    let items = state.meeting.items
    if let number = title.split(separator: " ").first.flatMap({ Int($0) }),
      items.contains(where: { $0.number == number })
    {
      return "'/item \(number)' goes to that number"
    }
    let titles = items.map { $0.plan.title.asLine }
    guard let near = Spelling.nearest(to: title, in: titles),
      let item = items.first(where: { $0.plan.title.asLine == near })
    else { return nil }
    return "'/item \(item.number)' goes to '\(near.shortened(to: 40))'"
  }
}

extension ItemKind {
  /// There is one of it, at the beginning or the end, and its title is nobody's matter.
  fileprivate var frames: Bool { self == .opening || self == .closing }
}

/// Several events that one line brought.
extension LiveSession {
  /// What they are answered with, when the last one alone does not say it.
  func replyToAll(_ events: [SessionEvent]) -> String? {
    let guests = events.compactMap { if case .guest(let guest) = $0 { guest } else { nil } }
    let observers = events.compactMap { if case .observer(let guest) = $0 { guest } else { nil } }
    if guests.count > 1 { return "guests: " + guests.map(\.description).joined(separator: ", ") }
    guard observers.count > 1 else { return nil }
    return "observers: " + observers.map(\.description).joined(separator: ", ")
  }

  /// In front of the item that a line has put on the agenda and goes to.
  func added(by events: [SessionEvent]) -> String {
    guard events.count > 1, case .item? = events.last else { return "" }
    return "added "
  }
}
