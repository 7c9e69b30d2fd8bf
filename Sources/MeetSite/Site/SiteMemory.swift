import MeetKit
import Synchronization

/// What was made of a site before, for as long as a program goes on: what would come out the same
/// is not made again.
///
/// Nothing of it is written down, so that no page can be older than what it was made from.
package final class SiteMemory: Sendable {
  private let pages = Mutex<(setting: PageSetting, made: [String: PageMaker.Made])?>(nil)
  private let search = Mutex<(secrets: Secrets, found: [String: SearchedPage])?>(nil)

  package init() {}

  /// The pages that were made in the same setting, by their paths.
  func pages(in setting: PageSetting) -> [String: PageMaker.Made] {
    pages.withLock { pages in pages?.setting == setting ? pages?.made ?? [:] : [:] }
  }

  func keep(_ made: [String: PageMaker.Made], in setting: PageSetting) {
    pages.withLock { $0 = (setting, made) }
  }

  /// The files in which the same secrets were looked for.
  func searched(for secrets: Secrets) -> [String: SearchedPage] {
    search.withLock { search in search?.secrets == secrets ? search?.found ?? [:] : [:] }
  }

  func keep(_ found: [String: SearchedPage], for secrets: Secrets) {
    search.withLock { $0 = (secrets, found) }
  }
}

/// What all pages of a site depend on.
struct PageSetting: Equatable, Sendable {
  var group: Group
  var templates: Templates
  var disclosure: Disclosure.CacheKey
}

/// What a page depends on besides.
enum PageContent: Equatable, Sendable {
  case meeting(MeetingPageView, minutes: MeetingPage.Text?, agenda: MeetingPage.Text?)
  case decision(DecisionPageView, of: Decision)
}

struct Secrets: Equatable, Sendable {
  var list: [Secret]
  var names: PublicNames
}

/// A file, and the numbers of the secrets that were found in it.
struct SearchedPage: Sendable {
  var bytes: [UInt8]
  var found: [Int: Int]
}
