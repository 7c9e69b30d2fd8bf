/// One `{{…}}` of a template, with what stands inside it and where.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case words
    case markup
    case section
    case inverted
    case partial
    case parent
    case block
  }

  var kind: Kind
  /// The name without its transforms.
  var name: String
  /// Inner to outer, as `count` in `{{count(meetings)}}`.
  var transforms: [String]
  var line: Int
  var column: Int
  /// What stands up to the closing tag.
  var children: [TemplateTag] = []
}

/// Something wrong with a template, with its place.
struct TemplateFault: Error, Hashable {
  var line: Int
  var column: Int
  var message: String
  var remedy: String?
}

/// Reads the tags of a template, each with its place.
///
/// Only names are read here; the template itself is parsed and rendered by swift-mustache.
struct TemplateReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var spot = Spot.text

  /// Where in HTML the reader is.
  private enum Spot: Hashable {
    case text
    case tag
    /// An attribute's value is to come.
    case equals
    case value
    case quoted(Unicode.Scalar)
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  static func tags(of text: String) throws(TemplateFault) -> [TemplateTag] {
    var reader = TemplateReader(text)
    return try reader.tags(until: nil)
  }

  private mutating func tags(until open: TemplateTag?) throws(TemplateFault) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while true {
      let literal = index
      let isAtTag = advance(to: "{{")
      for scalar in scalars[literal..<index] { pass(scalar) }
      guard isAtTag else { break }
      let place = (line: line, column: column)
      skip(2)
      let sigil = current
      if let sigil, "#^/><$!=%&{".unicodeScalars.contains(sigil) { skip(1) }
      let start = index
      guard advance(to: sigil == "{" ? "}}}" : "}}") else {
        throw TemplateFault(place, "this '{{' has no '}}'")
      }
      let content = text(from: start)
      skip(sigil == "{" ? 3 : 2)
      switch sigil {
      case "!": continue
      case "=", "%":
        throw TemplateFault(place, "delimiters and content types cannot be set", "take it out")
      case "/":
        guard let open, content == open.source else { throw stray(content, place, open) }
        return tags
      default: break
      }
      var tag = try TemplateTag(sigil, content, place)
      switch tag.kind {
      case .section, .inverted, .parent, .block: tag.children = try self.tags(until: tag)
      case .words, .markup:
        // What is escaped for a text or between quotes may be another attribute elsewhere.
        switch spot {
        case .text, .quoted: break
        case .tag, .equals, .value:
          let remedy = "write attribute=\"…\" around it"
          throw TemplateFault(place, "'\(content)' stands in a tag without quotes", remedy)
        }
      case .partial: break
      }
      tags.append(tag)
    }
    guard let open else { return tags }
    throw TemplateFault((open.line, open.column), "'\(open.source)' is not closed", open.closing)
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    spot =
      switch (spot, scalar) {
      case (.text, "<"): .tag
      case (.tag, "="): .equals
      case (.tag, ">"), (.equals, ">"), (.value, ">"): .text
      case (.equals, "\""), (.equals, "'"): .quoted(scalar)
      case (.quoted(scalar), _): .tag
      case (.equals, _) where !scalar.properties.isWhitespace: .value
      case (.value, _) where scalar.properties.isWhitespace: .tag
      default: spot
      }
  }

  private func stray(
    _ content: String,
    _ place: (Int, Int),
    _ open: TemplateTag?
  ) -> TemplateFault {
    guard let open else { return TemplateFault(place, "'\(content)' is closed but not open") }
    return TemplateFault(
      place,
      "'\(content)' is closed where '\(open.source)' is open",
      open.closing
    )
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Goes on to where the text stands; false at the end.
  private mutating func advance(to text: String) -> Bool {
    let goal = Array(text.unicodeScalars)
    while index < scalars.count {
      if scalars[index...].starts(with: goal) { return true }
      skip(1)
    }
    return false
  }

  private mutating func skip(_ count: Int) {
    for _ in 0..<count where index < scalars.count {
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
  }

  private func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<index])).trimmed
  }
}

extension TemplateFault {
  init(_ place: (line: Int, column: Int), _ message: String, _ remedy: String? = nil) {
    self.init(line: place.line, column: place.column, message: message, remedy: remedy)
  }
}

extension TemplateTag {
  /// As it was written: `count(meetings)`.
  var source: String {
    transforms.reversed().map { $0 + "(" }.joined() + name
      + String(repeating: ")", count: transforms.count)
  }

  fileprivate var closing: String { "write {{/\(source)}}" }

  fileprivate init(
    _ sigil: Unicode.Scalar?,
    _ content: String,
    _ place: (line: Int, column: Int)
  ) throws(TemplateFault) {
    let kind: Kind =
      switch sigil {
      case "#": .section
      case "^": .inverted
      case ">": .partial
      case "<": .parent
      case "$": .block
      case "&", "{": .markup
      default: .words
      }
    var parts = content.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let last = parts.removeLast()
    let name =
      last.hasSuffix(String(repeating: ")", count: parts.count))
      ? String(last.dropLast(parts.count)) : last
    let isName =
      !name.isEmpty
      && (parts + [name]).allSatisfy { $0.unicodeScalars.allSatisfy(Self.isPartOfName) }
    guard isName else { throw TemplateFault(place, "'\(content)' is no name") }
    self.init(
      kind: kind,
      name: name,
      transforms: parts.reversed(),
      line: place.line,
      column: place.column
    )
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "?": true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let text = drop { $0.isWhitespace }
    return String(text.reversed().drop { $0.isWhitespace }.reversed())
  }
}
