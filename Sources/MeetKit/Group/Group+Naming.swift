extension Group {
  /// The one person a word means, for options.
  package func person(named word: String) throws(RuleError) -> PersonID {
    let found = people(called: word)
    if found.count == 1 { return found[0].id }
    let known = people.flatMap { [$0.id.text, $0.name] }
    throw .usage(
      found.isEmpty
        ? "nobody is called '\(word)'; "
          + (Spelling.didYouMean(word, in: known)
            ?? "people are \(people.map(\.id.text).joined(separator: " "))")
        : "'\(word)' may be \(found.map(\.id.text).joined(separator: " or ")); write the id"
    )
  }
}
