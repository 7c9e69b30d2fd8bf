/// The labels that a project's server has.
package struct ServerLabels: Hashable, Sendable {
  /// Each with its number and its name.
  package var all: [Label]

  package init(_ all: [Label]) {
    self.all = all
  }

  /// The name by which the server knows a label; nil when it has none such.
  ///
  /// A number counts more than the name that the group gives it: names are changed.
  package func name(of label: Label) -> String? {
    if let id = label.id { return all.first { $0.id == id }?.name }
    return all.first { $0.name == label.name }?.name
  }

  /// Of a wrong name the one that is meant, when there is one near.
  package func near(_ label: Label) -> String? {
    label.name.flatMap { Spelling.didYouMean($0, in: all.compactMap(\.name)) }
  }
}
