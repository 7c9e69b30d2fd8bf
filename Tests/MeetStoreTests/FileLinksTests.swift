import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `Links below a folder` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("x", to: "site/a/b/page")
    try folder.write("x", to: "outside/page")
    symlink("../../outside", folder.path("site/a/out"))
    symlink("nowhere", folder.path("site/dangling"))
    symlink("site", folder.path("public"))
  }

  @Test(
    arguments: [
      ("a/b/page", nil), ("a/b/other", nil), ("x/y/z", nil), ("a/out/page", "a/out"),
      ("a/out/not/there", "a/out"), ("dangling", "dangling"), ("dangling/page", "dangling"),
    ] as [(String, String?)]
  )
  func `are found at any depth, wherever they lead (5b.3)`(name: String, link: String?) {
    #expect(FileLinks.first(in: name, below: folder.path("site")) == link)
    // The folder itself may be one.
    #expect(FileLinks.first(in: name, below: folder.path("public")) == link)
    #expect(FileLinks.isOwnFile(name, in: folder.path("site")) == (name == "a/b/page"))
  }

  @Test func `are no way out of a group's folder (5b.3)`() throws {
    let group = GroupFolder(path: folder.path("site"), shown: "site")
    try group.checkInside("a/b/page")
    try group.checkInside("not/there")
    symlink("a/b/page", folder.path("site/inner"))
    try group.checkInside("inner")
    symlink("../site/a/b/page", folder.path("site/around"))
    try group.checkInside("around")
    for name in ["a/out/page", "a/out"] {
      #expect(throws: StoreError.self) { try group.checkInside(name) }
    }
  }
}
