import Foundation
import MeetTesting
import Testing

@Suite struct FeedTests {
  private struct Data: Decodable {
    struct Meeting: Decodable {
      var id: String
      var state: String
      var start: String
    }

    struct Decision: Decodable {
      var id: String
      var title: String
      var status: String
    }

    var group: String
    var meetings: [Meeting]
    var decisions: [Decision]
  }

  private static let base = "https://twg.example/"

  @Test func `a reader of feeds finds what the sample group has met for and decided`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.sampleGroup, to: "meetings")
    let run = try await runMeet(["publish", "--base", Self.base], in: folder.path)
    try #require(run.exit == 0, "\(run.error)")
    let read: SiteReader = try await ReadingProgram.run(
      "read-site",
      ["public", "--base", Self.base],
      in: folder
    )
    #expect(read.faults == [])
    #expect(read.feeds.keys.sorted() == ["decisions.xml", "meetings.xml"])
    let data = try JSONDecoder().decode(
      Data.self,
      from: .init(folder.read("public/data.json").utf8)
    )
    let decisions = try #require(read.feeds["decisions.xml"])
    expectHead(of: decisions, "decisions", "\(data.group) · Decisions")
    let decided = data.decisions.filter { $0.status != "open" }
    #expect(
      decisions.entries.map(\.title).sorted() == decided.map { "\($0.id) \($0.title)" }.sorted()
    )
    #expect(
      decisions.entries.map(\.link).sorted()
        == decided.map { "\(Self.base)decisions/\($0.id)/" }.sorted()
    )
    let meetings = try #require(read.feeds["meetings.xml"])
    expectHead(of: meetings, "meetings", "\(data.group) · Meetings")
    let held = data.meetings.filter { $0.state != "planned" }
    #expect(meetings.entries.map(\.link) == held.map { "\(Self.base)meetings/\($0.id)/" })
    #expect(meetings.entries.map(\.updated) == held.map(\.start))
  }

  /// The newest comes first, and the feed is as new as it.
  private func expectHead(of feed: SiteReader.Feed, _ name: String, _ title: String) {
    #expect(feed.id == "\(Self.base)\(name).xml")
    #expect(feed.title == title)
    #expect(feed.links == ["self": feed.id, "alternate": "\(Self.base)\(name)/"])
    #expect(!feed.entries.isEmpty && feed.updated == feed.entries.first?.updated)
    #expect(feed.entries.map(\.updated) == feed.entries.map(\.updated).sorted(by: >))
    #expect(feed.entries.allSatisfy { $0.id == $0.link && !$0.summary.isEmpty })
  }
}
