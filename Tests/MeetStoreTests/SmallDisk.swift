import Foundation
import MeetTesting
import Subprocess

/// A disk of 64 KiB in memory, mounted on a folder of a test's own; needs root.
struct SmallDisk {
  static var mayMount: Bool { geteuid() == 0 }

  let folder: TemporaryFolder

  /// Mounts the disk, runs the test and takes the disk away.
  static func with(_ body: (SmallDisk) async throws -> Void) async throws {
    let disk = SmallDisk(folder: try TemporaryFolder())
    try await disk.mount(["-t", "tmpfs", "-o", "size=64k,mode=755", "tmpfs"])
    do {
      try await body(disk)
    } catch {
      try await disk.call("umount", [disk.folder.path])
      throw error
    }
    try await disk.call("umount", [disk.folder.path])
  }

  /// Nothing can be written any more.
  func makeReadOnly() async throws { try await mount(["-o", "remount,ro"]) }

  /// Fills the disk until no byte has room.
  func fill() throws {
    let descriptor = open(folder.path("filler"), O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 0, count: 1024)
    while write(descriptor, block, block.count) > 0 {}
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: folder.path("filler")) }

  private func mount(_ arguments: [String]) async throws {
    try await call("mount", arguments + [folder.path])
  }

  private func call(_ program: String, _ arguments: [String]) async throws {
    let result = try await run(
      .name(program),
      arguments: Arguments(arguments),
      output: .discarded,
      error: .string(limit: 4096)
    )
    if !result.terminationStatus.isSuccess {
      throw Failure(words: "\(program): \(result.standardError)")
    }
  }

  /// The disk could not be made.
  struct Failure: Error {
    var words: String
  }
}
