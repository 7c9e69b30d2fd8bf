import MeetKit

/// Finds the names in templates that stand for nothing.
///
/// Mustache prints nothing for an unknown name, so a slip of the pen would only be seen by readers
/// of the site. A name is followed from the page it begins at, into sections, partials and blocks.
struct TemplateCheck {
  private let templates: Templates
  private let sources: [String: Source]
  private var found: [Diagnostic] = []
  private var partials: [String] = []
  /// The partials of all pages.
  private var used: Set<String> = []

  /// A template's tags, and the name of its file in messages.
  private struct Source {
    var place: String
    var tags: [TemplateTag]
  }

  /// The contents of a block that a page gives to its parent.
  private typealias Blocks = [String: (place: String, tags: [TemplateTag])]

  static let transforms: Set<String> = [
    "capitalized", "count", "empty", "even", "first", "last", "lowercased", "odd", "plusone",
    "reversed", "uppercased",
  ]

  /// Every fault of the templates, for the pages that begin at these names.
  static func faults(
    in templates: Templates,
    pages: [(name: String, shape: TemplateShape)]
  ) -> [Diagnostic] {
    var sources: [String: Source] = [:]
    var found: [Diagnostic] = []
    for (name, file) in templates.mustaches {
      do {
        let tags = try TemplateReader.tags(of: file.text)
        sources[name] = Source(place: file.place, tags: tags)
      } catch {
        found.append(error.diagnostic(in: file.place))
      }
    }
    guard found.isEmpty else { return found.sorted { $0.location < $1.location } }
    var check = TemplateCheck(templates: templates, sources: sources)
    for page in pages {
      guard let source = sources[page.name] else { continue }
      check.read(source.tags, of: source.place, in: [page.shape], [:])
    }
    check.reportUnused(besides: pages.map(\.name))
    // A partial is read once for every page that it stands on.
    let once = Dictionary(check.found.map { ($0.location, $0) }) { first, _ in first }
    return once.values.sorted { $0.location < $1.location }
  }

  private init(templates: Templates, sources: [String: Source]) {
    self.templates = templates
    self.sources = sources
  }

  private mutating func read(
    _ tags: [TemplateTag],
    of place: String,
    in scopes: [TemplateShape],
    _ blocks: Blocks
  ) {
    for tag in tags {
      switch tag.kind {
      case .words, .markup, .section, .inverted: look(up: tag, of: place, in: scopes, blocks)
      case .partial: enter(tag, of: place, in: scopes, blocks)
      case .parent:
        var given = blocks
        for block in tag.children where block.kind == .block {
          given[block.name] = blocks[block.name] ?? (place, block.children)
        }
        enter(tag, of: place, in: scopes, given)
      case .block:
        let (place, content) = blocks[tag.name] ?? (place, tag.children)
        read(content, of: place, in: scopes, blocks)
      }
    }
  }

  /// Follows a partial, each only once inside itself.
  private mutating func enter(
    _ tag: TemplateTag,
    of place: String,
    in scopes: [TemplateShape],
    _ blocks: Blocks
  ) {
    guard let source = sources[tag.name] else {
      report(
        tag,
        of: place,
        "there is no template '\(tag.name).mustache'",
        Spelling.didYouMean(tag.name, in: sources.keys)
      )
      return
    }
    guard !partials.contains(tag.name) else {
      report(tag, of: place, "'\(tag.name)' contains itself", "take it out")
      return
    }
    used.insert(tag.name)
    partials.append(tag.name)
    read(source.tags, of: source.place, in: scopes, blocks)
    partials.removeLast()
  }

  private mutating func look(
    up tag: TemplateTag,
    of place: String,
    in scopes: [TemplateShape],
    _ blocks: Blocks
  ) {
    guard let shape = transformed(tag, of: place, in: scopes) else { return }
    switch (tag.kind, shape) {
    case (.words, .markup):
      report(tag, of: place, "'\(tag.source)' is HTML", "write {{{\(tag.source)}}}")
    case (.markup, .words):
      report(tag, of: place, "'\(tag.source)' is text", "write {{\(tag.source)}}")
    case (.words, .list), (.words, .fields), (.markup, .list), (.markup, .fields):
      let remedy = "write {{#\(tag.source)}}…{{/\(tag.source)}}"
      report(tag, of: place, "'\(tag.source)' has parts", remedy)
    case (.section, .list(let element)):
      read(tag.children, of: place, in: scopes + [element], blocks)
    case (.section, .fields), (.section, .words), (.section, .markup):
      read(tag.children, of: place, in: scopes + [shape], blocks)
    default: read(tag.children, of: place, in: scopes, blocks)
    }
  }

  /// What a tag stands for with its transforms.
  private mutating func transformed(
    _ tag: TemplateTag,
    of place: String,
    in scopes: [TemplateShape]
  ) -> TemplateShape? {
    for transform in tag.transforms where !Self.transforms.contains(transform) {
      let remedy = Spelling.didYouMean(transform, in: Self.transforms)
      report(tag, of: place, "there is no transform '\(transform)'", remedy)
      return nil
    }
    guard var shape = find(tag, of: place, in: scopes) else { return nil }
    for transform in tag.transforms {
      guard let made = shape.transformed(by: transform) else {
        report(tag, of: place, "there is no '\(transform)' of '\(tag.name)'", nil)
        return nil
      }
      shape = made
    }
    return shape
  }

  /// What a name stands for, looked up from the innermost section outward.
  private mutating func find(
    _ tag: TemplateTag,
    of place: String,
    in scopes: [TemplateShape]
  ) -> TemplateShape? {
    if tag.name == "." { return scopes.last }
    var known: Set<String> = []
    let path = tag.name.split(separator: ".").map(String.init)
    for scope in scopes.reversed() {
      guard case .fields(let fields) = scope else { continue }
      guard let first = path.first, var shape = fields[first] else {
        known.formUnion(fields.keys)
        continue
      }
      for name in path.dropFirst() {
        let inner: [String: TemplateShape] =
          if case .fields(let inner) = shape { inner } else { [:] }
        guard let next = inner[name] else {
          let remedy = Spelling.didYouMean(name, in: inner.keys) ?? Self.list(inner.keys)
          report(tag, of: place, "'\(first)' has no field '\(name)'", remedy)
          return nil
        }
        shape = next
      }
      return shape
    }
    let remedy = Spelling.didYouMean(path.first ?? "", in: known) ?? Self.list(known)
    report(tag, of: place, "there is no field '\(tag.name)' here", remedy)
    return nil
  }

  /// A file with a slip in its name would change nothing, and nobody would know why.
  private mutating func reportUnused(besides pages: [String]) {
    let known = Set(Templates.compiledInNames)
    let used = known.union(used.union(pages).map { $0 + ".mustache" })
    for (name, file) in templates.files where !used.contains(name) {
      let remedy = Spelling.didYouMean(name, in: known) ?? "take it out of the folder"
      found.append(
        Diagnostic(.error, at: .init(file: file.place), "no page uses '\(name)'", remedy: remedy)
      )
    }
  }

  private static func list(_ names: some Collection<String>) -> String? {
    names.isEmpty ? nil : "there are " + names.sorted().joined(separator: ", ")
  }

  private mutating func report(
    _ tag: TemplateTag,
    of place: String,
    _ message: String,
    _ remedy: String?
  ) {
    let fault = TemplateFault((tag.line, tag.column), message, remedy)
    found.append(fault.diagnostic(in: place))
  }
}

extension TemplateFault {
  func diagnostic(in file: String) -> Diagnostic {
    let location = TextLocation(file: file, line: line, column: column)
    return Diagnostic(.error, at: location, message, remedy: remedy)
  }
}
