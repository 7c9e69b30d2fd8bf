/// How a group shares being on call, in `group.yml`.
enum OnCallSection {
  static let keys = [
    "size", "starting", "hand-off", "zone gap", "band", "rest", "published", "prefer on call",
    "primary", "shadow", "skills", "access",
  ]

  static func read(_ node: YamlNode, groupZone: Zone, _ found: inout Findings) -> OnCallRules? {
    guard let fields = Fields(node, of: "'on call'", known: keys, &found) else { return nil }
    let starting = fields.requiredDay("starting", &found)
    let handOff = fields.requiredValue("hand-off", "'Monday at 09:00 Etc/UTC'", &found) {
      HandOffWords($0, groupZone: groupZone)
    }
    let size = fields.value("size", "2 or 3", &found) { text in
      Int(digits: text.utf8).flatMap { (2...3).contains($0) ? $0 : nil }
    }
    let zoneGap: OnCallRules.ZoneGap? = fields.choice("zone gap", &found)
    let band = fields.value("band", "0, 0.5, 1 or 2", &found, Self.band)
    let rest = fields.value("rest", "'1 week', 0 to 8", &found) { Self.weeks($0, 0...8) }
    let ahead = fields.value("published", "'4 weeks', 1 to 26", &found) { Self.weeks($0, 1...26) }
    let prefers = fields.value("prefer on call", "drill", &found) { $0 == "drill" ? true : nil }
    let follows = fields.value("primary", "second", &found) { $0 == "second" ? true : nil }
    let shadows = fields.value("shadow", "1, 0 to 3", &found) { text in
      Int(digits: text.utf8).flatMap { (0...3).contains($0) ? $0 : nil }
    }
    let skills = texts("skills", fields, &found)
    let access = texts("access", fields, &found)
    guard let starting, let handOff else { return nil }
    if starting.weekday != handOff.weekday, let place = fields["starting"] {
      found.error(
        place,
        "\(starting) is a \(starting.weekday.name), and turns begin on a \(handOff.weekday.name)",
        remedy: "name the day on which the first turn begins"
      )
    }
    return OnCallRules(
      size: size ?? 2,
      starting: starting,
      handOff: handOff.time,
      zone: handOff.zone,
      zoneGap: zoneGap ?? .prefer,
      band: band ?? .turn,
      rest: rest ?? 1,
      ahead: ahead ?? 4,
      prefersDrill: prefers ?? false,
      secondFollows: follows ?? false,
      shadows: shadows ?? 0,
      skills: skills,
      access: access
    )
  }

  private static func texts(
    _ key: String,
    _ fields: Fields,
    _ found: inout Findings
  ) -> [String] {
    fields.list(key, &found).compactMap { Fields.text($0, of: key, &found) }
  }

  /// Turns to one place behind the point.
  private static func band(_ text: String) -> TurnCount? {
    let (whole, tenths) = text.cut(at: ".") ?? (text[...], "0")
    guard tenths.utf8.count == 1, let turns = Int(digits: whole.utf8), turns <= 9,
      let part = Int(digits: tenths.utf8)
    else { return nil }
    return TurnCount(parts: (10 * turns + part) * TurnCount.turn.parts / 10)
  }

  private static func weeks(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1] == "week" || words[1] == "weeks",
      let count = Int(digits: words[0].utf8), range.contains(count)
    else { return nil }
    return count
  }
}

/// `Monday at 09:00 Etc/UTC`; without a zone it is the group's.
private struct HandOffWords {
  let weekday: Weekday
  let time: ClockTime
  let zone: Zone

  init?(_ text: String, groupZone: Zone) {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count), words[1] == "at",
      let weekday = Weekday.allCases.first(where: { $0.name == words[0] }),
      let time = ClockTime(words[2]),
      let zone = words.count == 4 ? Zone(words[3]) : groupZone
    else { return nil }
    self.weekday = weekday
    self.time = time
    self.zone = zone
  }
}
