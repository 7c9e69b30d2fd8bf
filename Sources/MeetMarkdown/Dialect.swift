/// What a group's Markdown means beyond CommonMark and GFM.
///
/// ```swift
/// let rules = HTMLRules(dialect: Dialect(lineEnds: .asBreaks, emoji: false))
/// ```
public struct Dialect: Sendable {
  /// What the end of a line within a paragraph is.
  public var lineEnds: LineEnds
  /// Lines such as "Present: Ada, Bo" stay lines of their own.
  public var keyLines: Bool
  /// `:tada:` is shown as its character.
  public var emoji: Bool
  /// Headings can be linked to.
  public var anchors: Anchors?
  /// Where short names such as `#12` lead.
  public var references: References
  /// What becomes of HTML.
  public var html: RawHTML

  /// What is not given is as groups write.
  public init(
    lineEnds: LineEnds = .asSpaces,
    keyLines: Bool = true,
    emoji: Bool = true,
    anchors: Anchors? = Anchors(),
    references: References = References(),
    html: RawHTML = .words
  ) {
    self.lineEnds = lineEnds
    self.keyLines = keyLines
    self.emoji = emoji
    self.anchors = anchors
    self.references = references
    self.html = html
  }

  /// CommonMark with GFM's tables, task boxes, strikethrough and autolinks, and nothing else.
  public static let gfm = Dialect(keyLines: false, emoji: false, anchors: nil, html: .omitted)

  /// What becomes of HTML in a text, none of which passes as HTML.
  public enum RawHTML: Hashable, Sendable {
    /// What stands in a line is shown as it was written, of a block its words are shown.
    case words
    /// A comment stands for it, as libcmark has it.
    case omitted
  }

  /// What the end of a line within a paragraph is to its reader.
  public enum LineEnds: String, CaseIterable, Hashable, Sendable {
    /// As CommonMark has it.
    case asSpaces = "spaces"
    /// As the pads show it on which groups write.
    case asBreaks = "breaks"
  }

  /// Names that headings have on a page.
  public struct Anchors: Hashable, Sendable {
    /// In front of every anchor, where several texts stand on one page.
    public var prefix: String

    /// With nothing in front of them unless it is given.
    public init(prefix: String = "") {
      self.prefix = prefix
    }
  }

  /// Where the short names lead that groups write: each is a link when its place is known.
  public struct References: Sendable {
    /// The project's address for `#12` and `!34`, as `https://git.example.org/twg/desk`.
    public var project: String?
    /// The server's for `twg/desk#12`, as `https://git.example.org`.
    public var server: String?
    /// In front of the page of `[[Some page]]`.
    public var wiki: String?
    /// The labels that `~label` may name.
    public var labels: Set<String>
    /// The letters in front of decisions and actions: `TWG` in `TWG-2026-014`.
    public var prefix: String?
    /// The address of a decision or an action, by its id.
    public var record: (@Sendable (String) -> String?)?
    /// What a page shows for `@name`; nil where nobody has that name.
    public var person: (@Sendable (String) -> Person?)?

    /// What is not given is unknown, and no link.
    public init(
      project: String? = nil,
      server: String? = nil,
      wiki: String? = nil,
      labels: Set<String> = [],
      prefix: String? = nil,
      record: (@Sendable (String) -> String?)? = nil,
      person: (@Sendable (String) -> Person?)? = nil
    ) {
      self.project = project
      self.server = server
      self.wiki = wiki
      self.labels = labels
      self.prefix = prefix
      self.record = record
      self.person = person
    }

    /// How a page names somebody.
    public struct Person: Hashable, Sendable {
      /// What the reader sees.
      public var text: String
      /// Where it leads, if anywhere.
      public var address: String?

      /// A name, and where it leads.
      public init(text: String, address: String? = nil) {
        self.text = text
        self.address = address
      }
    }
  }
}
