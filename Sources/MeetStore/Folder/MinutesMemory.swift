import MeetKit
import Synchronization

/// Minutes that were read before, for as long as a program goes on: a page whose bytes are the same
/// is not read again.
package final class MinutesMemory: Sendable {
  struct Page: Sendable {
    /// Nil when there is none, or it cannot be read.
    var bytes: [UInt8]?
    var parsed: Parsed<Minutes?>
    /// The numbers that the page gives, with their places.
    var given: [GivenID] = []
  }

  private let read = Mutex<(group: Group, pages: [MeetingID: Page])?>(nil)

  package init() {}

  /// The pages of the same group.
  func pages(of group: Group) -> [MeetingID: Page] {
    read.withLock { read in read?.group == group ? read?.pages ?? [:] : [:] }
  }

  func keep(_ pages: [MeetingID: Page], of group: Group) {
    read.withLock { $0 = (group, pages) }
  }
}
