extension Policy {
  /// A switch that has one word or number, by its key in `group.yml`.
  ///
  /// The same key and value stand in a session's log when a group has moved the switch.
  package enum Switch: String, CaseIterable, Sendable, Hashable {
    case concerns
    case attributionOfConcerns = "attribution of concerns"
    case answers
    case objectionTest = "objection test"
    case amendBy = "amend by"
    case passInNominations = "pass in nominations"
    case nomineeLast = "nominee last"
    case termOfPolicies = "term of policies"
    case termOfRenewals = "term of renewals"
    case termOfRoles = "term of roles"
    case atTermEnd = "at term end"
  }

  subscript(_ key: Switch) -> String {
    switch key {
    case .concerns: concerns.rawValue
    case .attributionOfConcerns: attributionOfConcerns.rawValue
    case .answers: answers.rawValue
    case .objectionTest: objectionTest.rawValue
    case .amendBy: amendBy.rawValue
    case .passInNominations: passInNominations ? "yes" : "no"
    case .nomineeLast: nomineeLast ? "yes" : "no"
    case .termOfPolicies: Self.words(months: termOfPolicies)
    case .termOfRenewals: Self.words(months: termOfRenewals)
    case .termOfRoles: Self.words(months: termOfRoles)
    case .atTermEnd: atTermEnd.rawValue
    }
  }

  /// Moves a switch, or leaves it and says no when it has no such value.
  mutating func set(_ key: Switch, to value: String) -> Bool {
    switch key {
    case .concerns: Self.set(&concerns, Concerns(rawValue: value))
    case .attributionOfConcerns: Self.set(&attributionOfConcerns, Attribution(rawValue: value))
    case .answers: Self.set(&answers, Answers(rawValue: value))
    case .objectionTest: Self.set(&objectionTest, ObjectionTest(rawValue: value))
    case .amendBy: Self.set(&amendBy, AmendBy(rawValue: value))
    case .passInNominations: Self.set(&passInNominations, Self.truth(value))
    case .nomineeLast: Self.set(&nomineeLast, Self.truth(value))
    case .termOfPolicies: Self.set(&termOfPolicies, Self.months(value))
    case .termOfRenewals: Self.set(&termOfRenewals, Self.months(value))
    case .termOfRoles: Self.set(&termOfRoles, Self.months(value))
    case .atTermEnd: Self.set(&atTermEnd, AtTermEnd(rawValue: value))
    }
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func truth(_ word: String) -> Bool? {
    switch word {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  static func words(months: Int) -> String { months.counted("month") }

  /// `6 months` and `1 year`, a century at the most.
  private static func months(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(digits: words[0].utf8), count > 0, count <= 1200 else {
      return nil
    }
    switch words[1] {
    case "month", "months": return count
    case "year", "years": return count <= 100 ? count * 12 : nil
    default: return nil
    }
  }
}

extension Policy.Switch {
  /// What may stand behind the key, for a message.
  var form: String {
    switch self {
    case .concerns: Self.words(Policy.Concerns.self)
    case .attributionOfConcerns: Self.words(Policy.Attribution.self)
    case .answers: Self.words(Policy.Answers.self)
    case .objectionTest: Self.words(Policy.ObjectionTest.self)
    case .amendBy: Self.words(Policy.AmendBy.self)
    case .passInNominations, .nomineeLast: "'yes' or 'no'"
    case .termOfPolicies, .termOfRenewals, .termOfRoles: "'6 months' or '1 year'"
    case .atTermEnd: Self.words(Policy.AtTermEnd.self)
    }
  }

  private static func words<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
  where Value.RawValue == String {
    let words = type.allCases.map { "'\($0.rawValue)'" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
