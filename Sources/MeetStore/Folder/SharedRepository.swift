/// A group's folder in a git repository whose branch follows one on another machine.
///
/// The push is the lock of what only one machine may do: of two that push, one is first.
package struct SharedRepository: Sendable {
  let folder: String
  private let remote: String
  /// The branch there, as `refs/heads/main`.
  private let branch: String

  /// The repository; nil without git, without a repository, and when nothing is followed.
  ///
  /// Throws when there is a remote and the branch follows nothing there, since then nobody knows
  /// where to push.
  package static func of(_ folder: String) async throws(StoreError) -> SharedRepository? {
    guard try await Git.answer(["rev-parse", "--is-inside-work-tree"], in: folder) == "true" else {
      return nil
    }
    let remotes = try await Git.answer(["remote"], in: folder) ?? ""
    guard !remotes.isEmpty else { return nil }
    guard let own = try await Git.answer(["symbolic-ref", "--short", "HEAD"], in: folder),
      let remote = try await Git.answer(["config", "branch.\(own).remote"], in: folder),
      let branch = try await Git.answer(["config", "branch.\(own).merge"], in: folder)
    else {
      throw StoreError(
        "cannot push",
        folder,
        .git,
        reason: "the branch follows none of another machine",
        remedy: "'git push --set-upstream' makes it follow one"
      )
    }
    if remote == "." { return nil }
    let merge = try await Git.answer(["check-attr", "merge", "--", GroupFolder.log], in: folder)
    guard merge?.hasSuffix(": union") ?? false else {
      throw StoreError(
        "cannot merge",
        FilePath.join(folder, GroupFolder.log),
        .git,
        reason: "git is not told how two copies of it become one",
        remedy: "write 'group.log merge=union' into '.gitattributes' beside it"
      )
    }
    return SharedRepository(folder: folder, remote: remote, branch: branch)
  }

  /// Commits files as they are now, and nothing else; files that git has so already are no commit.
  package func commit(_ names: [String], saying message: String) async throws(StoreError) {
    let names = names.filter { FileStore.exists(FilePath.join(folder, $0)) }
    if names.isEmpty { return }
    try await Git.must(["add", "--"] + names, in: folder, for: "cannot commit")
    let differ = ["diff", "--cached", "--quiet", "HEAD", "--"]
    if try await Git.answer(differ + names, in: folder) != nil { return }
    try await Git.must(
      ["commit", "--quiet", "--only", "-m", message, "--"] + names,
      in: folder,
      for: "cannot commit"
    )
  }

  /// Those of the files that are here and that no commit has.
  package func uncommitted(_ names: [String]) async throws(StoreError) -> [String] {
    try await Git.uncommitted(names, in: folder)
  }

  /// Takes in what others have pushed; the two copies of the group's log become one.
  ///
  /// Of two pages of `generated` by one name that were made here and there, and that nobody has
  /// touched here, the one that was pushed first stays.
  package func pull(generated: String) async throws(StoreError) {
    try await fetch()
    let twins = TwinPages(folder: folder, under: generated, pushed: tracking())
    try await twins.makeRoom()
    do {
      try await Git.must(
        ["merge", "--quiet", "--ff", "--no-edit", tracking()],
        in: folder,
        for: "cannot merge"
      )
    } catch {
      if try await twins.settle() { return }
      _ = try await Git.answer(["merge", "--abort"], in: folder)
      throw StoreError(
        "cannot merge",
        error.path,
        error.cause,
        reason: error.reason,
        remedy: "'git pull' by hand, and do it again"
      )
    }
  }

  /// Pushes; false when somebody else was first, and then nothing was pushed.
  package func push() async throws(StoreError) -> Bool {
    do throws(StoreError) {
      let push = ["push", "--quiet", remote, "HEAD:\(branch)"]
      try await Git.must(push, in: folder, for: "cannot push")
      return true
    } catch {
      try await fetch()
      let isAhead = ["merge-base", "--is-ancestor", tracking(), "HEAD"]
      if try await Git.answer(isAhead, in: folder) == nil { return false }
      throw error
    }
  }

  private func fetch() async throws(StoreError) {
    try await Git.must(
      ["fetch", "--quiet", remote, "+\(branch):\(tracking())"],
      in: folder,
      for: "cannot fetch"
    )
  }

  /// Where what was fetched stands, whatever the repository fetches by itself.
  private func tracking() -> String { "refs/meet/pushed" }
}
