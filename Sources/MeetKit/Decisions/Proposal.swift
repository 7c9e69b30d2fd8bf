/// Something that a group decides on by consent: put on the table, into words, and decided.
///
/// An objection belongs to the version to which it was raised, as every answer does.
package struct Proposal: Hashable, Sendable, HasDecisionContent {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case policy, operational
  }

  /// How the group is asked.
  package enum Method: String, Hashable, Sendable {
    /// Said, looked at everyone, no objection.
    case smallConsent = "small consent"
    /// Everybody answers in a round.
    case consentRound = "consent round"
  }

  package enum Stage: Hashable, Sendable {
    /// Its words may change.
    case tabled
    /// Read back word for word; a round may ask for consent.
    case restated
    /// The last time the group was asked there were objections.
    case objected
    case ended(Outcome)
  }

  package enum Outcome: Hashable, Sendable {
    case agreed
    case deferred(Deferral<PersonID>)
    case referred(Referral)
    case withdrawn(String)
    case dropped(String)
    /// By the proposal that the line tabled.
    case replaced(by: Int)
    case otherMethod(String)
    /// Nobody has the role, or somebody for the time being.
    case vacant(interim: PersonID?, until: Day?)
  }

  package struct Version: Hashable, Sendable {
    package var text: String
    /// The line that holds it.
    package var entry: Int
    /// Whose words they are, where somebody said.
    package var by: PersonID?
  }

  /// Set aside while the meeting goes to other items.
  package struct Suspension: Hashable, Sendable {
    /// The line that did it.
    package var entry: Int
    /// The line that opened the consent round that was going on.
    var round: Int?
    /// Who would have been asked then.
    var people: Set<PersonID>
  }

  /// What a group is asked for beside the words.
  struct Terms: Hashable, Sendable {
    var responsible: Responsible?
    /// Its words and what is not asked for are left out.
    var content: Decision.Content
  }

  /// Something to keep in mind, by somebody who consents all the same.
  package struct Concern: Hashable, Sendable {
    package var text: String
    package var raiser: PersonID?
  }

  /// The line that tabled it.
  package var entry: Int
  /// The line that decided on it, or on its last version.
  var latest: Int
  package var item: Int?
  /// With the words of its last version, which `say` and `reword` change.
  package var content: Decision.Content
  package var method: Method
  package var proposer: PersonID?
  /// Those of this meeting.
  package private(set) var versions: [Version]
  /// What an earlier meeting knew its matter by, when it comes from one.
  var subject: String?
  package var stage = Stage.tabled
  package var suspension: Suspension?
  package var objections: [Objection] = []
  /// They do not stop it and are kept beside its measure.
  package var concerns: [Concern] = []
  package var responsible: Responsible?
  /// Present when it chooses somebody for a role.
  package var selection: Selection?
  /// Kinds of rounds that were held while it was open.
  var roundsHeld: Set<RoundKind> = []
  /// How often a round asked for consent.
  var timesAsked = 0
  package var consenting: [PersonID] = []
  package var absent: [PersonID] = []
  package var recused: [PersonID] = []

  init(
    entry: Int,
    item: Int?,
    method: Method,
    proposer: PersonID? = nil,
    content: Decision.Content
  ) {
    self.entry = entry
    latest = entry
    self.item = item
    self.content = content
    self.method = method
    self.proposer = proposer
    versions = [Version(text: content.text, entry: entry)]
  }
}

extension Proposal {
  /// Versions that an earlier meeting had.
  var earlierVersions: Int { content.version - versions.count }

  var terms: Terms {
    var asked = Decision.Content(text: "")
    asked.review = content.review
    asked.until = selection?.until ?? content.until
    for field in Decision.Field.allCases where field.row.isAskedFor {
      asked[field] = content[field]
    }
    return Terms(responsible: responsible, content: asked)
  }

  /// New words are a new version.
  mutating func say(_ version: Version) {
    versions.append(version)
    content.text = version.text
    content.version += 1
  }

  /// Other words in the place of the last ones.
  mutating func reword(_ version: Version) {
    versions[versions.count - 1] = version
    content.text = version.text
  }

  var isOpen: Bool {
    if case .ended = stage { false } else { true }
  }

  /// Left by an earlier meeting, and nothing has become of it in this one.
  package var isUntouched: Bool { subject != nil && latest == entry }

  /// Who is to be selected, when it is somebody of the group.
  var nominee: PersonID? { selection?.candidate?.nominee.person }

  var isAgreed: Bool { stage == .ended(.agreed) }
}

extension Proposal {
  /// New words are a new version, which no answer holds for; it may meet objections.
  mutating func amend(
    _ text: String,
    meeting numbers: [Int],
    by person: PersonID?,
    line: Int
  ) throws(Refusal) {
    guard selection == nil else {
      throw Refusal(
        .wordsFollow,
        "the words of a selection follow from who and until when",
        "'/elect NAME: REASONS' proposes somebody else, '/until YYYY-MM-DD' sets another term, "
          + "'/measure TEXT' adds training or support"
      )
    }
    try checkOpen(numbers)
    say(Version(text: text, entry: line, by: person))
    latest = line
    for number in numbers { objections[number - 1].fate = .met(by: content.version) }
    mustBeRestated()
  }

  /// Whatever belongs to the decision has changed: it is read back before anybody is asked.
  mutating func mustBeRestated() {
    method = .consentRound
    stage = .tabled
  }

  /// The same, by a line that goes on with it.
  mutating func readAgain(line: Int) {
    latest = line
    mustBeRestated()
  }

  /// Read back word for word, with all that a decision needs.
  mutating func restate() throws(Refusal) {
    if let selection, selection.candidate == nil {
      throw Refusal(
        .incomplete,
        "nobody is proposed for \(selection.role)",
        "'/elect NAME: REASONS' proposes somebody on the strength of reasons"
      )
    }
    if selection == nil, responsible == nil {
      throw Refusal(
        .incomplete,
        "nobody is responsible",
        "'/responsible NAME' says who sees to it, '/responsible circle' that all do"
      )
    }
    if content.kind == .policy, content.review == nil {
      throw Refusal(.incomplete, "a policy has a review", "'/review YYYY-MM-DD' says when")
    }
    method = .consentRound
    stage = .restated
  }

  /// Consent to a version closes every objection to the versions before it.
  mutating func agree(
    line: Int,
    consenting: [PersonID],
    absent: [PersonID],
    recused: [PersonID]
  ) {
    // Nobody said that the version meets them.
    for number in openObjections { objections[number - 1].fate = .settled(by: content.version) }
    latest = line
    stage = .ended(.agreed)
    self.consenting = consenting
    self.absent = absent
    self.recused = recused
  }

  mutating func end(_ outcome: Outcome, line: Int) {
    latest = line
    suspension = nil
    stage = .ended(outcome)
  }
}
