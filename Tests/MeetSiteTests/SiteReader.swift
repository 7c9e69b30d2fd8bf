import Foundation
import MeetTesting

/// What readers that share nothing with ours make of a site: html5lib, feedparser, Python's XML and JSON.
struct SiteReader: Decodable {
  struct Feed: Decodable, Hashable {
    struct Entry: Decodable, Hashable {
      var id: String
      var title: String
      var updated: String
      var link: String
      var summary: String
    }

    var id: String
    var title: String
    var updated: String
    /// By what they lead to.
    var links: [String: String]
    var entries: [Entry]
  }

  var pages: Int
  var feeds: [String: Feed]
  /// What is not ours, what a reader does not take, and what a page should say and does not.
  var faults: [String]

  /// Reads the files of a site, or pages of `meet render` when there is no base.
  ///
  /// `says` are words that pages must have, by their paths.
  static func read(
    _ site: [String: [UInt8]],
    base: String?,
    says: [String: [String]] = [:]
  ) async throws -> SiteReader {
    let folder = try TemporaryFolder()
    for (path, bytes) in site { try folder.write(bytes, to: "site/\(path)") }
    try folder.write(Array(try JSONEncoder().encode(says)), to: "says.json")
    let kind = base.map { ["--base", $0] } ?? ["--rendered"]
    let arguments = ["site"] + kind + ["--says", "says.json"]
    return try await ReadingProgram.run("read-site", arguments, in: folder)
  }
}
