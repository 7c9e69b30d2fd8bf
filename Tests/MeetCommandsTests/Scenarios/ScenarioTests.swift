import MeetTesting
import Testing

/// The scenarios of a live sociocratic round, each a page in `Tests/Scenarios`.
struct ScenarioTests {
  @Test(arguments: ScenarioFile.all)
  func `the scenario goes as its page says`(file: ScenarioFile) throws {
    let page = try file.page()
    var stage = try ScenarioStage()
    expectPage(try page.played(on: &stage).description, "\(ScenarioFile.folder)/\(file.name)")
    #expect(page.kinds.isSuperset(of: ["session", "markdown", "json"]))
  }

  @Test func `there is a page for each of the scenarios, and the list has them all`() throws {
    var list: [String] = []
    for (index, file) in ScenarioFile.all.enumerated() {
      let title = try file.page().title
      #expect(title.hasPrefix("\(index + 1) · "), "\(file.name)")
      #expect(file.name.hasPrefix(index < 9 ? "0\(index + 1)-" : "\(index + 1)-"), "\(file.name)")
      list.append("* [\(title)](\(file.name))")
    }
    #expect(list.count == 36)
    let page = try ScenarioFile.text("README.md").split(separator: "\n").map(String.init)
    #expect(page.filter { $0.hasPrefix("* [") } == list)
  }
}
