@testable import MeetKit
import Testing

/// What looks as if it kept words from others, and what is no more than a sentence.
struct NearPrivacyTests {
  @Test(
    "near forms of the mark are found at the beginning of a line (5b.3)",
    arguments: [
      ("Members only: a bill", "Members only:", "a bill"),
      ("only for members: a bill", "only for members:", "a bill"),
      ("for members - a bill", "for members -", "a bill"),
      ("For members only – a bill", "For members only –", "a bill"),
      ("(for members) a bill", "(for members)", "a bill"),
      ("[Members only]: a bill", "[Members only]", "a bill"),
      ("**(private)** a bill", "(private)", "a bill"),
      ("Private: a bill", "Private:", "a bill"), ("PRIVATE： a bill", "PRIVATE：", "a bill"),
      ("private – a bill", "private –", "a bill"), (" /private a bill", "/private", "a bill"),
      ("Private:", "Private:", ""),
    ]
  )
  func near(text: String, mark: String, words: String) throws {
    let near = try #require(NearPrivacy(text))
    #expect(near.mark == mark && near.words == words)
    for line in ["- \(text)", "> \(text)", "## \(text)", "- *B:* \(text)", "- **Info:** \(text)"] {
      let found = NearPrivacy.find(in: Array("a line\n\(line)\n".utf8), file: "minutes.md")
      let tail = words.isEmpty ? "" : " \(words)"
      #expect(
        found.map(\.description) == [
          "minutes.md:2: warning: '\(mark)' keeps nothing from others; "
            + "write 'For members:\(tail)'"
        ],
        "\(line)"
      )
    }
  }

  @Test(
    "a sentence is none, and what is kept from others is not warned of (5b.3)",
    arguments: [
      "For members: a bill", "for members only: a bill", "For **members**: a bill",
      "Private rooms are dear", "private-ish: yes", "a private matter: the bill",
      "members-only content", "For members-only events", "For members, this is new",
      "*(private, not minuted)*", "(for members", "Members: ada, bo", "/privates x",
    ]
  )
  func sentence(text: String) {
    #expect(NearPrivacy(text) == nil)
  }

  @Test("\"For members only:\" is for members (5b.3)")
  func only() {
    #expect(ForMembers.cut("For members only: a bill") == "(for members)")
    #expect(ForMembers.cut("**For members only:** a bill") == "(for members)")
    #expect(ForMembers.cut("For members or others: a bill") == "For members or others: a bill")
  }
}
