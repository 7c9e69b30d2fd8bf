private import Yams

/// YAML text as nodes with places; the one door to the YAML library.
enum YamlPage {
  /// The top mapping's entries, or nil when the text is broken, which is then among the findings.
  ///
  /// `firstLine` is the page's line on which the first of the YAML's lines stands.
  static func read(
    _ lines: some Collection<String>,
    firstLine: Int = 1,
    _ found: inout Findings
  ) -> [YamlNode.Entry]? {
    guard !reportControls(lines, firstLine, &found), !reportReferences(lines, firstLine, &found)
    else { return nil }
    let breaks = HiddenBreaks(in: lines)
    let text = lines.map { breaks.hide($0) + "\n" }.joined()
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return [] }
      let cuts = CutValues(lines: Array(lines))
      var copy = NodeCopy(breaks: breaks, cuts: cuts, shift: firstLine - 1, found: found)
      // A node knows its anchor only as long as the parser lives.
      let node = withExtendedLifetime(parser) { copy.node(root) }
      found = copy.found
      guard !copy.isRefused else { return nil }
      switch node.content {
      case .mapping(let entries): return entries
      case _ where node.isAbsent: return []
      default:
        found.error(node, "\(node.kind) where keys and values belong", remedy: "write 'name: …'")
        return nil
      }
    } catch let error as YamlError {
      report(error, Array(lines), firstLine, &found)
    } catch {
      found.error(firstLine, nil, "this is no YAML: \(error)")
    }
    return nil
  }

  /// YAML admits no control characters but the tab; reports each, and says whether there was one.
  private static func reportControls(
    _ lines: some Collection<String>,
    _ firstLine: Int,
    _ found: inout Findings
  ) -> Bool {
    var any = false
    for (index, line) in lines.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated() {
        switch scalar.value {
        case 0x00...0x08, 0x0A...0x1F, 0x7F...0x84, 0x86...0x9F, 0xFEFF, 0xFFFE, 0xFFFF:
          let name = String(scalar.value, radix: 16, uppercase: true)
          found.error(
            firstLine + index,
            column + 1,
            "the control character U+\(String(repeating: "0", count: 4 - name.count))\(name) "
              + "has no place here",
            remedy: "take it out"
          )
          any = true
          // What is no text at all would be told in a million lines.
          if found.diagnostics.count >= 20 { return true }
        default: break
        }
      }
    }
    return any
  }

  /// References to references stand for more nodes than a lifetime can count, and the YAML
  /// library counts them; a page that seems made of them is not read at all.
  private static func reportReferences(
    _ lines: some Collection<String>,
    _ firstLine: Int,
    _ found: inout Findings
  ) -> Bool {
    var anchors = 0
    var references = 0
    for (index, line) in lines.enumerated() {
      var before: UInt8 = 0x20
      for byte in line.utf8 {
        if " [,{".utf8.contains(before) {
          if byte == 0x26 { anchors += 1 }
          if byte == 0x2A { references += 1 }
        }
        before = byte
      }
      if anchors > 0, references > 30 {
        found.error(
          firstLine + index,
          nil,
          "'&' and '*' make references, which are not read here",
          remedy: "write it out"
        )
        return true
      }
    }
    return false
  }

  private static func report(
    _ error: YamlError,
    _ lines: [String],
    _ firstLine: Int,
    _ found: inout Findings
  ) {
    let shift = firstLine - 1
    switch error {
    case .scanner(let context, let problem, let end, _),
      .parser(let context, let problem, let end, _),
      .composer(let context, let problem, let end, _):
      // What is open at the very end is better shown where it began.
      let mark = end.line > lines.count ? context?.mark ?? end : end
      let line = min(mark.line, max(lines.count, 1))
      found.error(
        line + shift,
        line == mark.line ? mark.column : nil,
        "broken YAML: \(problem)",
        remedy: remedy(problem)
      )
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let second = DuplicateKey.second(of: key, after: (first.line, first.column), in: lines)
      found.error(
        (second?.line ?? first.line) + shift,
        second?.column ?? first.column,
        "'\(key)' stands twice, first at line \(first.line + shift)",
        remedy: "keep one of the two"
      )
    default:
      found.error(firstLine, nil, "this is no YAML")
    }
  }

  /// What to try when the YAML library's words alone do not help.
  private static func remedy(_ problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put a text that holds ': ' between quotes"
    case "found character that cannot start any token":
      "indent with spaces, and put a text that begins with @, ` or % between quotes"
    case "block sequence entries are not allowed in this context",
      "did not find expected alphabetic or numeric character",
      "did not find expected comment or line break", "found undefined tag handle",
      "did not find expected whitespace or line break", "did not find expected ',' or ']'":
      "put a text that begins with -, *, &, !, |, >, [, { or # between quotes"
    case "did not find expected <document start>":
      "begin the page with a key, as 'name: …'"
    case "found unexpected end of stream": "close the quote that begins here"
    case "could not find expected ':'", "did not find expected key":
      "look for a missing ':', a quote that does not end, or an indentation that jumps"
    default: nil
    }
  }
}

/// A copy of the library's tree as nodes of our own, which may leave the function.
private struct NodeCopy {
  let breaks: HiddenBreaks
  let cuts: CutValues
  let shift: Int
  var found: Findings
  /// Something was met that is not copied, and reported.
  var isRefused = false

  /// `key` is what the node is the value of, and `isFree` says that people's words stand there.
  mutating func node(_ node: Node, of key: String? = nil, isFree: Bool = false) -> YamlNode {
    var copy = YamlNode(
      line: (node.mark?.line ?? 1) + shift,
      column: node.mark?.column ?? 1,
      content: .scalar("", isPlain: true)
    )
    guard node.anchor == nil else {
      // A few nested references can stand for more nodes than fit into memory.
      found.error(
        copy,
        "'&' makes a reference, which is not read here",
        remedy: "write it out, or put a text that begins with & between quotes"
      )
      isRefused = true
      return copy
    }
    switch node {
    case .scalar(let scalar):
      let text = breaks.show(scalar.string)
      copy.content = .scalar(text, isPlain: scalar.style == .plain)
      if scalar.style == .plain { doubt(copy, text, key, isFree) }
    case .sequence(let sequence):
      copy.content = .list(sequence.map { self.node($0, of: nil, isFree: isFree) })
    case .mapping(let mapping):
      copy.content = .mapping(
        mapping.map { entry in
          let key = self.node(entry.key)
          let isFree = isFree || CutValues.freeKeys.contains(key.text ?? "")
          return .init(key: key, value: self.node(entry.value, of: key.text, isFree: isFree))
        }
      )
    case .alias:
      isRefused = true
    }
    doubtTag(copy, key)
    return copy
  }

  /// Tells of a word that YAML takes for a tag.
  private mutating func doubtTag(_ node: YamlNode, _ key: String?) {
    let whole = cuts.text(at: node.line - shift, node.column)
    guard whole.hasPrefix("!") else { return }
    let tag = String(whole.prefix { $0 != " " })
    let written = node.text == nil ? "…" : whole
    found.warning(
      node,
      "'\(tag.shortened(to: 30))' is not read: '!' begins a tag",
      remedy: "write '\(Self.entry(key, written))', or take it out"
    )
  }

  /// Tells of a value that is less than what stands there, with the form in which it is whole.
  private mutating func doubt(_ node: YamlNode, _ text: String, _ key: String?, _ isFree: Bool) {
    if let cut = cuts.cut(text, at: node.line - shift, node.column, isFree: isFree) {
      found.warning(
        cut.line + shift,
        cut.column,
        cut.message,
        remedy: "write '\(Self.entry(key, cut.whole))'"
      )
    } else if isFree, node.isAbsent, !text.isEmpty {
      found.warning(
        node,
        "'\(text)' is read as nothing",
        remedy: "write '\(Self.entry(key, text))', or leave the line out"
      )
    }
  }

  private static func entry(_ key: String?, _ text: String) -> String {
    (key.map { "\($0): " } ?? "") + YamlScalar.quoted(text)
  }
}
