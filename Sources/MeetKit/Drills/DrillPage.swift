/// Reads the page of a drill, planned or reported: `drills/2026-05-09-restore.md`.
package enum DrillPage {
  /// The drill, with what is wrong or doubtful about its page.
  ///
  /// Keys that are not known here are the group's own business. What is computed, as the state and
  /// the recovery time, is only kept to be compared. `name` is the file's own name; without a group, when `group.yml` itself is at fault, people are not
  /// checked. Throws every fault when kind or date cannot be read.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    name: String,
    group: Group?
  ) throws(InvalidInput) -> Parsed<Drill> {
    var found = Findings(file)
    let page = FrontMatter(SourceText(bytes, file: file), &found)
    guard let entries = page.entries else { throw InvalidInput(found.diagnostics) }
    let fields = Fields(entries, of: "a drill", known: nil, &found)
    let kind = fields.requiredText("kind", &found)
    let date = fields.requiredDay("date", &found)
    let steering = fields["steering"].flatMap { PersonText.id($0, in: group, &found) }
    let documenting = fields["documenting"].flatMap { PersonText.id($0, in: group, &found) }
    let result = Self.result(fields, &found)
    let restore = fields["restore"].flatMap { Fields($0, of: "'restore'", known: nil, &found) }
    let form = "PT8H or PT2H15M"
    let target = restore?.value("rto_target", form, &found) { Iso8601.minutes($0) }
    let dataTarget = restore?.value("rpo_target", form, &found) { Iso8601.minutes($0) }
    let (times, words) = times(fields, restore, file: file, &found)
    let listed = actions(fields.list("actions", &found))
    guard let kind, let date else { throw InvalidInput(found.diagnostics) }
    let drill = Drill(
      id: name.hasSuffix(".md") ? String(name.dropLast(3)) : name,
      kind: kind,
      date: date,
      steering: steering,
      documenting: documenting,
      result: result,
      times: times,
      recoveryTargetMinutes: target,
      dataAgeTargetMinutes: dataTarget,
      summary: summary(page.body),
      actions: listed + actions(in: page.body),
      words: words
    )
    return Parsed(drill, found.diagnostics)
  }

  private static let results = ["passed", "passed-with-findings", "failed", "abandoned"]

  /// The result in words; nil while the drill is only planned.
  private static func result(_ fields: Fields, _ found: inout Findings) -> String? {
    fields["result"].flatMap { node in
      guard let text = Fields.text(node, of: "result", &found) else { return nil }
      guard results.contains(text) else {
        found.error(
          node,
          "'\(text)' is no result of a drill",
          remedy: Spelling.didYouMean(text, in: results) ?? "the results are \(results.quoted)"
        )
        return nil
      }
      return text.replacing("-", with: " ")
    }
  }

  /// The text under the heading that begins with "Summary", up to the next heading.
  private static func summary(_ body: ArraySlice<String>) -> String {
    section("summary", body).joined(separator: "\n")
  }

  /// The lines under the first heading that begins with a word, without those that are empty.
  static func section(_ word: String, _ body: ArraySlice<String>) -> [String] {
    let isHeading = { (line: String) in line.hasPrefix("#") }
    let title = { (line: String) in line.drop { $0 == "#" || $0 == " " }.lowercased() }
    guard let start = body.firstIndex(where: { isHeading($0) && title($0).hasPrefix(word) })
    else { return [] }
    return body[(start + 1)...].prefix { !isHeading($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
