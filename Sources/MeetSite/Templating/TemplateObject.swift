import Mustache

/// A value as the engine looks into it, while one page is made.
struct TemplateObject: MustacheParent {
  private let value: FieldReader

  init<Value: TemplateValue>(_ value: Value) {
    self.value = ValueReader(value)
  }

  /// The field, or nil when there is none of that name.
  func child(named name: String) -> Any? { value.field(name) }
}

/// Reads the fields of a value; what it has made it keeps, since a template names it many times.
private class FieldReader {
  private let places: [String: Int]
  private var made: [Int: Any] = [:]

  init(_ places: [String: Int]) {
    self.places = places
  }

  final func field(_ name: String) -> Any? {
    guard let place = places[name] else { return nil }
    if let field = made[place] { return field }
    let (field, isMade) = read(place)
    if isMade { made[place] = field }
    return field
  }

  func read(_ place: Int) -> (field: Any, isMade: Bool) {
    preconditionFailure("there are fields of a value only")
  }
}

private final class ValueReader<Value: TemplateValue>: FieldReader {
  private let value: Value
  private let fields: [TemplateField<Value>]

  init(_ value: Value) {
    let fields = Value.fields
    self.value = value
    self.fields = fields.list
    super.init(fields.places)
  }

  override func read(_ place: Int) -> (field: Any, isMade: Bool) {
    (fields[place].read(value), fields[place].isMade)
  }
}

/// A value that is not there.
///
/// It is something to the engine, which would otherwise look for the name further outside.
struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }

  static func unless(_ value: Any?) -> Any { value ?? Nothing() }
}

// The engine asks for fields whatever a section is about, and reflects on what does not answer.
extension Words: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  var renderText: String { description }
  var isNull: Bool { false }

  func child(named: String) -> Any? { nil }

  /// The transforms of text, as `{{uppercased(title)}}`.
  func transform(_ name: String) -> Any? { description.transform(name) }
}

extension Markup: MustacheCustomRenderable, MustacheParent {
  var renderText: String { description }
  var isNull: Bool { false }

  func child(named: String) -> Any? { nil }
}

/// Escapes text byte by byte.
///
/// The engine's own escaping looks at whole characters: a mark that combines with `<`, or a sign
/// that takes the next one into its own character, would hide it.
struct PageEscaping: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String { text.escapedForHTML }
}
