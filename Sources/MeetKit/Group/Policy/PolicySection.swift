/// The rules of `group.yml` by which the group decides.
enum PolicySection {
  static func read(_ node: YamlNode, _ found: inout Findings) -> Policy {
    var policy = Policy()
    let known = ["quorum", "absence", "attribution"] + Policy.Switch.allCases.map(\.rawValue)
    guard let fields = Fields(node, of: "the policy", known: nil, &found) else { return policy }
    fields.refuse(allBut: known, &found) { key in
      privateAttributions.contains(key)
        ? "who objected and who nominated whom is in no minutes; leave it out" : nil
    }
    quorum(fields, &policy, &found)
    absence(fields, &policy, &found)
    policy.attribution = fields.choice("attribution", &found) ?? policy.attribution
    for key in Policy.Switch.allCases {
      _ = fields.value(key.rawValue, key.form, &found) { policy.set(key, to: $0) ? () : nil }
    }
    return policy
  }

  private static let privateAttributions: Set = [
    "attribution of objections", "attribution of nominations",
  ]

  private static let kinds = ["policy", "operations"]

  private static func quorum(_ fields: Fields, _ policy: inout Policy, _ found: inout Findings) {
    guard let node = fields["quorum"],
      let quorum = Fields(node, of: "the quorum", known: kinds, &found)
    else { return }
    let form = "a number of members, '60 %', 'all but 2' or 'none'"
    if let rule = quorum.value("policy", form, &found, { Policy.Quorum($0) }) {
      policy.quorumForPolicy = rule
    }
    if let rule = quorum.value("operations", form, &found, { Policy.Quorum($0) }) {
      policy.quorumForOperations = rule
    }
  }

  private static func absence(_ fields: Fields, _ policy: inout Policy, _ found: inout Findings) {
    guard let node = fields["absence"],
      let absence = Fields(node, of: "'absence'", known: kinds, &found)
    else { return }
    let form = "'hold', 'present only', 'lazy 48 h' or 'lazy 6 days'"
    if let rule = absence.value("policy", form, &found, { Policy.Absence($0) }) {
      policy.absenceForPolicy = rule
    }
    if let rule = absence.value("operations", form, &found, { Policy.Absence($0) }) {
      policy.absenceForOperations = rule
    }
  }
}
