/// A word of the session language: how it is typed and what it does.
package struct SessionWord: Sendable {
  package enum Topic: String, CaseIterable, Sendable {
    case people, hats, agenda, notes
    case consent = "small consent"
    case earlier = "earlier things"
    case mending, meeting
  }

  package var word: String
  package var example: String
  package var does: String
  package var topic: Topic

  /// Every word there is, in the order of `/help`.
  package static let all: [SessionWord] = [
    word("/present", "ada bo", "these people are here", .people),
    word("/apologies", "dee", "they sent apologies", .people),
    word("/arrive", "cam", "comes late", .people),
    word("/out", "cam", "steps out for a moment", .people),
    word("/back", "cam", "is back", .people),
    word("/leave", "cam", "goes", .people),
    word("/leaves-at", "cam 18:40", "has to go then", .people),
    word("/guest", "Kim (Finance)", "a guest, without consent right", .people),
    word("/recuse", "bo", "takes no part in deciding this item", .people),
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
    word("/minutes", "ok 2026-04-22", "the last minutes are approved", .agenda),
    word("/link", "https://example.org/", "an address", .notes),
    word("/info", "text", "information for everybody", .notes),
    word("/private", "text", "kept in the log, never in the minutes", .notes),
    word("/action", "cam: move the cron job by 2026-05-15", "somebody does something", .notes),
    word("/improve", "text", "an improvement of how you meet", .notes),
    word("/agreed", "text", "a small consent: said, looked at everyone, no objection", .consent),
    word("/review", "2026-11-04", "when it is looked at again", .consent),
    word("/responsible", "bo", "who sees to it", .consent),
    word("/measure", "text", "how you will know that it works", .consent),
    word("/objection", "text", "as the very next line: it is not agreed", .consent),
    word("/defer", "to 2026-05-20, ada prepares", "the open proposal waits", .consent),
    word("/action-done", "A-031 note", "an earlier action is done", .earlier),
    word("/action-drop", "A-031 reason", "it is not needed any more", .earlier),
    word("/action-give", "A-031 bo", "somebody else takes it", .earlier),
    word("/renew", "TWG-2026-003 until 2027-05-01", "a decision goes on", .earlier),
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
    word("/resume", "", "ends a break, or goes on after '/adjourn'", .meeting),
    word("/adjourn", "", "stops for today; '/resume' goes on", .meeting),
    word("/close", "", "ends the meeting and writes the minutes", .meeting),
    word("/help", "present", "what can be typed now, or about one word", .meeting),
    word("/list", "10", "the last lines with their numbers", .meeting),
    word("/who", "", "who is here", .meeting),
    word("/rules", "", "the rules in force", .meeting),
  ]

  /// What people type elsewhere to get out of a program; here the end of the input does that.
  package static let leaving: Set = ["/quit", "/exit", "/stop", "/q"]

  package static func named(_ word: String) -> SessionWord? { all.first { $0.word == word } }

  private static func word(
    _ word: String,
    _ example: String,
    _ does: String,
    _ topic: Topic
  ) -> SessionWord {
    SessionWord(word: word, example: example, does: does, topic: topic)
  }

  /// The word with its example: "/item 4".
  package var usage: String { example.isEmpty ? word : "\(word) \(example)" }
}
