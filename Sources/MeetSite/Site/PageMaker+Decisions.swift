import MeetKit

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
    let ended = all.filter { $0.status.standing == .ended }
      .sorted { ($1.meeting, $1.id) < ($0.meeting, $0.id) }
    return DecisionsView(
      page: frame(Words(SitePart.decisions.title), SitePart.decisions.path, in: .decisions),
      site: site,
      overdue: views(byReview.filter { $0.isDue(on: input.today) }),
      due: views(
        byReview.filter { decision in
          !decision.isDue(on: input.today) && (decision.reviewDue.map { $0 <= last } ?? false)
        }
      ),
      provisional: views(
        all.filter { [.provisional, .pending].contains($0.status.standing) }
      ),
      contested: views(all.filter(\.isContested)),
      open: views(all.filter(\.isOpen)),
      unimplemented: views(active.filter { !$0.isImplemented && $0.term == nil }),
      isByTopic: !input.group.topics.isEmpty,
      topics: topics(all.filter(\.isInForce)),
      superseded: views(ended.filter(\.isAgreed)),
      dropped: views(ended.filter { !$0.isAgreed }),
      groups: groups(all)
    )
  }

  /// By the groups that are to know of them, in the order of their names; the newest first.
  private func groups(_ decisions: [Decision]) -> [ConcernedView] {
    var groups: [String: ConcernedView] = [:]
    for decision in decisions.sorted(by: { $1.id < $0.id }) {
      let view = disclosure.decision(decision)
      for audience in view.decision.tell.map({ AudienceView(Words($0)) }) {
        let anchor = audience.anchor.description
        groups[anchor, default: ConcernedView(group: audience, decisions: [])].decisions
          .append(view)
      }
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// By the topics of the group, or all in one when it has named none; the newest first.
  private func topics(_ decisions: [Decision]) -> [TopicView] {
    let newest = decisions.sorted { $1.id < $0.id }
    let topics = input.group.topics
    return topics.sorted(newest).map { topic, decisions in
      TopicView(
        title: topic.map { disclosure.words($0.name) }
          ?? Words(topics.isEmpty ? "In force" : Topic.other),
        decisions: decisions.map { disclosure.decision($0) }
      )
    }
  }
}
