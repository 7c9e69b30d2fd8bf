/// A change that waits for somebody to look at it.
package struct MergeRequest: Hashable, Sendable {
  /// The number people say: 7 in `!7`.
  var number: Int
  package var title: String
  var labels: [Label] = []
  var opened: Day
  /// Who was asked to look at it.
  var reviewers: [PersonID] = []
  var isConfidential: Bool = false
  var link: String?

  /// The title as an agenda or minutes may show it.
  var publicTitle: String {
    isConfidential ? "!\(number) (confidential)" : "!\(number) \(title)"
  }
}
