@testable import MeetKit
@testable import MeetSite
import Testing

@Suite struct LeakTests {
  private static let place = TextLocation(file: "meetings/2026-05-06/session.log", line: 31)

  private func leaks(_ secret: String, in page: String) -> [Leak] {
    Leak.find(
      in: ["a.html": Array(page.utf8)],
      secrets: [Secret(.privateLine, secret, at: Self.place)],
      names: PublicNames(.initials, people: SampleSite.people)
    )
  }

  @Test(arguments: [
    ("Cam wants to leave", "<li>Cam wants to leave</li>"),
    ("Cam wants to leave", "<li>Ca wants to leave</li>"),
    ("Cam wants to leave", "<p>cam WANTS\n  to&nbsp;leave</p>"),
    ("Cam wants to leave", "<p>Cam <em>wants</em> to <a href=\"x\">leave</a></p>"),
    ("Cam *wants* to `leave`", "<p>Cam <em>wants</em> to <code>leave</code></p>"),
    ("Cam *wants* to leave", "<p>Cam *wants* to leave</p>"),
    ("a\nb and c", "<p>a</p>\n<p>b and c</p>"),
    ("this & that", "<p>this &amp; that</p>"),
    ("this & that", "<p>this &#38; that &#x26;</p>"),
    ("\"quoted\" 'words'", "<p>&quot;quoted&quot; &#39;words&#39;</p>"),
    ("a <b> tag", "<p>a &lt;b&gt; tag</p>"),
    ("Cam wants to leave", "<a title=\"Cam wants to leave\" href=\"x\">y</a>"),
    ("Cam wants to leave", "<!-- Cam wants to leave -->"),
    ("Cam buys Ka\u{308}se", "<p>Ca buys Ka\u{308}se</p>"),
    ("裁员计划", "<p>我们讨论裁员计划吧</p>"),
    ("ليلى", "<p>ليلى</p>"),
    ("fire", "<p>(fire)</p>"),
    ("Ada", "<p>no</p><p>a Ada</p>"),
  ])
  func `a secret is found however the page words it`(secret: String, page: String) {
    // "Ada" alone has three bytes and is nothing to look for.
    #expect(leaks(secret, in: page).count == (secret == "Ada" ? 0 : 1))
  }

  @Test(arguments: [
    ("fire", "<p>fireplace and misfire</p>"), ("ok", "<p>ok</p>"), ("", "<p></p>"),
    ("   ", "<p>   </p>"), ("Cam leaves", "<p>Cam</p><p>never</p> leaves"),
    ("long secret text", "<p>long secret</p>"),
  ])
  func `what is no secret is not found`(secret: String, page: String) {
    let found = leaks(secret, in: page)
    #expect(found.isEmpty)
  }

  @Test func `a leak names the page and the place of the secret, and not its words`() {
    let title = Secret(
      .confidentialTitle,
      "Contract of a member",
      at: TextLocation(file: "meetings/tickets/0011.md", line: 2)
    )
    let line = Secret(.privateLine, "Cam wants to leave", at: Self.place)
    let site = [
      "b.html": Array("<p>Contract of a member</p><p>Ca wants to leave</p>".utf8),
      "a.html": Array("<p>Ca wants to leave</p>".utf8),
    ]
    let names = PublicNames(.initials, people: SampleSite.people)
    let found = Leak.find(in: site, secrets: [title, line], names: names)
    #expect(
      found.map(\.diagnostic.description) == [
        "meetings/2026-05-06/session.log:31: error: a private line would be published in 'a.html'; "
          + "take it out of the minutes or the agenda",
        "meetings/2026-05-06/session.log:31: error: a private line would be published in 'b.html'; "
          + "take it out of the minutes or the agenda",
        "meetings/tickets/0011.md:2: error: a confidential title would be published in 'b.html'; "
          + "write its number there, as '#12 (confidential)', or make the ticket public",
      ]
    )
  }

  @Test(arguments: [
    (
      Secret.Kind.privateLine, "meetings/2026-05-06/index.html",
      "take it out of the minutes or the agenda"
    ),
    (.privateLine, "decisions/TWG-2026-014/index.html", "take it out of the minutes or the agenda"),
    (.privateLine, "jobs/index.html", "take it out of 'tasks.md'"),
    (.privateLine, "drills/index.html", "take it out of the page of the drill"),
    (
      .confidentialTitle, "jobs/index.html",
      "write 'confidential: true' on the page of the job, or give the job or the ticket another name"
    ),
    (
      .confidentialTitle, "drills/index.html",
      "take it out of the page of the drill, or make the ticket public"
    ),
    (
      .confidentialTitle, "actions/index.html",
      "write its number there, as '#12 (confidential)', or make the ticket public"
    ),
    (
      .address, "meetings/2026-05-06/index.html",
      "take it out of the minutes or the agenda; one that everybody may know need not stand in 'contacts.yml'"
    ),
    (
      .address, "jobs/index.html",
      "take it out of 'tasks.md'; one that everybody may know need not stand in 'contacts.yml'"
    ),
  ]) func `what can be done about a leak depends on what it is and where it stands`(
    kind: Secret.Kind,
    page: String,
    remedy: String
  ) {
    let secret = Secret(kind, "the word of the day", at: Self.place)
    let site = [page: Array("<p>the word of the day</p>".utf8)]
    let found = Leak.find(in: site, secrets: [secret], names: PublicNames(people: []))
    #expect(found.map(\.diagnostic.remedy) == [remedy])
  }

  @Test func `the sample site has no leak, and one with a private line has`() throws {
    var input = SampleSite.input()
    let secrets = [Secret(.privateLine, "Dee & Bo *argue* about ليلى", at: Self.place)]
    let clean = try Site.build(input)
    #expect(Leak.find(in: clean, secrets: secrets, names: input.names).isEmpty)
    input.meetings[1].minutes?.bytes += Array("\n- Dee &amp; Bo\n  _argue_ about ليلى\n".utf8)
    let leaky = try Site.build(input)
    #expect(
      Leak.find(in: leaky, secrets: secrets, names: input.names).map(\.page) == [
        "meetings/2026-05-06/index.html"
      ]
    )
  }

  @Test(arguments: [
    ("Passwords", "<p>We change the passwords on Monday.</p>", false),
    ("Passwords", "<h2>Passwords</h2>", true), ("Passwords", "<li><a>Passwords</a>.</li>", true),
    ("Passwords", "<p>We change</p><p>passwords</p>", true),
    ("Passwords", "<p title=\"passwords\">x</p>", false),
    ("Schlüssel", "<p>der Schlüssel ist weg</p>", false), ("Schlüssel", "<td>Schlüssel</td>", true),
    ("hunter2", "<p>it is hunter2 now</p>", true),
    ("ada@example.org", "<p>write to ada@example.org soon</p>", true),
  ])
  func `a word that may stand in any text counts where it is all of it (5b.3)`(
    secret: String,
    page: String,
    isFound: Bool
  ) {
    #expect(leaks(secret, in: page).isEmpty == !isFound)
  }

  @Test func `a word of data counts where it is all of a text (5b.3)`() {
    func isFound(_ text: String) -> Bool {
      let secrets = [Secret(.privateLine, "Passwords", at: Self.place)]
      let site = ["data.json": Array("{ \"text\" : \"\(text)\" }".utf8)]
      return !Leak.find(in: site, secrets: secrets, names: PublicNames(people: [])).isEmpty
    }
    #expect(isFound("Passwords"))
    #expect(!isFound("new passwords"))
  }

  @Test(arguments: [
    "Search", "Review due", "Which are done or dropped", "font-family: system-ui",
    "not put into practice yet",
  ])
  func `words of the frame are no leak, and the same words of people are (5b.3)`(
    words: String
  ) throws {
    var input = SampleSite.input()
    let secrets = [Secret(.privateLine, words, at: Self.place)]
    func leaks() throws -> [Leak] {
      let site = try Site.build(input).filter { !SearchIndex.isList($0.key) }
      let found = Leak.find(in: site, secrets: secrets, names: input.names)
      return Leak.written(found, in: site, frame: try Site.frame(input), names: input.names)
    }
    #expect(try leaks().isEmpty)
    input.meetings[1].minutes?.bytes += Array("\n\n\(words)\n".utf8)
    #expect(try leaks().map(\.page) == ["meetings/2026-05-06/index.html"])
    input.meetings[1].minutes = nil
    input.backlog[0].text = words
    #expect(try leaks().map(\.page).contains("backlog/index.html"))
  }
}
