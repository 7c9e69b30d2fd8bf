@testable import MeetKit
import Testing

private let page = """
  ada:
    mail: ada@example.org
    matrix: "@ada:example.org"
  layla: {mail: layla@example.org}

  """

@Suite struct `The page of contacts` {
  @Test func `is read with everything it says`() throws {
    let parsed = try read(page)
    #expect(
      parsed.value == [
        try person("ada"): Contact(mail: "ada@example.org", matrix: "@ada:example.org"),
        try person("layla"): Contact(mail: "layla@example.org"),
      ]
    )
    #expect(parsed.diagnostics == [])
    #expect(try read("").value == [:])
  }

  @Test(arguments: [
    Fault("layla:", "lyla:", "4:1: error: unknown person 'lyla'; did you mean 'layla'?"),
    Fault(
      "  mail: ada@",
      "  email: ada@",
      "2:3: error: 'email' is no key of 'ada'; did you mean 'mail'?"
    ),
    Fault(
      "ada@example.org",
      "Ada <ada@example.org>",
      "2:9: error: 'Ada <ada@example.org>' is no value of 'mail'; write it as ada@example.org"
    ),
    Fault(
      "\"@ada:example.org\"",
      "ada",
      "3:11: error: 'ada' is no value of 'matrix'; write it as \"@ada:example.org\""
    ),
    Fault(
      "\"@ada:example.org\"",
      "@ada:example.org",
      "3:11: error: broken YAML: found character that cannot start any token; "
        + "indent with spaces, and put a text that begins with @, ` or % between quotes"
    ),
    Fault(
      "{mail: layla@example.org}",
      "yes",
      "4:8: error: a text where 'layla' needs keys and values"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in try read(text) }
    #expect(found == fault.complaints.map { "contacts.yml:" + $0 })
  }

  private func read(_ text: String) throws(InvalidInput) -> Parsed<[PersonID: Contact]> {
    try ContactsPage.read(Array(text.utf8), file: "contacts.yml", group: try? sampleGroup())
  }
}
