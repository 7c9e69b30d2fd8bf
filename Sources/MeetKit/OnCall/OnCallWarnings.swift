/// Weeks on call that stand on too few people, or on a rule that had to give way.
package enum OnCallWarnings {
  /// A warning for each week from now to the last that the group publishes, and one when the
  /// page asks for more than can be.
  package static func find(in rota: OnCallRota, at now: Instant, page: String) -> [Diagnostic] {
    let place = TextLocation(file: page)
    let turns = rota.coming(weeks: rota.rules.ahead + 1, now: now)
    return bound(rota, at: now, place) + turns.flatMap { find(in: $0, of: rota, now, place) }
  }

  private static func find(
    in turn: OnCallTurn,
    of rota: OnCallRota,
    _ now: Instant,
    _ place: TextLocation
  ) -> [Diagnostic] {
    func warning(_ message: String, _ remedy: String?) -> Diagnostic {
      Diagnostic(.warning, at: place, message, remedy: remedy)
    }
    if turn.state == .missing {
      return [
        warning(
          "nobody was published on call for \(turn.week)",
          "'meet rota --publish --as PERSON' publishes the weeks to come"
        )
      ]
    }
    var found: [Diagnostic] = []
    if turn.shortfall > 0 {
      found.append(
        warning(
          "\(turn.serving.count) of \(rota.rules.size) people can be on call in \(turn.week)",
          "'on call' among what a role brings makes more"
        )
      )
    }
    for person in turn.holes {
      let taker = rota.substitute(for: person, in: turn, now: now)?.text ?? "PERSON"
      found.append(
        warning(
          "'\(person)' is on call in \(turn.week), and cannot come",
          "'meet cover oncall \(turn.week) \(person) by \(taker)' gives it to another"
        )
      )
    }
    for rule in turn.relaxed {
      found.append(
        warning("\(turn.week) on call has the \(rule.rawValue)", "more people, or other rules")
      )
    }
    return found
  }

  /// Whoever lives by the clock of most cannot always have somebody of another beside them.
  private static func bound(
    _ rota: OnCallRota,
    at now: Instant,
    _ place: TextLocation
  ) -> [Diagnostic] {
    guard rota.rules.zoneGap == .require,
      let most = rota.mostWeeksAcrossZones(on: rota.rules.zone.day(of: now)), most < 100
    else { return [] }
    return [
      Diagnostic(
        .warning,
        at: place,
        "with equal turns, people of two clocks can be on call together in \(most) % of the weeks",
        remedy: "'zone gap: prefer' keeps the turns equal"
      )
    ]
  }
}
