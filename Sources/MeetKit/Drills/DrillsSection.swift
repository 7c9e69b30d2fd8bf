/// What a group wants of its drills, in `group.yml`.
enum DrillsSection {
  /// `{months: [January, May, September], pool: [ada, bo, cam], each: 2}`; all may be left out.
  static func read(
    _ node: YamlNode,
    people: [String],
    _ found: inout Findings
  ) -> DrillRules? {
    let known = ["months", "pool", "each"]
    guard let fields = Fields(node, of: "the drills", known: known, &found) else { return nil }
    var rules = DrillRules()
    if fields["months"] != nil {
      let months = fields.list("months", &found).compactMap { month($0, &found) }
      rules.months = Set(months).sorted()
    }
    for node in fields.list("pool", &found) {
      guard let id = Fields.text(node, of: "pool", &found) else { continue }
      if people.contains(id), let person = PersonID(id) {
        rules.pool.append(person)
      } else {
        found.error(
          node,
          "unknown person '\(id)'",
          remedy: Spelling.didYouMean(id, in: people)
        )
      }
    }
    let each = fields.value("each", "1 to 12", &found) { text in
      Int(digits: text.utf8).flatMap { (1...12).contains($0) ? $0 : nil }
    }
    rules.each = each ?? rules.each
    return rules
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func month(_ node: YamlNode, _ found: inout Findings) -> Int? {
    guard let text = Fields.text(node, of: "months", &found) else { return nil }
    if let number = months.firstIndex(where: { $0.lowercased() == text.lowercased() }) {
      return number + 1
    }
    found.error(
      node,
      "'\(text)' is no month",
      remedy: Spelling.didYouMean(text, in: months) ?? "write it as 'May'"
    )
    return nil
  }
}
