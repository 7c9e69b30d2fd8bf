/// The page of a drill that is planned: what the report will have to say.
package enum DrillDraft {
  package static func text(_ drill: Drill) -> String {
    var lines = [
      "---", "kind: \(YamlScalar.written(drill.kind))", "date: \(drill.date)",
      "window_utc: []", "steering: \(drill.steering?.text ?? "")",
      "documenting: \(drill.documenting?.text ?? "")", "observers: []", "runbook:",
    ]
    if drill.kind.contains("upgrade") { lines += ["from_version:", "to_version:"] }
    if drill.isRestore {
      lines += [
        "restore:", "  source:", "  restore_point:", "  rpo_target: PT24H", "  rto_target: PT8H",
        "  target_host:", "  checks: []",
      ]
    }
    lines += [
      "result:", "actions: []", "---", "## Plan", "",
      "What is tried, on which machine, and what must not be touched.", "",
      "## Summary", "", "## Timeline (UTC)", "", "## What went well", "", "## What went badly", "",
      "## Where we were lucky", "", "## What the runbook did not say", "",
      "## Decisions we put off", "", "## Actions", "",
    ]
    return lines.joined(separator: "\n")
  }
}
