import MeetKit

extension PageMaker {
  /// A meeting, by all words of its page's minutes and agenda.
  func found(_ view: MeetingPageView, _ id: MeetingID) -> SearchEntry {
    var words = SearchWords()
    for html in [view.minutes, view.agenda] { words.add(html: html?.description ?? "") }
    return SearchEntry(
      SitePath.meeting(id),
      title: "Meeting of \(view.page.title)",
      kind: "meeting",
      date: id.day,
      words: words
    )
  }

  /// A decision, by its versions, its objections and what became of it.
  func found(_ view: DecisionPageView, _ decision: Decision) -> SearchEntry {
    let shown = view.decision.decision
    let others =
      view.versions.map(\.text) + view.discussions.map(\.title) + view.objections.map(\.text)
      + view.events.map(\.text)
    let texts =
      [shown.text] + Decision.Field.allCases.flatMap { shown.content[$0] }
      + others.map(\.description)
    return SearchEntry(
      SitePath.decision(decision.id),
      title: "\(shown.id) \(shown.title)",
      kind: "decision",
      date: decision.meeting.day,
      text: texts.joined(separator: "\n")
    )
  }

  /// What stands on a page that lists many things.
  func found(in part: SitePart) -> [SearchEntry] {
    switch part {
    case .actions:
      input.actions.map { action in
        let view = disclosure.action(action, held: held)
        return SearchEntry(
          // Of those that ended only the latest stand there.
          action.status == .open ? "\(part.path)#\(action.id)" : SitePath.meeting(action.meeting),
          title: "\(view.id) \(view.text)",
          kind: view.status == nil ? "action" : "ended action",
          date: action.meeting.day,
          text: "\(view.owner?.description ?? "") \(view.status?.description ?? "")"
        )
      }
    case .drills:
      input.drills.map(disclosure.drill).enumerated().map { number, view in
        SearchEntry(
          part.path,
          title: "\(view.kind) drill of \(view.date.words)".capitalizedFirst,
          kind: "drill",
          date: input.drills[number].date,
          text: view.result?.description ?? ""
        )
      }
    case .jobs:
      input.jobs.compactMap(disclosure.job).map { view in
        SearchEntry(
          part.path,
          title: view.name.description,
          kind: "recurring job",
          date: nil,
          text: view.description.description
        )
      }
    case .backlog:
      input.backlog.map { parked in
        SearchEntry(
          part.path,
          title: disclosure.matter(parked).text.description,
          kind: "parked",
          date: parked.meeting.day,
          text: ""
        )
      }
    case .home, .meetings, .decisions, .roles, .rota, .search: []
    }
  }

  func search() -> SearchView {
    SearchView(
      page: frame(Words(SitePart.search.title), SitePart.search.path, in: .search),
      site: site
    )
  }
}

/// What `search.mustache` may name.
struct SearchView: TemplateValue {
  var page: PageView
  var site: SiteView

  static let fields: Fields = ["page": .part { $0.page }, "site": .part { $0.site }]
}
