import MeetKit

/// A drill for other programs; `docs/drills.md` describes it.
struct DrillReport: Encodable {
  var id: String
  var kind: String
  var date: String
  var state: String
  var steering: String?
  var documenting: String?
  var result: String?
  var started: String?
  var usable: String?
  var recoveryMinutes: Int?
  var recoveryTargetMinutes: Int?
  var dataAgeMinutes: Int?
  var dataAgeTargetMinutes: Int?
  /// What the report needs before a meeting can accept it.
  var lacks: [String]

  init(_ drill: Drill, _ rules: DrillPlanning) {
    id = drill.id
    kind = drill.kind
    date = drill.date.description
    state = drill.state(on: rules.today).rawValue
    steering = drill.steering?.text
    documenting = drill.documenting?.text
    result = drill.result
    started = drill.started?.description
    usable = drill.usable?.description
    recoveryMinutes = drill.recoveryMinutes
    recoveryTargetMinutes = drill.recoveryTargetMinutes
    dataAgeMinutes = drill.dataAgeMinutes
    dataAgeTargetMinutes = drill.dataAgeTargetMinutes
    lacks = drill.record.isAccepted ? [] : rules.lacks(drill)
  }
}

/// All drills, and the months that ask for one.
struct DrillListReport: Encodable {
  struct Coming: Encodable {
    var month: String
    var steering: String?
    var documenting: String?
  }

  var drills: [DrillReport]
  /// A forecast.
  var coming: [Coming]
  var remarks: [String]

  init(_ rules: DrillPlanning) {
    drills = rules.drills.map { DrillReport($0, rules) }
    coming = rules.coming.map { coming in
      Coming(
        month: coming.month,
        steering: coming.turn.coordinator.person?.text,
        documenting: coming.turn.secretary.person?.text
      )
    }
    remarks = rules.remarks
  }
}
