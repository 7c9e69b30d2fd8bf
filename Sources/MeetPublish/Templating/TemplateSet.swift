import MeetModel
private import Mustache

/// Templates that were checked, ready to make pages.
struct TemplateSet {
  private let library: MustacheLibrary

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
    MustacheContentTypes.register(PageContent(), named: PageContent.name)
    var library = MustacheLibrary()
    for (name, file) in templates.mustaches {
      do {
        try library.register("{{%CONTENT_TYPE:\(PageContent.name)}}\n" + file.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = (error.context.lineNumber - 1, error.context.columnNumber)
        let fault = TemplateFault(place, "this is no Mustache template: \(error.error)")
        throw InvalidInput([fault.diagnostic(in: file.place)])
      } catch {
        throw InvalidInput([.init(.error, at: .init(file: file.place), "\(error)")])
      }
    }
    self.library = library
  }

  func page(_ name: String, _ value: some TemplateValue) -> String {
    library.render(TemplateObject(value), withTemplate: name) ?? ""
  }
}
