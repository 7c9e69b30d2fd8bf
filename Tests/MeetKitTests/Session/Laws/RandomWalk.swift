import Foundation
@testable import MeetKit

/// One random session, looked at after every line.
struct RandomWalk {
  /// How many of the last lines a fault shows; all of them when one seed is played again.
  static let shown = ProcessInfo.processInfo.environment["LAW_SEED"] == nil ? 14 : Int.max

  let seed: UInt64
  var tally = Tally()
  /// The first law that was broken, with what a person needs to see it again.
  var fault: String?
  private var meeting: RandomMeeting
  private var live: LiveSession
  private var clock: Instant
  /// The log applied line by line, which has to come to the same state.
  private var mirror = SessionState()
  private var log: [SessionLogLine] = []
  private var typed: [String] = []
  private var account = Account()
  private var ledger = Ledger()
  /// Small consents that somebody did not give.
  private var objected: Set<Int> = []
  /// Since the last objection to the words on the table nothing but talk was typed.
  private var isBeingAnswered = false
  /// What stood before each line of the log, for what `/undo` takes back.
  private var past: [(situation: MeetingState, account: Account)] = []

  /// What the walks came to; laws that were never tried would be no laws.
  struct Tally {
    var lines = 0
    var refused = 0
    var undone = 0
    var cuts = 0
    /// Answers that were given together with others.
    var hidden = 0
    /// Lines of people who have no turn, and of words that took the place of others.
    var strangers = 0
    var replaced = 0
    var held: [Int: Int] = [:]

    static func += (a: inout Tally, b: Tally) {
      a.lines += b.lines
      a.refused += b.refused
      a.undone += b.undone
      a.cuts += b.cuts
      a.hidden += b.hidden
      a.strangers += b.strangers
      a.replaced += b.replaced
      a.held.merge(b.held, uniquingKeysWith: +)
    }
  }

  init(seed: UInt64, last: SessionState? = nil) {
    self.seed = seed
    meeting = RandomMeeting(seed: seed)
    let greatest = last.map { ($0.greatest.decision, $0.greatest.action) } ?? (13, 30)
    let desk = TypedSession(
      agenda: meeting.agenda,
      writer: meeting.writer,
      group: meeting.group,
      last: last,
      greatest: greatest
    )
    live = desk.live
    clock = meeting.agenda.start
  }

  /// Plays a session, and after some of them the next meeting, which takes up what was left.
  static func play(seed: UInt64) -> RandomWalk {
    var walk = RandomWalk(seed: seed)
    walk.play()
    guard walk.fault == nil, seed.isMultiple(of: 4) else { return walk }
    var next = RandomWalk(seed: seed, last: walk.mirror)
    next.play()
    next.tally += walk.tally
    return next
  }

  private mutating func play() {
    for line in meeting.opening() { type(line) }
    for _ in 0..<meeting.length() where live.state.phase != .closed {
      type(meeting.line(live))
      if fault != nil { return }
    }
    for line in meeting.ending() { type(line) }
    if fault == nil { finish() }
  }
}

extension RandomWalk {
  private mutating func type(_ text: String) {
    guard fault == nil else { return }
    clock = clock.adding(seconds: meeting.pause())
    typed.append(text)
    let situation = live.state.meeting
    let isHidden = situation.round?.isHidden == true || !situation.selectionsOpen.isEmpty
    let hidden = isHidden && seed.isMultiple(of: 4) ? live : nil
    let number = live.state.nextNumber
    let answer = live.take(text, at: clock)
    tally.lines += 1
    guard answer.refusal == nil else {
      tally.refused += 1
      if live.state.meeting != situation || live.state.nextNumber != number
        || !answer.lines.isEmpty
      {
        report("a refused line changes nothing", "'\(text)': \(answer.text)")
      }
      return
    }
    if let hidden { lookAway(hidden, answer) }
    lookAtTurn(text, situation)
    lookAtWords(text, situation, answer)
    for (index, line) in answer.lines.enumerated() {
      take(line, answer.text)
      guard fault == nil else { return }
      let isWithin = index + 1 < answer.lines.count
      if isWithin ? mirror.phase != .waiting || seed.isMultiple(of: 16) : seed.isMultiple(of: 8) {
        cut(before: isWithin ? answer.lines[index + 1] : nil)
      }
    }
    if mirror.meeting != live.state.meeting || mirror.entries.count != log.count {
      report("replaying a prefix gives the same state", "behind '\(text)'")
    }
  }

  /// A guest's words, and those of nobody who is known, leave the turn where it is.
  private mutating func lookAtTurn(_ text: String, _ before: MeetingState) {
    guard let round = before.round,
      RandomMeeting.strangers.contains(where: { text.hasPrefix("\($0): ") })
    else { return }
    tally.strangers += 1
    if live.state.meeting.round != round {
      report("19 a guest's or a stranger's line never changes whose turn it is", "'\(text)'")
    }
  }

  /// Words on the table change by a line that names them or answers an objection to them, and by
  /// '/yes'.
  private mutating func lookAtWords(
    _ text: String,
    _ before: MeetingState,
    _ answer: LiveSession.Answer
  ) {
    guard let last = answer.lines.last,
      case .events(let events)? = try? SessionReader.log.read(last.text), let event = events.first
    else { return }
    if case .agreed(let words) = event, let open = before.openProposal,
      before.proposals[open].text.asLine != words.asLine
    {
      tally.replaced += 1
      if text != "/yes", !isBeingAnswered {
        report("20 words on the table are not replaced unasked", "'\(text)': \(answer.text)")
      }
    }
    switch event {
    case .objection: isBeingAnswered = live.state.meeting.openProposal == before.lastProposal
    case .remark, .review, .until, .field(.measure, _), .responsible, .present, .apologies, .arrive,
      .stepOut, .comeBack, .leave, .guest, .observer,
      .facilitator, .secretary, .edit, .insert, .delete, .attribute, .turn(_, .words):
      break
    // What was taken back may have been all that was between.
    case .undo, .undoBack:
      isBeingAnswered = isBeingAnswered || live.state.meeting.openProposal != nil
    default: isBeingAnswered = false
    }
  }

  /// Of an answer that is given together with the others, and of a name that is written down,
  /// nobody sees what it says: any other would be shown in the same way.
  private mutating func lookAway(_ before: LiveSession, _ answer: LiveSession.Answer) {
    guard case .events(let events)? = try? SessionReader.log.read(answer.lines.last?.text ?? ""),
      let event = events.first
    else { return }
    var others: [String] = []
    switch event {
    case .turn(let person, let act)
    where act.isAnswer && before.state.meeting.round?.isHidden == true:
      others = ["/consent \(person)", "/as \(person) /objection x"]
    case .nominate(let person, _, let role):
      let end = role.map { " for \($0)" } ?? ""
      others = ["/nominate \(person): \(person)\(end)", "/nominate \(person): outsider Kim\(end)"]
    default: return
    }
    tally.hidden += 1
    for other in others {
      var copy = before
      let shown = copy.take(other, at: clock)
      guard shown.refusal == nil, shown.text == answer.text,
        copy.prompt(at: clock) == live.prompt(at: clock),
        copy.take("/list 3", at: clock).text == live.take("/list 3", at: clock).text
      else {
        return report(
          "what is hidden is shown when all are in",
          "'\(answer.text)', '\(shown.text)'"
        )
      }
    }
  }

  /// Applies a line of the log as a replay does, and looks at every law.
  private mutating func take(_ line: SessionLogLine, _ answer: String) {
    log.append(line)
    let before = mirror.meeting
    past.append((before, account))
    do throws(Refusal) {
      guard case .events(let events) = try SessionReader.log.read(line.text), events.count == 1
      else { return report("a log line is one event", line.text) }
      _ = try mirror.apply(events[0], at: line.instant, by: line.who)
      look(events[0], line, before, answer)
    } catch {
      report("what was taken can be replayed", "'\(line.text)': \(error)")
    }
  }

  private mutating func look(
    _ event: SessionEvent,
    _ line: SessionLogLine,
    _ before: MeetingState,
    _ answer: String
  ) {
    let first = firstTakenBack(by: line.number, event)
    let taken = Moment.Line(
      number: line.number,
      instant: line.instant,
      event: event,
      before: before,
      after: mirror.meeting,
      setting: mirror.setting,
      tookBack: first != nil
    )
    let earlier = account
    if let first {
      account = past[first - 1].account
      tally.undone += 1
      if event != .promote, mirror.meeting != past[first - 1].situation {
        report("taking lines back leaves what stood before them", "line \(first)")
      }
    }
    if first == nil || event == .promote { account.take(taken) }
    let moment = Moment(
      taken,
      earlier: earlier,
      later: account,
      ledger: ledger,
      answer: answer
    )
    for invariant in Invariant.all {
      switch invariant(moment) {
      case .silent: break
      case .holds: tally.held[invariant.number, default: 0] += 1
      case .broken(let words): report("\(invariant.number) \(invariant.sentence)", words)
      }
    }
    ledger.take(taken)
  }

  private mutating func firstTakenBack(by number: Int, _ event: SessionEvent) -> Int? {
    switch event {
    case .undo, .undoBack:
      return mirror.entries.first { $0.standing == .undone(by: number) }?.number
    case .objection:
      let line = mirror.entries.first { $0.standing == .objected(by: number) }?.number
      if let line { objected.insert(line) }
      return line
    case .promote:
      // What was objected to has had no effect for long.
      return mirror.entries.first { $0.standing == .promoted(by: number) }
        .flatMap { objected.contains($0.number) ? nil : $0.number }
    default: return nil
    }
  }

  /// As if the plug were pulled behind the last line: another session goes on from there.
  private mutating func cut(before next: SessionLogLine?) {
    tally.cuts += 1
    var other = LiveSession(
      group: meeting.group,
      agenda: meeting.agenda,
      opening: Opening(facts: [.opened]),
      writer: log[log.count - 1].who,
      state: mirror
    )
    do throws(Refusal) {
      if let answer = try other.complete(at: clock), answer.lines.first?.text != next?.text {
        report("a session that was cut goes on", "'\(answer.lines.first?.text ?? "")' is missing")
      }
    } catch {
      report("a session that was cut goes on", "\(error)")
    }
    guard mirror.phase != .closed else { return }
    let answer = other.take(" going on", at: clock)
    if answer.refusal != nil
      || other.state.meeting.proposals.count != mirror.meeting.proposals.count
    {
      report("a session that was cut goes on", answer.text)
    }
  }

  /// Notes the first law that was broken.
  private mutating func report(_ law: String, _ words: String) {
    guard fault == nil else { return }
    fault = """
      not so: \(law)
      \(words)
      seed \(seed), line \(log.last?.number ?? 0); again: LAW_SEED=\(seed) swift test --filter \
      RandomSessionTests
      group: \(meeting.group.people.map(\.id.text)), \(meeting.group.policy)
      typed: \(typed.suffix(Self.shown).joined(separator: "\n       "))
      log:   \(log.suffix(Self.shown).map(\.encoded).joined(separator: "\n       "))
      """
  }
}

/// What holds for the session as a whole.
extension RandomWalk {
  private mutating func finish() {
    let text = (["meet-log 1 session"] + log.map(\.encoded)).map { $0 + "\n" }.joined()
    let read = SessionLog.read(Array(text.utf8), file: "session.log")
    if read.value.lines != log || !read.diagnostics.isEmpty {
      report("16 the log is read as it was written", "\(read.diagnostics)")
    }
    if text.contains(RandomMeeting.mark + " ") {
      let spoken = log.filter { $0.text.contains(RandomMeeting.mark) }
      let isPrivate = spoken.allSatisfy { $0.text.hasPrefix("/private ") }
      if !isPrivate { report("17 words of rounds without minutes are kept nowhere", "\(spoken)") }
    }
    if let pair = zip(mirror.entries, live.state.entries).first(where: { $0 != $1 }) {
      report("16 replaying gives the same lines", "\(pair.0)\n\(pair.1)")
    }
    guard let minutes = Minutes(live.state) else { return }
    if Minutes(mirror) != minutes { report("16 replaying gives the same minutes", "") }
    let lines = minutes.preamble + minutes.items.flatMap(\.lines)
    let kept = live.state.entries.count { entry in
      if case .remark(let remark) = entry.event, remark.kind == .privately {
        entry.standing == .stands
      } else {
        false
      }
    }
    let marked = lines.count { $0 == .privately }
    if marked != kept {
      report("17 a marker stands where something was cut", "\(marked) of \(kept)")
    }
    tally.held[17, default: 0] += marked
    let page = MinutesWriter.page(minutes)
    if page.contains(RandomMeeting.mark) { report("17 minutes hold nothing private", page) }
    guard seed.isMultiple(of: 8) else { return }
    let again = MinutesReader.read(page, file: "minutes.md")
    if again.value != minutes || !again.diagnostics.isEmpty {
      report("reading written minutes gives the same minutes", "\(again.diagnostics)\n\(page)")
    }
    stopTheClock()
  }

  /// The same lines at one moment lead to the same place: clocks never move a meeting.
  private mutating func stopTheClock() {
    guard let first = log.first?.instant else { return }
    var still = SessionState()
    for line in log {
      guard case .events(let events)? = try? SessionReader.log.read(line.text) else { continue }
      for event in events { _ = try? still.apply(event, at: first, by: line.who) }
    }
    if still.meeting.withoutTimes != mirror.meeting.withoutTimes {
      report("18 clocks never move state", "at one moment the lines lead elsewhere")
    }
    tally.held[16, default: 0] += 1
  }
}

extension MeetingState {
  /// Where the meeting stands, whenever that was.
  fileprivate var withoutTimes: MeetingState {
    var situation = self
    for index in situation.items.indices {
      for span in situation.items[index].spans.indices {
        situation.items[index].spans[span].start = Instant(seconds: 0)
        if situation.items[index].spans[span].end != nil {
          situation.items[index].spans[span].end = Instant(seconds: 0)
        }
      }
    }
    situation.adjourned = nil
    situation.leaving = situation.leaving.mapValues { _ in Instant(seconds: 0) }
    situation.freeFlow?.start = Instant(seconds: 0)
    situation.secondsAdjourned = 0
    return situation
  }
}
