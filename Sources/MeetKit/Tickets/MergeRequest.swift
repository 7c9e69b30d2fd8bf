/// A change that waits for somebody to look at it.
package struct MergeRequest: Hashable, Sendable {
  /// The number people say: 7 in `!7`.
  package var number: Int
  package var title: String
  package var labels: [Label]
  package var opened: Day
  /// Who was asked to look at it.
  package var reviewers: [PersonID]
  package var isConfidential: Bool
  package var link: String?

  package init(
    number: Int,
    title: String,
    labels: [Label] = [],
    opened: Day,
    reviewers: [PersonID] = [],
    isConfidential: Bool = false,
    link: String? = nil
  ) {
    self.number = number
    self.title = title
    self.labels = labels
    self.opened = opened
    self.reviewers = reviewers
    self.isConfidential = isConfidential
    self.link = link
  }

  /// The title as an agenda or minutes may show it.
  package var publicTitle: String {
    isConfidential ? "!\(number) (confidential)" : "!\(number) \(title)"
  }
}
