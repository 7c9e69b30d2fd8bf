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
      return SessionWord(
        field.word,
        row.example,
        row.help,
        row.mayFollowAgreed ? .consent : .proposal
      )
    }
  }

  private static let own: [SessionWord] =
    [
      SessionWord("/present", "ada bo", "these people are here", .people),
      SessionWord("/apologies", "dee", "they sent apologies", .people),
      SessionWord("/arrive", "cam", "comes late", .people),
      SessionWord("/out", "cam", "steps out for a moment", .people),
      SessionWord("/back", "cam", "is back", .people),
      SessionWord("/leave", "cam", "goes", .people),
      SessionWord("/leaves-at", "cam 18:40", "has to go then", .people),
      SessionWord("/guest", "Kim (Finance)", "a guest, without consent right", .people),
      SessionWord("/observer", "Kim (Finance)", "somebody who listens", .people),
      SessionWord("/recuse", "bo", "takes no part in deciding this item", .people),
      SessionWord("/briefed", "cam", "came during a consent round and answers in it", .people),
      SessionWord(
        "/not-briefed",
        "cam",
        "came during a consent round and counts as absent",
        .people
      ),
      SessionWord("/facilitator", "bo", "hands the facilitation over", .hats),
      SessionWord("/secretary", "cam", "hands the pen over", .hats),
      SessionWord("/next", "", "ends this item and begins the next", .agenda),
      SessionWord("/item", "4", "goes to an item", .agenda),
      SessionWord(
        "/add",
        "decide Raise the cache limit (15 min)",
        "puts an item on the agenda",
        .agenda
      ),
      SessionWord("/move", "4 before 2", "takes an item earlier", .agenda),
    ] + Remark.words(of: .agenda) + [
      SessionWord("/extend", "5 from 6", "gives this item more minutes", .agenda),
      SessionWord("/agenda", "ok", "the agenda is consented; alone it shows the items", .agenda),
      SessionWord("/length", "75", "the meeting takes so many minutes", .agenda),
      SessionWord(
        "/next-meeting",
        "2026-05-20 18:00 cam dee",
        "when, who coordinates, who keeps minutes",
        .agenda
      ),
      SessionWord(
        "/minutes",
        "ok 2026-04-22",
        "minutes are approved, the last ones or 'all'",
        .agenda
      ),
    ] + Remark.words(of: .notes) + [
      SessionWord(
        "/action",
        "cam: move the cron job by 2026-05-15",
        "somebody does something",
        .notes
      ),
      SessionWord("/propose", "policy ada: text", "puts a proposal on the table", .proposal),
      SessionWord("/amend", "cam: text", "its words from now on, and whose they are", .proposal),
      SessionWord(
        "/restate",
        "",
        "reads it back word for word, before everybody is asked",
        .proposal
      ),
      SessionWord(
        "/round",
        "check-in How are you?",
        "opens a round: \(RoundKind.allCases.map(\.rawValue).joined(separator: " "))",
        .rounds
      ),
      SessionWord(
        "/order",
        "bo ada cam dee: Bo was there",
        "another order, before anybody spoke",
        .rounds
      ),
      SessionWord("/free-flow", "10", "a talk without turns; a complete round ends it", .rounds),
      SessionWord("/done", "", "the one whose turn it is has spoken; so has any text", .rounds),
      SessionWord("/pass", "", "has nothing to say", .rounds),
      SessionWord("/later", "", "speaks after the others, once", .rounds),
      SessionWord("/skip", "", "goes to the end; the second time nobody waits for them", .rounds),
      SessionWord("/consent", "", "good enough for now and safe enough to try", .rounds),
      SessionWord("/concern", "text", "consents, with something to keep in mind", .rounds),
      SessionWord("/as", "cam We could wait.", "somebody's turn out of the order", .rounds),
      SessionWord("/retract", "cam", "takes the answer back that they gave in this round", .rounds),
      SessionWord("/end-round", "", "ends the round and names who was not heard", .rounds),
      SessionWord(
        "/understood",
        "1 sentence",
        "in one sentence to which everybody nods",
        .objections
      ),
      SessionWord(
        "/test",
        "1 reason",
        "why it is one, where the group tests objections",
        .objections
      ),
      SessionWord("/integrate", "1 2 text", "new words that meet objections 1 and 2", .objections),
      SessionWord("/withdraw-objection", "1", "its raiser takes it back", .objections),
      SessionWord(
        "/measure-objection",
        "1 text",
        "no new words; how you will see that it comes true",
        .objections
      ),
      SessionWord(
        "/select",
        "secretary until 2026-11-04",
        "calls a role, or several: a, b",
        .selection
      ),
      SessionWord("/until", "2026-11-04", "the term, or a decision, ends then", .selection),
      SessionWord("/qualifications", "types fast", "what you look for", .selection),
      SessionWord(
        "/nominate",
        "ada: cam",
        "Ada's name for it, hidden until all are in",
        .selection
      ),
      SessionWord("/reveal", "", "shows who nominates whom, when all are in", .selection),
      SessionWord("/stay", "", "stays with the name, in a change round", .selection),
      SessionWord(
        "/change",
        "cam: because",
        "nominates somebody else, in a change round",
        .selection
      ),
      SessionWord("/elect", "cam: reasons", "proposes Cam on the strength of reasons", .selection),
      SessionWord("/vacant", "interim bo until 2026-07-01", "nobody is chosen for now", .selection),
      SessionWord("/accept", "TWG-2026-015", "who was absent takes the role on", .selection),
      SessionWord(
        "/defer",
        "to 2026-05-20, ada prepares, ready when costs are known",
        "the open proposal waits; 'to next' or 'to backlog' names no day",
        .ends
      ),
      SessionWord("/refer", "finance by 2026-06-01: text", "others take it on", .ends),
      SessionWord("/withdraw-proposal", "", "its proposer takes it back", .ends),
      SessionWord("/adopt", "cam", "proposes what was withdrawn", .ends),
      SessionWord("/drop", "", "the group lets it go", .ends),
      SessionWord("/replace-by", "text", "another proposal in its place", .ends),
      SessionWord(
        "/other-method",
        "loomio https://example.org/",
        "it is decided in another way",
        .ends
      ),
      SessionWord("/suspend", "", "the open proposal waits; '/resume' takes it up again", .ends),
      SessionWord(
        "/agreed",
        "text",
        "a small consent: said, looked at everyone, no objection",
        .consent
      ),
      SessionWord("/review", "2026-11-04", "when it is looked at again, or 'none'", .consent),
      SessionWord("/responsible", "bo", "who sees to it, or 'circle'", .consent),
      SessionWord(
        "/objection",
        "text",
        "as the very next line: it is not agreed; in a round an answer",
        .consent
      ),
      SessionWord("/promote", "", "the last small consent becomes a proposal", .consent),
      SessionWord("/action-done", "A-031 note", "an earlier action is done", .earlier),
      SessionWord("/action-drop", "A-031 reason", "it is not needed any more", .earlier),
      SessionWord("/action-give", "A-031 bo", "somebody else takes it", .earlier),
      SessionWord(
        "/renew",
        "TWG-2026-003 until 2027-05-01",
        "goes on; alone for the usual term",
        .earlier
      ),
      SessionWord("/end-decision", "TWG-2026-003 reason", "a decision ends, by consent", .earlier),
      SessionWord("/implemented", "TWG-2026-003", "what it asked for is done", .earlier),
      SessionWord(
        "/edit",
        "31 text",
        "mends a line that says something, or a time: 5 18:04",
        .mending
      ),
      SessionWord("/insert", "31 text", "puts a forgotten note before a line", .mending),
      SessionWord("/delete", "31", "takes a line out of the minutes", .mending),
      SessionWord("/by", "31 cam", "says whose words a note holds", .mending),
      SessionWord(
        "/undo",
        "",
        "takes back the last line; '/undo to 31' takes back all from there",
        .mending
      ),
      SessionWord("/open", "", "opens the meeting", .meeting),
      SessionWord("/break", "", "begins a break", .meeting),
      SessionWord(
        "/resume",
        "",
        "ends a break, or goes on after '/adjourn' or '/suspend'",
        .meeting
      ),
      SessionWord("/adjourn", "", "stops for today; '/resume' goes on", .meeting),
      SessionWord("/close", "", "ends the meeting and writes the minutes", .meeting),
      SessionWord("/help", "present", "what can be typed now, or about one word", .meeting),
      SessionWord("/list", "10", "the last lines with their numbers", .meeting),
      SessionWord("/who", "", "who is here", .meeting),
      SessionWord("/rules", "", "the rules in force", .meeting),
    ]

  /// What people type elsewhere to get out of a program; here the end of the input does that.
  static let leaving: Set = ["/quit", "/exit", "/stop", "/q"]

  static func named(_ word: String) -> SessionWord? { all.first { $0.word == word } }

  init(_ word: String, _ example: String, _ does: String, _ topic: Topic) {
    self.word = word
    self.example = example
    self.does = does
    self.topic = topic
  }

  /// The word with its example: "/item 4".
  var usage: String { example.isEmpty ? word : "\(word) \(example)" }
}
