private import CCMark

/// A node of libcmark's tree, which must not outlive its `Document`.
struct Node: Hashable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// libcmark says no only for want of memory, and then it has ended the program already.
  private static func made(_ type: cmark_node_type) -> Node {
    guard let pointer = cmark_node_new(type) else {
      preconditionFailure("libcmark makes every node or aborts")
    }
    return Node(pointer)
  }
}

// MARK: - What it is

extension Node {
  enum Kind {
    case document, quote, list, item, code, html, block, paragraph, heading, rule
    case text, softBreak, lineBreak, inlineCode, inlineHTML, inline, emphasis, strong, link, image
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_CUSTOM_INLINE: .inline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_CUSTOM_BLOCK: .block
    default: .document
    }
  }

  /// A text, code or HTML as written; nil for other nodes.
  var literal: UnsafeRawBufferPointer? { Self.bytes(cmark_node_get_literal(pointer)) }
  /// Of a link or an image, entities and escapes resolved.
  var address: UnsafeRawBufferPointer? { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeRawBufferPointer? { Self.bytes(cmark_node_get_title(pointer)) }
  /// What stands behind the fence of a code block.
  var codeInfo: UnsafeRawBufferPointer? { Self.bytes(cmark_node_get_fence_info(pointer)) }
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// From 1, in the text that was parsed.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  /// In bytes, from 1; within a paragraph, of its text behind the heads of its containers.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var lastColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer? {
    text.map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
  }
}

// MARK: - Where it stands

extension Node {
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

  /// What to do after a node was visited.
  enum Step {
    case inside, past, stop
  }

  /// Visits the node and all inside it in the order of the text.
  ///
  /// A visit may change the node it is given, what stands inside it when it answers `past`, and
  /// nothing else. libcmark's own iterator comes to each node twice, which takes a tenth of a
  /// rendering.
  func walk(_ visit: (_ node: Node, _ depth: Int) -> Step) {
    var node = self
    var depth = 0
    while true {
      switch visit(node, depth) {
      case .stop: return
      case .inside:
        if let child = node.firstChild {
          node = child
          depth += 1
          continue
        }
      case .past: break
      }
      while node != self, node.next == nil {
        guard let parent = node.parent else { return }
        node = parent
        depth -= 1
      }
      guard node != self, let next = node.next else { return }
      node = next
    }
  }

  /// Collects the nodes of a kind in the order of the text.
  func all(_ isWanted: (Node) -> Bool) -> [Node] {
    var found: [Node] = []
    walk { node, _ in
      if isWanted(node) { found.append(node) }
      return .inside
    }
    return found
  }

  /// Emphasis inside each other that is shown, and in which there are bare addresses and struck
  /// words.
  static let emphasisDepth = 100

  /// Takes away emphasis that stands in other emphasis deeper than that, and keeps what is in it.
  ///
  /// libcmark looks at all that a node stands in whenever something is put beside it.
  func flattenEmphasis() {
    var deep: [Node] = []
    walk { node, depth in
      if node.isDeepEmphasis(at: depth) { deep.append(node) }
      return .inside
    }
    // From the outside in, so that each place is no deeper than the limit when it is changed.
    for node in deep { node.replaceByChildren() }
  }

  /// Whether it is emphasis too far in, lists and quotes counted too.
  func isDeepEmphasis(at depth: Int) -> Bool {
    depth > 3 * Self.emphasisDepth && (kind == .emphasis || kind == .strong)
  }

  func isInside(_ kind: Kind) -> Bool {
    var above = parent
    while let node = above {
      if node.kind == kind { return true }
      above = node.parent
    }
    return false
  }
}

// MARK: - What is made and changed

extension Node {
  static func text(_ bytes: ArraySlice<UInt8>) -> Node {
    let node = made(CMARK_NODE_TEXT)
    node.setLiteral(bytes)
    return node
  }

  static func text(_ bytes: [UInt8]) -> Node { text(bytes[...]) }

  static var softBreak: Node { made(CMARK_NODE_SOFTBREAK) }
  static var lineBreak: Node { made(CMARK_NODE_LINEBREAK) }

  static func link(to address: [UInt8]) -> Node {
    let node = made(CMARK_NODE_LINK)
    node.setAddress(address)
    return node
  }

  /// An element within a line; the tags are written as they are.
  static func inline(_ open: String, _ close: String = "") -> Node {
    tagged(made(CMARK_NODE_CUSTOM_INLINE), open, close)
  }

  /// An element whose tags stand on lines of their own.
  static func block(_ open: String, _ close: String = "") -> Node {
    tagged(made(CMARK_NODE_CUSTOM_BLOCK), open, close)
  }

  private static func tagged(_ node: Node, _ open: String, _ close: String) -> Node {
    cmark_node_set_on_enter(node.pointer, open)
    cmark_node_set_on_exit(node.pointer, close)
    return node
  }

  func setLiteral(_ bytes: ArraySlice<UInt8>) {
    Self.with(bytes) { _ = cmark_node_set_literal(pointer, $0) }
  }

  func setAddress(_ bytes: [UInt8]) {
    Self.with(bytes[...]) { _ = cmark_node_set_url(pointer, $0) }
  }

  func setTitle(_ bytes: [UInt8]) {
    Self.with(bytes[...]) { _ = cmark_node_set_title(pointer, $0) }
  }

  func clearCodeInfo() { _ = cmark_node_set_fence_info(pointer, "") }

  func setLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(level)) }

  /// The bytes as libcmark takes them, with an end and no zero before it.
  private static func with(_ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Void) {
    precondition(!bytes.contains(0), "a text in libcmark's tree ends at a zero")
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      buffer[bytes.count] = 0
      guard let start = buffer.baseAddress else { return }
      body(start)
    }
  }

  func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }
  func insert(before node: Node) { cmark_node_insert_before(node.pointer, pointer) }
  func insert(after node: Node) { cmark_node_insert_after(node.pointer, pointer) }

  /// Takes the node and all inside it out of the tree and frees it.
  func remove() { cmark_node_free(pointer) }

  /// Takes the node out of the tree, to be put in elsewhere.
  func unlink() { cmark_node_unlink(pointer) }

  /// Moves what stands inside another node to the end of this one.
  func adopt(_ node: Node) {
    while let child = node.firstChild { append(child) }
  }

  /// Makes one text of those that stand beside each other inside the node.
  func joinTexts() { cmark_consolidate_text_nodes(pointer) }

  /// Puts in the node's place what stands inside it.
  func replaceByChildren() {
    while let child = firstChild { child.insert(before: self) }
    remove()
  }

  /// Puts another node in this one's place, with what stands inside it.
  func replace(by node: Node) {
    node.adopt(self)
    node.insert(before: self)
    remove()
  }
}
