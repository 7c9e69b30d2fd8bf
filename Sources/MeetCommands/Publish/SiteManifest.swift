import MeetStore

/// The list of the files that `meet publish` wrote into a folder, which it may take away again.
struct SiteManifest {
  static let name = ".meet-site"
  private static let head = "meet-site 1"

  /// Sorted.
  var names: [String]

  init(_ names: some Sequence<String>) {
    self.names = names.sorted()
  }

  /// What stands in the folder; nothing when meet wrote nothing there, or the list is no list.
  init(in folder: String) throws(StoreError) {
    let bytes = try FileStore.readIfThere(FilePath.join(folder, Self.name)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    self.init(lines.first == Self.head ? lines.dropFirst().filter(Self.isInside) : [])
  }

  /// The name leads to a file of the folder and nowhere else.
  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
  }

  var bytes: [UInt8] {
    Array(([Self.head] + names).map { $0 + "\n" }.joined().utf8)
  }
}
