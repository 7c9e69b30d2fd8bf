/// One text as a page of its own, with the style inside it.
package struct StandalonePage: Sendable {
  /// What stands before the text.
  package let head: [UInt8]
  /// What stands behind the text.
  package let tail: [UInt8]

  /// Makes the page around a text that is written between `head` and `tail`.
  ///
  /// The template has three names and nothing else, which are put in here: the first use of the
  /// template engine would take longer than the rest of `meet render`.
  package init(title: String) {
    let template = String(decoding: PackageResources.render_mustache, as: UTF8.self)
    let parts = template.split(separator: "{{{content}}}", maxSplits: 1)
    let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    // The title comes last, since it may say "{{{style}}}".
    head = Array(
      parts[0].replacing("{{{style}}}", with: style)
        .replacing("{{title}}", with: title.escapedForHTML).utf8
    )
    tail = Array((parts.count > 1 ? parts[1] : "").utf8)
  }
}
