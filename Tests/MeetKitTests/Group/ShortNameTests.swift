@testable import MeetKit
import Testing

@Suite struct `Short names to offer` {
  @Test(
    arguments: [
      ("Ada", [], "ada", "A"),
      ("Ada", ["ada", "A"], "ada-2", "Ad"),
      ("Jo Doe", [], "jo", "JD"),
      ("Jo Doe", ["jo", "JD"], "jo-doe", "J"),
      ("Jo Doe", ["jo", "jo-doe", "JD", "J", "Jo"], "jo-doe-2", "JD2"),
      ("Zoë Ångström", [], "zoe", "ZA"),
      ("Zoe\u{308}", [], "zoe", "Z"),
      ("Tim O'Hara", ["tim"], "tim-ohara", "TO"),
      ("Cam", ["c"], "cam", "Ca"),
      ("3rd Floor", [], "rd", "RF"),
    ] as [(String, Set<String>, String, String)]
  )
  func `of people`(_ name: String, _ taken: Set<String>, _ id: String, _ initials: String) throws {
    let offered = try #require(ShortName.id(for: name, taken: taken))
    #expect(offered.text == id)
    #expect(ShortName.initials(for: name, id: offered, taken: taken) == initials)
  }

  @Test(arguments: ["ليلى", "明", "🐈", "42", "", "-"])
  func `no id is made of a name without Latin letters`(_ name: String) throws {
    #expect(ShortName.id(for: name, taken: []) == nil)
    let id = try #require(PersonID("layla-m"))
    #expect(ShortName.initials(for: name, id: id, taken: []) == "LM")
  }

  @Test(arguments: [
    ("Tech working group", "TWG"), ("Garden", "GAR"), ("Élan vital", "EV"), ("R2 D2", "RD"),
    ("A b c d e f g", "ABCDE"), ("ق", nil), ("", nil), ("42", nil),
  ])
  func `of groups`(_ name: String, _ prefix: String?) {
    #expect(ShortName.prefix(for: name) == prefix)
  }
}
