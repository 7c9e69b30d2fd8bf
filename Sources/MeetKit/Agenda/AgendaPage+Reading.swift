extension AgendaPage {
  /// The agenda of a page's text, with everything that is doubtful about it.
  ///
  /// The times in headings are not read: an item begins when those before it end.
  ///
  /// - Throws: Every fault of the page when its start or length cannot be read.
  public static func read(
    _ text: String,
    meeting: MeetingID,
    group: Group
  ) throws(InvalidInput) -> Parsed<Agenda> {
    try read(Array(text.utf8), file: "\(meeting)/agenda.md", meeting: meeting, group: group)
  }

  /// The agenda of a page, with everything that is wrong or doubtful about it.
  ///
  /// The times in headings are not read: an item begins when those before it end. Throws every
  /// fault when start or length cannot be read. `meeting` is what the page's folder is named for.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    meeting: MeetingID,
    group: Group
  ) throws(InvalidInput) -> Parsed<Agenda> {
    var found = Findings(file)
    let page = FrontMatter(SourceText(bytes, file: file), &found)
    guard let entries = page.entries else { throw InvalidInput(found.diagnostics) }
    let agenda = head(entries, meeting, group, &found)
    var body = AgendaBody(group: group, found: found)
    body.read(page.body, from: page.bodyLine)
    found = body.found
    if body.items.isEmpty {
      found.warning(
        page.bodyLine,
        nil,
        "the agenda has no items",
        remedy: "an item begins '## [10 min] Explore: …'"
      )
    }
    guard var agenda else { throw InvalidInput(found.diagnostics) }
    agenda.items = body.items
    agenda.leftOut = body.leftOut
    return Parsed(agenda, found.diagnostics)
  }

  private static func head(
    _ entries: [YamlNode.Entry],
    _ meeting: MeetingID,
    _ group: Group,
    _ found: inout Findings
  ) -> Agenda? {
    let fields = Fields(
      entries,
      of: "an agenda",
      known: ["agenda", "start", "length", "coordinator", "secretary", "mark"],
      &found
    )
    let named = fields.requiredValue("agenda", "its folder's name, \(meeting)", &found) {
      MeetingID($0)
    }
    if let named, named != meeting, let place = fields["agenda"] {
      found.error(place, "the agenda is for \(named), and its folder for \(meeting)")
    }
    let start = fields.required("start", &found).flatMap { Self.start($0, &found) }
    if let start, let place = fields["start"], group.zone.day(of: start) != meeting.day {
      found.error(
        place,
        "the meeting starts on \(group.zone.day(of: start)) in \(group.zone), "
          + "and its folder is for \(meeting)"
      )
    }
    let length = fields.requiredValue("length", "minutes, 5 to 600", &found) {
      Int(digits: $0.utf8).flatMap { (5...600).contains($0) ? $0 : nil }
    }
    let coordinator = fields["coordinator"].flatMap { PersonText.id($0, in: group, &found) }
    let secretary = fields["secretary"].flatMap { PersonText.id($0, in: group, &found) }
    if let secretary, coordinator == secretary, let place = fields["secretary"] {
      found.warning(place, "\(group.name(secretary)) both coordinates and keeps the minutes")
    }
    guard let start, let length else { return nil }
    return Agenda(
      meeting: meeting,
      start: start,
      length: length,
      coordinator: coordinator,
      secretary: secretary
    )
  }

  /// Where a page's head names somebody for a role.
  package static func place(
    of role: MeetingRole,
    in bytes: [UInt8],
    file: String
  ) -> TextLocation {
    var found = Findings(file)
    let entries = FrontMatter(SourceText(bytes, file: file), &found).entries ?? []
    let node = entries.first { $0.key.text == role.rawValue }?.value
    return TextLocation(file: file, line: node?.line, column: node?.textColumn)
  }

  /// Reads `2026-05-20 18:00 Europe/Berlin` and `2026-05-20T16:00:00Z`.
  private static func start(_ node: YamlNode, _ found: inout Findings) -> Instant? {
    guard let text = Fields.text(node, of: "start", &found) else { return nil }
    if let instant = Instant(text) { return instant }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3 else {
      found.error(
        node,
        "'\(text)' is no value of 'start'",
        remedy: "write it as 2026-05-20 18:00 Europe/Berlin"
      )
      return nil
    }
    let day = CalendarText.day(words[0], node.line, node.textColumn, &found)
    let clock = ClockTime(words[1])
    if clock == nil {
      found.error(node, "'\(words[1])' is no time of the day", remedy: "write it as 18:00")
    }
    let column =
      node.textColumn + text.unicodeScalars.count - words[2].unicodeScalars.count
    let zone = CalendarText.zone(words[2], node.line, column, &found)
    guard let day, let clock, let zone else { return nil }
    return zone.instant(day, clock)
  }
}
