package import MeetModel

/// A group's web site: what the world may read.
package enum Site {
  /// The files of the site by their paths, ready to be written into a folder.
  ///
  /// Throws every fault of the templates, or else of the texts, with its place.
  package static func build(
    _ input: SiteInput,
    templates: Templates = .compiledIn
  ) throws(InvalidInput) -> [String: [UInt8]] {
    let set = try TemplateSet(templates, pages: Self.pages)
    let views = SiteViewMaker(input)
    var files = ["style.css": Array(templates.style.utf8)]
    files["index.html"] = Array(set.page("index", views.index()).utf8)
    var faults: [Diagnostic] = []
    for number in input.meetings.indices {
      do {
        let page = set.page("meeting", try views.page(number))
        files[SiteViewMaker.path(input.meetings[number].id)] = Array(page.utf8)
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    return files
  }

  /// The templates that are pages, with what each may name.
  static let pages: [(name: String, shape: TemplateShape)] = [
    ("index", TemplateShape(of: IndexView.self)),
    ("meeting", TemplateShape(of: MeetingPageView.self)),
  ]
}
