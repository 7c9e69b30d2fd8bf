import MeetKit
private import Mustache

/// Templates that were checked, ready to make pages.
struct TemplateSet {
  private let library: MustacheLibrary
  let templates: Templates

  /// Parses the templates, or throws every fault of them with its place.
  init(
    _ templates: Templates,
    pages: [(name: String, shape: TemplateShape)]
  ) throws(InvalidInput) {
    let faults = TemplateCheck.faults(in: templates, pages: pages)
    guard faults.isEmpty else { throw InvalidInput(faults) }
    try self.init(parsing: templates)
  }

  /// Parses templates whose names need no check: the compiled-in ones, which the tests check.
  init(parsing templates: Templates) throws(InvalidInput) {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    var library = MustacheLibrary()
    for (name, file) in templates.mustaches {
      do {
        try library.register("{{%CONTENT_TYPE:\(PageEscaping.name)}}\n" + file.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = (error.context.lineNumber - 1, error.context.columnNumber)
        let fault = TemplateFault(place, "this is no Mustache template: \(error.error)")
        throw InvalidInput([fault.diagnostic(in: file.place)])
      } catch {
        throw InvalidInput([.init(.error, at: .init(file: file.place), "\(error)")])
      }
    }
    self.library = library
    self.templates = templates
  }

  /// The same templates for pages on which these texts are always the same.
  ///
  /// They are put in once for all pages. The names are those of whole tags, as `page.root`.
  func filled(with texts: [String: Words]) throws(InvalidInput) -> TemplateSet {
    var templates = templates
    for (name, file) in templates.mustaches {
      let text = texts.reduce(file.text) { text, constant in
        // What could begin a tag is left to the engine.
        constant.value.description.contains("{")
          ? text
          : text.replacing(
            "{{\(constant.key)}}",
            with: constant.value.description.escapedForHTML
          )
      }
      templates.replace(name + ".mustache", from: file.place, with: Array(text.utf8))
    }
    return try TemplateSet(parsing: templates)
  }

  func page(_ name: String, _ value: some TemplateValue) -> String {
    library.render(TemplateObject(value), withTemplate: name) ?? ""
  }
}
