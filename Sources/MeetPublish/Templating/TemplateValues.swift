import Mustache

/// A value that a template may name, with one of its kind to learn the names from.
///
/// Templates are checked against the properties of `blank`, so its lists hold an element and its
/// optionals a value.
protocol TemplateValue: Sendable {
  static var blank: Self { get }
}

/// A value as the engine looks into it: its properties by their names, read once.
final class TemplateFields: MustacheParent {
  private let fields: [String: Any]

  init(_ value: any TemplateValue) {
    let properties = Mirror(reflecting: value).children.map {
      ($0.label ?? "", Self.seen($0.value))
    }
    fields = Dictionary(properties) { first, _ in first }
  }

  /// The property, or nil when there is none of that name.
  func child(named name: String) -> Any? { fields[name] }

  private static func seen(_ value: Any) -> Any {
    switch value {
    case is Words, is Markup, is Bool: return value
    case let value as any TemplateValue: return TemplateFields(value)
    case let list as [any TemplateValue]: return list.map { TemplateFields($0) }
    default:
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .optional else { return value }
      return mirror.children.first.map { seen($0.value) } ?? Nothing()
    }
  }
}

/// A value that is not there.
///
/// It is something to the engine, which would otherwise look for the name further outside.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Words that a template escapes.
struct Words: Hashable, Sendable, CustomStringConvertible {
  let description: String

  private static let escaped: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]

  /// Takes any text and makes sure that escaping finds what it has to escape.
  ///
  /// Escaping looks at whole characters. A mark that combines with `<`, `&` or a quote, or a sign
  /// that takes the next one into its own character, as some Arabic ones do, would hide it; a
  /// dotted circle parts them, as Unicode advises for marks that have nothing to stand on.
  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    for character in text {
      var last: Unicode.Scalar?
      for scalar in character.unicodeScalars {
        if let last, Self.escaped.contains(last) || Self.escaped.contains(scalar) {
          scalars.append("\u{25CC}")
        }
        scalars.append(scalar)
        last = scalar
      }
    }
    description = String(scalars)
  }
}

extension Words: MustacheTransformable {
  /// The transforms of text, as `{{uppercased(title)}}`.
  func transform(_ name: String) -> Any? { description.transform(name) }
}

/// Rendered text that a template takes as it is.
struct Markup: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ html: String) {
    description = html
  }
}
