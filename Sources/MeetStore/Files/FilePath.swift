/// Paths as texts: joined, taken apart, and shown as a person would write them.
package enum FilePath {
  package static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path: `.` for a bare name, `/` at the top.
  package static func folder(of path: String) -> String {
    let path = withoutEndSlash(path)
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands behind the last slash.
  package static func name(of path: String) -> String {
    let path = withoutEndSlash(path)
    guard path != "/", let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path.utf8[path.utf8.index(after: slash)...]) ?? path
  }

  /// A path without '.' and '..', as far as they can be taken away, from a folder or its own.
  package static func resolved(_ path: String, from folder: String) -> String {
    let joined = join(folder, path)
    var parts: [Substring] = []
    for part in joined.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (joined.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path as seen from a folder, when it lies within; else as it is.
  package static func shown(_ path: String, from folder: String) -> String {
    if path == folder { return "." }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private static func withoutEndSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutEndSlash(String(path.dropLast())) : path
  }
}
