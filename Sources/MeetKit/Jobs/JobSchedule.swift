/// What the front matter of a job's page says about its dates.
enum JobSchedule {
  /// The basis of the dates; an `expiry` alone is one.
  static func read(_ fields: Fields, _ found: inout Findings) -> JobPlan.Schedule? {
    let basis: JobPlan.Basis? = fields.choice("basis", &found)
    let anchor = fields.day("anchor", &found)
    let expiry = fields.day("expiry", &found)
    switch basis ?? (fields["expiry"] == nil ? .calendar : .expiry) {
    case .calendar, .completion:
      if let place = fields["expiry"] {
        found.error(
          place,
          "the basis is '\(basis?.rawValue ?? "calendar")', and an expiry belongs to 'expiry'",
          remedy: "write 'basis: expiry', or take 'expiry' away"
        )
        return nil
      }
      if anchor == nil, fields["anchor"] == nil, let place = fields["basis"] {
        found.error(
          place,
          "the basis is '\(basis?.rawValue ?? "")', and there is no 'anchor'",
          remedy: basis == .completion
            ? "write the day it was last done, as 'anchor: 2026-01-15'"
            : "write a day on which it falls, as 'anchor: 2026-01-15'"
        )
      }
      return anchor.map { basis == .completion ? .completion(lastDone: $0) : .calendar(anchor: $0) }
    case .expiry:
      if let place = fields["anchor"] {
        found.error(
          place,
          "the job hangs on its expiry, and an anchor belongs to 'calendar' and 'completion'",
          remedy: "take 'anchor' or 'expiry' away"
        )
      }
      if fields["expiry"] == nil, let place = fields["basis"] {
        found.error(
          place,
          "the basis is 'expiry', and there is no 'expiry'",
          remedy: "write the day it expires, as 'expiry: 2027-04-12'"
        )
      }
      return expiry.map { .expiry($0) }
    }
  }

  /// The days before a date, the longest first: `60 days`, or `[60 days, 4 weeks, 7 days]`.
  static func leads(_ fields: Fields, _ found: inout Findings) -> [Int] {
    var leads: [Int] = []
    for node in fields.list("lead", &found) {
      guard let days = Fields.value(node, of: "lead", "'60 days' or '2 weeks'", &found, days) else {
        continue
      }
      if let last = leads.last, last <= days {
        found.error(
          node,
          "a lead of \(days) days behind one of \(last)",
          remedy: "the longest comes first"
        )
      } else {
        leads.append(days)
      }
    }
    return leads
  }

  /// How often somebody looks at what a machine does.
  static func verification(
    _ fields: Fields,
    _ found: inout Findings
  ) -> JobPlan.Verification? {
    let known = ["every", "from", "how"]
    guard let node = fields["verification"],
      let inner = Fields(node, of: "the verification", known: known, &found)
    else { return nil }
    let form = "'4 months', 'year' or '2 weeks'"
    let period = inner.requiredValue("every", form, &found) { text in
      Frequency(text.hasPrefix("every ") ? text : "every \(text)").period ?? Frequency(text).period
    }
    let anchor = inner.requiredDay("from", &found)
    let how = inner.text("how", &found)
    guard let period, let anchor else { return nil }
    return JobPlan.Verification(period: period, anchor: anchor, how: how)
  }

  static func pause(_ fields: Fields, _ found: inout Findings) -> JobPlan.Pause? {
    let known = ["from", "until", "why"]
    guard let node = fields["paused"],
      let inner = Fields(node, of: "the pause", known: known, &found)
    else { return nil }
    let from = inner.requiredDay("from", &found)
    let until = inner.day("until", &found)
    let why = inner.text("why", &found)
    guard let from else { return nil }
    if let until, until < from, let place = inner["until"] {
      found.error(place, "the pause ends on \(until), before it begins on \(from)")
      return nil
    }
    return JobPlan.Pause(from: from, until: until, why: why)
  }

  static func days(_ text: String) -> Int? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let count = Int(digits: words[0].utf8), (1...999).contains(count)
    else { return nil }
    switch words[1] {
    case "day", "days": return count
    case "week", "weeks": return count * 7
    default: return nil
    }
  }
}
