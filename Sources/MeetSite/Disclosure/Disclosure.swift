import MeetKit

/// What the world may read of what members know: the one way from records to pages.
///
/// Every text that people wrote goes through `words`, every person through `name`, every page of
/// Markdown through `html`. What has no function in this folder is not published: contacts, logs
/// of sessions, who objected or nominated, why somebody is away, tickets, the texts of drills.
struct Disclosure: Sendable {
  let group: Group
  let today: Day
  private let names: PublicNames
  /// The meetings that have a page.
  private let published: Set<MeetingID>
  /// The decisions that have a page, and all actions.
  let known: Register.Index
  /// The names of jobs that are for members only.
  let hiddenJobs: Set<String>
  private let texts: PublishedText
  /// Other signs stand in the places of what people wrote.
  private let isFrame: Bool

  init(_ input: SiteInput, isFrame: Bool = false) {
    self.isFrame = isFrame
    group = input.group
    today = input.today
    names = input.names
    let published = Set(input.meetings.map(\.id))
    self.published = published
    known = Register.Index(input.decisions.map(\.decision), input.actions)
    hiddenJobs = Set(
      input.jobs.map(\.job).filter { $0.plan?.isConfidential == true }.map(\.name)
    )
    let decisions = input.decisions.map(\.decision.id).map { ("\($0)", SitePath.decision($0)) }
    let actions = input.actions.filter { published.contains($0.meeting) }
      .map { ("\($0.id)", SitePath.meeting($0.meeting)) }
    texts = PublishedText(
      dialect: input.dialect,
      names: input.names,
      published: published,
      records: Dictionary(decisions + actions) { first, _ in first }
    )
  }
}

extension Disclosure {
  /// What the rendering of all texts depends on; the dialect follows from the group and the names.
  struct CacheKey: Equatable {
    var names: PublicNames
    var published: Set<MeetingID>
    var records: [String: String]
  }

  var setting: CacheKey {
    CacheKey(names: names, published: published, records: texts.records)
  }
}

extension Disclosure {
  /// What somebody wrote, without what is for members and without the names of people.
  func words(_ text: String) -> Words {
    isFrame ? stand(for: text) : Words(names.without(ForMembers.cut(text)))
  }

  /// Signs that are no word, the same for the same text.
  private func stand(for text: String) -> Words {
    let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { sum, byte in
      (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return Words("x\(sum)")
  }

  /// The same on one line.
  func line(_ text: String) -> Words { Words(words(text).description.asLine) }

  /// What a page calls somebody of whom the records have the name.
  func name(called text: String) -> Words {
    isFrame ? stand(for: text) : Words(names.name(ForMembers.cut(text)))
  }

  /// The place of a drill on its page.
  func anchor(_ drill: Drill) -> Words { Words(anchor(drill.id)) }

  private func anchor(_ text: String) -> String {
    let open = ForMembers.cut(text)
    // The words of a file's name are parted by hyphens.
    let parted = names.without(open)
    let shown = names.rewrite(String(parted.map { $0 == "-" ? " " : $0 })) ?? parted
    return shown == text ? text : shown.split { $0.isWhitespace }.joined(separator: "-")
  }

  var tellsPeopleApart: Bool { names.showPeople }

  /// What a page calls a person of the group.
  func name(_ person: PersonID) -> Words {
    isFrame ? stand(for: person.text) : Words(names.name(person))
  }

  /// Minutes or an agenda as a part of its meeting's page, below a heading of the second level.
  ///
  /// The anchor of that heading is `part`.
  func html(
    _ text: MeetingPage.Text,
    as part: String,
    on page: MeetingID
  ) -> Parsed<Markup> {
    isFrame ? Parsed(Markup("")) : texts.html(text, as: part, on: page)
  }

  /// The group's calendar as a file, or nil when there is nothing in it, which no calendar may be.
  func file(_ calendar: GroupCalendar) -> [UInt8]? {
    if calendar.events.isEmpty { return nil }
    var calendar = calendar
    calendar.group = words(calendar.group).description
    for index in calendar.events.indices {
      guard case .drill(let page, let kind) = calendar.events[index].occasion else { continue }
      calendar.events[index].occasion = .drill(
        anchor(page),
        kind: words(kind).description
      )
    }
    return CalendarFile.group(calendar, names: names)
  }

  func date(_ day: Day) -> DateView { DateView(day) }

  /// A link to where something comes from, unless it would lead to the page that it stands on.
  func place(_ id: MeetingID, on page: MeetingID? = nil) -> PlaceView? {
    guard published.contains(id), id != page else { return nil }
    return PlaceView(address: Words(SitePath.meeting(id)), date: date(id.day))
  }

  /// A decision's page.
  func address(_ id: DecisionID) -> Words? {
    known.decisions[id] != nil ? Words(SitePath.decision(id)) : nil
  }
}

/// Where pages stand in the folder of a site; these addresses last.
enum SitePath {
  /// Folders between the one of the site and any page, at most.
  static let deepest = 2

  /// The way back from so many folders down.
  static func root(from depth: Int) -> String { String(repeating: "../", count: depth) }

  static func meeting(_ id: MeetingID) -> String { "meetings/\(id)/index.html" }

  static func decision(_ id: DecisionID) -> String { "decisions/\(id)/index.html" }

  /// The same for other programs.
  static func data(_ id: DecisionID) -> String { "decisions/\(id)/decision.json" }

  static let data = "data.json"
  static let calendar = "group.ics"
  static let decisionFeed = "decisions.xml"
  static let meetingFeed = "meetings.xml"
}
