extension NewGroup {
  /// The files of the new group's folder by their names, but for its first meeting.
  package var files: [(name: String, text: String)] {
    [
      (".gitattributes", "group.log merge=union\nsession.log -merge\n"),
      (".gitignore", ignored.map { $0 + "\n" }.joined()),
      ("tasks.md", Self.taskPage),
      ("group.yml", page),
    ]
  }

  /// In a folder that the world may read, git keeps neither what was typed nor addresses.
  private var ignored: [String] {
    let isPublic = repository == Group.Repository.public.rawValue
    return [".session.lock", ".*.new"] + (isPublic ? ["session.log", "contacts.yml"] : [])
  }

  /// The page `group.yml`.
  var page: String { lines.map { $0.text + "\n" }.joined() }

  /// Its lines, each with the question whose answer it holds.
  var lines: [(question: Question?, text: String)] {
    var lines: [(question: Question?, text: String)] = [
      (nil, "# Who the group is, when it meets and how it decides. Yours to change."),
      (.name, entry("name", name)),
      (.prefix, entry("prefix", prefix, "in front of every id: \(prefix)-\(since.year)-001")),
      (.zone, entry("zone", zone, "the group's own clock")),
      (.meets, "cadence:"),
      (.meets, entry("  meets", meets)),
      (.starting, noted("  starting: \(number(starting))", "weeks are counted from here")),
      (.length, noted("  length: \(number(length))", "minutes")),
      (.repository, entry("repository", repository, "who may read this folder: members or public")),
      (.person(0), "people:"),
    ]
    for (index, person) in people.enumerated() {
      let note = index == 0 ? "the id, which never changes" : nil
      let zone = person.zone == zone ? [] : [entry("    zone", person.zone)]
      let rest =
        [entry("    name", person.name), entry("    initials", person.initials)] + zone
        + ["    roles:", "      - admin from \(since)"]
      lines.append((.person(index), noted("  \(YamlScalar.written(person.id)):", note)))
      lines += rest.map { (.person(index), $0) }
    }
    return lines + rules.map { (nil, $0) }
  }

  /// Rules that so many people can keep, and the usual labels.
  private var rules: [String] {
    let members = max(people.count, 1)
    return [
      "policy:",
      noted(
        "  quorum: {policy: \(min(members, 3)), operations: \(min(members, 2))}",
        "admins who must be there"
      ),
      noted(
        "  absence: {policy: lazy 6 days, operations: lazy 48 h}",
        "so long the others may object"
      ),
      noted("  attribution: initials", "how minutes name a speaker: named, initials or none"),
      noted("labels:", "what a ticket's label means"),
      "  urgent: urgent",
      "  can wait: not urgent",
      "  important: important",
      "  nice to have: not important",
      "  agenda: on the agenda",
      "publish:",
      noted("  people: initials", "what the world reads of people: names, initials or none"),
    ]
  }

  private func entry(_ key: String, _ value: String, _ note: String? = nil) -> String {
    noted("\(key): \(YamlScalar.written(value))", note.map(\.withoutControls))
  }

  /// A number or a date stands without quotes.
  private func number(_ text: String) -> String {
    Int(digits: text.utf8) != nil || Day(text) != nil ? text : YamlScalar.written(text)
  }

  /// The line with a comment behind it.
  private func noted(_ line: String, _ note: String?) -> String {
    guard let note else { return line }
    return line + String(repeating: " ", count: max(28 - line.count, 2)) + "# " + note
  }
}

extension NewGroup {
  /// The page `tasks.md` before anything is on it.
  private static let taskPage = """
    # Recurring jobs

    What has to be done again and again, how often, and by whom. Each job is a line below one of the two headers, its cells
    with a vertical bar between them; what is not known yet stays empty.

    * The job's name may link to its page in the folder `jobs`, which says how it is done.
    * **freq** is how often: *weekly*, *every 4 months*, *annually*, *on demand*.
    * **skill** is what somebody must know or have access to, as the labels of your tickets say it.
    * **contingencies** is what makes the job come up: a window, an expiry date, a release; *now automated* when a machine does it.
    * **assigned to** is who does it, as `@ada`; two are better than one.

    scheduled jobs | description | freq | skill | contingencies | assigned to |
    ---|---|---|---|---|---|

    ad-hoc jobs | description | freq | skill | contingencies | assigned to |
    ---|---|---|---|---|---|

    """
}
