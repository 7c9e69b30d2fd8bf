import MeetKit

/// Turns as a person reads them in a terminal.
struct TurnText {
  let rota: Rota
  /// What is done in turns.
  var service: Service = .meetings

  enum Service {
    case meetings
    /// Who steers has the role of a coordinator, who documents that of a secretary.
    case drills

    /// What who has the role does.
    func verb(_ role: MeetingRole) -> String {
      switch self {
      case .meetings: role.verb
      case .drills: role == .coordinator ? "steers" : "documents"
      }
    }

    func wrote(_ meeting: MeetingID) -> String {
      switch self {
      case .meetings: "kept the minutes of \(meeting)"
      case .drills: "documented the drill of \(meeting)"
      }
    }
  }

  private var group: Group { rota.group }

  /// A line a meeting.
  func list(_ turns: [Turn]) -> String { TextTable.lines(turns.map(row)) }

  private func row(_ turn: Turn) -> [String] {
    let day = turn.meeting.day
    let clock = rota.start(of: turn.meeting).map { " \(group.zone.clock(of: $0))" } ?? ""
    let hats = MeetingRole.allCases.map { hat($0, turn[$0]) }
    let isEmpty = turn.coordinator.person == nil && turn.secretary.person == nil
    return [turn.meeting.description, day.weekday.name + clock]
      + (isEmpty ? ["nobody: fewer than two can come"] : hats)
  }

  /// As "Cleo coordinates, announced" and "Bo keeps the minutes for Dee, forecast".
  private func hat(_ role: MeetingRole, _ choice: Choice) -> String {
    "\(sentence(role, choice)), \(choice.mark)"
  }

  private func sentence(_ role: MeetingRole, _ choice: Choice) -> String {
    let name = choice.person.map(group.name) ?? "nobody"
    return "\(name) \(service.verb(role))"
      + (choice.standsInFor.map { " for \(group.name($0))" } ?? "")
  }
}

extension TurnText {
  /// Each meeting with the candidates of both roles, and those who were passed over.
  func reasons(_ turns: [Turn]) -> String {
    turns.map { turn in
      list([turn]) + reason(.coordinator, turn) + reason(.secretary, turn)
    }.joined(separator: "\n") + (turns.contains(where: Self.hasNumbers) ? "\n\(Self.legend)\n" : "")
  }

  /// One role of one meeting.
  func reason(_ role: MeetingRole, of turn: Turn) -> String {
    reason(role, turn) + (turn[role].candidates.isEmpty ? "" : "\n\(Self.legend)\n")
  }

  private static let legend =
    "The number is turns taken, above (+) or below (-) one's share; then comes the last turn."

  private static func hasNumbers(_ turn: Turn) -> Bool {
    MeetingRole.allCases.contains { !turn[$0].candidates.isEmpty }
  }

  private func reason(_ role: MeetingRole, _ turn: Turn) -> String {
    let choice = turn[role]
    let rows = choice.candidates.map { row($0, turn) } + choice.passedOver.map(row)
    let table = TextTable.lines(rows.map { ["   "] + $0 })
    return "  \(sentence(role, choice)): \(words(role, choice, turn))\n"
      + (rows.isEmpty ? "" : table)
  }

  private func words(_ role: MeetingRole, _ choice: Choice, _ turn: Turn) -> String {
    switch choice.reason {
    case .assigned(.announced):
      "\(choice.reason)"
        + (rota.announcement(of: role, on: turn.meeting.day)
          .map { " in the minutes of \($0.meeting)" } ?? "")
    case .succession(let meeting): service.wrote(meeting)
    case .assigned(.cover), .assigned(.term), .claim, .leastServed, .notQuorate:
      "\(choice.reason)"
    }
  }

  private func row(_ candidate: Candidate, _ turn: Turn) -> [String] {
    let remark: String? =
      switch candidate.reason {
      case .succession(let meeting): service.wrote(meeting)
      case .claim(let meeting): "has a claim since \(meeting)"
      default: candidate.missesNext ? turn.next.map { "will not be there on \($0)" } : nil
      }
    return [
      group.name(candidate.person), candidate.turns.balance.description,
      candidate.turns.last?.description ?? "never", remark ?? "",
    ]
  }

  private func row(_ passedOver: Skipped) -> [String] {
    let cause =
      switch passedOver.cause {
      case .away(let days): "away \(days)"
      case .otherRole(let role): service.verb(role)
      case .takesNoTurns: "takes no turns any more"
      }
    return [group.name(passedOver.person), "", "", cause]
  }
}

extension Choice {
  /// Whether people said so, or it is computed.
  var mark: String {
    switch reason {
    case .assigned(.cover): "cover"
    case .assigned(.term): "for a term"
    case .assigned(.announced): "announced"
    default: "forecast"
    }
  }
}
