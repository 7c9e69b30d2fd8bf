/// What a group's decisions are about, in `group.yml`.
enum TopicsSection {
  /// `Sign-ups: [sign-up, registration]` on each line, in the order in which they are shown.
  static func read(_ node: YamlNode, _ found: inout Findings) -> [Topic] {
    guard case .mapping(let entries) = node.content else {
      found.error(
        node,
        "\(node.kind) where 'topics' needs a topic and its words on each line",
        remedy: "write 'Sign-ups: [sign-up, registration]'"
      )
      return []
    }
    let fields = Fields(entries, of: "the topics", known: nil, &found)
    var names: [(name: String, line: Int)] = []
    var marks: [Topic.Word: (topic: String, line: Int)] = [:]
    return entries.compactMap { entry in
      guard let name = name(entry.key, besides: names, &found) else { return nil }
      names.append((name, entry.key.line))
      guard !entry.value.isAbsent, !entry.value.isEmptyList else {
        found.error(
          entry.key,
          "the topic '\(name)' has no words",
          remedy: "name those that mark it, as '\(name): [word, another]'"
        )
        return nil
      }
      var words: [Topic.Word] = []
      for node in fields.list(entry.key.text ?? "", &found) {
        guard let (word, text) = word(node, of: name, &found) else { continue }
        if let other = marks[word] {
          found.error(
            node,
            "'\(text)' marks '\(other.topic)' already, at line \(other.line)",
            remedy: "keep one of the two"
          )
        } else {
          marks[word] = (name, node.line)
          words.append(word)
        }
      }
      return Topic(name: name, words: words)
    }
  }

  private static func name(
    _ key: YamlNode,
    besides names: [(name: String, line: Int)],
    _ found: inout Findings
  ) -> String? {
    let name = (key.text ?? "").asLine
    if name.isEmpty {
      found.error(key, "a topic has no name", remedy: "write the name that readers see")
      return nil
    }
    if name.lowercased() == Topic.other.lowercased() {
      found.error(
        key,
        "'\(name)' is where the decisions of no topic stand",
        remedy: "give the topic another name"
      )
      return nil
    }
    if let other = names.first(where: { $0.name.lowercased() == name.lowercased() }) {
      found.error(
        key,
        "the topic '\(name)' has its words already, at line \(other.line)",
        remedy: "keep one of the two"
      )
      return nil
    }
    return name
  }

  private static func word(
    _ node: YamlNode,
    of name: String,
    _ found: inout Findings
  ) -> (word: Topic.Word, text: String)? {
    guard let text = Fields.text(node, of: name, &found) else { return nil }
    if let word = Topic.Word(text) { return (word, text) }
    found.error(
      node,
      "'\(text)' is no word that marks '\(name)'",
      remedy: "a word has a letter or a digit"
    )
    return nil
  }
}

extension YamlNode {
  fileprivate var isEmptyList: Bool {
    if case .list(let nodes) = content { nodes.isEmpty } else { false }
  }
}
