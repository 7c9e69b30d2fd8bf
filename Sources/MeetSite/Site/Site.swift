package import MeetKit
import Synchronization

/// A group's web site: what the world may read.
package enum Site {
  /// The files of the site by their paths, ready to be written into a folder.
  ///
  /// Throws every fault of the templates, or else of the texts, with its place.
  static func build(
    _ input: SiteInput,
    templates: Templates = .compiledIn,
    memory: SiteMemory? = nil
  ) throws(InvalidInput) -> [String: [UInt8]] {
    let made = try make(input, templates: templates, memory: memory)
    let faults = made.diagnostics.filter { $0.severity == .error }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    return made.value
  }

  /// The same with what of the texts is refused, left out or shown in another way: a page says so
  /// of a text that is refused, and the others are made.
  ///
  /// The bytes follow from the input alone. Throws every fault of the templates. What `memory` knows
  /// is not made again. `progress` is told how many of how many pages are made.
  package static func make(
    _ input: SiteInput,
    templates: Templates = .compiledIn,
    memory: SiteMemory? = nil,
    isFrame: Bool = false,
    progress: @Sendable (_ made: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(InvalidInput) -> Parsed<[String: [UInt8]]> {
    let set = try TemplateSet(templates, pages: Self.pages)
    let maker = try PageMaker(input, set, memory: memory, isFrame: isFrame)
    let pages = maker.all
    let count = Atomic(0)
    // Lists take much longer than the pages of meetings, and come first.
    let made = inParallel(pages.count, inRowsOf: 1) { number in
      defer { progress(count.add(1, ordering: .relaxed).newValue, pages.count) }
      return maker.made(pages[number])
    }
    var files = [
      "style.css": Array(templates.style.utf8), "site.js": Array(templates.script.utf8),
      "search.js": Array(templates.searchScript.utf8),
    ]
    files[SitePath.calendar] = input.calendar.flatMap(maker.disclosure.file)
    var kept: [String: PageMaker.Made] = [:]
    for page in made {
      for file in page.files { files[file.path] = file.bytes }
      if page.content != nil { kept[page.files[0].path] = page }
    }
    memory?.keep(kept, in: maker.setting)
    files.merge(SearchIndex(made.flatMap(\.found)).files) { page, _ in page }
    return Parsed(files, made.flatMap(\.diagnostics))
  }

  /// The same site without people's words: what templates and the program itself say.
  package static func frame(
    _ input: SiteInput,
    templates: Templates = .compiledIn
  ) throws(InvalidInput) -> [String: [UInt8]] {
    try make(input, templates: templates, isFrame: true).value
  }

  /// The templates that are pages, with what each may name.
  static let pages: [(name: String, shape: TemplateShape)] = [
    ("index", TemplateShape(of: HomeView.self)),
    ("meetings", TemplateShape(of: MeetingsView.self)),
    ("meeting", TemplateShape(of: MeetingPageView.self)),
    ("decisions", TemplateShape(of: DecisionsView.self)),
    ("decision-page", TemplateShape(of: DecisionPageView.self)),
    ("actions", TemplateShape(of: ActionsView.self)),
    ("roles", TemplateShape(of: RolesView.self)),
    ("rota", TemplateShape(of: RotaView.self)),
    ("drills", TemplateShape(of: DrillsView.self)),
    ("jobs", TemplateShape(of: JobsView.self)),
    ("backlog", TemplateShape(of: BacklogView.self)),
    ("search", TemplateShape(of: SearchView.self)),
    ("feed", TemplateShape(of: FeedView.self)),
    ("navigation", TemplateShape(of: NavigationView.self)),
  ]

  /// Every name that a template may use.
  static var fieldNames: Set<String> {
    pages.reduce(into: []) { $0.formUnion($1.shape.names) }
  }
}
