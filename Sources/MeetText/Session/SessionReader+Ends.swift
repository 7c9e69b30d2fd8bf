import MeetModel

/// How a proposal is put off or given to others: what is not said is asked for.
extension SessionReader {
  /// `to 2026-06-03, ada prepares, ready when costs are known`.
  func deferral(_ text: String) throws(Refusal) -> Deferral<PersonID> {
    if isLog { return Deferral(text) { PersonID($0) } }
    var (head, ready) =
      text.cut(at: "ready when ").map { (String($0.before), String($0.after).asLine) } ?? (text, "")
    let end = try deferralEnd(&head)
    var preparing: PersonID?
    if let (name, further) = head.cut(at: " prepares") {
      preparing = try person(Self.trimmed(name), "/defer")
      head = Self.trimmed(further)
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
    throw incomplete(
      missing,
      "/defer to \(end?.word ?? "DAY"), \(preparing?.text ?? "NAME") prepares, "
        + "ready when \(ready.isEmpty ? "…" : ready.withoutControls.shortened(to: 60))"
    )
  }

  /// Takes "to DAY" from the front: a day, "next" or "backlog".
  private func deferralEnd(_ text: inout String) throws(Refusal) -> DeferralEnd? {
    guard let rest = text.after("to ").map({ String($0).asLine }) else { return nil }
    let words = (rest.after("the ") ?? Substring(rest)).cut(at: " ")
    let word = Self.trimmed(words?.before ?? Substring(rest))
    var further = words.map { String($0.after) } ?? ""
    defer { text = Self.trimmed(further) }
    if word == "next" {
      further = further.after("meeting").map(String.init) ?? further
      return .next
    }
    return word == "backlog" ? .backlog : .day(try day(word, "/defer"))
  }

  /// Reads `finance by 2026-06-01: what could we pay?` as it is typed or logged.
  func referral(_ text: String) throws(Refusal) -> Referral {
    if isLog { return Referral(text) }
    let (head, mandate) =
      text.cut(at: ": ").map { (String($0.before), String($0.after).asLine) } ?? (text, "")
    let parts = " \(head)".parts(between: " by ")
    let due = parts.count > 1 ? try day(parts[parts.count - 1].asLine, "/refer") : nil
    let circle = Self.trimmed(
      (due == nil ? parts : parts.dropLast()).joined(separator: " by ")
    )
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
