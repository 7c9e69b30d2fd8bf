private import CCMark

/// A text as libcmark's tree, freed when this value ends.
///
/// The one file that calls libcmark; no pointer into the tree leaves it.
struct Document: ~Copyable {
  private let root: OpaquePointer

  init(_ bytes: ArraySlice<UInt8>, replacingInvalidUTF8: Bool) {
    let options = replacingInvalidUTF8 ? CMARK_OPT_VALIDATE_UTF8 : CMARK_OPT_DEFAULT
    let root = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count,
        options
      )
    }
    guard let root else { preconditionFailure("libcmark makes a tree of every text or aborts") }
    self.root = root
  }

  deinit {
    cmark_node_free(root)
  }

  /// Hands over the rendered bytes, which are gone afterwards.
  func withHTML<Result, Failure: Error>(
    unsafe: Bool,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let options = unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let text = cmark_render_html(root, options) else {
      preconditionFailure("libcmark renders every tree or aborts")
    }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return try body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

// MARK: - What is changed in the tree

extension Document {
  /// Takes the address from every link and image that the rules do not let pass.
  mutating func restrictAddresses(to rules: HTMLRules) {
    var changed: [(node: OpaquePointer, passes: Bool)] = []
    walk { node in
      let type = cmark_node_get_type(node)
      guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return true }
      let passes = Self.restrict(node, to: rules.relativeLinks)
      if !passes || type == CMARK_NODE_IMAGE && rules.images == .linked {
        changed.append((node, passes))
      }
      return true
    }
    // From the last to the first, so that what stands inside comes before what it stands in.
    for (node, passes) in changed.reversed() {
      if passes { Self.replaceByLink(node) } else { Self.replaceByChildren(node) }
    }
  }

  /// Whether the node's address may stay, or has been given another that may.
  private static func restrict(
    _ node: OpaquePointer,
    to relative: HTMLRules.RelativeLinks
  ) -> Bool {
    guard let url = cmark_node_get_url(node) else { return true }
    switch Address.kind(of: UnsafeRawBufferPointer(start: url, count: strlen(url))) {
    case .absolute, .anchor: return true
    case .forbidden: return false
    case .relative:
      guard case .replaced(let address) = relative else { return true }
      guard let other = address(String(cString: url)) else { return false }
      cmark_node_set_url(node, other)
      return true
    }
  }

  private static func replaceByChildren(_ node: OpaquePointer) {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_free(node)
  }

  private static func replaceByLink(_ image: OpaquePointer) {
    guard !isInsideLink(image), let link = cmark_node_new(CMARK_NODE_LINK) else {
      return replaceByChildren(image)
    }
    cmark_node_set_url(link, cmark_node_get_url(image))
    cmark_node_set_title(link, cmark_node_get_title(image))
    if cmark_node_first_child(image) == nil, let text = cmark_node_new(CMARK_NODE_TEXT) {
      cmark_node_set_literal(text, cmark_node_get_url(image))
      cmark_node_append_child(link, text)
    }
    while let child = cmark_node_first_child(image) { cmark_node_append_child(link, child) }
    cmark_node_insert_before(image, link)
    cmark_node_free(image)
  }

  private static func isInsideLink(_ node: OpaquePointer) -> Bool {
    var parent = cmark_node_parent(node)
    while let link = parent {
      if cmark_node_get_type(link) == CMARK_NODE_LINK { return true }
      parent = cmark_node_parent(link)
    }
    return false
  }

  /// Gives runs of text, and titles of links and images, another wording.
  ///
  /// A run goes on over the ends of lines, so that words are found that a line end parts.
  mutating func rewriteText(_ rewrite: (String) -> String?) {
    cmark_consolidate_text_nodes(root)
    var runs: [OpaquePointer] = []
    walk { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT where !Self.isRunOn(node) && !Self.isOwnAddress(node):
        runs.append(node)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        guard let title = cmark_node_get_title(node), title[0] != 0,
          let changed = rewrite(String(cString: title))
        else { break }
        cmark_node_set_title(node, changed)
      default: break
      }
      return true
    }
    for run in runs { Self.rewrite(run, rewrite) }
  }

  private static func rewrite(_ first: OpaquePointer, _ rewrite: (String) -> String?) {
    var text = String(cString: cmark_node_get_literal(first))
    var rest: [OpaquePointer] = []
    while let next = cmark_node_next(rest.last ?? first) {
      switch cmark_node_get_type(next) {
      case CMARK_NODE_TEXT: text += String(cString: cmark_node_get_literal(next))
      case CMARK_NODE_SOFTBREAK: text += "\n"
      default:
        return finish()
      }
      rest.append(next)
    }
    return finish()

    func finish() {
      guard let changed = rewrite(text) else { return }
      cmark_node_set_literal(first, changed)
      for node in rest { cmark_node_free(node) }
    }
  }

  /// Another text or line end stands before it.
  private static func isRunOn(_ node: OpaquePointer) -> Bool {
    guard let previous = cmark_node_previous(node) else { return false }
    let type = cmark_node_get_type(previous)
    return type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK
  }

  /// The text of `<https://…>` and `<ada@…>`.
  private static func isOwnAddress(_ text: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(text), cmark_node_get_type(parent) == CMARK_NODE_LINK,
      let url = cmark_node_get_url(parent), let literal = cmark_node_get_literal(text)
    else { return false }
    if strcmp(url, literal) == 0 { return true }
    let mail = "mailto:"
    return strncmp(url, mail, mail.utf8.count) == 0
      && strcmp(url + mail.utf8.count, literal) == 0
  }

  /// Leaves a title out that opens the text, and sets every other heading below a level.
  mutating func nestHeadings(below level: Int) {
    if let first = cmark_node_first_child(root), cmark_node_get_heading_level(first) == 1 {
      cmark_node_free(first)
    }
    var open: [Int32] = []
    walk { node in
      guard cmark_node_get_type(node) == CMARK_NODE_HEADING else { return true }
      let written = cmark_node_get_heading_level(node)
      while let last = open.last, last >= written { open.removeLast() }
      open.append(written)
      cmark_node_set_heading_level(node, min(6, Int32(level + open.count)))
      return true
    }
  }
}

// MARK: - What is read from the tree

extension Document {
  /// The words of the first heading, without its marks.
  func title() -> String? {
    var heading: OpaquePointer?
    walk { node in
      guard cmark_node_get_type(node) == CMARK_NODE_HEADING else { return true }
      heading = node
      return false
    }
    guard let heading else { return nil }
    var words = ""
    Self.walk(heading) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: words += String(cString: cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
      default: break
      }
      return true
    }
    return words
  }

  /// The links, images and raw HTML of the text in their order; comments are left out.
  ///
  /// A link stands where it ends; its column is that of its beginning, in bytes from 1.
  func marks() -> [(mark: PageMark.Kind, line: Int, column: Int)] {
    var marks: [(mark: PageMark.Kind, line: Int, column: Int)] = []
    walk { node in
      guard let mark = Self.mark(node) else { return true }
      let line = Int(cmark_node_get_start_line(node))
      marks.append((mark, line, Int(cmark_node_get_start_column(node))))
      return true
    }
    return marks
  }

  private static func mark(_ node: OpaquePointer) -> PageMark.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      cmark_node_get_url(node).map { .address(String(cString: $0)) }
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      cmark_node_get_literal(node).flatMap { literal in
        strncmp(literal, "<!--", 4) == 0 ? nil : .html(String(cString: literal))
      }
    default: nil
    }
  }

  private func walk(_ visit: (OpaquePointer) -> Bool) { Self.walk(root, visit) }

  /// Visits a node and all inside it in the order of the text, until told to stop.
  ///
  /// libcmark's own iterator comes to each node twice, which takes a tenth of a rendering.
  private static func walk(_ root: OpaquePointer, _ visit: (OpaquePointer) -> Bool) {
    var node = root
    while visit(node) {
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while node != root, cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }
}
