/// A word of the session language: how it is typed and what it does.
package struct SessionWord: Sendable {
  package enum Topic: String, CaseIterable, Sendable {
    case people, hats, agenda, notes
    case proposal, rounds, objections, selection
    case ends = "other ends"
    case consent = "small consent"
    case earlier = "earlier things"
    case mending, meeting
  }

  var word: String
  var example: String
  var does: String
  var topic: Topic

  /// Every word there is, in the order of `/help`.
  static let all: [SessionWord] = own.flatMap { own in
    switch own.word {
    case "/propose": [own] + fields { !$0.mayFollowAgreed }
    case "/responsible": [own] + fields(\.mayFollowAgreed)
    default: [own]
    }
  }

  /// The words of a decision's fields.
  private static func fields(_ isWanted: (Decision.Field.Row) -> Bool) -> [SessionWord] {
    Decision.Field.allCases.filter { isWanted($0.row) }.map { field in
      let row = field.row
      return word(field.word, row.example, row.help, row.mayFollowAgreed ? .consent : .proposal)
    }
  }

  private static let own: [SessionWord] = [
    word("/present", "ada bo", "these people are here", .people),
    word("/apologies", "dee", "they sent apologies", .people),
    word("/arrive", "cam", "comes late", .people),
    word("/out", "cam", "steps out for a moment", .people),
    word("/back", "cam", "is back", .people),
    word("/leave", "cam", "goes", .people),
    word("/leaves-at", "cam 18:40", "has to go then", .people),
    word("/guest", "Kim (Finance)", "a guest, without consent right", .people),
    word("/observer", "Kim (Finance)", "somebody who listens", .people),
    word("/recuse", "bo", "takes no part in deciding this item", .people),
    word("/briefed", "cam", "came during a consent round and answers in it", .people),
    word("/not-briefed", "cam", "came during a consent round and counts as absent", .people),
    word("/facilitator", "bo", "hands the facilitation over", .hats),
    word("/secretary", "cam", "hands the pen over", .hats),
    word("/next", "", "ends this item and begins the next", .agenda),
    word("/item", "4", "goes to an item", .agenda),
    word("/add", "decide Raise the cache limit (15 min)", "puts an item on the agenda", .agenda),
    word("/move", "4 before 2", "takes an item earlier", .agenda),
    word("/park", "text", "keeps a matter for another time", .agenda),
    word("/extend", "5 from 6", "gives this item more minutes", .agenda),
    word("/agenda", "ok", "the agenda is consented; alone it shows the items", .agenda),
    word("/length", "75", "the meeting takes so many minutes", .agenda),
    word(
      "/next-meeting",
      "2026-05-20 18:00 cam dee",
      "when, who coordinates, who keeps minutes",
      .agenda
    ),
    word("/minutes", "ok 2026-04-22", "minutes are approved, the last ones or 'all'", .agenda),
    word("/link", "https://example.org/", "an address", .notes),
    word("/info", "text", "information for everybody", .notes),
    word("/private", "text", "kept in the log, never in the minutes", .notes),
    word("/action", "cam: move the cron job by 2026-05-15", "somebody does something", .notes),
    word("/improve", "cam: text", "an improvement of how you meet, and who sees to it", .notes),
    word("/propose", "policy ada: text", "puts a proposal on the table", .proposal),
    word("/amend", "cam: text", "its words from now on, and whose they are", .proposal),
    word("/restate", "", "reads it back word for word, before everybody is asked", .proposal),
    word(
      "/round",
      "check-in How are you?",
      "opens a round: \(RoundKind.allCases.map(\.rawValue).joined(separator: " "))",
      .rounds
    ),
    word("/order", "bo ada cam dee: Bo was there", "another order, before anybody spoke", .rounds),
    word("/free-flow", "10", "a talk without turns; a complete round ends it", .rounds),
    word("/done", "", "the one whose turn it is has spoken; so has any text", .rounds),
    word("/pass", "", "has nothing to say", .rounds),
    word("/later", "", "speaks after the others, once", .rounds),
    word("/skip", "", "goes to the end; the second time nobody waits for them", .rounds),
    word("/consent", "", "good enough for now and safe enough to try", .rounds),
    word("/concern", "text", "consents, with something to keep in mind", .rounds),
    word("/as", "cam We could wait.", "somebody's turn out of the order", .rounds),
    word("/retract", "cam", "takes the answer back that they gave in this round", .rounds),
    word("/end-round", "", "ends the round and names who was not heard", .rounds),
    word("/understood", "1 sentence", "in one sentence to which everybody nods", .objections),
    word("/test", "1 reason", "why it is one, where the group tests objections", .objections),
    word("/integrate", "1 2 text", "new words that meet objections 1 and 2", .objections),
    word("/withdraw-objection", "1", "its raiser takes it back", .objections),
    word(
      "/measure-objection",
      "1 text",
      "no new words; how you will see that it comes true",
      .objections
    ),
    word("/select", "secretary until 2026-11-04", "calls a role, or several: a, b", .selection),
    word("/until", "2026-11-04", "the term, or a decision, ends then", .selection),
    word("/qualifications", "types fast", "what you look for", .selection),
    word("/nominate", "ada: cam", "Ada's name for it, hidden until all are in", .selection),
    word("/reveal", "", "shows who nominates whom, when all are in", .selection),
    word("/stay", "", "stays with the name, in a change round", .selection),
    word("/change", "cam: because", "nominates somebody else, in a change round", .selection),
    word("/elect", "cam: reasons", "proposes Cam on the strength of reasons", .selection),
    word("/vacant", "interim bo until 2026-07-01", "nobody is chosen for now", .selection),
    word("/accept", "TWG-2026-015", "who was absent takes the role on", .selection),
    word(
      "/defer",
      "to 2026-05-20, ada prepares, ready when costs are known",
      "the open proposal waits; 'to next' or 'to backlog' names no day",
      .ends
    ),
    word("/refer", "finance by 2026-06-01: text", "others take it on", .ends),
    word("/withdraw-proposal", "", "its proposer takes it back", .ends),
    word("/adopt", "cam", "proposes what was withdrawn", .ends),
    word("/drop", "", "the group lets it go", .ends),
    word("/replace-by", "text", "another proposal in its place", .ends),
    word("/other-method", "loomio https://example.org/", "it is decided in another way", .ends),
    word("/suspend", "", "the open proposal waits; '/resume' takes it up again", .ends),
    word("/agreed", "text", "a small consent: said, looked at everyone, no objection", .consent),
    word("/review", "2026-11-04", "when it is looked at again, or 'none'", .consent),
    word("/responsible", "bo", "who sees to it, or 'circle'", .consent),
    word(
      "/objection",
      "text",
      "as the very next line: it is not agreed; in a round an answer",
      .consent
    ),
    word("/promote", "", "the last small consent becomes a proposal", .consent),
    word("/action-done", "A-031 note", "an earlier action is done", .earlier),
    word("/action-drop", "A-031 reason", "it is not needed any more", .earlier),
    word("/action-give", "A-031 bo", "somebody else takes it", .earlier),
    word("/renew", "TWG-2026-003 until 2027-05-01", "goes on; alone for the usual term", .earlier),
    word("/end-decision", "TWG-2026-003 reason", "a decision ends, by consent", .earlier),
    word("/implemented", "TWG-2026-003", "what it asked for is done", .earlier),
    word("/edit", "31 text", "mends a line that says something, or a time: 5 18:04", .mending),
    word("/insert", "31 text", "puts a forgotten note before a line", .mending),
    word("/delete", "31", "takes a line out of the minutes", .mending),
    word("/by", "31 cam", "says whose words a note holds", .mending),
    word(
      "/undo",
      "",
      "takes back the last line; '/undo to 31' takes back all from there",
      .mending
    ),
    word("/open", "", "opens the meeting", .meeting),
    word("/break", "", "begins a break", .meeting),
    word("/resume", "", "ends a break, or goes on after '/adjourn' or '/suspend'", .meeting),
    word("/adjourn", "", "stops for today; '/resume' goes on", .meeting),
    word("/close", "", "ends the meeting and writes the minutes", .meeting),
    word("/help", "present", "what can be typed now, or about one word", .meeting),
    word("/list", "10", "the last lines with their numbers", .meeting),
    word("/who", "", "who is here", .meeting),
    word("/rules", "", "the rules in force", .meeting),
  ]

  /// What people type elsewhere to get out of a program; here the end of the input does that.
  static let leaving: Set = ["/quit", "/exit", "/stop", "/q"]

  static func named(_ word: String) -> SessionWord? { all.first { $0.word == word } }

  private static func word(
    _ word: String,
    _ example: String,
    _ does: String,
    _ topic: Topic
  ) -> SessionWord {
    SessionWord(word: word, example: example, does: does, topic: topic)
  }

  /// The word with its example: "/item 4".
  var usage: String { example.isEmpty ? word : "\(word) \(example)" }
}
