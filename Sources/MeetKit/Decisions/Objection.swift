/// A reason not to try a version, or not to keep a decision; once it is said it belongs to the circle.
///
/// A session knows all of it. Minutes hold its sentence, version and fate, and a register its day;
/// who raised it is for the group.
package struct Objection: Hashable, Sendable {
  /// What has become of it.
  package enum Fate: Hashable, Sendable {
    case open
    /// By a version that waits for consent, or has it.
    case met(by: Int)
    /// By consent to a version that does not claim to meet it.
    case settled(by: Int)
    case withdrawn
    /// Its words stay, and the decision's measure tells whether it comes true.
    case measured
    /// Its raiser objects to what was to meet it, too; minutes do not say with which number.
    case reopened(as: Int?)
    /// Raised after the meeting, and a later one came back to it.
    case heard(by: MeetingID)
  }

  /// In the words of who raised it; in minutes the sentence of all.
  package var text: String
  /// Of the words that it was raised to; nil after the meeting.
  package var version: Int?
  /// Nil where nobody was asked one by one, and in minutes.
  package var raiser: PersonID?
  /// Nil while its meeting goes on, and in minutes.
  package var day: Day?
  package var fate: Fate = .open
  /// Who raised it took part in the consent to what met it.
  var isRaiserHeard = true
  /// One sentence in which everybody understands it.
  package var understood: String?
  /// Why it is one, where the group tests objections.
  package var argument: String?
  /// What was asked for beside the words when it was raised.
  var terms: Proposal.Terms?
  /// A round looked at what it has to do with the aim.
  var isExplored = false
}

extension Objection {
  /// Without what facts of their own say of it.
  var bare: Objection { Objection(text: text, version: version, raiser: raiser) }

  /// What stands in the minutes: the sentence of all, else the words of one.
  var sentence: String { understood ?? text }

  /// As minutes hold it.
  func minuted(isRaiserHeard: Bool) -> Objection {
    let fate = if case .reopened = fate { Fate.reopened(as: nil) } else { fate }
    return Objection(
      text: sentence.asLine,
      version: version,
      fate: fate,
      isRaiserHeard: isRaiserHeard
    )
  }
}

extension Objection: Encodable {
  private enum CodingKeys: String, CodingKey {
    case day, text, version, fate, understood, argument
  }

  /// Without its raiser, who is for the group.
  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encodeIfPresent(day, forKey: .day)
    try object.encode(text, forKey: .text)
    try object.encodeIfPresent(version, forKey: .version)
    try object.encode(fate.words, forKey: .fate)
    try object.encodeIfPresent(understood, forKey: .understood)
    try object.encodeIfPresent(argument, forKey: .argument)
  }
}

extension Objection.Fate {
  /// As pages and reports say it: "met by v2".
  package var words: String {
    switch self {
    case .open: "open"
    case .met(let version): "met by v\(version)"
    case .settled(let version): "settled by v\(version)"
    case .withdrawn: "withdrawn"
    case .measured: "measured"
    case .reopened(let number): "raised again" + (number.map { " as \($0)" } ?? "")
    case .heard(let meeting): "heard by the meeting of \(meeting)"
    }
  }

  /// Reads what minutes say of it; all else is open.
  init(_ words: some StringProtocol) {
    switch words {
    case "withdrawn": self = .withdrawn
    case "measured": self = .measured
    case "raised again": self = .reopened(as: nil)
    default:
      self =
        words.after("met by v").flatMap { Int($0) }.map { .met(by: $0) }
        ?? words.after("settled by v").flatMap { Int($0) }.map { .settled(by: $0) } ?? .open
    }
  }
}

extension Objection {
  /// A step of its life.
  package enum Step: String, CaseIterable, Sendable, Hashable {
    case raised, heard, understood, tested, explored
    case integrated, measured, withdrawn, reopened
    /// The circle consented to what met it, and its raiser with them.
    case confirmed
    /// The circle consented to what met it, and its raiser was not asked.
    case raiserNotHeard = "raiser not heard"
  }
}

extension Proposal {
  /// What has become of an objection so far, by its number from 1.
  package func life(ofObjection number: Int) -> [Objection.Step] {
    let objection = objections[number - 1]
    let isBeingHeard = stage == .restated && objection.version == content.version
    var steps: [Objection.Step?] = [
      .raised, isBeingHeard ? nil : .heard, objection.understood.map { _ in .understood },
      objection.argument.map { _ in .tested }, objection.isExplored ? .explored : nil,
    ]
    switch objection.fate {
    case .open: break
    case .met: steps += [.integrated, end(of: objection)]
    case .settled: steps.append(end(of: objection))
    case .measured: steps += [.measured, end(of: objection)]
    case .withdrawn: steps.append(.withdrawn)
    case .reopened: steps += [.integrated, .reopened]
    case .heard: break
    }
    return steps.compactMap { $0 }
  }

  private func end(of objection: Objection) -> Objection.Step? {
    guard isAgreed else { return nil }
    return isHeard(objection) ? .confirmed : .raiserNotHeard
  }

  /// Whoever raised it answered to what met it, or nothing did with consent.
  func hasHeard(_ objection: Objection) -> Bool {
    guard isAgreed else { return true }
    return switch objection.fate {
    case .met, .settled, .measured: isHeard(objection)
    case .open, .withdrawn, .reopened, .heard: true
    }
  }

  /// Whoever raised it answered to what met it.
  func isHeard(_ objection: Objection) -> Bool {
    guard let raiser = objection.raiser else { return true }
    return consenting.contains(raiser)
  }
}

extension Proposal {
  /// The numbers of objections that nobody has met so far, from 1.
  var openObjections: [Int] {
    objections.indices.filter { objections[$0].fate == .open }.map { $0 + 1 }
  }

  /// The numbers of open objections to the words as they are: these cannot be adopted.
  var objectionsToVersion: [Int] {
    openObjections.filter { objections[$0 - 1].version == content.version }
  }

  /// Takes an objection in; who objects to what was to meet an earlier one of theirs reopens it.
  mutating func raise(_ text: String, by person: PersonID?) {
    objections.append(.init(text: text, version: content.version, raiser: person))
    objections[objections.count - 1].terms = terms
    guard let person else { return }
    for index in objections.indices where objections[index].raiser == person {
      if case .met(content.version) = objections[index].fate {
        objections[index].fate = .reopened(as: objections.count)
      }
    }
  }

  /// Somebody takes back the answer that they gave in a round that is going on.
  mutating func retract(_ person: PersonID) {
    concerns.removeAll { $0.raiser == person }
    for number in objectionsToVersion where objections[number - 1].raiser == person {
      objections[number - 1].fate = .withdrawn
      for index in objections.indices where objections[index].fate == .reopened(as: number) {
        objections[index].fate = .met(by: content.version)
      }
    }
  }

  /// Said in one sentence to which everybody nods.
  mutating func understand(_ number: Int, as sentence: String?) throws(Refusal) {
    try checkOpen(number)
    objections[number - 1].understood = sentence ?? objections[number - 1].text
  }

  /// The group has heard why it is one.
  mutating func test(_ number: Int, _ argument: String) throws(Refusal) {
    try checkOpen(number)
    objections[number - 1].argument = argument
  }

  /// A round was held while these were open.
  mutating func explore() {
    for number in openObjections { objections[number - 1].isExplored = true }
  }

  /// Taken back by the one who raised it, and by nobody else.
  mutating func withdrawObjection(_ number: Int, by person: PersonID?) throws(Refusal) {
    try checkOpen(number)
    if let raiser = objections[number - 1].raiser, let person, raiser != person {
      throw Refusal(
        .notTheRaiser,
        "objection \(number) was not raised by '\(person)'",
        "who raised it takes it back; '/integrate \(number) TEXT' meets it"
      )
    }
    objections[number - 1].fate = .withdrawn
    mustBeRestated()
  }

  /// Left as it is, with something that tells whether the objection comes true.
  mutating func measureObjection(_ number: Int, by text: String) throws(Refusal) {
    try checkOpen(number)
    objections[number - 1].fate = .measured
    content.measure = content.measure.map { "\($0); \(text)" } ?? text
    mustBeRestated()
  }

  /// A number behind others that is none of an open objection may begin the new words.
  func checkOpen(_ numbers: [Int]) throws(Refusal) {
    for (index, number) in numbers.enumerated() {
      do throws(Refusal) {
        try checkOpen(number)
      } catch {
        guard index > 0 else { throw error }
        let line = (["/integrate"] + numbers[..<index].map(String.init)).joined(separator: " ")
        let words = numbers[index...].map(String.init).joined(separator: " ")
        throw Refusal(
          error.name,
          error.reason,
          "\(error.wayOut); '\(line): \(words) …' has it in the text"
        )
      }
    }
  }

  func checkOpen(_ number: Int) throws(Refusal) {
    guard openObjections.contains(number) else {
      let open = openObjections.map(String.init).joined(separator: " ")
      throw Refusal(
        .noSuchObjection,
        "no objection \(number) is open",
        open.isEmpty ? "'/restate' goes on with the proposal" : "open are \(open)"
      )
    }
  }
}
