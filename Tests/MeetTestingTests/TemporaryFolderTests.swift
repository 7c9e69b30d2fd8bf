import Foundation
import MeetTesting
import Testing

@Suite("Temporary folder")
struct TemporaryFolderTests {
  @Test func `files are written, copied, listed and read`() throws {
    let folder = try TemporaryFolder()
    #expect(folder.files() == [])
    try folder.write("one\n", to: "a/b/one.txt")
    try folder.write([0xFF, 0x0A], to: "two.bin")
    try folder.copy(folder.path("a"), to: "copy")
    #expect(folder.files() == ["a/b/one.txt", "copy/b/one.txt", "two.bin"])
    #expect(try folder.read("copy/b/one.txt") == "one\n")
    #expect(folder.contains("two.bin") && !folder.contains("three"))
  }

  @Test func `it is gone when nobody holds it, even what was made read-only`() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try folder?.write("kept\n", to: "locked/inner/file")
    #expect(chmod(path + "/locked/inner", 0o500) == 0)
    #expect(chmod(path + "/locked", 0o500) == 0)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
