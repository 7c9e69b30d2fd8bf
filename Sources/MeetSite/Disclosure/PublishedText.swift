import MeetMarkdown
import MeetKit

/// Makes minutes and agendas fit to be read by the world.
struct PublishedText {
  /// The group's own; what it says of anchors, records and people is left to the page.
  let dialect: Dialect
  let names: PublicNames
  /// The meetings that have a page.
  let published: Set<MeetingID>
  /// The pages of decisions and actions by their ids, from the folder of the site.
  let records: [String: String]

  /// The text as a part of a meeting's page, below a heading of the second level.
  ///
  /// The anchor of that heading, `part`, is in front of the text's own. Of a text that is refused,
  /// the page says so and shows nothing.
  func html(
    _ text: MeetingPage.Text,
    as part: String,
    on page: MeetingID
  ) -> Parsed<Markup> {
    let records = self.records
    var dialect = self.dialect
    dialect.anchors = .init(prefix: part + "-")
    let own = SitePath.meeting(page)
    dialect.references.record = { id in
      // What has its meeting behind its number is called by the number alone in its own minutes.
      (records[id] ?? records["\(id)-\(page)"]).flatMap { $0 == own ? nil : "../../\($0)" }
    }
    let rules = HTMLRules(
      text: { names.rewrite($0) },
      relativeLinks: .replaced(address),
      images: .linked,
      headings: .nested(below: 2),
      dialect: dialect
    )
    do throws(MarkdownFault) {
      guard text.bytes.count <= Self.longest else {
        throw MarkdownFault(reason: .size(limit: Self.longest), line: 1, column: 1)
      }
      let open = Raisers.hidden(
        in: ForMembers.cut(page: text.bytes),
        remark: MinutesWords.raiserNotHeard
      )
      let html = try Markdown(open).html(rules)
      let found = html.isWhole ? [] : Self.leftOut(of: text)
      return Parsed(Markup(html.text), text.faults + found)
    } catch {
      return Parsed(
        Markup(
          "<p><em>This text cannot be shown: \(error.message.escapedForHTML). "
            + "Members find it in the group's folder.</em></p>\n"
        ),
        text.faults + [error.diagnostic(in: text.place)]
      )
    }
  }

  /// A longer text is refused, in bytes: what a page takes goes with its length, and a meeting's
  /// minutes have some ten thousand.
  static let longest = 1_048_576

  /// What the page does not show, or shows in another way.
  private static func leftOut(of text: MeetingPage.Text) -> [Diagnostic] {
    PageLinks.read(text.bytes, file: text.place, isPublished: true).diagnostics
  }

  /// The published page for a link to another meeting's minutes or agenda.
  ///
  /// Other files of the group's folder, such as tickets and drills, are for its members.
  private func address(_ link: String) -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard path.count == 3, path[0] == "..", path[2] == "minutes.md" || path[2] == "agenda.md",
      let id = MeetingID(String(path[1])), published.contains(id)
    else { return nil }
    var place = parts.count > 1 && !parts[1].isEmpty ? "-\(parts[1])" : ""
    // The place is called by the words of a heading.
    if names.isNamed(inAddress: place) { place = "" }
    return "../\(id)/index.html#\(path[2].dropLast(3))\(place)"
  }
}
