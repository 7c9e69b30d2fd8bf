import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `What killed processes leave (5b.4)` {
  /// No process has so great a number.
  private static let dead = Int32.max

  @Test func `is taken away, and what a living one writes stays`() throws {
    let folder = try TemporaryFolder()
    let mine = ".page.md.\(getpid()).new"
    let kept = [mine, ".page.md.new", ".page.md.x.new", "page.md.\(Self.dead).new", ".page.md"]
    for name in kept + [".page.md.\(Self.dead).new", ".club.\(Self.dead).new/group.yml"] {
      try folder.write("half", to: name)
    }
    Leftovers.clear(in: folder.path)
    #expect(try FileStore.names(in: folder.path) == kept.sorted())
  }

  @Test func `is taken away by the next writer, in every folder of the group`() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.sampleGroup, to: "meetings")
    let left = ["", "tickets/", "2026-05-06/"].map { "meetings/\($0).page.md.\(Self.dead).new" }
    for name in left { try folder.write("half", to: name) }
    let run = try await runMeet(["jobs", "tickets", "--as", "bo"], in: folder.path("meetings"))
    #expect(run.exit == 0)
    for name in left { #expect(!FileStore.exists(folder.path(name)), "\(name)") }
  }
}
