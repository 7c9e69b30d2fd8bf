/// Gives runs of text, code, and titles of links and images another wording.
///
/// A run goes on over the ends of lines, so that words are found that a line end parts.
enum Wording {
  static func change(in root: Node, _ rewrite: (String) -> String?) {
    var runs: [Node] = []
    root.walk { node, _ in
      switch node.kind {
      case .text where !isRunOn(node) && !isOwnAddress(node): runs.append(node)
      case .link, .image:
        guard let title = node.title, !title.isEmpty,
          let changed = rewrite(String(decoding: title, as: UTF8.self))
        else { break }
        node.setTitle(Array(changed.utf8))
      case .code, .inlineCode:
        if let code = node.literal, let changed = rewrite(String(decoding: code, as: UTF8.self)) {
          node.setLiteral(Array(changed.utf8)[...])
        }
        // A page shows the language as a class, and nothing else of it.
        if let info = node.codeInfo, rewrite(String(decoding: info, as: UTF8.self)) != nil {
          node.clearCodeInfo()
        }
      default: break
      }
      return .inside
    }
    for run in runs { change(run, rewrite) }
  }

  /// Another wording would be given to the words of an address, as a reader may understand them.
  static func isChanged(
    in address: some Collection<UInt8>,
    _ rewrite: (String) -> String?
  ) -> Bool {
    let text = String(decoding: address.withoutPercents, as: UTF8.self)
    if rewrite(text) != nil { return true }
    // "jo-doe", "Jo_Doe" and "jo.doe" are written for "Jo Doe".
    let words = String(text.map { "-_.+".contains($0) ? " " : $0 })
    return words != text && rewrite(words) != nil
  }

  private static func change(_ first: Node, _ rewrite: (String) -> String?) {
    var text = String(decoding: first.literal ?? .init(start: nil, count: 0), as: UTF8.self)
    var rest: [Node] = []
    var breaks: [Node.Kind] = []
    while let next = (rest.last ?? first).next, next.kind == .text || isLineEnd(next) {
      if isLineEnd(next) { breaks.append(next.kind) }
      text += next.literal.map { String(decoding: $0, as: UTF8.self) } ?? "\n"
      rest.append(next)
    }
    guard let changed = rewrite(text) else { return }
    for node in rest { node.remove() }
    // Lines stay lines, for the passes that look at them.
    var last = first
    for (number, line) in changed.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0 else {
        first.setLiteral(Array(line)[...])
        continue
      }
      // A name over the end of a line takes it along.
      let isBreak = number <= breaks.count && breaks[number - 1] == .lineBreak
      let lineEnd = isBreak ? Node.lineBreak : Node.softBreak
      lineEnd.insert(after: last)
      last = Node.text(Array(line))
      last.insert(after: lineEnd)
    }
  }

  /// Another text stands before it, on its line or on the one before.
  private static func isRunOn(_ node: Node) -> Bool {
    guard let previous = node.previous else { return false }
    return previous.kind == .text || isLineEnd(previous) && previous.previous?.kind == .text
  }

  private static func isLineEnd(_ node: Node) -> Bool {
    node.kind == .softBreak || node.kind == .lineBreak
  }

  /// The text of `<https://…>`, `www.…` and `<ada@…>`.
  private static func isOwnAddress(_ text: Node) -> Bool {
    guard let link = text.parent, link.kind == .link, let address = link.address,
      let literal = text.literal
    else { return false }
    return ["", "mailto:", "http://"].contains { scheme in
      address.count == scheme.utf8.count + literal.count && address.starts(with: scheme.utf8)
        && address.dropFirst(scheme.utf8.count).elementsEqual(literal)
    }
  }
}
