/// Reads what is typed in a session, and what its log stores: the same lines.
package struct SessionReader: Sendable {
  /// The people whose names are understood, as id, name and initials.
  var seats: [OpeningFact.Seat]
  var prefix: String
  var zone: Zone
  /// The moment of typing: words such as "tomorrow" and times of the day count from it.
  var now: Instant
  /// The meetings whose minutes wait for approval, in their order.
  var unapproved: [MeetingID]
  /// The round that is going on.
  var floor: Floor?
  /// Who is here without being of the group.
  var guests: [Guest]
  /// Until when a decision goes on that is renewed without a day.
  var renewal: Day?
  /// What is on the table in the item under discussion, first what lines without a number are about.
  var onTable: [DecisionID]
  /// Lines of a log hold ids and absolute dates; anything else in them is a fault.
  var isLog: Bool

  package init(
    seats: [OpeningFact.Seat],
    prefix: String,
    zone: Zone,
    now: Instant,
    unapproved: [MeetingID] = [],
    floor: Floor? = nil,
    guests: [Guest] = [],
    renewal: Day? = nil,
    onTable: [DecisionID] = [],
    isLog: Bool = false
  ) {
    self.seats = seats
    self.prefix = prefix
    self.zone = zone
    self.now = now
    self.unapproved = unapproved
    self.floor = floor
    self.guests = guests
    self.renewal = renewal
    self.onTable = onTable
    self.isLog = isLog
  }

  /// The word for something that is left out on purpose.
  static let none = "none"

  /// A reader of log lines, which need no names.
  static let log = SessionReader(
    seats: [],
    prefix: "",
    zone: .utc,
    now: Instant(seconds: 0),
    isLog: true
  )

  /// What a line means.
  enum Input: Hashable, Sendable {
    case events([SessionEvent])
    case question(Question)
    /// Words of a round that keeps none.
    case unkept
    /// The words that are on the table are agreed to.
    case asProposed
    /// An item by its title.
    case item(String)
    /// An item by its title, and how it is put on the agenda when it is not there.
    case topic(String, SessionEvent)
  }

  /// What is asked and not recorded.
  package enum Question: Hashable, Sendable {
    case help(String?)
    case agenda
    case lines(Int)
    case who
    case rules
    case yes
  }

  /// Reads one line; a text of several lines stands in it with its line ends.
  func read(_ line: String) throws(Refusal) -> Input {
    let line = isLog ? line : Self.asTyped(line)
    switch line.utf8.first {
    case 0x2F: return try command(isLog ? line : Self.asCommand(line))
    case 0x3D where isLog:
      guard let fact = OpeningFactText.read(line) else {
        throw Refusal(.unknownCommand, "'\(head(line))' is unknown", "a newer program wrote it")
      }
      return .events([.recorded(fact)])
    case 0x23 where !isLog:
      if let input = try meetBot(line) { return input }
    case 0x5C: return .events([.note(String(line.dropFirst()))])
    case 0x20, 0x09:
      return .events([.note(line.asNote)])
    default: break
    }
    if isLog { return .events([try note(line)]) }
    try checkNoCommandBehind(line)
    if let input = try commandBehindName(line.asNote) { return input }
    if let floor, !line.asNote.isEmpty, let input = noteInRound(line.asNote, floor) { return input }
    return .events([try note(line)])
  }

  /// A note, by a person of the group when exactly one is meant.
  private func note(_ line: String) throws(Refusal) -> SessionEvent {
    if isLog {
      guard let (word, text) = line.cut(at: ": "), let id = PersonID(String(word)) else {
        return .note(line)
      }
      return .note(String(text), by: id)
    }
    let text = line.asNote
    guard let head = lineHead(of: text), case .seats(let speakers) = head.speaker,
      speakers.count == 1, !head.words.isEmpty
    else { return .note(text) }
    return .note(head.words, by: speakers[0].id)
  }

  /// Whose words a note is; what is quoted with a ">" is nobody's.
  func lineHead(of text: String) -> LineHead? {
    text.utf8.first == 0x3E ? nil : LineHead(text, seats: seats, guests: guests)
  }

  func head(_ line: String) -> String {
    (line.lines.first.map(String.init) ?? line).shortened(to: 30).withoutControls
  }
}
