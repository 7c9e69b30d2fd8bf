/// What a name stands for, as far as a template must know.
indirect enum TemplateShape: Hashable, Sendable {
  case words
  case markup
  case flag
  case list(TemplateShape)
  case fields([String: TemplateShape])

  init(of type: (some TemplateValue).Type) {
    self.init(reflecting: type.blank)
  }

  private init(reflecting value: Any) {
    let mirror = Mirror(reflecting: value)
    let children = mirror.children
    switch value {
    case is Words: self = .words
    case is Markup: self = .markup
    case is Bool: self = .flag
    case is any TemplateValue:
      let pairs = children.map { ($0.label ?? "", TemplateShape(reflecting: $0.value)) }
      self = .fields(Dictionary(pairs) { first, _ in first })
    default:
      guard let child = children.first else {
        preconditionFailure("a blank value has no empty list and no nil: \(mirror.subjectType)")
      }
      let inner = TemplateShape(reflecting: child.value)
      self = mirror.displayStyle == .collection ? .list(inner) : inner
    }
  }
}
