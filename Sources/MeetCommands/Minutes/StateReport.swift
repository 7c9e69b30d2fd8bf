import MeetKit

/// The whole state of a session as JSON; `docs/session.json.md` describes it.
struct StateReport: Encodable {
  var group: String?
  var meeting: String?
  var phase: String
  var start: String?
  var opened: String?
  var minutes: Int
  var rules: String?
  var facilitator: String?
  var secretary: String?
  var people: [Person]
  var current: Int?
  var items: [Item]
  /// The line that began a talk without turns, while it goes on.
  var freeFlow: Int?
  var rounds: [Round]
  var decisions: [Merged<MeetKit.Decision.Content, Decision>]
  var openActions: [Action]
  var entries: [Entry]

  struct Person: Encodable {
    var id: String
    var name: String
    var isMember: Bool
    var presence: String?
  }

  struct Item: Encodable {
    var number: Int
    var kind: String
    var title: String
    var lead: String?
    var planned: Int
    var minutes: Int
    var spans: [Span]
    var recused: [String]
  }

  struct Span: Encodable {
    var start: String
    var end: String?
  }

  struct Round: Encodable {
    var number: Int
    var kind: String
    var prompt: String?
    /// The version of the proposal that a consent round asks for.
    var version: Int?
    /// Whether its answers are shown when all are in.
    var isHidden: Bool
    var order: [String]
    var turns: [Turn]
    var unheard: [String]
    /// The line that ended it; absent while it goes on.
    var endedBy: Int?
  }

  struct Turn: Encodable {
    var person: String
    var answer: String
  }

  /// A proposal or small consent, beside its content.
  struct Decision: Encodable {
    var id: String?
    var item: Int?
    var method: String
    var proposer: String?
    /// Those of this meeting, the first one first.
    var versions: [Version]
    var outcome: String
    /// The same for people, with what was said.
    var outcomeWords: String
    /// The line that set it aside, while it waits.
    var suspended: Int?
    var objections: [Merged<MeetKit.Objection, Objection>]
    var concerns: [Concern]
    var responsible: String?
    var consenting: [String]
    var absent: [String]
    var recused: [String]
    /// Present when it chooses somebody for a role.
    var selection: Selection?
    var deferral: Deferral?
    var referral: Referral?
  }

  /// When it comes back, who prepares it, and what makes it ready.
  struct Deferral: Encodable {
    var to: String
    var preparer: String
    var ready: String
  }

  /// Who takes it on, by when, and what they are asked to do.
  struct Referral: Encodable {
    var circle: String
    var due: String
    var mandate: String
  }

  /// What only a session knows of an objection.
  struct Objection: Encodable {
    var raiser: String?
    /// All steps so far, in their order.
    var life: [String]
  }

  struct Concern: Encodable {
    var text: String
    var raiser: String?
  }

  struct Version: Encodable {
    var text: String
    /// The line that holds it.
    var line: Int
    /// Whose words they are, where somebody said.
    var by: String?
    /// What it changes against the one before, word by word.
    var change: String?
  }

  struct Action: Encodable {
    var id: String
    var owner: String?
    var text: String
    var due: String?
    var meeting: String
  }

  struct Entry: Encodable {
    var number: Int
    var instant: String
    var who: String
    var line: String
    var item: Int?
    var id: String?
    /// Absent while it stands; else the line that took it out or back.
    var deletedBy: Int?
    var undoneBy: Int?
    /// A small consent that was not given, or that became a proposal.
    var objectedBy: Int?
    var promotedBy: Int?
  }
}

extension StateReport {
  init(_ state: SessionState) {
    let situation = state.meeting
    let setting = state.setting
    group = setting?.groupName
    meeting = setting?.meeting.description
    phase = situation.phase.word
    start = setting?.start.description
    opened = setting?.opened.description
    minutes = situation.minutes
    rules = setting?.policy.sentence
    facilitator = situation.facilitator?.text
    secretary = situation.secretary?.text
    let seats = setting?.seats ?? []
    let others = situation.presence.keys.filter { id in !seats.contains { $0.id == id } }.sorted()
    people =
      seats.map {
        Person(
          id: $0.id.text,
          name: $0.name,
          isMember: $0.isMember,
          presence: situation.presence[$0.id].map(\.word)
        )
      }
      + others.map {
        Person(
          id: $0.text,
          name: $0.text,
          isMember: false,
          presence: situation.presence[$0].map(\.word)
        )
      }
    current = situation.current
    items = state.itemsInOrder.map(Item.init)
    let ended = state.entries.filter { $0.standing == .stands }.flatMap { entry in
      entry.endedRounds.map { Round($0, endedBy: entry.number) }
    }
    rounds = (ended + situation.roundsNotEnded.map { Round($0) }).sorted { $0.number < $1.number }
    freeFlow = situation.freeFlow?.entry
    decisions = situation.proposals.map { Merged($0.content, Decision($0, state)) }
    openActions = situation.openActions.values.sorted { $0.id < $1.id }.map {
      Action(
        id: $0.id.description,
        owner: $0.owner?.text,
        text: $0.text,
        due: $0.due?.description,
        meeting: $0.meeting.description
      )
    }
    entries = state.entries.map(Entry.init)
  }
}

extension StateReport.Item {
  init(_ item: MeetingState.Item) {
    self.init(
      number: item.number,
      kind: item.plan.kind.rawValue,
      title: item.plan.title,
      lead: item.plan.lead?.text,
      planned: item.plan.minutes,
      minutes: item.minutes,
      spans: item.spans.map { .init(start: $0.start.description, end: $0.end?.description) },
      recused: item.recused.sorted().map(\.text)
    )
  }
}

extension StateReport.Round {
  init(_ round: MeetKit.Round, endedBy: Int? = nil) {
    self.init(
      number: round.entry,
      kind: round.kind.rawValue,
      prompt: round.prompt,
      version: round.version,
      isHidden: round.isHidden,
      order: round.order.map(\.text),
      turns: round.turns.map { .init(person: $0.person.text, answer: $0.answer.rawValue) },
      unheard: round.unheard.map(\.text),
      endedBy: endedBy
    )
  }
}

extension StateReport.Decision {
  init(_ proposal: Proposal, _ state: SessionState) {
    self.init(
      id: state.entries[proposal.entry - 1].id?.description,
      item: proposal.item,
      method: proposal.method.rawValue,
      proposer: proposal.proposer?.text,
      versions: Self.versions(proposal),
      outcome: proposal.stage.word,
      outcomeWords: proposal.stage.words,
      suspended: proposal.suspension?.entry,
      objections: proposal.objections.enumerated().map { index, objection in
        let life = proposal.life(ofObjection: index + 1).map(\.rawValue)
        return Merged(objection, .init(raiser: objection.raiser?.text, life: life))
      },
      concerns: proposal.concerns.map { .init(text: $0.text, raiser: $0.raiser?.text) },
      responsible: proposal.responsible?.description,
      consenting: proposal.consenting.map(\.text),
      absent: proposal.absent.map(\.text),
      recused: proposal.recused.map(\.text),
      selection: proposal.selection.map(StateReport.Selection.init)
    )
    if case .ended(.deferred(.until(let end, let person, let ready))) = proposal.stage {
      deferral = .init(to: end.word, preparer: person.text, ready: ready)
    }
    if case .ended(.referred(.to(let circle, let day, let mandate))) = proposal.stage {
      referral = .init(circle: circle, due: day.description, mandate: mandate)
    }
  }

  private static func versions(_ proposal: Proposal) -> [StateReport.Version] {
    let all = proposal.versions
    return all.indices.map { index in
      .init(
        text: all[index].text,
        line: all[index].entry,
        by: all[index].by?.text,
        change: index == 0
          ? nil : TextChange.shown(from: all[index - 1].text, to: all[index].text)
      )
    }
  }
}

extension Proposal.Stage {
  /// One word for other programs, the same as in a decision's history.
  fileprivate var word: String {
    switch self {
    case .tabled: "tabled"
    case .restated: "restated"
    case .objected: "objected"
    case .ended(.agreed): "agreed"
    case .ended(.deferred): "deferred"
    case .ended(.referred): "referred"
    case .ended(.withdrawn): "withdrawn"
    case .ended(.dropped): "dropped"
    case .ended(.replaced): "replaced"
    case .ended(.vacant): "vacant"
    case .ended(.otherMethod): "otherMethod"
    }
  }

  /// The same with what was said.
  fileprivate var words: String {
    switch self {
    case .tabled, .restated, .objected, .ended(.agreed): word
    case .ended(.deferred(let deferral)): "deferred \(deferral.named(\.text).sentence)"
    case .ended(.referred(let referral)): "referred to \(referral.sentence)"
    case .ended(.withdrawn(let reason)), .ended(.dropped(let reason)):
      reason.isEmpty ? word : "\(word): \(reason)"
    case .ended(.replaced(let line)): "replaced by line \(line)"
    case .ended(.vacant(let interim, let until)):
      "nobody was chosen" + (interim.map { ", \($0) for the time being" } ?? "")
        + (until.map { " until \($0)" } ?? "")
    case .ended(.otherMethod(let words)): "decided by \(words)"
    }
  }
}

extension StateReport.Entry {
  init(_ entry: SessionEntry) {
    self.init(
      number: entry.number,
      instant: entry.instant.description,
      who: entry.who.text,
      line: entry.event.shownLine,
      item: entry.item,
      id: entry.id?.description
    )
    switch entry.standing {
    case .stands: break
    case .deleted(let number): deletedBy = number
    case .undone(let number): undoneBy = number
    case .objected(let number): objectedBy = number
    case .promoted(let number): promotedBy = number
    }
  }
}
