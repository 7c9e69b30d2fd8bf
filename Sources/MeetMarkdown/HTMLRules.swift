/// What a rendering lets pass and what it changes.
///
/// ```swift
/// let page = try Markdown(text).html(HTMLRules(images: .linked))
/// ```
public struct HTMLRules {
  /// Another wording for a run of text, or nil to leave it as it is.
  ///
  /// Called with text, titles and code. A link whose address it would change keeps its text only.
  public var text: ((String) -> String?)?
  /// What becomes of addresses without a scheme.
  public var relativeLinks: RelativeLinks
  /// Whether images are shown.
  public var images: Images
  /// On which levels headings stand.
  public var headings: Headings
  /// What the text means beyond CommonMark.
  public var dialect: Dialect

  /// What is not given is as a page of its own wants it.
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
    /// As they are.
    case kept
    /// Each has the address that is given for it; without one it keeps its text only.
    case replaced((String) -> String?)
  }

  /// What becomes of images.
  public enum Images: Hashable, Sendable {
    /// On the page.
    case shown
    /// A page that asks nothing of other machines: an image is a link to it.
    case linked
  }

  /// On which levels headings stand.
  public enum Headings: Hashable, Sendable {
    /// Each on its own.
    case asWritten
    /// None is more than one level below the heading it stands under.
    case even
    /// A title that opens the text is left out, the first level is the next below this one, and
    /// no level is skipped.
    case nested(below: Int)
  }
}
