/// What a name stands for, as far as a template must know.
indirect enum TemplateShape: Hashable, Sendable {
  case words
  case markup
  case flag
  case list(TemplateShape)
  case fields([String: TemplateShape])

  init<Value: TemplateValue>(of type: Value.Type) {
    let fields = Value.fields
    self = .fields(fields.places.mapValues { fields.list[$0].shape })
  }

  /// The names of its fields and of theirs.
  var names: Set<String> {
    switch self {
    case .words, .markup, .flag: []
    case .list(let element): element.names
    case .fields(let fields):
      fields.values.reduce(into: Set(fields.keys)) { $0.formUnion($1.names) }
    }
  }
}
