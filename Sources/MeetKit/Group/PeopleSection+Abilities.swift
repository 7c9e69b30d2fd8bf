extension PeopleSection {
  /// Under which server's name an account stands.
  static func accountKey(_ fields: Fields) -> String? {
    TrackerKind.allCases.map(\.rawValue).first { fields[$0] != nil }
  }

  /// The name of an account, with or without the sign before it.
  static func account(_ fields: Fields, _ found: inout Findings) -> String? {
    guard let key = accountKey(fields) else { return nil }
    return fields.value(key, "the name of an account, as ada", &found) { text in
      let name = text.after("@").map(String.init) ?? text
      let isName = name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
      return isName && !name.isEmpty ? name : nil
    }
  }

  /// Skills and access, each compared with what the labels ask for.
  static func abilities(
    _ fields: Fields,
    _ labels: [LabelRule],
    _ found: inout Findings
  ) -> (skills: [String], access: [String]) {
    var asked: (skills: [String], access: [String]) = ([], [])
    for label in labels {
      switch label.meaning {
      case .skill(let word): asked.skills.append(word)
      case .access(let word): asked.access.append(word)
      default: break
      }
    }
    func words(_ key: String, _ asked: [String], _ found: inout Findings) -> [String] {
      fields.list(key, &found).compactMap { node in
        guard let text = Fields.text(node, of: key, &found) else { return nil }
        if !asked.contains(text), let remedy = Spelling.didYouMean(text, in: asked) {
          found.warning(node, "no label asks for '\(text)'", remedy: remedy)
        }
        return text
      }
    }
    return (
      words("skills", asked.skills, &found), words("access", asked.access, &found)
    )
  }
}
