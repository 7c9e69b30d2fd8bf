import Foundation
import MeetKit

/// A site's records for other programs; `docs/site.json.md` describes them.
///
/// Everything in it stands on the pages, too.
struct SiteData: Encodable {
  struct Meeting: Encodable {
    var id: String
    var start: String
    var length: Int
    var state: String
    var coordinator: String?
    var secretary: String?
    var address: String
  }

  struct Action: Encodable {
    var id: String
    var text: String
    var owner: String?
    var due: String?
    var isOverdue: Bool
    /// What was said when it was done or dropped.
    var ended: String?
    var meeting: String
  }

  /// Where a decision stands, beside its report.
  struct Place: Encodable {
    var address: String
    /// The same with its history.
    var data: String

    init(_ id: DecisionID) {
      address = SitePath.decision(id)
      data = SitePath.data(id)
    }
  }

  var group: String
  var prefix: String
  var zone: String
  var asOf: String
  var meetings: [Meeting]
  var decisions: [Merged<DecisionReport, Place>]
  var actions: [Action]
}

extension Encodable {
  /// JSON with keys in order; the same value gives the same bytes.
  func jsonBytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("texts, numbers and flags can be encoded")
    }
    return Array(data) + [0x0A]
  }
}
