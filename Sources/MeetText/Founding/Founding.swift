package import MeetModel

/// What is known of a group that is to be made, in the words of whoever makes it.
package struct Founding: Hashable, Sendable {
  package var name: String
  package var prefix: String
  package var zone: String
  /// "every other Wednesday at 18:00".
  package var meets: String
  /// The day of the first meeting.
  package var starting: String
  /// Minutes of a meeting.
  package var length: String
  package var people: [FoundingPerson]
  /// `members` or `public`.
  package var repository: String
  /// From when on the people have their roles.
  package var since: Day

  package init(
    name: String,
    prefix: String,
    zone: String,
    meets: String,
    starting: String,
    length: String,
    people: [FoundingPerson],
    repository: String,
    since: Day
  ) {
    self.name = name
    self.prefix = prefix
    self.zone = zone
    self.meets = meets
    self.starting = starting
    self.length = length
    self.people = people
    self.repository = repository
    self.since = since
  }

  /// What is asked, in this order.
  package enum Question: Hashable, Sendable {
    case name, prefix, zone, meets, starting, length
    /// One of the people, the first is 0.
    case person(Int)
    case repository
  }
}

extension Founding {
  /// A group about which nothing is known, and nothing is wrong but that it has no name.
  package init(today: Day) {
    self.init(
      name: "",
      prefix: "G",
      zone: Zone.utc.name,
      meets: "every \(today.weekday.name) at 18:00",
      starting: today.description,
      length: "60",
      people: [],
      repository: Group.Repository.members.rawValue,
      since: today
    )
  }

  /// The same on another day, before anything is known of its meetings.
  package func beginning(on today: Day) -> Founding {
    var founding = Founding(today: today)
    (founding.name, founding.prefix, founding.zone) = (name, prefix, zone)
    return founding
  }

  /// The same with people who belong to it at its first meeting, also when that is over.
  package var sinceFirstMeeting: Founding {
    var founding = self
    founding.since = min(since, Day(starting) ?? since)
    return founding
  }

  /// The first day on which it meets, from a moment on; nil when the words of its meetings or its
  /// zone cannot be read.
  package func firstMeeting(from now: Instant) -> Day? {
    guard let zone = Zone(zone) else { return nil }
    let today = zone.day(of: now)
    for day in [today, today.advanced(byDays: 1)] {
      var probe = self
      probe.starting = day.description
      guard let cadence = probe.cadence else { return nil }
      let first = cadence.first(onOrAfter: day)
      if zone.instant(first, cadence.time) > now { return first }
    }
    return nil
  }

  /// When it meets, as its page would be read, whatever else is wrong.
  private var cadence: Cadence? {
    var probe = Founding(today: since)
    (probe.name, probe.meets, probe.starting, probe.length) = ("G", meets, starting, "60")
    probe.people = [FoundingPerson(id: "a", name: "A", initials: "A", zone: "UTC")]
    return (try? GroupPage.read(Array(probe.page.utf8), file: ""))?.value.cadence
  }
}

extension Founding {
  /// The group and nothing wrong with its page, or every fault with the question it belongs to.
  package func group() -> (value: Group?, faults: [(question: Question, fault: FoundingFault)]) {
    var faults: [(question: Question, fault: FoundingFault)] = []
    if name.isEmpty { faults.append((.name, FoundingFault("the group has no name"))) }
    if people.isEmpty {
      faults.append((.person(0), FoundingFault("nobody is named", remedy: FoundingPerson.form)))
    }
    let lines = lines
    var group: Group?
    var found: [Diagnostic] = []
    do throws(InvalidInput) {
      let parsed = try GroupPage.read(Array(page.utf8), file: "")
      (group, found) = (parsed.value, parsed.diagnostics)
    } catch {
      found = error.diagnostics
    }
    for diagnostic in found {
      let line = (diagnostic.location.line ?? 1) - 1
      guard let question = lines[..<min(line + 1, lines.count)].reversed().lazy.compactMap(\.question).first,
        !faults.contains(where: { $0.question == question })
      else { continue }
      faults.append((question, FoundingFault(diagnostic.message, remedy: diagnostic.remedy)))
    }
    if let cadence, let day = Day(starting), !faults.contains(where: { $0.question == .starting }) {
      let first = cadence.first(onOrAfter: day)
      if first != day {
        let fault = FoundingFault(
          "the group does not meet on \(day)",
          remedy: "its first meeting after that is on \(first)"
        )
        faults.append((.starting, fault))
      }
    }
    return (faults.isEmpty ? group : nil, faults)
  }
}

extension Founding {
  /// The answer to a question about the group itself.
  package subscript(question: Question) -> String {
    get {
      switch question {
      case .name: name
      case .prefix: prefix
      case .zone: zone
      case .meets: meets
      case .starting: starting
      case .length: length
      case .repository: repository
      case .person(let index): people[index].name
      }
    }
    set {
      switch question {
      case .name: name = newValue
      case .prefix: prefix = newValue
      case .zone: zone = newValue
      case .meets: meets = newValue
      case .starting: starting = newValue
      case .length: length = newValue
      case .repository: repository = newValue
      case .person(let index): people[index].name = newValue
      }
    }
  }

  /// What is wrong with one answer, whatever the others are.
  package func fault(of question: Question) -> FoundingFault? {
    group().faults.first { $0.question == question }?.fault
  }
}
