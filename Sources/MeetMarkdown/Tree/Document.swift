private import CCMark

/// A text as libcmark's tree, freed when this value ends.
struct Document: ~Copyable {
  let root: Node

  /// Reads a text; `repairing` it, bytes that are no UTF-8 become U+FFFD.
  init(_ bytes: ArraySlice<UInt8>, repairing: Bool) {
    // With the places of nodes right behind code and HTML that go over several lines.
    let options = CMARK_OPT_SOURCEPOS | (repairing ? CMARK_OPT_VALIDATE_UTF8 : 0)
    let root = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count,
        options
      )
    }
    guard let root else { preconditionFailure("libcmark makes a tree of every text or aborts") }
    self.root = Node(root)
  }

  deinit {
    root.remove()
  }

  /// Hands over the rendered bytes, which are gone afterwards.
  func withHTML<Result, Failure: Error>(
    unsafe: Bool,
    lineEndsAreBreaks: Bool = false,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let options =
      (unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
      | (lineEndsAreBreaks ? CMARK_OPT_HARDBREAKS : CMARK_OPT_DEFAULT)
    guard let text = cmark_render_html(root.pointer, options) else {
      preconditionFailure("libcmark renders every tree or aborts")
    }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return try body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
