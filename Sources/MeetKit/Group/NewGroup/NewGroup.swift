/// What is known of a group that is to be made, in the words of whoever makes it.
package struct NewGroup: Hashable, Sendable {
  package var name: String
  package var prefix: String
  package var zone: String
  /// "every other Wednesday at 18:00".
  package var meets: String
  /// The day of the first meeting.
  package var starting: String
  /// Minutes of a meeting.
  package var length: String
  package var people: [NewPerson]
  /// `members` or `public`.
  package var repository: String
  /// From when on the people have their roles.
  package var since: Day

  /// What is asked, in this order.
  package enum Question: Hashable, Sendable {
    case name, prefix, zone, meets, starting, length
    /// One of the people, the first is 0.
    case person(Int)
    case repository
  }
}

extension NewGroup {
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

  /// The same on what is today in its zone, before anything is known of its meetings.
  package func beginning(at now: Instant) -> NewGroup {
    guard let today = Zone(zone)?.day(of: now) else { return self }
    var founding = NewGroup(today: today)
    (founding.name, founding.prefix, founding.zone) = (name, prefix, zone)
    return founding
  }

  /// The same with people who belong to it at its first meeting, also when that is over.
  package var sinceFirstMeeting: NewGroup {
    var founding = self
    founding.since = min(since, Day(starting) ?? since)
    return founding
  }
}

extension NewGroup {
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
}
