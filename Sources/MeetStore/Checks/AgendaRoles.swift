package import MeetKit

/// Agendas that name others for a turn than the rota, which stands until somebody steps in.
package enum AgendaRoles {
  /// Of one meeting alone, when it is named, and those alone that `isTold` is true of.
  package static func find(
    in rota: Rota,
    of folder: GroupFolder,
    on today: Day,
    meeting: MeetingID? = nil,
    where isTold: (Rota.OtherHolder) -> Bool = { _ in true }
  ) -> [Diagnostic] {
    let hats = rota.otherHolders(today: today).filter { hat in
      (meeting == nil || hat.meeting == meeting) && isTold(hat)
    }
    return hats.map { hat in
      let page = MeetingFolder(id: hat.meeting, folder: folder)
      let (named, turn) = (hat.named, hat.choice.person ?? hat.named)
      let key = "'\(hat.role.rawValue): \(turn.text)'"
      let isGone = rota.group[named]?.belongs(on: hat.meeting.day) != true
      return Diagnostic(
        .warning,
        at: AgendaPage.place(
          of: hat.role,
          in: (try? page.read(.agenda)) ?? [],
          file: page.shown(.agenda)
        ),
        "\(rota.group.name(named)) is \(hat.role.rawValue) by this agenda, and "
          + "\(rota.group.name(turn)) by \(hat.choice.ground)",
        remedy: hat.isEdited
          ? (isGone ? "" : "\(hat.way), or ") + "write \(key)"
          : "'meet agenda --date \(hat.meeting)' writes it anew"
      )
    }
  }
}

extension Rota.OtherHolder {
  /// The command by which the turn goes to whom the agenda names, or that shows who gave it away.
  package var way: String {
    let what = "\(role.rawValue) \(meeting.day)"
    if case .assigned(.cover) = choice.reason { return "'meet cover' lists what was given" }
    if isExchanged {
      let other: MeetingRole = role == .coordinator ? .secretary : .coordinator
      return "'meet swap \(what) with \(other.rawValue) \(meeting.day)'"
    }
    return "'meet cover \(what) by \(named.text)'"
  }
}

extension Choice {
  /// On what the turn rests.
  fileprivate var ground: String {
    switch reason {
    case .assigned(.cover): "a cover or swap in the log"
    case .assigned(.term): "a term"
    case .assigned(.announced): "announcement"
    case .succession, .claim, .leastServed, .notQuorate: "the rota"
    }
  }
}
