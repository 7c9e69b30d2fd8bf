import MeetKit
import MeetStore

/// A week on call for other programs; `docs/rotation.md` describes it.
struct OnCallReport: Encodable {
  struct Serving: Encodable {
    var person: String
    /// Whose turn it was.
    var standsInFor: String?
    /// The first of the week, where the second follows.
    var isFirst: Bool?
    /// Comes along, which does not count.
    var isShadow: Bool?
    var mail: String?
    var matrix: String?
  }

  struct Candidate: Encodable {
    var people: [String]
    var awakeHours: Double
    var due: Double
    var timesTogether: Int
    var weeksSinceTogether: Int?
    var inDrill: Int
  }

  struct Skipped: Encodable {
    var person: String
    var cause: String
    var from: String?
    var until: String?
    var week: String?
    var lack: String?
  }

  var week: String
  var start: String
  var end: String
  var state: String
  var people: [Serving]
  var holes: [String]
  var shortfall: Int
  var relaxed: [String]
  var why: String?
  var candidates: [Candidate]?
  var passedOver: [Skipped]?

  init(_ turn: OnCallTurn, _ reasons: OnCallReasons? = nil, _ workspace: Workspace) {
    week = turn.week.description
    start = turn.start.description
    end = turn.end.description
    state = "\(turn.state)"
    let hasFirst = workspace.group.onCall?.secondFollows == true
    people = turn.everybody.map { person in
      let contact = workspace.contacts[person]
      return Serving(
        person: person.text,
        standsInFor: turn.covers.first { $0.to == person }?.from.text,
        isFirst: hasFirst && person == turn.serving.first ? true : nil,
        isShadow: person == turn.shadow ? true : nil,
        mail: contact?.mail,
        matrix: contact?.matrix
      )
    }
    holes = turn.holes.map(\.text)
    shortfall = turn.shortfall
    relaxed = turn.relaxed.map(\.rawValue)
    why = turn.why
    candidates = reasons?.candidates.map { candidate in
      Candidate(
        people: candidate.people.map(\.text),
        awakeHours: (candidate.awakeHours * 100).rounded() / 100,
        due: Double(candidate.due.hundredths) / 100,
        timesTogether: candidate.timesPaired,
        weeksSinceTogether: candidate.weeksSincePaired,
        inDrill: candidate.inDrill
      )
    }
    passedOver = reasons?.passedOver.map { passed in
      var report = Skipped(person: passed.person.text, cause: "")
      switch passed.cause {
      case .away(let days):
        report.cause = "away"
        report.from = days.from.description
        report.until = days.until.description
      case .rests(let week):
        report.cause = "rests"
        report.week = week.description
      case .lacks(let what):
        report.cause = "lacks"
        report.lack = what
      case .isNew: report.cause = "isNew"
      }
      return report
    }
  }
}
