/// A value that a template may name, by its fields.
protocol TemplateValue: Equatable, Sendable {
  typealias Fields = TemplateFields<Self>

  static var fields: Fields { get }
}

/// What a template may name of a value.
struct TemplateFields<Value>: ExpressibleByDictionaryLiteral, Sendable {
  let list: [TemplateField<Value>]
  /// In the list, by their names.
  let places: [String: Int]

  init(dictionaryLiteral elements: (String, TemplateField<Value>)...) {
    list = elements.map(\.1)
    places = Dictionary(uniqueKeysWithValues: zip(elements.map(\.0), list.indices))
  }
}

/// A field of a value: what it is, and how it is read.
struct TemplateField<Value>: Sendable {
  let shape: TemplateShape
  /// Reading it makes something new.
  var isMade = false
  /// The field of a value, as the engine looks at it.
  let read: @Sendable (Value) -> Any

  /// Text, which may be missing.
  static func words(_ read: @escaping @Sendable (Value) -> Words?) -> Self {
    Self(shape: .words) { Nothing.unless(read($0)) }
  }

  /// HTML, which may be missing.
  static func markup(_ read: @escaping @Sendable (Value) -> Markup?) -> Self {
    Self(shape: .markup) { Nothing.unless(read($0)) }
  }

  static func flag(_ read: @escaping @Sendable (Value) -> Bool) -> Self {
    Self(shape: .flag, read: read)
  }

  /// A value with fields of its own, which may be missing.
  static func part<Part: TemplateValue>(
    _ read: @escaping @Sendable (Value) -> Part?
  ) -> Self {
    Self(shape: TemplateShape(of: Part.self), isMade: true) { value in
      Nothing.unless(read(value).map { TemplateObject($0) })
    }
  }

  static func list<Element: TemplateValue>(
    _ read: @escaping @Sendable (Value) -> [Element]
  ) -> Self {
    Self(shape: .list(TemplateShape(of: Element.self)), isMade: true) { value in
      read(value).map { TemplateObject($0) }
    }
  }
}

/// Words that a template escapes.
struct Words: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ text: String) {
    description = text
  }
}

/// Rendered text that a template takes as it is.
struct Markup: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ html: String) {
    description = html
  }
}
