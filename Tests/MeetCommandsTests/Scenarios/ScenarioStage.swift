@testable import MeetKit
import Testing

@testable import MeetCommands

/// Where the blocks of one page are played: a group, its meetings one after another, its log.
///
/// Everything goes the way it takes on a disk: what one block leaves is written as its page or log
/// and read again by the next one.
struct ScenarioStage {
  private var groupPage: [String]
  private var agendaPage: String
  private var meeting: MeetingID
  private var live: LiveSession?
  private var log: [SessionLogLine] = []
  /// The state of the meeting before.
  private var last: SessionState?
  private var lastMinutes: [Minutes] = []
  private var groupLog: [String] = []
  /// What a killed program had begun to write.
  private var torn = ""
  private var clock = Instant(seconds: 0)

  init() throws {
    groupPage = try ScenarioFile.text("group.yml").split(separator: "\n").map(String.init)
    agendaPage = try ScenarioFile.text("agenda.md")
    meeting = try #require(MeetingID("2026-05-06"))
  }

  /// The lines of a block as they are when it is played in its place.
  mutating func play(_ block: ScenarioPage.Block) throws -> [String] {
    let words = block.words
    switch words.first {
    case "yaml":
      replaceRules(block.lines)
      return block.lines
    case "agenda.md":
      agendaPage = block.lines.joined(separator: "\n") + "\n"
      return block.lines
    case "group.log":
      groupLog += block.lines
      return block.lines
    case "session":
      if words.count > 1 { try begin(words[1]) } else { try takeUp() }
      return try type(block.lines)
    case "session.log": return tear(after: block.lines.count - 1)
    case "markdown": return try shownMinutes(isWhole: words.count > 1)
    case "json": return try state(words.dropFirst())
    case "decisions": return try decisions(asOf: words[1])
    case "agenda": return try agenda(of: words[1]).items.flatMap(lines)
    default:
      Issue.record("'\(block.opening)' is no block that is played")
      return block.lines
    }
  }
}

extension ScenarioStage {
  private var group: Group {
    get throws {
      try GroupPage.read(Array((groupPage.joined(separator: "\n") + "\n").utf8), file: "group.yml")
        .value
    }
  }

  /// What the page says of the group stands in the place of what `group.yml` says.
  private mutating func replaceRules(_ lines: [String]) {
    let keys = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    var isKept = true
    groupPage = groupPage.filter { line in
      if !line.hasPrefix(" ") { isKept = !keys.contains(line.prefix { $0 != ":" }) }
      return isKept
    }
    groupPage += lines
  }

  private func register(asOf now: Instant) throws -> Register {
    let text = (["meet-log 1 group"] + groupLog).map { $0 + "\n" }.joined()
    let facts = GroupLog.read(
      Array(text.utf8),
      file: "group.log",
      people: try group.people.map(\.id)
    )
    #expect(facts.diagnostics == [])
    return Register(
      minutes: try minutesSoFar,
      facts: facts.value.facts.compactMap { Fact($0) },
      group: try group,
      asOf: now
    )
  }

  /// The minutes of all meetings that are closed, as their pages say.
  private var minutesSoFar: [Minutes] {
    get throws { try lastMinutes + (live?.state.phase == .closed ? [readMinutes] : []) }
  }

  private var minutes: Minutes {
    get throws { try #require(live.flatMap { Minutes($0.state) }) }
  }

  /// The minutes after a way over their page.
  private var readMinutes: Minutes {
    get throws {
      let page = MinutesWriter.page(try minutes)
      let read = MinutesReader.read(page, file: "minutes.md", meeting: meeting, group: try group)
      #expect(read.diagnostics == [])
      return try #require(read.value)
    }
  }

  /// The next meeting, with the agenda that is drafted for it.
  private mutating func begin(_ day: String) throws {
    let state = try replayed()
    agendaPage = AgendaPage.write(try agenda(of: day), group: try group)
    lastMinutes = try minutesSoFar
    last = state
    meeting = try #require(MeetingID(day))
    live = nil
    log = []
    try takeUp()
  }

  private func agenda(of day: String) throws -> Agenda {
    let group = try group
    let meeting = try #require(MeetingID(day))
    let start = group.zone.instant(meeting.day, try #require(ClockTime("18:00")))
    return Agenda.draft(
      Agenda.Material(
        group: group,
        meeting: meeting,
        start: start,
        length: 60,
        coordinator: PersonID("bo"),
        secretary: PersonID("cam"),
        register: try register(asOf: start),
        minutes: try minutesSoFar,
        today: meeting.day
      )
    )
  }

  /// An item of an agenda with what stands below it.
  private func lines(_ item: AgendaItem) throws -> [String] {
    ["[\(item.minutes) min] \(item.kind.name): \(item.title)"]
      + AgendaPage.details(item, group: try group)
  }

  /// Begins a session, or goes on with what the log holds.
  private mutating func takeUp() throws {
    let group = try group
    let agenda = try AgendaPage.read(
      Array(agendaPage.utf8),
      file: "agenda.md",
      meeting: meeting,
      group: group
    )
    #expect(agenda.diagnostics == [])
    if live == nil { clock = agenda.value.start.adding(seconds: -20) }
    var greatest = GreatestNumbers(prefix: group.prefix, year: meeting.day.year)
    for page in lastMinutes { greatest.look(in: Array(MinutesWriter.page(page).utf8)) }
    greatest.look(in: Array((groupPage + groupLog).joined(separator: "\n").utf8))
    let opening = Opening(
      group: group,
      agenda: agenda.value,
      register: try register(asOf: agenda.value.start),
      unapproved: lastMinutes.unapproved,
      greatest: (max(greatest.decision, 13), max(greatest.action, 30)),
      last: last
    )
    let state = try replayed()
    torn = ""
    live = LiveSession(
      group: group,
      agenda: agenda.value,
      opening: opening,
      writer: try #require(agenda.value.secretary),
      state: state
    )
  }

  /// The program is killed while it writes another line; the last lines that stand are shown.
  private mutating func tear(after count: Int) -> [String] {
    torn = "\(clock.adding(seconds: 10)) \((log.last?.number ?? 0) + 1) ca"
    return log.suffix(count).map(\.encoded) + [torn]
  }

  /// The state that the bytes of the log give.
  private func replayed() throws -> SessionState {
    let text = (["meet-log 1 session"] + log.map(\.encoded)).map { $0 + "\n" }.joined() + torn
    let read = SessionLog.read(Array(text.utf8), file: "session.log")
    let replay = SessionReplay(read.value.lines, file: "session.log")
    #expect(read.diagnostics + replay.diagnostics == [])
    return replay.state
  }

  /// Types what stands behind `> `, ten seconds after the last line or at the moment in front.
  private mutating func type(_ lines: [String]) throws -> [String] {
    var shown: [String] = []
    var session = try #require(live)
    defer { live = session }
    for line in lines where line.hasPrefix("> ") {
      let before = clock
      let typed = line.dropFirst(2)
      let moment = typed.prefix { $0 != " " }
      let text: String
      if let instant = Instant(String(moment)) {
        (clock, text) = (instant, String(typed.dropFirst(moment.count + 1)))
      } else {
        (clock, text) = (before.adding(seconds: 10), String(typed))
      }
      let answer = session.take(text, at: clock)
      log += answer.lines
      shown.append(line)
      shown += answer.text.split(separator: "\n").map(String.init)
      shown += session.warnings(after: before, upTo: clock).map { "* " + $0 }
    }
    return shown
  }

  /// The items in which something stands, or the whole page.
  private func shownMinutes(isWhole: Bool) throws -> [String] {
    #expect(try readMinutes == minutes)
    var lines = MinutesWriter.page(try minutes).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    .map(String.init)
    while lines.last == "" { lines.removeLast() }
    if isWhole { return lines }
    let items = lines.split { $0.hasPrefix("## ") }.dropFirst()
    let headings = lines.filter { $0.hasPrefix("## ") }
    let told = zip(headings, items).filter {
      $1.contains { !$0.isEmpty && !$0.hasPrefix("Link: ") }
    }.map { [$0] + $1 }
    return told.map { item in Array(item.dropLast(item.last == "" ? 1 : 0)) }
      .joined(separator: [""]).map { $0 }
  }

  /// Parts of what `--format json` tells of the session.
  private func state(_ keys: ArraySlice<String>) throws -> [String] {
    let state = try #require(live).state
    let text = try JSONText.encode(StateReport(state))
    #expect(try JSONText.encode(StateReport(try replayed())) == text)
    return try CompactJSON(reading: text, keys: Array(keys)).lines
  }

  /// What `meet decision ID` tells first at a moment of those of the page.
  private func decisions(asOf moment: String) throws -> [String] {
    let now = try #require(Instant(moment))
    let group = try group
    let today = group.zone.day(of: now)
    let text = DecisionText(group: group)
    let decisions = try register(asOf: now).decisions
    return decisions.map { text.head(DecisionReport($0, group: group, today: today)) }.joined(
      separator: "\n"
    )
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
