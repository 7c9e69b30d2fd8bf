/// What a name stands for, as far as a template must know.
indirect enum TemplateShape: Hashable, Sendable {
  case words
  case markup
  case flag
  /// What a list is counted to.
  case number
  case list(TemplateShape)
  case fields([String: TemplateShape])

  init<Value: TemplateValue>(of type: Value.Type) {
    let fields = Value.fields
    self = .fields(fields.places.mapValues { fields.list[$0].shape })
  }

  /// The names of its fields and of theirs.
  var names: Set<String> {
    switch self {
    case .words, .markup, .flag, .number: []
    case .list(let element): element.names
    case .fields(let fields):
      fields.values.reduce(into: Set(fields.keys)) { $0.formUnion($1.names) }
    }
  }

  /// What a transform of the engine makes of it; nil when it makes nothing.
  func transformed(by name: String) -> TemplateShape? {
    switch (self, name) {
    case (.words, "capitalized"), (.words, "lowercased"), (.words, "uppercased"),
      (.words, "reversed"):
      .words
    case (.list, "count"), (.number, "plusone"): .number
    case (.words, "empty"), (.list, "empty"), (.number, "even"), (.number, "odd"): .flag
    case (.list(let element), "first"), (.list(let element), "last"): element
    case (.list, "reversed"): self
    default: nil
    }
  }
}
