public import MeetKit

/// What a group's meetings have left: their minutes, and what is folded from them.
///
/// ```swift
/// let history = workspace.history(asOf: now)
/// let turns = history.rota.turns(from: today, meetings: 3)
/// ```
public struct History: Sendable {
  /// In order of their meetings.
  public var minutes: [Minutes]
  /// Decisions and actions as they stand.
  public var register: Register
  /// Whose turn it is at the meetings to come.
  public var rota: Rota
  /// What was wrong or doubtful in minutes.
  public var diagnostics: [Diagnostic]
  /// Numbers that stand for several things, which have their meetings behind them everywhere here.
  package var twice: GivenTwice
  /// A warning for each thing beyond the first that has a number.
  package var doubles: [Diagnostic]

  package var last: Minutes? { minutes.last }

  /// What is doubtful in minutes, each place once: names that are nobody's, slips of the pen.
  package var doubts: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { $0.severity == .warning && seen.insert($0).inserted }
  }
}

extension Workspace {
  /// Reads the minutes of all meetings; pages with faults are told and left out where they must be.
  ///
  /// Times that have run out by the moment are over.
  public func history(asOf now: Instant) -> History { history(asOf: now, memory: nil) }

  /// The same, where what `memory` knows is not read again.
  package func history(asOf now: Instant, memory: MinutesMemory?) -> History {
    var pages: [Minutes] = []
    var diagnostics: [Diagnostic] = []
    var given: [GivenID] = []
    let earlier = memory?.pages(of: group) ?? [:]
    let read = inParallel(meetings.count) { number in
      Self.minutes(of: meetings[number], group, earlier[meetings[number].id])
    }
    for page in read {
      diagnostics += page.parsed.diagnostics
      given += page.given
      if let minutes = page.parsed.value { pages.append(minutes) }
    }
    memory?.keep(
      Dictionary(uniqueKeysWithValues: zip(meetings.map(\.id), read)),
      of: group
    )
    let twice = GivenTwice(pages, facts, group: group)
    pages = twice.minutes(pages)
    let doubles = twice.doubles(given).map { double in
      Diagnostic(
        .warning,
        at: double.place,
        UsedTwice.words(double.id, double.firstPlace),
        remedy: "they are called '\(double.names.first)' and '\(double.names.second)'"
      )
    }
    let register = Register(minutes: pages, facts: facts, group: group, asOf: now)
    let prepared = prepared(from: group.zone.day(of: now))
    return History(
      minutes: pages,
      register: register,
      rota: Rota(
        minutes: pages,
        facts: facts,
        prepared: prepared,
        terms: register.terms,
        group: group
      ),
      diagnostics: diagnostics + doubles,
      twice: twice,
      doubles: doubles
    )
  }

  private static func minutes(
    of meeting: MeetingFolder,
    _ group: Group,
    _ earlier: MinutesMemory.Page?
  ) -> MinutesMemory.Page {
    let file = meeting.shown(.minutes)
    do throws(StoreError) {
      guard let bytes = try meeting.read(.minutes) else { return .init(parsed: Parsed(nil)) }
      if let earlier, earlier.bytes == bytes { return earlier }
      let text = String(decoding: bytes, as: UTF8.self)
      var (parsed, given) =
        MinutesReader.readWithPlaces(text, file: file, meeting: meeting.id, group: group)
      parsed.diagnostics += ConflictMarks.find(in: bytes, file: file)
      return .init(bytes: bytes, parsed: parsed, given: given)
    } catch {
      return .init(parsed: Parsed(nil, [error.diagnostic(of: file)]))
    }
  }

  /// The greatest numbers given so far in any page or log of the folder, but for a session that
  /// knows its own.
  package func greatestNumbers(outside session: MeetingID) throws(StoreError) -> GreatestNumbers {
    try greatestNumbers(in: session.day.year, besides: session)
  }

  /// The greatest numbers of a year in any page or log of the folder.
  func greatestNumbers(
    in year: Int,
    besides session: MeetingID? = nil
  ) throws(StoreError) -> GreatestNumbers {
    var numbers = GreatestNumbers(prefix: group.prefix, year: year)
    for meeting in meetings {
      for file in MeetingFolder.File.allCases where meeting.id != session || file != .session {
        if let bytes = try meeting.read(file) { numbers.look(in: bytes) }
      }
    }
    if let bytes = try FileStore.readIfThere(folder.path("group.log")) { numbers.look(in: bytes) }
    return numbers
  }
}
