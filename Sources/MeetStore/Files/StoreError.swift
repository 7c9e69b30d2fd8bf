import MeetKit

/// The disk, the lock or the folder failed: what was tried, where, why, and what to do.
///
/// ```swift
/// do {
///   _ = try GroupFolder.find(from: "/")
/// } catch {
///   print(error, error.cause == .noGroup)
/// }
/// ```
public struct StoreError: Error, Hashable, Sendable {
  /// The reason, as far as a caller may want to tell them apart.
  public enum Cause: Hashable, Sendable {
    /// No `group.yml` is where it was looked for.
    case noGroup
    /// There is nothing of that name.
    case missing
    /// There is something of that name already.
    case exists
    /// The system does not allow it.
    case noPermission
    /// The disk takes no changes.
    case readOnly
    /// The disk has no room.
    case full
    /// Something else than a file stands there.
    case irregular
    /// A link leads to where nothing may be read or written.
    case linked
    /// Somebody else holds the lock.
    case locked
    /// Git, or a machine to which it pushes, says no.
    case git
    /// Any other number of the operating system.
    case system(Int32)
  }

  /// What was not possible: "cannot write".
  var what: String
  var path: String
  /// Why it failed.
  public var cause: Cause
  /// The reason in words.
  var reason: String
  var remedy: String?

  init(
    _ what: String,
    _ path: String,
    _ cause: Cause,
    reason: String,
    remedy: String? = nil
  ) {
    self.what = what
    self.path = path
    self.cause = cause
    self.reason = reason
    self.remedy = remedy
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    let place = path.isEmpty ? "" : " '\(path)'"
    return "\(what)\(place): \(reason)" + (remedy.map { "; \($0)" } ?? "")
  }
}

extension StoreError {
  /// The fault of a file that is a part of the group's folder, by the name that is shown.
  func diagnostic(of file: String) -> Diagnostic {
    Diagnostic(
      .error,
      at: TextLocation(file: file),
      "the file cannot be read: \(reason)",
      remedy: remedy
    )
  }
}

extension StoreError {
  /// The disk took a part and no more.
  static func full(_ what: String, _ path: String) -> StoreError {
    StoreError(
      what,
      path,
      .full,
      reason: "no space left on device",
      remedy: "make room on the disk and do it again; nothing was lost"
    )
  }
}

extension StoreError {
  /// The same, with its path as a person who stands in a folder would write it.
  package func shown(from folder: String) -> StoreError {
    var error = self
    error.path = FilePath.shown(path, from: folder)
    return error
  }
}
