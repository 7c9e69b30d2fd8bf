/// A text in the language of `man`, with everything in it escaped that would be read as a command.
struct Roff: CustomStringConvertible {
  private(set) var description = ""

  mutating func macro(_ name: String, _ arguments: String...) {
    description += "." + ([name] + arguments.map(Self.quoted)).joined(separator: " ") + "\n"
  }

  /// A line of running text.
  mutating func text(_ line: String) {
    guard !line.isEmpty else { return }
    let escaped = Self.escaped(line)
    description += (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
  }

  /// Paragraphs; one whose lines are all indented is an example and keeps them.
  mutating func prose(_ text: String) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for paragraph in lines.split(separator: "") {
      macro("PP")
      let isExample = paragraph.allSatisfy { $0.hasPrefix(" ") }
      if isExample { macro("EX") }
      for line in paragraph { self.text(line) }
      if isExample { macro("EE") }
    }
  }

  /// A word in bold with what may follow it.
  mutating func entry(_ name: String, placeholders: [String]) {
    macro("B", name)
    for placeholder in placeholders { text(placeholder) }
  }

  /// A term and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    macro("TP")
    macro("B", term)
    text(meaning)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  private static func quoted(_ argument: String) -> String {
    "\"" + escaped(argument).replacing("\"", with: "\\(dq") + "\""
  }
}
