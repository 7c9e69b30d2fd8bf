import MeetKit

/// Pages that two clones made under one name, each not knowing of the other.
///
/// A page that was generated and that nobody has touched gives way; what a person wrote stays.
struct TwinPages {
  let folder: String
  /// The folder of the generated pages, within the group's.
  let under: String
  /// The commit that was fetched.
  let pushed: String

  init(folder: String, under: String, pushed: String) {
    (self.folder, self.under, self.pushed) = (folder, under, pushed)
  }

  /// Takes pages away that no commit has here and that others have pushed, since git would not
  /// write over them.
  ///
  /// - Throws: When a person has changed one.
  func makeRoom() async throws(StoreError) {
    let added = try await names(["diff", "--no-renames", "--diff-filter=A", "HEAD", pushed])
    for name in added {
      let path = FilePath.join(folder, name)
      guard let page = try FileStore.readIfThere(path) else { continue }
      guard try await isReplaceable(name, page) else {
        throw StoreError(
          "cannot merge",
          path,
          .git,
          reason: "you changed this page and did not commit it, and others have pushed theirs",
          remedy:
            "'mv \(name) mine.md' in '\(FilePath.name(of: folder))' puts yours aside; then do it "
            + "again, and copy over what you wrote"
        )
      }
      let forget = ["rm", "--quiet", "--cached", "--ignore-unmatch", "--", name]
      try await Git.must(forget, in: folder, for: "cannot merge")
      try FileStore.remove(path)
    }
  }

  /// Ends a merge that only such pages hold up; false when something else does, too.
  func settle() async throws(StoreError) -> Bool {
    let all = try await Git.answer(["diff", "--name-only", "--diff-filter=U"], in: folder) ?? ""
    let pages = try await names(["diff", "--diff-filter=U"])
    guard !pages.isEmpty, pages.count == all.split(separator: "\n").count else { return false }
    var sides: [(page: String, side: String)] = []
    for page in pages {
      if try await isUntouched(":2:./\(page)") {
        sides.append((page, "--theirs"))
      } else if try await isUntouched(":3:./\(page)") {
        sides.append((page, "--ours"))
      } else {
        return false
      }
    }
    for (page, side) in sides {
      try await Git.must(
        ["checkout", "--quiet", side, "--", page],
        in: folder,
        for: "cannot merge"
      )
      try await Git.must(["add", "--", page], in: folder, for: "cannot merge")
    }
    try await Git.must(["commit", "--quiet", "--no-edit"], in: folder, for: "cannot merge")
    return true
  }

  /// The pages that a question about differences is answered with.
  private func names(_ question: [String]) async throws(StoreError) -> [String] {
    let list = ["--name-only", "--relative", "-z"]
    let answer = try await Git.answer(question + list + ["--", under], in: folder)
    return (answer ?? "").split(separator: "\0").map(String.init)
  }

  /// Nobody loses anything with the page: it was generated, or others have pushed the same.
  private func isReplaceable(_ name: String, _ page: [UInt8]) async throws(StoreError) -> Bool {
    if ContentMark.state(of: page) == .untouched { return true }
    let mine = try await Git.answer(["hash-object", "--", name], in: folder)
    return try await mine == Git.answer(["rev-parse", "\(pushed):./\(name)"], in: folder)
  }

  private func isUntouched(_ version: String) async throws(StoreError) -> Bool {
    guard let page = try await Git.answer(["show", version], in: folder) else { return false }
    // The last line end is not among the answer.
    return ContentMark.state(of: Array((page + "\n").utf8)) == .untouched
  }
}
