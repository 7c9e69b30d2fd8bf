/// Reads `contacts.yml`: how to reach people, apart from `group.yml`, which more people may read.
package enum ContactsPage {
  /// The contacts by person, with what is wrong about them; without a group nobody is unknown.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    group: Group?
  ) throws(InvalidInput) -> Parsed<[PersonID: Contact]> {
    let source = SourceText(bytes, file: file)
    var found = Findings(file)
    found.add(source.diagnostics)
    guard let entries = YamlPage.read(source.lines, &found) else {
      throw InvalidInput(found.diagnostics)
    }
    var contacts: [PersonID: Contact] = [:]
    for entry in entries {
      guard let id = PersonText.id(entry.key, in: group, &found),
        let fields = Fields(entry.value, of: "'\(id)'", known: ["mail", "matrix"], &found)
      else { continue }
      contacts[id] = Contact(
        mail: fields.value("mail", "ada@example.org", &found) { isMail($0) ? $0 : nil },
        matrix: fields.value("matrix", "\"@ada:example.org\"", &found) { isMatrix($0) ? $0 : nil }
      )
    }
    return Parsed(contacts, found.diagnostics)
  }

  /// One address without a name around it; a server will know whether it exists.
  private static func isMail(_ text: String) -> Bool {
    let parts = text.parts(between: "@")
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && isOneWord(text)
  }

  private static func isMatrix(_ text: String) -> Bool {
    guard text.utf8.first == 0x40, let (name, server) = text.cut(at: ":") else { return false }
    return name.utf8.count > 1 && !server.isEmpty && isOneWord(text)
  }

  private static func isOneWord(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0 != "<" && $0 != ">" && $0 != ","
    } && text.asLine == text
  }
}
