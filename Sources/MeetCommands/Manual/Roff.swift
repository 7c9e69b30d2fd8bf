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

  /// Paragraphs; indented lines are examples and stay lines.
  mutating func prose(_ text: String) {
    for lines in Self.paragraphs(of: text) {
      let isExample = lines[0].hasPrefix(" ")
      macro("PP")
      if isExample { macro("EX") }
      for line in lines { self.text(line) }
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

  /// Runs of lines, parted by blank lines and where an indentation begins or ends.
  private static func paragraphs(of text: String) -> [[String]] {
    var runs: [[String]] = [[]]
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(Substring(line))
      let other = runs[runs.count - 1].first.map { $0.hasPrefix(" ") != line.hasPrefix(" ") }
      if line.isEmpty || other == true { runs.append([]) }
      if !line.isEmpty { runs[runs.count - 1].append(line) }
    }
    return runs.filter { !$0.isEmpty }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case _ where scalar.isASCII: String(scalar)
      // Not every man reads UTF-8, and every one knows a letter by its number.
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  /// Four to six digits.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func quoted(_ argument: String) -> String {
    "\"" + escaped(argument).replacing("\"", with: "\\(dq") + "\""
  }
}
