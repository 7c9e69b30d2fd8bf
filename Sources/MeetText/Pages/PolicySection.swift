import MeetModel

/// The rules of `group.yml` by which the group decides.
enum PolicySection {
  static func read(_ node: YamlNode, _ found: inout Findings) -> Policy {
    var policy = Policy()
    let known = ["quorum", "absence", "attribution", "concerns"]
    guard let fields = Fields(node, of: "the policy", known: known, &found) else { return policy }
    let kinds = ["policy", "operations"]
    if let node = fields["quorum"],
      let quorum = Fields(node, of: "the quorum", known: kinds, &found)
    {
      if let number = members("policy", quorum, &found) { policy.quorumForPolicy = number.value }
      if let number = members("operations", quorum, &found) {
        policy.quorumForOperations = number.value
      }
    }
    if let node = fields["absence"],
      let absence = Fields(node, of: "'absence'", known: kinds, &found)
    {
      let form = "'hold', 'present only', 'lazy 48 h' or 'lazy 6 days'"
      if let rule = absence.value("policy", form, &found, { Policy.Absence($0) }) {
        policy.absenceForPolicy = rule
      }
      if let rule = absence.value("operations", form, &found, { Policy.Absence($0) }) {
        policy.absenceForOperations = rule
      }
    }
    policy.attribution = fields.choice("attribution", &found) ?? policy.attribution
    policy.concerns = fields.choice("concerns", &found) ?? policy.concerns
    return policy
  }

  /// A quorum that was read; `none` is one too.
  private struct Quorum {
    var value: Int?
  }

  private static func members(
    _ key: String,
    _ fields: Fields,
    _ found: inout Findings
  ) -> Quorum? {
    fields.value(key, "a number of members or 'none'", &found) { text in
      if text == "none" { return Quorum(value: nil) }
      guard let number = Int(digits: text.utf8), (1...999).contains(number) else { return nil }
      return Quorum(value: number)
    }
  }
}
