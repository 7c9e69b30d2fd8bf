/// One text as a page of its own, with the style inside it.
package struct StandalonePage: Sendable {
  /// What stands before the text.
  package let head: [UInt8]
  /// What stands behind the text.
  package let tail: [UInt8]

  /// Makes the page around a text that is written between `head` and `tail`.
  package init(title: String) {
    let view = View(
      title: Words(title),
      style: Markup(Templates.compiledIn.style),
      content: Markup("\0")
    )
    guard let templates = try? TemplateSet(parsing: .compiledIn) else {
      preconditionFailure("the tests parse the compiled-in templates")
    }
    let page = Array(templates.page("render", view).utf8)
    let mark = page.firstIndex(of: 0) ?? page.endIndex
    head = Array(page[..<mark])
    tail = Array(page[mark...].dropFirst())
  }

  struct View: TemplateValue {
    var title: Words
    var style: Markup
    var content: Markup

    static let blank = View(title: Words(""), style: Markup(""), content: Markup(""))
  }
}
