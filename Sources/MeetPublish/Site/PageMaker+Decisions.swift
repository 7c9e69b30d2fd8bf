import MeetModel

extension PageMaker {
  /// A review that comes within so many days is told beforehand.
  private static let ahead = 60

  func decisions() -> DecisionsView {
    let all = input.decisions.map(\.decision)
    let views = { (decisions: [Decision]) in decisions.map { disclosure.decision($0) } }
    let standing = all.filter(\.stands)
    let byReview = standing.filter { $0.reviewDue != nil }
      .sorted { ($0.reviewDue?.number ?? 0, $0.id) < ($1.reviewDue?.number ?? 0, $1.id) }
    let last = input.today.advanced(byDays: Self.ahead)
    let active = all.filter { $0.status == .active }
    return DecisionsView(
      page: frame(Words(SitePart.decisions.title), SitePart.decisions.path, in: .decisions),
      site: site,
      overdue: views(byReview.filter(disclosure.isReviewDue)),
      due: views(
        byReview.filter { decision in
          !disclosure.isReviewDue(decision) && (decision.reviewDue.map { $0 <= last } ?? false)
        }
      ),
      provisional: views(
        all.filter { [.provisional, .pending].contains($0.status.standing) }
      ),
      contested: views(all.filter(\.isContested)),
      open: views(all.filter(\.isOpen)),
      unimplemented: views(active.filter { !$0.isImplemented && $0.term == nil }),
      topics: topics(active),
      superseded: views(
        all.filter { $0.status.standing == .ended }
          .sorted { ($1.meeting, $1.id) < ($0.meeting, $0.id) }
      )
    )
  }

  /// By the titles of the items under which they were made.
  private func topics(_ decisions: [Decision]) -> [TopicView] {
    var topics: [String: [Decision]] = [:]
    for decision in decisions { topics[decision.title, default: []].append(decision) }
    return topics.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
      .map { title, decisions in
        TopicView(
          title: disclosure.words(title),
          decisions: decisions.map { disclosure.decision($0) }
        )
      }
  }
}
