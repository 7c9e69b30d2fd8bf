extension MinutesReader {
  /// Somebody of the head, or in front of a note, who is nobody of the group and no guest.
  ///
  /// A name is told once, where it stands first.
  mutating func checkVoices(_ minutes: Minutes, people group: Group) {
    var known = Set(group.people.flatMap { [$0.id.text, $0.name, $0.initials] })
    for guest in minutes.guests + minutes.observers { known.formUnion(guest.callings) }
    let body = lines.firstIndex { $0.after("## ") != nil } ?? lines.endIndex
    for index in lines.indices {
      let names = index < body ? Self.names(ofHead: lines[index]) : Self.speaker(lines[index])
      for (name, column) in names where !known.contains(String(name)) {
        known.insert(String(name))
        guard group.people(called: String(name)).count != 1 else { continue }
        tellStranger(String(name), index, column, group, guest: true)
      }
    }
  }

  /// The names of a line of the head, with their columns.
  private static func names(ofHead line: Substring) -> [(name: Substring, column: Int)] {
    guard let (key, value) = line.after("- ")?.cut(at: ": "), heads.contains(String(key)) else {
      return []
    }
    var column = line.unicodeScalars.count - value.unicodeScalars.count + 1
    var isAside = false
    return value.parts(between: ", ").compactMap { part in
      defer { column += part.unicodeScalars.count + 2 }
      let isName = !isAside
      // What stands in brackets may have commas too.
      if part.utf8.contains(0x28) { isAside = true }
      if part.utf8.contains(0x29) { isAside = false }
      guard isName else { return nil }
      let name = Substring(part).cut(at: " (")?.before ?? Substring(part)
      return nobody.contains(name.lowercased()) ? nil : (name, column)
    }
  }

  /// Whom a note names in front of it.
  private static func speaker(_ line: Substring) -> [(name: Substring, column: Int)] {
    guard let name = line.after("- *")?.cut(at: ":* ")?.before, !name.isEmpty,
      !name.utf8.contains(0x2A)
    else { return [] }
    return [(name, 4)]
  }

  private static let heads: Set = ["Coordinator", "Secretary", "Present", "Apologies", "Absent"]
  /// What people write where there is nobody to name.
  static let nobody: Set = ["", "-", "–", "—", "none", "nobody"]
}

extension Guest {
  /// What minutes may call them: by the name, its first word or its initials.
  fileprivate var callings: [String] {
    let words = name.split(separator: " ")
    return [name, words.first.map(String.init) ?? name, String(words.compactMap(\.first))]
  }
}
