/// The files that make the look of a site: Mustache templates, a style sheet and scripts.
package struct Templates: Equatable, Sendable {
  /// By name, as `index.mustache`.
  private(set) var files: [String: File]

  struct File: Hashable, Sendable {
    /// How messages name it.
    var place: String
    var text: String
  }

  /// The ones inside the program.
  package static let compiledIn = Templates(
    files: PackageResources.files.mapValues { String(decoding: $0, as: UTF8.self) }
  )

  private init(files: [String: String]) {
    self.files = Dictionary(
      uniqueKeysWithValues: files.map { ($0, File(place: "templates/" + $0, text: $1)) }
    )
  }

  /// Puts a group's own file in the place of the one with the same name, or adds it as a partial.
  ///
  /// - Parameters:
  ///   - name: The file's name, as `index.mustache`.
  ///   - place: The file's path, for messages.
  ///   - bytes: What stands in it.
  package mutating func replace(_ name: String, from place: String, with bytes: [UInt8]) {
    files[name] = File(place: place, text: String(decoding: bytes, as: UTF8.self))
  }

  /// A file of that name means to be one of these: a template, a style sheet, or a script.
  package static func isTemplate(_ name: String) -> Bool {
    [".mustache", ".css", ".js"].contains(where: name.hasSuffix) && !name.hasPrefix(".")
  }

  /// The text of a file, or nil when there is none of that name.
  subscript(_ name: String) -> String? { files[name]?.text }

  static var compiledInNames: [String] { PackageResources.files.keys.sorted() }

  var style: String { files["style.css"]?.text ?? "" }

  var script: String { files["site.js"]?.text ?? "" }

  var searchScript: String { files["search.js"]?.text ?? "" }

  /// The templates by their names without the ending.
  var mustaches: [(name: String, file: File)] {
    files.compactMap { name, file in
      name.hasSuffix(".mustache") ? (String(name.dropLast(9)), file) : nil
    }
  }
}

extension PackageResources {
  /// The folder `templates`, by file name.
  static let files: [String: [UInt8]] = [
    "action.mustache": action_mustache,
    "actions.mustache": actions_mustache,
    "backlog.mustache": backlog_mustache,
    "bars.mustache": bars_mustache,
    "decision-page.mustache": decision_page_mustache,
    "decision-row.mustache": decision_row_mustache,
    "decision.mustache": decision_mustache,
    "decisions.mustache": decisions_mustache,
    "drills.mustache": drills_mustache,
    "feed.mustache": feed_mustache,
    "index.mustache": index_mustache,
    "jobs.mustache": jobs_mustache,
    "layout.mustache": layout_mustache,
    "meeting-row.mustache": meeting_row_mustache,
    "meeting.mustache": meeting_mustache,
    "meetings.mustache": meetings_mustache,
    "navigation.mustache": navigation_mustache,
    "render.mustache": render_mustache,
    "roles.mustache": roles_mustache,
    "rota.mustache": rota_mustache,
    "search.js": search_js,
    "search.mustache": search_mustache,
    "service.mustache": service_mustache,
    "site.js": site_js,
    "style.css": style_css,
  ]
}
