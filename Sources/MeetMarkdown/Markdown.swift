/// A Markdown text (CommonMark 0.30), as the bytes of its file.
///
/// Rendering is libcmark's; what may pass, and how much of it, is ours. `docs/markdown.md` says
/// what it adds to CommonMark.
///
/// ```swift
/// let page = try Markdown(text).html()
/// print(page.title ?? "untitled", page.text)
/// ```
public struct Markdown: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]

  /// Takes any bytes: what is no UTF-8 is rendered as U+FFFD.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }
}

extension Markdown {
  /// The text as HTML that is safe to show to anybody.
  ///
  /// Front matter is left out, of raw HTML only its words pass, and a link whose address is not
  /// allowed keeps its text and loses its address.
  ///
  /// - Throws: ``MarkdownFault`` for what would take too long or too much room.
  public func html(_ rules: HTMLRules = .init()) throws(MarkdownFault) -> HTMLFragment {
    try withHTML(rules) { title, isWhole, bytes in
      HTMLFragment(title: title, bytes: Array(bytes), isWhole: isWhole)
    }
  }

  /// The same without a copy of what may be long: the bytes are gone after the call.
  package func withHTML<Result>(
    _ rules: HTMLRules = .init(),
    _ body: (_ title: String?, _ isWhole: Bool, UnsafeRawBufferPointer) -> Result
  ) throws(MarkdownFault) -> Result {
    let start = FrontMatter(bytes)?.end ?? .start
    try Limits.check(bytes, from: start, images: true)
    let document = try dialectDocument(from: start)
    var isWhole = true
    if rules.dialect.html == .words, RawHTML.mayStand(in: bytes[start.offset...]) {
      isWhole = RawHTML.show(in: document.root)
    }
    let names = TextReferences.rules(of: rules.dialect)
    var survey = Survey(flattening: document.root, signs: Set(names.keys))
    let links = LinkRules.apply(rules, to: survey.links, isWhole: &isWhole)
    TextReferences.link(in: survey.texts, names, rewrite: rules.text)
    if let rewrite = rules.text { Wording.change(in: document.root, rewrite) }
    if rules.dialect.keyLines { KeyLines.keep(in: survey.keyed) }
    let title = survey.headings.first.map(Headings.words)
    var leftOut: Node?
    if case .nested = rules.headings { leftOut = survey.leaveTitleOut(of: document.root) }
    Headings.level(survey.headings, rules.headings)
    if let anchors = rules.dialect.anchors {
      Anchors.set(on: survey.headings, anchors, links: links)
    }
    leftOut?.remove()
    let breaks = rules.dialect.lineEnds == .asBreaks
    return document.withHTML(unsafe: false, lineEndsAreBreaks: breaks) {
      body(title, isWhole, $0)
    }
  }

  /// The tree with what GFM adds to CommonMark.
  private func dialectDocument(from start: TextStart) throws(MarkdownFault) -> Document {
    var text = bytes[start.offset...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    do throws(GFMReading.Excess) {
      return try GFMReading.document(text)
    } catch {
      throw MarkdownFault(
        reason: .cells(limit: GFMReading.missingCells),
        line: start.line + error.line - 1,
        column: 1
      )
    }
  }

  /// What the `cmark` program prints for the text: `cmark`, or `cmark --unsafe`.
  ///
  /// Front matter is text here, as it is to libcmark. Deep nesting is refused all the same.
  public func commonMark(unsafe: Bool = false) throws(MarkdownFault) -> [UInt8] {
    try Limits.check(bytes, from: .start, images: false)
    return Document(bytes[...], repairing: false).withHTML(unsafe: unsafe) { Array($0) }
  }
}

/// Rendered Markdown, to be put into a page.
///
/// ```swift
/// let page = try Markdown(text).html()
/// print("<main>\(page.text)</main>")
/// ```
public struct HTMLFragment: Hashable, Sendable {
  /// The words of the first heading.
  public var title: String?
  /// Whole elements, without a page around them.
  public var bytes: [UInt8]
  /// Nothing was left out, and nothing is shown otherwise than HTML would have shown it.
  public var isWhole: Bool = true
}

extension HTMLFragment {
  /// The bytes as a text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
