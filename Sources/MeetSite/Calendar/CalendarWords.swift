package import MeetKit

/// What an event is called, for everybody or for one reader.
package struct CalendarWords: Sendable {
  private let group: String
  private let names: PublicNames
  private let reader: PersonID?

  /// Says it for everybody when there is no reader.
  package init(group: String, names: PublicNames, reader: PersonID?) {
    self.group = group
    self.names = names
    self.reader = reader
  }

  /// One line, as "On call with Bo (forecast)".
  package func summary(of event: CalendarEvent) -> String {
    let text =
      switch event.occasion {
      case .meeting(_, let sitting): meeting(event, sitting)
      case .onCall: onCall(event)
      case .drill(_, let kind): drill(event, kind)
      }
    return text.asLine
  }

  private func meeting(_ event: CalendarEvent, _ sitting: Int) -> String {
    let what = "\(group): meeting" + (sitting == 1 ? "" : ", continued")
    guard let part = ownPart(of: event) else { return what }
    let verb = part.role == .coordinator ? "coordinate" : "keep the minutes"
    return part.isForecast ? "\(what), you would \(verb) (forecast)" : "\(what), you \(verb)"
  }

  private func onCall(_ event: CalendarEvent) -> String {
    let others = event.parts.map(\.person).filter { $0 != reader }
    let mark = event.standing == .tentative ? " (forecast)" : ""
    guard let list = list(others) else { return "On call\(mark)" }
    return ownPart(of: event) == nil ? "On call: \(list)\(mark)" : "On call with \(list)\(mark)"
  }

  private func drill(_ event: CalendarEvent, _ kind: String) -> String {
    let own = ownPart(of: event).map { $0.role == .steering ? ", you steer" : ", you document" }
    let mark =
      switch event.standing {
      case .confirmed: ""
      case .tentative: " (day not agreed)"
      case .cancelled: " (abandoned)"
      }
    return "Drill: \(kind)\(own ?? "")\(mark)"
  }

  private func ownPart(of event: CalendarEvent) -> CalendarEvent.Part? {
    reader.flatMap(event.part)
  }

  private func list(_ people: [PersonID]) -> String? {
    guard names.showPeople, let last = people.last else { return nil }
    let others = people.dropLast().map(names.name)
    return others.isEmpty
      ? names.name(last) : others.joined(separator: ", ") + " and " + names.name(last)
  }

  /// Who does what, a line each; nil when there is nothing to say.
  package func description(of event: CalendarEvent) -> String? {
    var lines: [String] = []
    if names.showPeople {
      for part in event.parts where part.role != .onCall {
        let mark = part.isForecast ? " (forecast)" : ""
        lines.append("\(part.role.title): \(names.name(part.person))\(mark)")
      }
    }
    if case .onCall = event.occasion, event.standing == .tentative {
      lines.append("Not published yet: it may still change.")
    }
    return lines.isEmpty ? nil : lines.map(\.asLine).joined(separator: "\n")
  }

  func category(of event: CalendarEvent) -> String {
    switch event.occasion {
    case .meeting: "Meeting"
    case .onCall: "On call"
    case .drill: "Drill"
    }
  }
}

extension CalendarEvent.Role {
  fileprivate var title: String {
    switch self {
    case .coordinator: "Coordinator"
    case .secretary: "Secretary"
    case .onCall: "On call"
    case .steering: "Steers"
    case .documenting: "Documents"
    }
  }
}
