import MeetMarkdown
import MeetModel
import MeetText

/// Makes minutes and agendas fit to be read by the world.
struct PublishedText {
  let names: PublicNames
  /// The meetings that have a page.
  let published: Set<MeetingID>

  /// The text as a part of its meeting's page, below a heading of the second level.
  func html(_ text: MeetingPage.Text) throws(InvalidInput) -> Markup {
    let rules = HTMLRules(
      text: { names.rewrite($0) },
      relativeLinks: .replaced(address),
      images: .linked,
      headings: .nested(below: 2)
    )
    do throws(MarkdownFault) {
      return Markup(try Markdown(text.bytes).html(rules).text)
    } catch {
      throw InvalidInput([error.diagnostic(in: text.place)])
    }
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
    return "../\(id)/index.html#\(path[2].dropLast(3))"
  }
}
