/// What a rendering lets pass and what it changes.
public struct HTMLRules {
  /// Another wording for a run of text, or nil to leave it as it is.
  ///
  /// Called with text, titles and code. A link whose address it would change keeps its text only.
  public var text: ((String) -> String?)?
  public var relativeLinks: RelativeLinks
  public var images: Images
  public var headings: Headings
  public var dialect: Dialect

  public init(
    text: ((String) -> String?)? = nil,
    relativeLinks: RelativeLinks = .kept,
    images: Images = .shown,
    headings: Headings = .even,
    dialect: Dialect = Dialect()
  ) {
    self.text = text
    self.relativeLinks = relativeLinks
    self.images = images
    self.headings = headings
    self.dialect = dialect
  }

  /// What becomes of addresses without a scheme; `#anchors` of the page itself always stay.
  public enum RelativeLinks {
    case kept
    /// Each has the address that is given for it; without one it keeps its text only.
    case replaced((String) -> String?)
  }

  public enum Images: Hashable, Sendable {
    case shown
    /// A page that asks nothing of other machines: an image is a link to it.
    case linked
  }

  public enum Headings: Hashable, Sendable {
    case asWritten
    /// None is more than one level below the heading it stands under.
    case even
    /// A title that opens the text is left out, the first level is the next below this one, and
    /// no level is skipped.
    case nested(below: Int)
  }
}
