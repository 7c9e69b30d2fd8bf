/// Takes the address from every link and image that may not have it, and from links in links.
enum LinkRules {
  /// Goes over links and images in the order of the text, and hands back those that stay.
  ///
  /// An address that nobody may have leaves the text no longer whole.
  static func apply(_ rules: HTMLRules, to links: [Node], isWhole: inout Bool) -> [Node] {
    var kept: [Node] = []
    var changed: [(node: Node, passes: Bool)] = []
    for node in links {
      let passes =
        restrict(node, to: rules.relativeLinks, &isWhole) && !isChanged(node, rules.text)
      if !passes || node.kind == .image && rules.images == .linked {
        changed.append((node, passes))
      } else {
        kept.append(node)
      }
    }
    var made: [Node] = []
    // From the last to the first, so that what stands inside comes before what it stands in.
    for (node, passes) in changed.reversed() {
      if passes { made += replaceByLink(node) } else { node.replaceByChildren() }
    }
    return takeLinksOut(ofLinks: kept, and: made)
  }

  /// Leaves of every link in a link its text, as HTML wants it, and hands back those that stay.
  ///
  /// libcmark makes one of `[<tel:1>](tel:2)`, and `![[a](b)](c)` is one when images are links.
  private static func takeLinksOut(ofLinks kept: [Node], and made: [Node]) -> [Node] {
    var inner: Set<Node> = []
    for outer in made + kept where outer.kind == .link && !inner.contains(outer) {
      guard let first = outer.firstChild, first.kind != .text || first.next != nil else { continue }
      for node in outer.all({ $0.kind == .link }) where node != outer {
        inner.insert(node)
      }
    }
    for node in inner { node.replaceByChildren() }
    return inner.isEmpty ? kept : kept.filter { !inner.contains($0) }
  }

  /// Words stand in the address that the page says in another way.
  private static func isChanged(_ node: Node, _ rewrite: ((String) -> String?)?) -> Bool {
    guard let rewrite, let address = node.address else { return false }
    return Wording.isChanged(in: address, rewrite)
  }

  /// Whether the node's address may stay, or has been given another that may.
  private static func restrict(
    _ node: Node,
    to relative: HTMLRules.RelativeLinks,
    _ isWhole: inout Bool
  ) -> Bool {
    guard let address = node.address else { return true }
    switch Address.kind(of: address) {
    case .absolute, .anchor: return true
    case .forbidden:
      isWhole = false
      return false
    case .relative:
      guard case .replaced(let replacement) = relative else { return true }
      guard let other = replacement(String(decoding: address, as: UTF8.self)) else { return false }
      node.setAddress(Array(other.utf8))
      return true
    }
  }

  /// The link that was made, if one may stand there.
  private static func replaceByLink(_ image: Node) -> [Node] {
    guard !image.isInside(.link), let address = image.address.map(Array.init) else {
      image.replaceByChildren()
      return []
    }
    let link = Node.link(to: address)
    if let title = image.title { link.setTitle(Array(title)) }
    if image.firstChild == nil { image.append(.text(address)) }
    image.replace(by: link)
    return [link]
  }
}
