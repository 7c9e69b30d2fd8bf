/// The files that make the look of a site: Mustache templates and one style sheet.
package struct Templates: Sendable {
  /// By name, as `index.mustache`.
  private var files: [String: File]

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

  /// A group may have such a file: a template, or the style sheet.
  package static func isTemplate(_ name: String) -> Bool {
    name == "style.css" || name.hasSuffix(".mustache") && !name.hasPrefix(".")
  }

  /// The text of a file, or nil when there is none of that name.
  package subscript(_ name: String) -> String? { files[name]?.text }

  package static var compiledInNames: [String] { PackageResources.files.keys.sorted() }

  var style: String { files["style.css"]?.text ?? "" }

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
    "decision.mustache": decision_mustache,
    "index.mustache": index_mustache,
    "layout.mustache": layout_mustache,
    "meeting.mustache": meeting_mustache,
    "render.mustache": render_mustache,
    "search.js": search_js,
    "style.css": style_css,
  ]
}
