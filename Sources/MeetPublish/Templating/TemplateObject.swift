import Mustache

/// A value as the engine looks into it.
struct TemplateObject: MustacheParent {
  private let read: @Sendable (String) -> Any?

  init<Value: TemplateValue>(_ value: Value) {
    let fields = Value.fields
    read = { fields[$0]?.read(value) }
  }

  /// The field, or nil when there is none of that name.
  func child(named name: String) -> Any? { read(name) }
}

/// A value that is not there.
///
/// It is something to the engine, which would otherwise look for the name further outside.
struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }

  static func unless(_ value: Any?) -> Any { value ?? Nothing() }
}

extension Words: MustacheCustomRenderable, MustacheTransformable {
  var renderText: String { description }
  var isNull: Bool { false }

  /// The transforms of text, as `{{uppercased(title)}}`.
  func transform(_ name: String) -> Any? { description.transform(name) }
}

extension Markup: MustacheCustomRenderable {
  var renderText: String { description }
  var isNull: Bool { false }
}

/// Escapes text byte by byte.
///
/// The engine's own escaping looks at whole characters: a mark that combines with `<`, or a sign
/// that takes the next one into its own character, would hide it.
struct PageContent: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String { text.escapedForHTML }
}
