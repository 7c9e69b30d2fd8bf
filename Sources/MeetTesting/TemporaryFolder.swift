import Foundation

/// An empty folder that is removed when the test lets go of it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/meet-XXXXXX"
    var bytes = Array(template.utf8CString)
    guard let made = mkdtemp(&bytes), let real = realpath(made, nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    path = String(cString: real)
    free(real)
  }

  deinit {
    Self.makeWritable(path)
    try? FileManager.default.removeItem(atPath: path)
  }
}

extension TemporaryFolder {
  /// The absolute path of a file in here.
  package func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, making the folders that lead to it.
  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes that need not be UTF-8.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  package func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Copies a file or a whole folder into here.
  package func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path(name))
  }

  package func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  /// Every file in here by its path, in order.
  package func files() -> [String] {
    var files: [String] = []
    let walk = FileManager.default.enumerator(atPath: path)
    while let name = walk?.nextObject() as? String {
      if walk?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { files.append(name) }
    }
    return files.sorted()
  }

  /// Folders that a test made read-only would stay behind.
  private static func makeWritable(_ path: String) {
    var folders = [path]
    while let folder = folders.popLast() {
      chmod(folder, 0o700)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names {
        let inner = folder + "/" + name
        let type = try? FileManager.default.attributesOfItem(atPath: inner)[.type]
        if type as? FileAttributeType == .typeDirectory { folders.append(inner) }
      }
    }
  }
}
