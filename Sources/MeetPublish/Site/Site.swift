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
    files["index.html"] = bytes(set.page("index", views.index()))
    var faults: [Diagnostic] = []
    for number in input.meetings.indices {
      do {
        let page = set.page("meeting", try views.page(number))
        files[SiteViewMaker.path(input.meetings[number].id)] = bytes(page)
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    return files
  }

  /// The page without control characters, which HTML does not know and a terminal would obey.
  private static func bytes(_ page: String) -> [UInt8] {
    page.utf8.filter { byte in
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D: true
      case 0x00...0x1F, 0x7F: false
      default: true
      }
    }
  }

  /// The templates that are pages, with what each may name.
  static let pages: [(name: String, shape: TemplateShape)] = [
    ("index", TemplateShape(of: IndexView.self)),
    ("meeting", TemplateShape(of: MeetingPageView.self)),
  ]

  /// Every name that a template may use.
  package static var fieldNames: Set<String> {
    pages.reduce(into: []) { $0.formUnion($1.shape.names) }
  }
}
