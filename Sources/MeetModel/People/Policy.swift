/// The switches of the decision process that are in use so far.
package struct Policy: Hashable, Sendable {
  /// What an absent member may still do.
  package enum Absence: Hashable, Sendable {
    /// The decision waits until every absent member has answered.
    case hold
    /// Provisional; absent members may object for so many hours after the minutes are sent.
    case lazy(hours: Int)
    /// Absence is consent.
    case presentOnly
  }

  /// How a speaker is named in the minutes.
  package enum Attribution: String, CaseIterable, Sendable, Hashable {
    case named, initials, none
  }

  /// Whether something short of an objection is kept.
  package enum Concerns: String, CaseIterable, Sendable, Hashable {
    /// One consents or objects.
    case none
    /// A concern counts as consent and stands beside the measure, as in Sociocracy 3.0.
    case s3
  }

  /// A policy is looked at again half a year after it was tabled unless somebody says otherwise.
  package static let daysToFirstReview = 182

  /// Members that must be present for a policy decision; nil is no quorum.
  package var quorumForPolicy: Int?
  /// Members that must be present for an operational decision and a small consent.
  package var quorumForOperations: Int?
  package var absenceForPolicy: Absence
  package var absenceForOperations: Absence
  package var attribution: Attribution
  package var concerns: Concerns

  package init(
    quorumForPolicy: Int? = 3,
    quorumForOperations: Int? = 2,
    absenceForPolicy: Absence = .lazy(hours: 144),
    absenceForOperations: Absence = .lazy(hours: 48),
    attribution: Attribution = .initials,
    concerns: Concerns = .s3
  ) {
    self.quorumForPolicy = quorumForPolicy
    self.quorumForOperations = quorumForOperations
    self.absenceForPolicy = absenceForPolicy
    self.absenceForOperations = absenceForOperations
    self.attribution = attribution
    self.concerns = concerns
  }
}

extension Policy {
  package func quorum(_ kind: Proposal.Kind) -> Int? {
    kind == .policy ? quorumForPolicy : quorumForOperations
  }

  package func absence(_ kind: Proposal.Kind) -> Absence {
    kind == .policy ? absenceForPolicy : absenceForOperations
  }

  /// The rules in force, in one line, as the head of every minutes file prints them.
  package var sentence: String {
    "Consent; quorum \(Self.words(quorumForPolicy)) for policy, "
      + "\(Self.words(quorumForOperations)) for operations; absent members \(absence)"
      + (concerns == .none ? "; no concerns are kept" : "")
  }

  private var absence: String {
    switch (absenceForPolicy, absenceForOperations) {
    case (let both, let same) where both == same: both.sentence
    case (.lazy(let policy), .lazy(let operations)):
      "may object for \(Absence.words(hours: policy)) (policy) or "
        + "\(Absence.words(hours: operations)) (operations) from sending"
    case (let policy, let operations):
      "\(policy.sentence) (policy), \(operations.sentence) (operations)"
    }
  }

  private static func words(_ quorum: Int?) -> String { quorum.map(String.init) ?? "none" }
}

extension Policy.Absence: LosslessStringConvertible {
  /// Reads `hold`, `present only`, `lazy 48 h` and `lazy 6 days`.
  package init?(_ text: String) {
    switch text {
    case "hold": self = .hold
    case "present only": self = .presentOnly
    default:
      let words = text.split(separator: " ")
      guard words.count == 3, words[0] == "lazy", let count = Int(digits: Array(words[1].utf8)),
        count > 0
      else { return nil }
      switch words[2] {
      case "h", "hour", "hours": self = .lazy(hours: count)
      case "d", "day", "days": self = .lazy(hours: count * 24)
      default: return nil
      }
    }
  }

  package var description: String {
    switch self {
    case .hold: "hold"
    case .presentOnly: "present only"
    case .lazy(let hours): "lazy \(Self.words(hours: hours))"
    }
  }

  /// What absent members do under this rule: "may object for 6 days from sending".
  package var sentence: String {
    switch self {
    case .hold: "must still answer"
    case .lazy(let hours): "may object for \(Self.words(hours: hours)) from sending"
    case .presentOnly: "consent by their absence"
    }
  }

  /// "6 days" or "48 hours".
  package static func words(hours: Int) -> String {
    switch hours {
    case 1: "1 hour"
    case 72... where hours % 24 == 0: "\(hours / 24) days"
    default: "\(hours) hours"
    }
  }
}
