/// A page split into the YAML between its first two `---` lines and the text below.
struct FrontMatter {
  /// The top keys of the YAML; nil when it is missing or broken, which is then reported.
  let entries: [YamlNode.Entry]?
  let body: ArraySlice<String>
  /// The page's line on which the body begins.
  let bodyLine: Int

  init(_ source: SourceText, _ found: inout Findings) {
    found.add(source.diagnostics)
    let lines = source.lines
    guard lines.first.map(Self.isFence) == true else {
      found.error(
        1,
        1,
        "the page has no front matter",
        remedy: "begin it with '---', its keys, and '---'"
      )
      (entries, body, bodyLine) = (nil, lines[...], 1)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      found.error(1, 1, "the front matter does not end", remedy: "close it with a line '---'")
      (entries, body, bodyLine) = (nil, [], lines.count + 1)
      return
    }
    entries = YamlPage.read(lines[1..<end], firstLine: 2, &found)
    body = lines[(end + 1)...]
    bodyLine = end + 2
  }

  /// `---`, with or without spaces behind it.
  static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " }
  }
}

extension FrontMatter {
  /// The text below, without empty lines before and after it.
  var text: String {
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    guard let first = body.firstIndex(where: { !isBlank($0) }),
      let last = body.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return body[first...last].joined(separator: "\n")
  }
}
