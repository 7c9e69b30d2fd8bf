/// How a proposal is put off or given to others: what is not said is asked for.
extension SessionReader {
  /// `to 2026-06-03, ada prepares, ready when costs are known`.
  func deferral(_ text: String) throws(Refusal) -> Deferral<PersonID> {
    if isLog { return Deferral(text) { PersonID($0) } }
    var (head, ready) =
      text.cut(at: "ready when ").map { (String($0.before), String($0.after).asLine) } ?? (text, "")
    let end = try deferralEnd(&head, ready)
    var preparing: PersonID?
    if let (names, further) = head.cut(at: " prepares") {
      let parts = names.parts(between: ",").map(Self.trimmed).filter { !$0.isEmpty }
      preparing = try person(parts.last ?? "", "/defer")
      let rest = Self.trimmed(further)
      head = (parts.dropLast() + (rest.isEmpty ? [] : [rest])).joined(separator: ", ")
      if parts.count > 1 || !ready.isEmpty, !head.isEmpty {
        throw leftOver(head, end, preparing, ready)
      }
    } else if !ready.isEmpty, !head.isEmpty {
      throw leftOver(head, end, nil, ready)
    }
    // Whatever else was said is what it waits for.
    if ready.isEmpty { ready = head }
    if let end, let preparing, !ready.isEmpty {
      return .until(end, by: preparing, ready: ready)
    }
    let missing = [
      end == nil ? "until when" : nil, preparing == nil ? "who prepares it" : nil,
      ready.isEmpty ? "what makes it ready" : nil,
    ]
    throw incomplete(missing, Self.line(end, preparing, ready))
  }

  private static func line(_ end: DeferralEnd?, _ person: PersonID?, _ ready: String) -> String {
    "/defer to \(end?.word ?? "DAY"), \(person?.text ?? "NAME") prepares, "
      + "ready when \(ready.isEmpty ? "…" : ready.withoutControls.shortened(to: 60))"
  }

  private func leftOver(
    _ words: String,
    _ end: DeferralEnd?,
    _ person: PersonID?,
    _ ready: String
  ) -> Refusal {
    let day = end == nil ? dayWords(words).candidates.first.map(DeferralEnd.day) : nil
    return Refusal(
      .leftOver,
      "it is not clear what \(quoted(words)) is",
      "write '\(Self.line(end ?? day, person, ready))'"
    )
  }

  /// Takes "to DAY" from the front: a day, "next" or "backlog".
  private func deferralEnd(
    _ text: inout String,
    _ ready: String
  ) throws(Refusal) -> DeferralEnd? {
    let front = ["to ", "until ", "till "].compactMap { text.after($0) }.first
    guard let rest = front.map({ String($0).asLine }) else { return nil }
    let bare = String(rest.after("the ") ?? Substring(rest))
    let (first, more) =
      bare.cut(at: " ").map { (String($0.before), String($0.after)) } ?? (bare, "")
    let word = Self.trimmed(first)
    let isOver = first.utf8.last == 0x2C
    if word == "next" {
      let further = more.after("meeting").map(String.init) ?? more
      let named = further.parts(between: ",")[0].asLine
      if !isOver, dayWords(named).beginWithDay {
        throw noSuchDay("next \(named)", after: "/defer to", before: Self.behindDay(further, ready))
      }
      text = Self.trimmed(further)
      return .next
    }
    if word == "backlog" {
      text = Self.trimmed(more)
      return .backlog
    }
    guard let day = dayNamed(word) else {
      let named = bare.parts(between: ",")[0].asLine
      throw noSuchDay(named, after: "/defer to", before: Self.behindDay(bare, ready))
    }
    text = Self.trimmed(more)
    return .day(day)
  }

  /// What stands behind the day in a line that is offered.
  private static func behindDay(_ text: String, _ ready: String) -> String {
    let rest = trimmed(text.parts(between: ",").dropFirst().joined(separator: ","))
    return ", \(rest.isEmpty ? "NAME prepares" : rest), "
      + "ready when \(ready.isEmpty ? "TEXT" : ready.withoutControls.shortened(to: 60))"
  }

  /// Reads `finance by 2026-06-01: what could we pay?` as it is typed or logged.
  func referral(_ text: String) throws(Refusal) -> Referral {
    if isLog { return Referral(text) }
    let (head, mandate) =
      text.cut(at: ": ").map { (String($0.before), String($0.after).asLine) } ?? (text, "")
    let words = head.split(separator: " ").map(String.init)
    let marks: Set = ["by", "until", "till", "due", "before"]
    let place = words.lastIndex { marks.contains($0.lowercased().trimmingMarks) }
    let rest = place.map { words[($0 + 1)...].joined(separator: " ").trimmingMarks } ?? ""
    let due = try place == nil ? nil : day(rest, "/refer", after: "by")
    if let place, let due, words[place].lowercased() == "before" { throw unclearBefore(due, rest) }
    let circle = Self.trimmed(words[..<(place ?? words.count)].joined(separator: " "))
    if let due, !circle.isEmpty, !mandate.isEmpty {
      return .to(circle: circle, by: due, mandate: mandate)
    }
    let missing = [
      circle.isEmpty ? "who takes it on" : nil, due == nil ? "until when" : nil,
      mandate.isEmpty ? "what they are asked to do" : nil,
    ]
    throw incomplete(
      missing,
      "/refer \(circle.isEmpty ? "CIRCLE" : circle.withoutControls.shortened(to: 40)) "
        + "by \(due?.description ?? "DAY"): "
        + (mandate.isEmpty ? "…" : mandate.withoutControls.shortened(to: 60))
    )
  }

  private func incomplete(_ missing: [String?], _ line: String) -> Refusal {
    Refusal(
      .incomplete,
      "it does not say " + missing.compactMap { $0 }.joined(separator: ", nor "),
      "write '\(line)'"
    )
  }

  /// Without spaces and commas around it.
  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = String(text).asLine[...]
    while let rest = text.after(",") ?? text.after(" ") ?? text.before(",") ?? text.before(" ") {
      text = rest
    }
    return String(text)
  }
}
