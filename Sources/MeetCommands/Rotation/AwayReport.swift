import MeetKit

/// An absence and what it changes, for other programs; `docs/rotation.md` describes it.
struct AwayReport: Encodable {
  struct Absence: Encodable {
    var id: String
    var person: String
    var from: String
    var until: String
    var note: String?

    init(_ declared: DeclaredAbsence) {
      id = declared.id
      person = declared.absence.person.text
      from = declared.absence.days.from.description
      until = declared.absence.days.until.description
      note = declared.absence.note
    }
  }

  struct Change: Encodable {
    var meeting: String
    var role: String
    var before: String?
    var after: String?

    init(_ change: TurnChange) {
      meeting = change.meeting.description
      role = change.role.rawValue
      before = change.before?.text
      after = change.after?.text
    }
  }

  struct OnCall: Encodable {
    var week: String
    var before: [String]
    var after: [String]
    var holes: [String]

    init(_ change: OnCallChange) {
      week = change.week.description
      before = change.before.map(\.text)
      after = change.after.map(\.text)
      holes = change.holes.map(\.text)
    }
  }

  var absence: Absence
  /// False when it was taken back.
  var isAway: Bool
  var isWritten: Bool
  var changes: [Change]
  /// Ids of everybody whom it concerns.
  var affected: [String]
  var onCallChanges: [OnCall]
}
