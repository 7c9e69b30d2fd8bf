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
    switch mirror.displayStyle {
    case .optional: self = Self.inner(mirror)
    case .collection: self = .list(Self.inner(mirror))
    default:
      switch value {
      case is Words: self = .words
      case is Markup: self = .markup
      case is Bool: self = .flag
      default:
        let fields = mirror.children.map { ($0.label ?? "", Self(reflecting: $0.value)) }
        self = .fields(Dictionary(fields) { first, _ in first })
      }
    }
  }

  private static func inner(_ mirror: Mirror) -> Self {
    guard let child = mirror.children.first else {
      preconditionFailure("a blank value has no empty list and no nil: \(mirror.subjectType)")
    }
    return Self(reflecting: child.value)
  }
}
