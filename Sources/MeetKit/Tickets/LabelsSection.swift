/// What labels mean to the group, in `group.yml`.
enum LabelsSection {
  static func read(_ node: YamlNode, _ found: inout Findings) -> [LabelRule] {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where 'labels' needs a label and its meaning on each line")
      return []
    }
    var rules: [(rule: LabelRule, line: Int)] = []
    for entry in entries {
      guard let rule = rule(entry, &found) else { continue }
      if let other = rules.first(where: { $0.rule.label.isSame(as: rule.label) }) {
        found.error(
          entry.key,
          "the label '\(entry.key.text ?? "")' already has a meaning, at line \(other.line)",
          remedy: "keep one of the two"
        )
      } else {
        rules.append((rule, entry.key.line))
      }
    }
    return rules.map(\.rule)
  }

  /// Reads `urgent: urgent` and `~1318: {name: urgency high, means: urgent}`.
  private static func rule(_ entry: YamlNode.Entry, _ found: inout Findings) -> LabelRule? {
    let key = entry.key.text ?? ""
    var label = Label(key)
    guard case .mapping = entry.value.content else {
      guard !entry.value.isAbsent else {
        found.error(entry.key, "'\(key)' has no meaning", remedy: "the meanings are \(meanings)")
        return nil
      }
      return meaning(entry.value, of: key, &found).map { LabelRule(label, $0) }
    }
    let known = ["name", "id", "means"]
    guard let fields = Fields(entry.value, of: "the label '\(key)'", known: known, &found) else {
      return nil
    }
    if let name = fields.text("name", &found) { label.name = name }
    if let id = fields.value("id", "1318", &found, { Int(digits: $0.utf8) }) { label.id = id }
    return fields.required("means", &found)
      .flatMap { meaning($0, of: key, &found) }.map { LabelRule(label, $0) }
  }

  private static let meanings = LabelMeaning.words.quoted

  private static func meaning(
    _ node: YamlNode,
    of key: String,
    _ found: inout Findings
  ) -> LabelMeaning? {
    guard let text = Fields.text(node, of: key, &found) else { return nil }
    if let meaning = LabelMeaning(text) { return meaning }
    found.error(
      node,
      "'\(text)' is no value of '\(key)'",
      remedy: near(text) ?? "the values are \(meanings)"
    )
    return nil
  }

  private static func near(_ text: String) -> String? {
    guard let (first, rest) = text.cut(at: " "),
      let kind = Spelling.nearest(to: String(first), in: ["skill", "access"])
    else { return Spelling.didYouMean(text, in: LabelMeaning.words) }
    return "did you mean '\(kind) \(rest)'?"
  }
}
