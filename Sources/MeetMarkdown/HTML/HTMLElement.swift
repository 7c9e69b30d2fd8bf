/// What an element of HTML is to somebody who reads its words.
enum HTMLElement {
  /// A line ends there.
  case lineBreak
  /// A row of a table, on a line of its own.
  case row
  /// Parted from the cell before it.
  case cell
  case table
  /// A line of its own, such as an item.
  case line
  /// A paragraph of its own.
  case paragraph
  /// The same, in which lines stay lines.
  case preformatted
  /// Words within a line.
  case words
  /// Shows something that is no text; it may have words instead.
  case picture
  /// Its content is no text.
  case program

  /// Nil for a name that HTML does not have, or has no longer: what stands in such brackets are
  /// somebody's words.
  init?(_ name: String) {
    guard let element = Self.elements[name] else { return nil }
    self = element
  }

  private static let elements: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [:]
    for (element, names) in names {
      for name in names.split(separator: " ") { elements[String(name)] = element }
    }
    return elements
  }()

  private static let names: [(HTMLElement, String)] = [
    (.lineBreak, "br"),
    (.row, "tr"),
    (.cell, "td th"),
    (.table, "table"),
    (.line, "caption dd dt figcaption legend li option summary"),
    (
      .paragraph,
      """
      address article aside blockquote body center details dialog dir div dl fieldset figure footer \
      form h1 h2 h3 h4 h5 h6 head header hgroup hr html main menu nav noscript ol optgroup p search \
      section select title ul
      """
    ),
    (.preformatted, "pre textarea"),
    (
      .words,
      """
      a abbr acronym b base bdi bdo big button cite code col colgroup data datalist del dfn em font \
      i input ins kbd label link map mark meta meter nobr output param progress q rp rt ruby s samp \
      slot small source span strike strong sub sup tbody template tfoot thead time track tt u var wbr
      """
    ),
    (.picture, "area audio canvas embed iframe img math object picture svg video"),
    (.program, "script style"),
  ]
}
